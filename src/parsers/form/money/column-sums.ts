import { type Interval, meet, sumOf } from '../../../text/interval.js';
import { asPrinted } from './row-solver.js';

/** A row of figures and the readings its own sums allow; `reading[v]` is the column of value v. */
export interface OpenRow {
  /** Exact decimals in printed order, null where a cell holds something that is no number. */
  readonly values: readonly (string | null)[];
  readonly readings: readonly (readonly number[])[];
}

/** Tables with more combinations of readings than this are left to the sums of each row. */
const MAX_COMBINATIONS = 20_000;

/**
 * The readings that also add up column by column: the row of the total is, in each column, the sum of the others. A
 * unit's 50 under either of two columns stands where the total has a figure. Null where the rows of a table do not add
 * up in any reading (units are missing, or a figure is wrong): its columns then prove nothing.
 */
export function sumColumns(total: OpenRow, units: readonly OpenRow[], columns: number): readonly OpenRow[] | null {
  const rows = [total, ...units];
  if (rows.some(({ values, readings }) => values.includes(null) || readings.length === 0)) return null;
  if (total.values.length === 0 || units.every(({ values }) => values.length === 0)) return null;
  const kept = rows.map(() => new Set<readonly number[]>());
  for (const reading of total.readings) {
    const within = units.map(({ readings }) => readings.filter((one) => one.every((at) => reading.includes(at))));
    if (within.reduce((count, { length }) => count * length, 1) > MAX_COMBINATIONS) return null;
    for (const chosen of combinations(within)) {
      const all = [reading, ...chosen];
      if (!addsUp(rows, all, columns)) continue;
      all.forEach((one, i) => {
        kept[i]?.add(one);
      });
    }
  }
  if (kept[0]?.size === 0) return null;
  return rows.map(({ values }, i) => ({ values, readings: [...(kept[i] ?? [])] }));
}

function* combinations<T>(sets: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = sets;
  if (first === undefined) yield [];
  else for (const one of first) for (const others of combinations(rest)) yield [one, ...others];
}

/** In each column the total's figure is the sum of the units'; where it has none, no unit has one. */
function addsUp(rows: readonly OpenRow[], readings: readonly (readonly number[])[], columns: number): boolean {
  return Array.from({ length: columns }, (_, column) =>
    rows.map(({ values }, i) => asPrinted(values[readings[i]?.indexOf(column) ?? -1] ?? null)),
  ).every(([total, ...units]) => {
    const parts = units.filter((unit): unit is Interval => unit !== null);
    return total == null ? parts.length === 0 : parts.length > 0 && meet(total, sumOf(parts));
  });
}
