import type { ReadLimits } from '../reader.js';

/** Counts what a document costs; once one limit is passed, `exceeded` names it and everybody stops. */
export interface Budget {
  readonly limits: ReadLimits;
  exceeded: keyof ReadLimits | null;
  expandedBytes: number;
  paragraphs: number;
  cells: number;
  rows: number;
  /** Paragraphs of whose properties, and so of whose tables, the file says nothing: a sign of damage. */
  unformatted: number;
}

export function newBudget(limits: ReadLimits): Budget {
  return { limits, exceeded: null, expandedBytes: 0, paragraphs: 0, cells: 0, rows: 0, unformatted: 0 };
}

/** Whether `amount` is still within a limit; notes the limit where it is not. */
export function within(budget: Budget, limit: keyof ReadLimits, amount: number): boolean {
  if (amount > budget.limits[limit]) budget.exceeded ??= limit;
  return budget.exceeded === null;
}
