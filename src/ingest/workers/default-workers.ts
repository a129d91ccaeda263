import { availableParallelism } from 'node:os';

/** Parsing threads when nobody says how many. */
export function defaultWorkers(): number {
  return Math.min(4, availableParallelism());
}
