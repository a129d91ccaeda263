import { readRoster } from '../roster/departments.js';
import type { Store } from '../store.js';
import { type FormSummary, readForms } from './figures.js';
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
  /** Forms of departments the roster does not expect in this year; of all departments where there is no roster. */
  readonly unexpected: number;
  /** A line for each department that was expected or has a form, those expected first. */
  readonly departments: readonly DepartmentStatus[];
  /** Earlier versions that a newer submission replaced. */
  readonly superseded: number;
  readonly withErrors: number;
  /** Forms a person has to look at, as `formsToDo` says. */
  readonly waitingForPerson: number;
}

/** One department in one year. */
export interface DepartmentStatus {
  /** Null where the form does not say. */
  readonly department: string | null;
  readonly state: 'received' | 'missing' | 'unexpected';
  readonly formId: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly versions: number;
}

function departmentsOf(
  forms: readonly FormSummary[],
  expected: readonly { readonly id: number; readonly name: string }[],
) {
  const ids = new Set<number | null>(expected.map((one) => one.id));
  const line = (form: FormSummary, state: DepartmentStatus['state']): DepartmentStatus => {
    const { department, formId, errors, warnings, versions } = form;
    return { department, state, formId, errors, warnings, versions };
  };
  const lines = expected.flatMap(({ id, name }): readonly DepartmentStatus[] => {
    const own = forms.filter((form) => form.departmentId === id);
    if (own.length > 0) return own.map((form) => line(form, 'received'));
    return [{ department: name, state: 'missing', formId: null, errors: 0, warnings: 0, versions: 0 }];
  });
  return [...lines, ...forms.filter((form) => !ids.has(form.departmentId)).map((form) => line(form, 'unexpected'))];
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
      const departments = departmentsOf(here, expected);
      return {
        year,
        expected: expected.length,
        received: here.length,
        missing: expected.filter((one) => !ids.has(one.id)).map((one) => one.name),
        unexpected: departments.filter(({ state }) => state === 'unexpected').length,
        departments,
        superseded: here.reduce((sum, form) => sum + form.versions - 1, 0),
        withErrors: here.filter((form) => form.errors > 0).length,
        waitingForPerson: toDo.filter(({ form }) => form.year === year).length,
      };
    });
}
