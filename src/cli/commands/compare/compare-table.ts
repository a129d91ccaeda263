import { type CompareTable, compareForms } from '../../../compare/compare-forms.js';
import { type CompareForm, keysOf, type Measure } from '../../../compare/measure.js';
import type { Store } from '../../../store/open-store.js';
import { latestYear, readCompared } from '../../../store/queries/figures.js';

export interface TableChoice {
  readonly measures: readonly Measure[];
  /** Null for the latest year the store has. */
  readonly year: number | null;
  /** Null for the year before. */
  readonly against: number | null;
  readonly group: string | null;
  /** Parts of names; none for every department. */
  readonly departments: readonly string[];
  /** Row of the money tables. */
  readonly entity: string;
  /** Id of the measure that orders the rows; null orders by name. */
  readonly sort: string | null;
  readonly ascending: boolean;
  readonly top: number | null;
}

/** Departments of one year side by side, from the store; null where it has no form with a year. */
export function compareTable(store: Store, choice: TableChoice): CompareTable | null {
  const { measures, entity, sort, ascending, top } = choice;
  const year = choice.year ?? latestYear(store);
  if (year === null) return null;
  const against = choice.against ?? year - 1;
  const { forms, figures } = readCompared(store, [year, against], keysOf(measures), entity);
  return compareForms({
    forms: forms.filter((form) => isWanted(form, choice)),
    figures,
    measures,
    year,
    against,
    sort,
    ascending,
    top,
  });
}

function isWanted({ department, group }: CompareForm, choice: TableChoice): boolean {
  if (choice.group !== null && group !== choice.group) return false;
  return choice.departments.length === 0 || choice.departments.some((part) => department?.includes(part));
}
