import type { Outcome } from '../../model/submission.js';
import type { JunkKind } from './arrival.js';

/** The conservation equation of one run: seen = stored + duplicate + superseded + rejected + waiting + unchanged. Junk is apart. */
export interface Tally {
  readonly seen: number;
  readonly outcomes: { readonly [outcome in Outcome]: number };
  /** Files the ledger has already, under the same path with the same bytes: they add nothing to it. */
  readonly unchanged: number;
  readonly junk: { readonly [why in JunkKind]?: number };
}

export const EMPTY_TALLY: Tally = {
  seen: 0,
  outcomes: { stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 0 },
  unchanged: 0,
  junk: {},
};

export function countOutcome(tally: Tally, outcome: Outcome): Tally {
  return {
    ...tally,
    seen: tally.seen + 1,
    outcomes: { ...tally.outcomes, [outcome]: tally.outcomes[outcome] + 1 },
  };
}

/** A form stored in this run has given way to a newer one of this run. */
export function countSuperseded(tally: Tally): Tally {
  const { stored, superseded } = tally.outcomes;
  return { ...tally, outcomes: { ...tally.outcomes, stored: stored - 1, superseded: superseded + 1 } };
}

export function countUnchanged(tally: Tally): Tally {
  return { ...tally, seen: tally.seen + 1, unchanged: tally.unchanged + 1 };
}

export function countJunk(tally: Tally, why: JunkKind): Tally {
  return { ...tally, junk: { ...tally.junk, [why]: (tally.junk[why] ?? 0) + 1 } };
}

export function junkTotal(tally: Tally): number {
  return Object.values(tally.junk).reduce((sum, count) => sum + count, 0);
}

/** False would mean that a file has fallen between scan and ledger. */
export function isBalanced(tally: Tally): boolean {
  return tally.seen === Object.values(tally.outcomes).reduce((sum, count) => sum + count, tally.unchanged);
}
