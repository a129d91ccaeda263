import { cell } from './pages/cell.js';
import { form } from './pages/form.js';
import { original } from './pages/original.js';
import { latestYear, overview } from './pages/overview.js';
import type { Answer, Visit } from './visit.js';

export interface Route {
  readonly method: 'GET';
  /** As Hono writes paths: `/forms/:form`. */
  readonly path: string;
  readonly answer: (visit: Visit) => Answer | Promise<Answer>;
}

/** Every address of the desk behind its door. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', answer: latestYear },
  { method: 'GET', path: '/years/:year', answer: overview },
  { method: 'GET', path: '/forms/:form', answer: form },
  { method: 'GET', path: '/forms/:form/cells/:cell', answer: cell },
  { method: 'GET', path: '/forms/:form/original', answer: original },
];
