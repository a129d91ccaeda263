import { u32, window } from '../file/bytes.js';
import { readPlcf } from '../file/plcf.js';

/**
 * Stretches of the WordDocument stream in order, none overlapping another, each with the offset of what is said of it.
 * Kept as numbers, not objects: a large document has a million of them.
 */
export interface RunIndex {
  readonly count: number;
  readonly start: (run: number) => number;
  readonly end: (run: number) => number;
  readonly value: (run: number) => number;
  /** The run that covers an offset; -1 where none does. */
  readonly find: (offset: number) => number;
  /** The first run that ends after an offset. */
  readonly firstAfter: (offset: number) => number;
}

/** Runs as they are found. */
export interface RunList {
  readonly starts: number[];
  readonly ends: number[];
  readonly values: number[];
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

/** Questions come mostly in ascending order: the run after the last answer is tried first. */
export function indexRuns(list: RunList): RunIndex {
  const { starts, ends, values } = inOrder(list);
  const count = starts.length;
  const covers = (run: number, offset: number): boolean =>
    run < count && offset >= (starts[run] ?? 0) && offset < (ends[run] ?? 0);
  const firstAfter = (offset: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  let last = 0;
  return {
    count,
    start: (run) => starts[run] ?? 0,
    end: (run) => ends[run] ?? 0,
    value: (run) => values[run] ?? -1,
    firstAfter,
    find: (offset) => {
      if (!covers(last, offset)) last = covers(last + 1, offset) ? last + 1 : firstAfter(offset);
      return covers(last, offset) ? last : -1;
    },
  };
}

/**
 * Sorts runs that are not in order. A run that overlaps the one before it begins where that one ends, so that no byte
 * has two.
 */
function inOrder({ starts, ends, values }: RunList): RunList {
  const order = starts.some((start, i) => i > 0 && start < (starts[i - 1] ?? 0))
    ? starts.map((_, i) => i).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0))
    : null;
  const kept: RunList = { starts: [], ends: [], values: [] };
  let reached = 0;
  for (let i = 0; i < starts.length; i++) {
    const run = order === null ? i : (order[i] ?? 0);
    const start = Math.max(reached, starts[run] ?? 0);
    const end = ends[run] ?? 0;
    if (end <= start) continue;
    kept.starts.push(start);
    kept.ends.push(end);
    kept.values.push(values[run] ?? -1);
    reached = end;
  }
  return kept;
}
