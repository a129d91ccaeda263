import { Decimal as BaseDecimal } from 'decimal.js';

/**
 * Decimals with room for any sum of a form, never binary floats. Sums and products of printed figures are exact; a quotient
 * that does not end is rounded half up at the hundredth digit. Text is written without an exponent.
 */
export const Decimal = BaseDecimal.clone({ precision: 100, toExpNeg: -1000, toExpPos: 1000 });
export type Decimal = BaseDecimal;

/** `-12.30`; no separators, no exponent, no unit. */
const PLAIN_NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

/** The number a string writes out plainly, else null. */
export function plainDecimal(text: string): Decimal | null {
  return PLAIN_NUMBER.test(text) ? new Decimal(text) : null;
}

/** Digits after the point of a plain number. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
