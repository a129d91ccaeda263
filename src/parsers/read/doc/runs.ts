import { u32, window } from './bytes.js';
import { readPlcf } from './plcf.js';

/** A stretch of the WordDocument stream, from `start` to before `end`, and what is said of it. */
export interface Run<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface RunIndex<T> {
  readonly runs: readonly Run<T>[];
  /** Index of the run that covers an offset; -1 where none does. */
  readonly find: (offset: number) => number;
  /** Index of the first run that ends after an offset. */
  readonly firstAfter: (offset: number) => number;
}

export const FKP_BYTES = 512;

/** The pages a PlcBte names, in order, without repetition; [MS-DOC] 2.9.8, 2.9.185. */
export function pageOffsets(main: Uint8Array, table: Uint8Array, fc: number, lcb: number): readonly number[] {
  const plc = readPlcf(table, fc, lcb, 4);
  const pages = new Set<number>();
  for (let i = 0; i < plc.count; i++) {
    const page = (u32(plc.bytes, plc.dataAt(i)) & 0x3fffff) * FKP_BYTES;
    if (window(main, page, FKP_BYTES).length === FKP_BYTES) pages.add(page);
  }
  return [...pages];
}

/**
 * Puts runs in order. A run that overlaps the one before it begins where that one ends, so that no byte is told of twice.
 * Questions come mostly in ascending order: the next run is tried first.
 */
export function indexRuns<T>(found: Run<T>[]): RunIndex<T> {
  if (found.some((run, i) => run.start < (found[i - 1]?.start ?? 0))) found.sort((a, b) => a.start - b.start);
  const runs: Run<T>[] = [];
  let reached = 0;
  for (const run of found) {
    if (run.end <= Math.max(run.start, reached)) continue;
    runs.push(run.start >= reached ? run : { ...run, start: reached });
    reached = run.end;
  }
  const covers = (i: number, offset: number): boolean => {
    const run = runs[i];
    return run !== undefined && offset >= run.start && offset < run.end;
  };
  let last = 0;
  const firstAfter = (offset: number): number => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const find = (offset: number): number => {
    if (!covers(last, offset)) last = covers(last + 1, offset) ? last + 1 : firstAfter(offset);
    return covers(last, offset) ? last : -1;
  };
  return { runs, find, firstAfter };
}
