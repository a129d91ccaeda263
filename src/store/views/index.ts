import type { Store } from '../store.js';
import { CONTRACT_VIEWS } from './contract-views.js';
import { MORE_VIEWS } from './more-views.js';
import { type View, viewSql } from './view.js';

export type { View } from './view.js';

/** Every view of the database, in the order of docs/schema.md. */
export const VIEWS: readonly View[] = [...CONTRACT_VIEWS, ...MORE_VIEWS];

/** Makes all views; the database keeps this text and is given new views whenever it differs. */
export const VIEWS_SQL = VIEWS.map(viewSql).join('\n');

/** All rows of a view of docs/schema.md, one at a time. Throws a RangeError for any other name. */
export function viewRows(
  store: Store,
  view: string,
): IterableIterator<Readonly<Record<string, string | number | null>>> {
  if (!VIEWS.some((one) => one.english === view || one.chinese === view)) throw new RangeError(`no view ${view}`);
  return store.iterate(`SELECT * FROM "${view}"`);
}
