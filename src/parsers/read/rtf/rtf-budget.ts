import type { ReadLimits } from '../reader.js';
import { type Budget, newBudget } from '../shared/budget.js';

/** The budget of one .rtf. */
export interface RtfBudget extends Budget {
  characters: number;
  /** `\cellx` words. */
  edges: number;
  /** Bytes and codes that are no character. */
  unreadable: number;
}

export function newRtfBudget(limits: ReadLimits): RtfBudget {
  return { ...newBudget(limits), characters: 0, edges: 0, unreadable: 0 };
}
