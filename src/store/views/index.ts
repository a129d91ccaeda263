import type { Store } from '../store.js';
import { contractViews } from './contract-views.js';
import { financeColumns } from './finance-columns.js';
import { MORE_VIEWS } from './more-views.js';
import type { View } from './view.js';

export type { View } from './view.js';

/** Every view of a database, in the order of docs/schema.md. */
export function listViews(store: Store): readonly View[] {
  return [...contractViews(financeColumns(store)), ...MORE_VIEWS];
}

/** All rows of a view of docs/schema.md, one at a time. Throws a RangeError for any other name. */
export function viewRows(
  store: Store,
  view: string,
): IterableIterator<Readonly<Record<string, string | number | null>>> {
  if (!listViews(store).some((one) => one.english === view || one.chinese === view))
    throw new RangeError(`no view ${view}`);
  return store.iterate(`SELECT * FROM "${view}"`);
}
