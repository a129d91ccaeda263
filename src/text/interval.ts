import type { Qualifier } from '../model/form-record.js';
import { Decimal, decimalsOf } from './decimal.js';

/** The numbers a printed figure may stand for, both ends included unless `openHigh`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly openHigh?: boolean;
}

const HALF = new Decimal('0.5');

export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/**
 * What a rounded figure stands for, as in XBRL Calculations 1.1: half a unit of its last printed digit either way, so
 * that 1184.36 is [1184.355, 1184.365].
 */
export function printed(value: Decimal, decimals: number): Interval {
  const half = new Decimal(`5e${-decimals - 1}`);
  return { low: value.minus(half), high: value.plus(half) };
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** Multiplies by a positive factor, as a change of unit does. */
export function times(a: Interval, factor: Decimal): Interval {
  return { ...a, low: a.low.times(factor), high: a.high.times(factor) };
}

export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.length === 1 && intervals[0] !== undefined
    ? intervals[0]
    : intervals.reduce(plus, exactly(new Decimal(0)));
}

/** Whether some number lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a, b.low) && reaches(b, a.low);
}

function reaches(interval: Interval, low: Decimal): boolean {
  return interval.openHigh === true ? interval.high.gt(low) : interval.high.gte(low);
}

/**
 * What an approximate number stands for. The step is one unit of the last digit that is not zero (100 for 400, 10 for
 * 420): 400余 is [400, 500), 约400 is [350, 450], 400以上 has no upper end, 不超过400 no lower one.
 */
export function approximate(value: Decimal, qualifier: Qualifier, precision: Interval): Interval {
  const step = lastDigitUnit(value);
  switch (qualifier) {
    case 'exact':
      return precision;
    case 'over':
      return { low: precision.low, high: value.plus(step), openHigh: true };
    case 'about':
      return { low: value.minus(step.times(HALF)), high: value.plus(step.times(HALF)) };
    case 'at_least':
      return { low: precision.low, high: new Decimal(Number.POSITIVE_INFINITY) };
    case 'at_most':
      return { low: new Decimal(Number.NEGATIVE_INFINITY), high: precision.high };
  }
}

const FINAL_ZEROS = /0*$/u;

/** One unit of the last digit that is not zero: 100 for 400, 0.01 for 1184.36, 1 for 0. */
export function lastDigitUnit(value: Decimal): Decimal {
  if (value.isZero()) return new Decimal(1);
  const digits = value.abs().toFixed();
  if (digits.includes('.')) return new Decimal(`1e${-decimalsOf(digits)}`);
  const zeros = FINAL_ZEROS.exec(digits)?.[0].length ?? 0;
  return new Decimal(`1e${zeros}`);
}
