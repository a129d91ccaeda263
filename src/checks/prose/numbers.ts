import type { Quantity } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { Decimal, decimalsOf, plainDecimal } from '../../text/decimal.js';
import { approximate, exactly, type Interval, printed, times } from '../../text/interval.js';
import { foldNumerals } from '../../text/numerals/characters.js';
import { withoutSpaces } from '../../text/spaces.js';
import { halfWidthWords } from '../../text/width.js';

/** A quantity where it stands in a sentence: `start` and `end` are offsets into the sentence's text. */
export interface ProseNumber {
  readonly quantity: Quantity;
  /** As the sentence has it, 以上 and 左右 included. */
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** Money in 元. */
  readonly value: Decimal;
  readonly interval: Interval;
}

/** What a sentence says beside a number of how exact it is, and the quantity leaves outside. */
const REMARK = /余|多|以上|以下|左右/y;

/** The numbers of each of a prose's sentences, in order; `quantities` are those read in that prose. */
export function numbersIn(
  sentences: readonly string[],
  quantities: readonly Quantity[],
): readonly (readonly ProseNumber[])[] {
  const numbers: ProseNumber[][] = sentences.map(() => []);
  const offsets = offsetsOf(sentences);
  let index = 0;
  for (const [at, quantity] of locate(foldNumerals(sentences.join('\n')), quantities)) {
    while ((offsets[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index++;
    const number = numberAt(sentences[index] ?? '', at - (offsets[index] ?? 0), quantity);
    if (number !== null) numbers[index]?.push(number);
  }
  return numbers;
}

function offsetsOf(texts: readonly string[]): readonly number[] {
  let offset = 0;
  return texts.map((text) => {
    const start = offset;
    offset += text.length + 1;
    return start;
  });
}

function numberAt(text: string, start: number, quantity: Quantity): ProseNumber | null {
  const value = plainDecimal(quantity.value);
  if (value === null) return null;
  const bare = start + squeezed(quantity.surface).length;
  REMARK.lastIndex = bare;
  const end = REMARK.test(text) ? REMARK.lastIndex : bare;
  return { quantity, surface: text.slice(start, end), start, end, value, interval: intervalOf(quantity, value) };
}

/**
 * Where each quantity begins in the text. They come in reading order; the text has lost white space of the source and
 * nothing else, so that the distance to the quantity before decides between equal numbers.
 */
function locate(text: string, quantities: readonly Quantity[]): readonly (readonly [number, Quantity])[] {
  const found: (readonly [number, Quantity])[] = [];
  let cursor = 0;
  for (const quantity of quantities) {
    const surface = squeezed(quantity.surface);
    const at = nearest(text, surface, cursor, expected(found.at(-1), quantity));
    if (at === null) continue;
    found.push([at, quantity]);
    cursor = at + surface.length;
  }
  return found;
}

function expected(before: readonly [number, Quantity] | undefined, { place }: Quantity): number | null {
  const origin = before?.[1].place;
  if (before === undefined || origin?.start === undefined || place.start === undefined) return null;
  return sameText(origin, place) ? before[0] + place.start - origin.start : null;
}

function sameText(a: Place, b: Place): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column && a.block === b.block;
}

/** Sentences are parted, and 其中 is set off, by a few signs that the source has not. */
const SLACK = 20;

const ENDS_IN_DIGIT = /[\d.]$/u;

/** The occurrence from `from` on that is nearest to where the number should be, or the first; 3个 is not in 23个. */
function nearest(text: string, surface: string, from: number, target: number | null): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(surface, from); at >= 0 && surface !== ''; at = text.indexOf(surface, at + 1)) {
    if (ENDS_IN_DIGIT.test(text.slice(Math.max(0, at - 1), at))) continue;
    if (target === null) return at;
    if (at > target + SLACK) return best;
    if (best === null || Math.abs(at - target) <= Math.abs(best - target)) best = at;
  }
  return best;
}

function squeezed(surface: string): string {
  return withoutSpaces(foldNumerals(surface));
}

/** What a quantity may stand for: 6.1万 is known to a thousand, money to its last printed digit, a plain count is exact. */
export function intervalOf(quantity: Quantity, value: Decimal): Interval {
  const upper = quantity.upper === null ? null : plainDecimal(quantity.upper);
  return upper === null
    ? approximate(value, quantity.qualifier, precisionOf(quantity, value))
    : { low: value, high: upper };
}

const FIRST_NUMBER = /\d+(?:\.\d+)?/;

const SEPARATORS = /[,，\s]/gu;

function precisionOf({ kind, surface }: Quantity, value: Decimal): Interval {
  const digits = FIRST_NUMBER.exec(halfWidthWords(surface).replace(SEPARATORS, ''))?.[0];
  const number = digits === undefined ? new Decimal(0) : new Decimal(digits);
  if (digits === undefined || number.isZero() || (number.eq(value) && kind !== 'money')) return exactly(value);
  return times(printed(number, decimalsOf(digits)), value.div(number));
}
