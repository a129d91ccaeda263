import type { ReadLimits } from '../reader.js';

/** What has been used of the limits, and the first one that was reached. */
export interface Budget {
  readonly limits: ReadLimits;
  characters: number;
  paragraphs: number;
  cells: number;
  rows: number;
  /** `\cellx` words. */
  edges: number;
  /** Non-blank characters in cells that continue a merged one. */
  covered: number;
  /** Bytes and codes that are no character. */
  unreadable: number;
  exceeded: { readonly limit: keyof ReadLimits; readonly allowed: number } | null;
}

export function budgetOf(limits: ReadLimits): Budget {
  return {
    limits,
    characters: 0,
    paragraphs: 0,
    cells: 0,
    rows: 0,
    edges: 0,
    covered: 0,
    unreadable: 0,
    exceeded: null,
  };
}

/** Notes that `limit` is reached when `used` is more than it allows. True: within the limit. */
export function within(budget: Budget, limit: keyof ReadLimits, used: number): boolean {
  const allowed = budget.limits[limit];
  if (used <= allowed) return true;
  budget.exceeded ??= { limit, allowed };
  return false;
}
