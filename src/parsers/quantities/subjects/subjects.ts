import type { TypedNumeral } from '../numerals/numeral-type.js';
import { clauseBefore, leftWords } from './clause-words.js';
import { follows, isPart, partOf, referredTo, sameSentence, type Total } from './inherited-subjects.js';
import { mayHaveNoun, NO_NOUN, rightNoun, visitBehind } from './right-noun.js';
import { COMPARISON, MODIFIER_ONLY, VERB_ONLY } from './subject-words.js';

/** Who or what a quantity is said about, and where the text that said so ends when it stood to the right. */
interface Subject {
  readonly text: string | null;
  readonly consumedTo: number;
}

/**
 * Subjects of the quantities of one text, in order: the words before the number in its clause; where these are only a
 * verb, the noun behind (内设9个股室); where there is neither, the subject of the quantity just before (4项23个). A
 * modifier takes its noun from the total it is part of (省级3个 of 各级文明单位25个: 省级文明单位).
 */
export function bindSubjects(text: string, numerals: readonly TypedNumeral[]): readonly (string | null)[] {
  const subjects: (string | null)[] = [];
  let previous: {
    readonly numeral: TypedNumeral;
    readonly subject: string | null;
    readonly consumedTo: number;
  } | null = null;
  let total: Total | null = null;
  for (const [index, numeral] of numerals.entries()) {
    if (numeral.type !== 'quantity') {
      subjects.push(null);
      continue;
    }
    const from = previous === null ? 0 : previous.consumedTo;
    const found = subjectOf(text, numerals, index, from);
    let subject = found.text;
    if (subject === null && total !== null && sameSentence(text, total.numeral, numeral)) {
      subject = referredTo(text, total, numeral, from);
    }
    if (subject === null && previous !== null && follows(text, previous.consumedTo, numeral))
      subject = previous.subject;
    if (subject !== null && COMPARISON.test(subject)) {
      if (total !== null && sameSentence(text, total.numeral, numeral)) subject = `${total.subject}${subject}`;
    } else if (subject !== null && MODIFIER_ONLY.test(subject)) {
      if (total !== null && isPart(text, total.numeral, numeral)) subject = partOf(subject, total.subject);
    } else if (subject !== null) total = { numeral, subject };
    subjects.push(subject);
    previous = { numeral, subject, consumedTo: found.consumedTo };
  }
  return subjects;
}

/** 甲、乙等3个乡镇: what stands before are examples. */
const ENDS_A_LIST = /[等、和及与]\s*$/u;

function subjectOf(text: string, numerals: readonly TypedNumeral[], index: number, from: number): Subject {
  const numeral = numerals[index];
  if (numeral === undefined) return { text: null, consumedTo: from };
  const visit = visitBehind(text, numeral.end);
  if (visit !== null) return { text: visit, consumedTo: numeral.end + visit.length };
  const left = leftWords(text, numerals, index, from);
  const right = mayHaveNoun(numeral) ? rightNoun(text, numeral.end) : NO_NOUN;
  const examples = ENDS_A_LIST.test(text.slice(Math.max(from, numeral.start - 3), numeral.start)) && right.noun !== '';
  if (left !== '' && !examples && !isVerbOrPlace(left, right.noun)) {
    return { text: left, consumedTo: right.closed ? right.end : numeral.end };
  }
  if (right.noun !== '') return { text: right.noun, consumedTo: right.end };
  if (left !== '') return { text: left, consumedTo: numeral.end };
  return { text: clauseBefore(text, numerals, index, from), consumedTo: numeral.end };
}

/** 全区, 全系统 */
const WHOLE_PLACE = /^全[\u4e00-\u9fff]{1,3}$/u;
/** 我市, 各乡镇 */
const WHOSE_PLACE = /^[全我各每][\u4e00-\u9fff]{0,2}[省市区县镇乡村局院校]$/u;

/** A verb (内设, 研究 before a noun), or 全区, 我市: who did it or where, not what is counted. */
function isVerbOrPlace(words: string, noun: string): boolean {
  if (VERB_ONLY.test(words) || words === '') return true;
  if (noun !== '' && words.length <= 2) return true;
  if (noun !== '' && WHOLE_PLACE.test(words)) return true;
  return words.length <= 4 && WHOSE_PLACE.test(words);
}
