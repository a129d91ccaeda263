import type { Qualifier, QuantityKind } from '../../../model/form-record.js';
import type { Decimal } from '../../../text/numerals/decimal.js';

/** What a numeral in a text is. Only a `quantity` counts something; an `unreadable` one may, but nobody can say how much. */
export type NumeralType =
  | 'quantity'
  | 'unreadable'
  | 'date'
  | 'time'
  | 'year'
  | 'ordinal'
  | 'identifier'
  | 'document-number'
  | 'phone'
  | 'list-marker'
  | 'title'
  | 'name'
  | 'set-phrase'
  | 'ratio'
  | 'restatement'
  | 'word';

/** A numeral with its type; `start` and `end` are offsets into the text that was read. */
export interface TypedNumeral {
  readonly type: NumeralType;
  readonly start: number;
  readonly end: number;
  /** Name of the pattern or rule that decided. */
  readonly rule: string;
  /** Present exactly where `type` is `quantity`. */
  readonly amount: Amount | null;
}

/** A number with what it is of, before it is known who it is said about. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly upper: Decimal | null;
  readonly unit: string | null;
  readonly kind: QuantityKind;
  readonly qualifier: Qualifier;
  /** Written without any digit 0–9. */
  readonly han: boolean;
  /** Power of ten the numeral's 万, 亿 adds, and the number without it: a range spreads it to its other end. */
  readonly tail: number;
  readonly mantissa: Decimal;
}
