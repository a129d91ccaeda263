import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** A fact a finding carries: plain data, numbers of the form as decimal strings. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/**
 * What is wrong, where, with which facts. The sentence is made at the edge, from the catalogue in `src/messages`,
 * by `code` and `facts`.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly facts: { readonly [name: string]: Fact };
  readonly places: readonly Place[];
}

export function finding(
  code: string,
  severity: Severity,
  facts: Finding['facts'] = {},
  places: readonly Place[] = [],
): Finding {
  return { code, severity, facts, places };
}
