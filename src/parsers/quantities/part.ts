import type { QuantityKind } from '../../model/form-record.js';
import type { Decimal } from '../../text/numerals/decimal.js';
import type { Token } from '../../text/numerals/tokens.js';
import type { NumeralReading, Refused } from './numerals/read-numeral.js';

/** A numeral with what stands directly behind it: one end of a range, or a whole quantity. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly upper: Decimal | null;
  readonly unit: string | null;
  /** False where the unit is a noun no table knows. */
  readonly known: boolean;
  readonly kind: QuantityKind;
  readonly more: boolean;
  readonly han: boolean;
  readonly tail: number;
  readonly mantissa: Decimal;
  /** Power the unit itself adds to the number: 1 for 成 (tenths as percent), −1 for 角. A range's other end needs it too. */
  readonly unitPower: number;
  /** Said as 百分之…, whose other end needs no unit. */
  readonly spokenPercent: boolean;
  /** Said as 三分之二. */
  readonly fraction: boolean;
  readonly tokens: readonly Token[];
}

/** Characters that look like digits or units and are none: what is counted cannot be read. */
export interface Unreadable {
  readonly end: number;
  readonly unreadable: string;
}

export type PartReading = Part | Unreadable | Refused | null;
export type IsWord = (at: number) => boolean;

/** The part a bare numeral is, for a unit to be added to. */
export function barePart(start: number, numeral: NumeralReading): Part {
  const { end, value, upper, more, han, tail, mantissa, tokens } = numeral;
  return {
    start,
    end,
    value,
    upper,
    more,
    han,
    tail,
    mantissa,
    tokens,
    unit: null,
    known: true,
    kind: 'other',
    unitPower: 0,
    spokenPercent: false,
    fraction: false,
  };
}

/** Whether the sticky `pattern` matches at `at`; where it ends is its `lastIndex`. */
export function has(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
