import type { TypedNumeral } from './numeral-type.js';
import {
  COMPARISON,
  LEADING,
  LIGHT_VERB,
  MODIFIER_ONLY,
  RIGHT_STOP,
  TOTAL_WORDS,
  TRAILING,
  VERB_ONLY,
} from './subject-words.js';

/** Who or what a quantity is said about, and where the text that said so ends when it stood to the right. */
export interface Subject {
  readonly text: string | null;
  readonly consumedTo: number;
}

const REACH = 60;
const LONG = 16;
const CLAUSE = /[，。；！？\n,;（(【]/;
const SENTENCE = /[。！？\n]/;

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
  let total: { readonly numeral: TypedNumeral; readonly subject: string } | null = null;
  for (const [index, numeral] of numerals.entries()) {
    if (numeral.type !== 'quantity') {
      subjects.push(null);
      continue;
    }
    const from = previous === null ? 0 : previous.consumedTo;
    const found = subjectOf(text, numerals, index, from);
    let subject = found.text;
    if (subject === null && total !== null && refersBack(text, numeral) && sameSentence(text, total.numeral, numeral)) {
      subject = total.subject;
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

function subjectOf(text: string, numerals: readonly TypedNumeral[], index: number, from: number): Subject {
  const numeral = numerals[index];
  if (numeral === undefined) return { text: null, consumedTo: from };
  const left = leftWords(text, numerals, index, from);
  const right = AGE.test(numeral.amount?.unit ?? '') ? NO_NOUN : rightNoun(text, numeral.end);
  const examples =
    /[等、和及与]\s*$/.test(text.slice(Math.max(from, numeral.start - 3), numeral.start)) && right.noun !== '';
  if (left !== '' && !examples && !isVerbOrPlace(left, right.noun)) {
    return { text: left, consumedTo: right.closed ? right.end : numeral.end };
  }
  if (right.noun !== '') return { text: right.noun, consumedTo: right.end };
  if (left !== '') return { text: left, consumedTo: numeral.end };
  return { text: clauseBefore(text, numerals, index, from), consumedTo: numeral.end };
}

/** A verb (内设, 研究 before a noun), or 全区, 我市: who did it or where, not what is counted. */
function isVerbOrPlace(words: string, noun: string): boolean {
  if (VERB_ONLY.test(words) || words === '') return true;
  if (noun !== '' && words.length <= 2) return true;
  if (noun !== '' && /^全[\u4e00-\u9fff]{1,3}$/.test(words)) return true;
  return words.length <= 4 && /^[全我各每][\u4e00-\u9fff]{0,2}[省市区县镇乡村局院校]$/.test(words);
}

function leftWords(text: string, numerals: readonly TypedNumeral[], index: number, from: number): string {
  const start = wordsEnd(text, numerals[index]);
  const clause = clauseStart(text, start, from);
  const words = strip(withoutDates(text, numerals, index, clause, start));
  if (words !== '' || !/[：:]$/.test(text.slice(clause - 1, clause))) return words;
  // 满意度：98%.
  const before = clauseStart(text, clause - 1, from);
  return strip(withoutDates(text, numerals, index, before, clause - 1));
}

/** Where the words before a number end; the 上 of 上百场 is no part of them. */
function wordsEnd(text: string, numeral: TypedNumeral | undefined): number {
  const start = numeral?.start ?? 0;
  return numeral?.amount?.qualifier === 'at_least' && text.charAt(start - 1) === '上' ? start - 1 : start;
}

/** Start of the clause that ends at `end`, brackets inside it skipped over, not further back than `from`. */
function clauseStart(text: string, end: number, from: number): number {
  const limit = Math.max(from, end - REACH, 0);
  let at = end;
  while (at > limit) {
    const char = text.charAt(at - 1);
    if (char === '）' || char === ')') {
      const before = text.slice(limit, at - 1);
      const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
      if (open < 0) return at;
      at = limit + open;
    } else if (CLAUSE.test(char) || char === '：' || char === ':') return at;
    else at--;
  }
  return at;
}

/** The clause with dates, markers and bracketed remarks cut out: what stands behind the last of them, or before it. */
function withoutDates(
  text: string,
  numerals: readonly TypedNumeral[],
  index: number,
  start: number,
  end: number,
): string {
  let from = start;
  let before = '';
  for (let at = index - 1; at >= 0; at--) {
    const cut = numerals[at];
    if (cut === undefined || cut.end <= start) break;
    if (cut.type !== 'date' && cut.type !== 'list-marker' && cut.type !== 'year' && cut.type !== 'time') continue;
    from = Math.max(from, cut.end);
    before = text.slice(start, Math.max(start, cut.start));
    break;
  }
  const behind = text.slice(from, end).replace(/[（(][^（）()]*[）)]/g, '');
  return strip(behind) === '' ? before : behind;
}

function strip(words: string): string {
  let left = words.trim();
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(TRAILING, '').replace(LEADING, '').trim();
    const verbless = left.replace(LIGHT_VERB, '');
    if (verbless.length >= 2) left = verbless;
  }
  left = left.replace(/共(?=计?(?:投入|安排|支出|完成|收到|收入|拨付)$)/, '');
  const list = left.length > LONG ? left.lastIndexOf('等') : -1;
  const named = list < 0 ? left : left.slice(list + 1);
  return balanced(named.length >= 2 ? named : left);
}

/** A quotation mark whose other half was cut off goes too. */
function balanced(words: string): string {
  if (!words.includes('“') && !words.includes('”')) return words;
  const opens = words.split('“').length;
  const closes = words.split('”').length;
  return opens === closes ? words : words.replace(/[“”]/g, '');
}

interface RightNoun {
  readonly noun: string;
  readonly end: number;
  /** 15个小区、: the noun ends a list item, and belongs to this number even where its subject stands to the left. */
  readonly closed: boolean;
}

const NO_NOUN: RightNoun = { noun: '', end: 0, closed: false };
const PLACE = /^[村镇乡县区市省校院厂站]$/;
const AGE = /^周?岁$/;

function rightNoun(text: string, end: number): RightNoun {
  const ahead = text.slice(end, end + 34);
  const start = /^(?:以上|左右|以内)?的?/.exec(ahead)?.[0].length ?? 0;
  const quoted = /^“[^“”]{1,12}”/.exec(ahead.slice(start))?.[0] ?? '';
  const rest = ahead.slice(start + quoted.length);
  const stop = rest.search(RIGHT_STOP);
  const noun = `${quoted}${stop < 0 ? rest : rest.slice(0, stop)}`.replace(/的$/, '');
  if ((noun.length < 2 && !PLACE.test(noun)) || noun.length > 24 || !/^[\u4e00-\u9fffA-Za-z“]/.test(noun))
    return NO_NOUN;
  const after = end + start + noun.length;
  return { noun, end: after, closed: noun.length <= 6 && text.charAt(after) === '、' };
}

/** …，达到98%; …，共计30公里: the clause itself says that it is about the one before. */
function refersBack(text: string, numeral: TypedNumeral): boolean {
  return REFERS_BACK.test(text.slice(clauseStart(text, numeral.start, 0), numeral.start));
}

const REFERS_BACK = /^\s*(?:共|达|为|计|总|累|合|占|超|突破|已|全)/;

/** Nothing in the number's own clause: the clause before, when it holds no number of its own. */
function clauseBefore(text: string, numerals: readonly TypedNumeral[], index: number, from: number): string | null {
  const start = numerals[index]?.start ?? 0;
  const clause = clauseStart(text, start, from);
  if (clause <= from || !/[，,]/.test(text.charAt(clause - 1)) || !REFERS_BACK.test(text.slice(clause, start)))
    return null;
  const before = clauseStart(text, clause - 1, from);
  if (before === from && from > 0) return null;
  const words = strip(withoutDates(text, numerals, index, before, clause - 1));
  return words === '' ? null : words;
}

/** Nothing but 、, 共 or a word of measure between two quantities: they share their subject. */
function follows(text: string, end: number, after: TypedNumeral): boolean {
  if (AGE.test(after.amount?.unit ?? '')) return false;
  const between = text.slice(end, after.start);
  // The noun behind the number before is what this one is said of too: 三成企业超过10万元.
  return between.length <= 6 && /^[\s、和及共计合（(超过达到为约近不低于少有]*$/.test(between);
}

/** The same sentence, the same unit, and smaller than or as large as the total. */
function isPart(text: string, total: TypedNumeral, part: TypedNumeral): boolean {
  const between = text.slice(total.end, part.start);
  return (
    total.amount?.unit === part.amount?.unit &&
    sameSentence(text, total, part) &&
    /其中|包括|分别|[含：:（(]/.test(between)
  );
}

function sameSentence(text: string, before: TypedNumeral, after: TypedNumeral): boolean {
  if (after.start - before.end > 200) return false;
  return !SENTENCE.test(text.slice(before.end, after.start).replace(/^[。]\s*其中/, ''));
}

function partOf(modifier: string, total: string): string {
  const noun = total.replace(TOTAL_WORDS, '');
  return noun.startsWith(modifier) ? noun : `${modifier}${noun}`;
}
