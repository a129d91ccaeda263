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

export type ViewRow = Readonly<Record<string, string | number | null>>;

/**
 * All rows of a view of docs/schema.md, one at a time: its values by the English names of the columns, and what the Chinese
 * view says in other words by the Chinese names. Throws a RangeError for any other name.
 */
export function viewRows(store: Store, name: string): IterableIterator<ViewRow> {
  const view = listViews(store).find(({ english }) => english === name);
  if (view === undefined) throw new RangeError(`no view ${name}`);
  const values = view.columns.flatMap(({ english, chinese, expression, inChinese }) => [
    `${expression} AS "${english}"`,
    ...(inChinese === null ? [] : [`${inChinese} AS "${chinese}"`]),
  ]);
  return store.iterate(`SELECT ${values.join(', ')} ${view.from}`);
}
