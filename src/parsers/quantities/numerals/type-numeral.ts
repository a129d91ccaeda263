import type { AmountReading } from '../read-amount.js';
import { matchUnit } from '../units/match-unit.js';
import { hanCounts, isRhetorical } from './han-rules.js';
import type { Amount, NumeralType, TypedNumeral } from './numeral-type.js';

/** Where a text that is nothing but one numeral has it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const CURRENCY = /[¥A-Z]/u;

/** What a reading makes of the numeral at `at`, which begins at `start` with its sign. */
export function typeReading(
  text: string,
  at: number,
  start: number,
  reading: AmountReading,
  lone: Range,
  digit: boolean,
): TypedNumeral {
  if (reading === null) return other('word', 'no-numeral', at, at + 1);
  if ('unreadable' in reading) return other('unreadable', reading.unreadable, start, reading.end);
  if ('refused' in reading) return typeRefused(text, start, reading.end, digit, lone);
  const marked = CURRENCY.test(text.charAt(start)) && reading.amount.unit === null;
  const amount: Amount = { ...reading.amount, start, ...(marked ? { unit: '元', kind: 'money' as const } : {}) };
  if (digit) return typeDigits(text, amount, reading.part.known);
  if (start === lone.start && amount.end === lone.end && lone.end - lone.start > 0) {
    const dash = text.slice(start, amount.end) === '一';
    if (!dash && !isRhetorical(reading.part)) return quantity(amount, 'whole-cell');
  }
  const rule = hanCounts(text, { amount, part: reading.part });
  return rule === null ? other('word', 'no-measure-word', start, amount.end) : quantity(amount, rule);
}

const YEAR_LIKE = /^(?:19|20)\d{2}$/;
const SPACED = /^\d{1,3} \d{3}$/;

const LEADING_DIGITS = /^[\d., ]+/u;
/** 007 */
const LEADING_ZERO = /^0\d/u;

function typeDigits(text: string, amount: Amount, known: boolean): TypedNumeral {
  const surface = text.slice(amount.start, amount.end);
  const digits = LEADING_DIGITS.exec(surface)?.[0] ?? '';
  const measured = amount.unit !== null && known;
  if (!measured && YEAR_LIKE.test(digits.trim()) && amount.upper === null && amount.tail === 0) {
    return other('year', 'bare-year', amount.start, amount.start + 4);
  }
  if (!measured && SPACED.test(digits.trim())) return other('unreadable', 'spaced-digits', amount.start, amount.end);
  if (!measured && LEADING_ZERO.test(digits)) return other('identifier', 'leading-zero', amount.start, amount.end);
  return quantity(amount, known ? 'measured' : 'noun');
}

const FIGURE = /[一二三四五六七八九\d]/u;
const MAGNITUDE = /[十百千万亿]/u;
const YUAN = /^元/u;

/** A row of numeral characters that makes no number: reported where it would count something, else part of a word. */
function typeRefused(text: string, start: number, end: number, digit: boolean, lone: Range): TypedNumeral {
  const surface = text.slice(start, end);
  const counted = matchUnit(text, end, true);
  const whole = start === lone.start && end === lone.end;
  const figures = FIGURE.test(surface) && MAGNITUDE.test(surface);
  if (digit || (figures && (counted !== null || whole || surface.length >= 4 || YUAN.test(text.slice(end))))) {
    return other('unreadable', 'not-a-number', start, counted?.end ?? end);
  }
  return other('word', 'not-a-number', start, end);
}

export function other(type: NumeralType, rule: string, start: number, end: number): TypedNumeral {
  return { type, rule, start, end, amount: null };
}

function quantity(amount: Amount, rule: string): TypedNumeral {
  return { type: 'quantity', rule, start: amount.start, end: amount.end, amount };
}
