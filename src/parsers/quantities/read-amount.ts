import { compareDecimals, type Decimal, negated, shifted } from '../../text/numerals/decimal.js';
import type { Amount } from './numerals/numeral-type.js';
import type { IsWord, Part, Unreadable } from './part.js';
import { qualifierAfter, qualifierBefore } from './qualifiers.js';
import { readPart } from './read-part.js';

/** What was read where a numeral begins: an amount and its first part, or why there is none. */
export type AmountReading =
  | { readonly amount: Amount; readonly part: Part }
  | Unreadable
  | { readonly end: number; readonly refused: true }
  | null;

const RANGE = / {0,2}(?:[（(]含[）)])? {0,2}(?:[-—–~～]{1,2}|至|到) {0,2}/y;
const DASH = /[-—–]/;

/** The quantity that begins at `start`, or a range of them; `negative` where a sign stands before it. */
export function readAmount(text: string, start: number, isWord: IsWord, negative = false): AmountReading {
  const part = readPart(text, start, isWord);
  if (part === null || !('value' in part)) return part;
  const range = readRange(text, part, isWord);
  if (range !== null && 'unreadable' in range) return range;
  return { amount: toAmount(text, range ?? part, negative), part: range ?? part };
}

function readRange(text: string, low: Part, isWord: IsWord): (Part & { readonly ranged: true }) | Unreadable | null {
  if (low.upper !== null || low.more) return null;
  RANGE.lastIndex = low.end;
  const match = RANGE.exec(text);
  if (match === null) return null;
  const high = readPart(text, RANGE.lastIndex, isWord);
  if (high === null || !('value' in high) || high.upper !== null || !goTogether(low, high, match[0])) return null;
  const value = lowValue(low, high);
  const upper = high.unit === null && low.spokenPercent ? shifted(high.value, low.unitPower) : high.value;
  if (compareDecimals(value, upper) > 0) return { end: high.end, unreadable: 'descending-range' };
  const { unit, kind, known } = high.unit === null ? low : high;
  return { ...high, ranged: true, start: low.start, value, upper, unit, kind, known, han: low.han && high.han };
}

/** 5—8次, 1万-5万元, 3%至5%: one unit for both, or two of the same. */
function goTogether(low: Part, high: Part, mark: string): boolean {
  if (low.unit === null && high.unit === null) return !DASH.test(mark) || high.tail > 0 || low.tail > 0;
  if (low.unit === null) return high.known;
  return high.unit === null ? low.spokenPercent : low.unit === high.unit;
}

/** 七千到九千亿: the magnitude behind the second number is the first one's too, unless that would turn the range round. */
function lowValue(low: Part, high: Part): Decimal {
  if (low.unit !== null) return low.value;
  const value = shifted(low.value, high.unitPower);
  if (low.tail > 0 || high.tail === 0 || compareDecimals(low.value, high.mantissa) >= 0) return value;
  return shifted(value, high.tail);
}

function toAmount(text: string, part: Part & { readonly ranged?: boolean }, negative: boolean): Amount {
  const { start, end, unit, kind, han, tail, mantissa } = part;
  const sign = (value: Decimal) => (negative ? negated(value) : value);
  const beside = qualifierAfter(text, end, kind === 'duration') ?? qualifierBefore(text, start);
  // 三四十人 names two numbers to mean about so many; a range printed with a mark means what it says.
  const rough = part.upper !== null && part.han && !part.ranged ? 'about' : 'exact';
  const qualifier = part.more ? 'over' : (beside ?? rough);
  const upper = part.upper === null ? null : sign(part.upper);
  return { start, end, value: sign(part.value), upper, unit, kind, qualifier, han, tail, mantissa };
}
