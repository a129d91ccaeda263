import type { ReadLimits } from '../reader.js';
import { type Budget, newBudget } from '../shared/budget.js';

/** The budget of one .doc, with the signs of damage met in it. */
export interface DocBudget extends Budget {
  expandedBytes: number;
  /** Paragraphs of whose properties, and so of whose tables, the file says nothing. */
  unformatted: number;
  /** A table had more or fewer cells than its rows define, or did not end. */
  tablesDamaged: boolean;
}

export function newDocBudget(limits: ReadLimits): DocBudget {
  return { ...newBudget(limits), expandedBytes: 0, unformatted: 0, tablesDamaged: false };
}
