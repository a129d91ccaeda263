import type { SumRelation } from '../../../model/template.js';
import { Decimal, decimalsOf } from '../../../text/decimal.js';
import { type Interval, meet, printed, sumOf } from '../../../text/interval.js';

/**
 * Which column each value of a row belongs to, when only their order is known (empty cells were dropped).
 * `columns[i]` lists the values (by index) that may stand in column i over all readings the arithmetic allows;
 * `null` stands for "empty". One entry: settled. Several: undecided.
 */
export interface RowReading {
  readonly columns: readonly (readonly (number | null)[])[];
}

/** Rows with more readings than this are not worked out: every column stays open. */
const MAX_READINGS = 5_000;

/**
 * @param values exact decimals in printed order, null where a cell holds something that is no number
 * @param keys the columns' keys, left to right
 * @param sums relations between the keys
 */
export function solveRow(
  values: readonly (string | null)[],
  keys: readonly string[],
  sums: readonly SumRelation[],
): RowReading {
  const kept = readingsOf(values, keys, sums);
  return kept.length === 0 ? openReading(values, keys) : readingFrom(kept, keys.length);
}

/** What several readings of a row leave open: `readings[i][v]` is the column of value v. */
export function readingFrom(kept: readonly (readonly number[])[], columns: number): RowReading {
  return {
    columns: Array.from({ length: columns }, (_, column) => distinct(kept.map((reading) => valueIn(reading, column)))),
  };
}

/**
 * The readings of a row its sums allow, `reading[v]` being the column of value v: the only one where every column is
 * filled or none. None where no reading adds up, or too many would have to be tried.
 */
export function readingsOf(
  values: readonly (string | null)[],
  keys: readonly string[],
  sums: readonly SumRelation[],
): readonly (readonly number[])[] {
  if (values.length === keys.length) return [values.map((_, i) => i)];
  if (values.length === 0) return [[]];
  if (values.length > keys.length || countReadings(keys.length, values.length) > MAX_READINGS) return [];
  const numbers = values.map(asPrinted);
  return readings(keys.length, values.length).filter((reading) => holds(reading, numbers, keys, sums));
}

/** The interval a figure stands for; null where it is no number. */
export function asPrinted(value: string | null): Interval | null {
  return value === null ? null : printed(new Decimal(value), decimalsOf(value));
}

/** Every value may stand in every column that leaves room for the values before and after it. */
function openReading(values: readonly unknown[], keys: readonly string[]): RowReading {
  const spare = Math.max(0, keys.length - values.length);
  return {
    columns: keys.map((_, column) => {
      const may: (number | null)[] = [null];
      for (let value = 0; value < values.length; value++)
        if (value <= column && column <= value + spare) may.push(value);
      return may;
    }),
  };
}

function countReadings(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) count = (count * (n - i)) / (i + 1);
  return count;
}

/** All ways to put k ordered values into n columns: `reading[v]` is the column of value v. */
function readings(n: number, k: number): readonly (readonly number[])[] {
  if (k === 0) return [[]];
  const all: number[][] = [];
  const place = (chosen: readonly number[], from: number): void => {
    if (chosen.length === k) {
      all.push([...chosen]);
      return;
    }
    for (let column = from; column <= n - (k - chosen.length); column++) place([...chosen, column], column + 1);
  };
  place([], 0);
  return all;
}

function valueIn(reading: readonly number[], column: number): number | null {
  const value = reading.indexOf(column);
  return value === -1 ? null : value;
}

function distinct(values: readonly (number | null)[]): readonly (number | null)[] {
  return [...new Set(values)];
}

/**
 * A reading holds when each relation with figures on both sides adds up, and none has a part under an empty total.
 * A total whose parts are all empty is normal.
 */
function holds(
  reading: readonly number[],
  numbers: readonly (Interval | null)[],
  keys: readonly string[],
  sums: readonly SumRelation[],
): boolean {
  const at = (key: string): Interval | null | undefined => {
    const value = valueIn(reading, keys.indexOf(key));
    return value === null ? undefined : numbers[value];
  };
  return sums.every(({ total, parts }) => {
    if (!keys.includes(total)) return true;
    const filled = parts.map(at).filter((part) => part !== undefined);
    const sum = at(total);
    if (filled.length === 0) return true;
    if (sum === undefined) return false;
    if (sum === null || filled.includes(null)) return true;
    return meet(sum, sumOf(filled as readonly Interval[]));
  });
}
