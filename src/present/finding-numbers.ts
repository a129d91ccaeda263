import type { StoredFinding } from '../model/finding.js';

/** The numbers a formula that does not hold is about: what the form says, what the formula gives, and what lies between. */
export interface FindingNumbers {
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
}

/** Of a finding stored by any version; null where it has no such number. */
export function findingNumbers({ facts }: Pick<StoredFinding, 'facts'>): FindingNumbers {
  const of: Facts = facts;
  return {
    stated: text(of.total?.value ?? of.balance?.value),
    expected: text(of.sum ?? of.result),
    difference: text(of.difference),
  };
}

interface Facts {
  readonly total?: { readonly value?: unknown };
  readonly balance?: { readonly value?: unknown };
  readonly sum?: unknown;
  readonly result?: unknown;
  readonly difference?: unknown;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
