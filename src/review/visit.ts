import type { Child } from 'hono/jsx';
import type { Lang } from '../messages/index.js';
import type { Desk } from './desk.js';
import type { List } from './list/list.js';

/** One request. */
export interface Visit {
  readonly desk: Desk;
  readonly lang: Lang;
  readonly path: string;
  /** Parts of the path the route names: `32` of `/forms/:form`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What a route's function gives back. */
export type Answer =
  | {
      readonly kind: 'page';
      readonly title: string;
      readonly body: Child;
      readonly year?: number | null;
      readonly status?: Refused['status'];
    }
  /** A page that shows a list, which other endings of its address give as a file. */
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly body: () => Child;
      readonly year?: number | null;
      readonly list: List;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'data'; readonly data: unknown; readonly status?: Refused['status'] | 200 }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 404 | 409 | 413 | 422 | 500 | 503;
  /** What is wrong and what to do. */
  readonly sentence: string;
}

export function refused(status: Refused['status'], sentence: string): Refused {
  return { kind: 'refused', status, sentence };
}
