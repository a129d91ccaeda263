import { readRoster } from '../roster/departments.js';
import type { Store } from '../store.js';
import { readForms } from './figures.js';
import { formsToDo } from './to-do.js';

/** Who has submitted for one year. `year` is null for forms that do not say theirs. */
export interface YearStatus {
  readonly year: number | null;
  /** Departments the roster expects. */
  readonly expected: number;
  /** Forms there are. */
  readonly received: number;
  /** Names of expected departments without a form. */
  readonly missing: readonly string[];
  /** Earlier versions that a newer submission replaced. */
  readonly superseded: number;
  readonly withErrors: number;
  /** Forms a person has to look at, as `formsToDo` says. */
  readonly waitingForPerson: number;
}

export function statusByYear(store: Store): readonly YearStatus[] {
  const { forms, roster, toDo } = store.snapshot(() => {
    return { forms: readForms(store), roster: readRoster(store), toDo: formsToDo(store) };
  });
  const years = new Set<number | null>([...forms.map((form) => form.year), ...roster.flatMap((d) => d.expectedYears)]);
  const order = (year: number | null): number => year ?? Number.POSITIVE_INFINITY;
  return [...years]
    .sort((a, b) => order(a) - order(b) || 0)
    .map((year) => {
      const here = forms.filter((form) => form.year === year);
      const ids = new Set(here.map((form) => form.departmentId));
      const expected = year === null ? [] : roster.filter((one) => one.expectedYears.includes(year));
      return {
        year,
        expected: expected.length,
        received: here.length,
        missing: expected.filter((one) => !ids.has(one.id)).map((one) => one.name),
        superseded: here.reduce((sum, form) => sum + form.versions - 1, 0),
        withErrors: here.filter((form) => form.errors > 0).length,
        waitingForPerson: toDo.filter(({ form }) => form.year === year).length,
      };
    });
}
