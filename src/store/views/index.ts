import { CONTRACT_VIEWS } from './contract-views.js';
import { MORE_VIEWS } from './more-views.js';
import { type View, viewSql } from './view.js';

export type { View } from './view.js';

/** Every view of the database, in the order docs/schema.md tells them. */
export const VIEWS: readonly View[] = [...CONTRACT_VIEWS, ...MORE_VIEWS];

/** Makes all views; the database keeps this text and is given new views whenever it differs. */
export const VIEWS_SQL = VIEWS.map(viewSql).join('\n');
