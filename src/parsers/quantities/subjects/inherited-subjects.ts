import type { TypedNumeral } from '../numerals/numeral-type.js';
import { clauseStart, REFERS_BACK } from './clause-words.js';
import { AGE } from './right-noun.js';
import { TOTAL_WORDS } from './subject-words.js';

/** The last quantity with a subject of its own: what parts, comparisons and sums after it are said of. */
export interface Total {
  readonly numeral: TypedNumeral;
  readonly subject: string;
}

const SENTENCE = /[。！？\n]/;
const SUM = /^\s*(?:共计|合计|总计|累计|共)/;

/** …，达到98%; …，共计30公里: the clause itself says that it is about the one before. */
export function referredTo(text: string, total: Total, numeral: TypedNumeral, from: number): string | null {
  const words = text.slice(clauseStart(text, numeral.start, from), numeral.start);
  if (AGE.test(numeral.amount?.unit ?? '') || !REFERS_BACK.test(words)) return null;
  // 每年投入100万元，共计300万元: the sum is not what it is the sum of.
  const summed = total.numeral.amount?.unit === numeral.amount?.unit ? SUM.exec(words)?.[0].trim() : undefined;
  return summed === undefined ? total.subject : `${total.subject}${summed}`;
}

const MEASURE_WORDS_ONLY = /^[\s、和及共计合（(超过达到为约近不低于少有]*$/u;

/** Nothing but 、, 共 or a word of measure between two quantities: they share their subject. */
export function follows(text: string, end: number, after: TypedNumeral): boolean {
  if (AGE.test(after.amount?.unit ?? '')) return false;
  const between = text.slice(end, after.start);
  // The noun behind the number before is what this one is said of too: 三成企业超过10万元.
  return between.length <= 6 && MEASURE_WORDS_ONLY.test(between);
}

const LISTS_PARTS = /其中|包括|分别|[含：:（(]/u;

/** The same sentence, the same unit, and smaller than or as large as the total. */
export function isPart(text: string, total: TypedNumeral, part: TypedNumeral): boolean {
  if (total.amount?.unit !== part.amount?.unit || !sameSentence(text, total, part)) return false;
  return LISTS_PARTS.test(text.slice(total.end, part.start));
}

/** 25个。其中省级3个: the stop ends no statement. */
const AMONG_THEM = /^[。]\s*其中/u;

export function sameSentence(text: string, before: TypedNumeral, after: TypedNumeral): boolean {
  if (after.start - before.end > 200) return false;
  return !SENTENCE.test(text.slice(before.end, after.start).replace(AMONG_THEM, ''));
}

export function partOf(modifier: string, total: string): string {
  const noun = total.replace(TOTAL_WORDS, '');
  return noun.startsWith(modifier) ? noun : `${modifier}${noun}`;
}
