import { LIST_FORMATS, type ListFormat } from './list/list-file.js';
import { cell } from './pages/cell.js';
import { conflicts } from './pages/conflicts.js';
import { difference } from './pages/difference.js';
import { findings } from './pages/findings.js';
import { form } from './pages/form.js';
import { history } from './pages/history.js';
import { missing } from './pages/missing.js';
import { original } from './pages/original.js';
import { latestYear, overview, printed } from './pages/overview.js';
import { reviews } from './pages/reviews.js';
import { search } from './pages/search.js';
import type { Answer, Visit } from './visit.js';

export interface Route {
  readonly method: 'GET';
  /** As Hono writes paths: `/forms/:form`. */
  readonly path: string;
  /** Its answer is a list: the address with `.json`, `.csv` or `.xlsx` behind it gives it as a file. */
  readonly list?: true;
  readonly answer: (visit: Visit) => Answer | Promise<Answer>;
}

/** Every address of the desk behind its door. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', answer: latestYear },
  { method: 'GET', path: '/years/:year', list: true, answer: overview },
  { method: 'GET', path: '/years/:year/print', answer: printed },
  { method: 'GET', path: '/years/:year/missing', list: true, answer: missing },
  { method: 'GET', path: '/findings', list: true, answer: findings },
  { method: 'GET', path: '/conflicts', list: true, answer: conflicts },
  { method: 'GET', path: '/search', list: true, answer: search },
  { method: 'GET', path: '/forms/:form', answer: form },
  { method: 'GET', path: '/forms/:form/history', answer: history },
  { method: 'GET', path: '/forms/:form/diff', answer: difference },
  { method: 'GET', path: '/forms/:form/cells/:cell', answer: cell },
  { method: 'GET', path: '/forms/:form/original', answer: original },
  { method: 'GET', path: '/reviews/:batch', answer: reviews },
];

/** A route under one of its addresses: its page, or its list in another shape. */
export interface Address {
  readonly path: string;
  readonly format: ListFormat | null;
}

/** Every address of a route, those with an ending first: `/years/2020.csv` is no year. */
export function addressesOf({ path, list }: Route): readonly Address[] {
  const page = { path, format: null };
  return list === undefined
    ? [page]
    : [...LIST_FORMATS.map((format) => ({ path: ending(path, format), format })), page];
}

/** `:year` at the end of a path */
const LAST_PARAMETER = /:[a-z]+$/u;

function ending(path: string, format: ListFormat): string {
  return LAST_PARAMETER.test(path) ? `${path}{[^/]+\\.${format}}` : `${path}.${format}`;
}
