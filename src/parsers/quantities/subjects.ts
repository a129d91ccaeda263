import type { TypedNumeral } from './numeral-type.js';
import { LEADING, LIGHT_VERB, MODIFIER_ONLY, RIGHT_STOP, TOTAL_WORDS, TRAILING, VERB_ONLY } from './subject-words.js';

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
    if (subject === null && previous !== null && follows(text, previous.numeral, numeral)) subject = previous.subject;
    const part = subject !== null && MODIFIER_ONLY.test(subject);
    if (part && total !== null && isPart(text, total.numeral, numeral)) subject = partOf(subject ?? '', total.subject);
    else if (subject !== null && !part) total = { numeral, subject };
    subjects.push(subject);
    previous = { numeral, subject, consumedTo: found.consumedTo };
  }
  return subjects;
}

function subjectOf(text: string, numerals: readonly TypedNumeral[], index: number, from: number): Subject {
  const numeral = numerals[index];
  if (numeral === undefined) return { text: null, consumedTo: from };
  const left = leftWords(text, numerals, index, from);
  if (left !== '' && !VERB_ONLY.test(left) && !isPlaceOnly(left)) return { text: left, consumedTo: numeral.end };
  const right = rightNoun(text, numeral.end);
  if (right !== '')
    return { text: right, consumedTo: numeral.end + (text.indexOf(right, numeral.end) - numeral.end) + right.length };
  if (left !== '') return { text: left, consumedTo: numeral.end };
  return { text: clauseBefore(text, numerals, index, from), consumedTo: numeral.end };
}

/** 全区, 我市 before a number say where, not what. */
function isPlaceOnly(words: string): boolean {
  return (
    /^(?:全|我|各)?[\u4e00-\u9fff]{0,2}[省市区县镇乡村局院校]$/.test(words) &&
    words.length <= 4 &&
    !/^[城农]/.test(words) &&
    /^[全我各]/.test(words)
  );
}

function leftWords(text: string, numerals: readonly TypedNumeral[], index: number, from: number): string {
  const start = numerals[index]?.start ?? 0;
  const clause = clauseStart(text, start, from);
  const words = strip(withoutDates(text, numerals, index, clause, start));
  if (words !== '' || !/[：:]$/.test(text.slice(clause - 1, clause))) return words;
  // 满意度：98%.
  const before = clauseStart(text, clause - 1, from);
  return strip(withoutDates(text, numerals, index, before, clause - 1));
}

/** Start of the clause that ends at `end`, brackets inside it skipped over, not further back than `from`. */
function clauseStart(text: string, end: number, from: number): number {
  const limit = Math.max(from, end - REACH, 0);
  let at = end;
  while (at > limit) {
    const char = text.charAt(at - 1);
    if (char === '）' || char === ')') {
      const open = Math.max(text.lastIndexOf('（', at - 1), text.lastIndexOf('(', at - 1));
      if (open < limit) return at;
      at = open;
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
  const opens = words.split('“').length;
  const closes = words.split('”').length;
  return opens === closes ? words : words.replace(/[“”]/g, '');
}

function rightNoun(text: string, end: number): string {
  const ahead = text.slice(end, end + 30).replace(/^的/, ' ');
  const start = ahead.startsWith(' ') ? 1 : 0;
  const stop = ahead.slice(start).search(RIGHT_STOP);
  const noun = (stop < 0 ? ahead.slice(start) : ahead.slice(start, start + stop)).replace(/的$/, '');
  return /^[\u4e00-\u9fffA-Za-z]/.test(noun) && noun.length >= 2 && noun.length <= 24 ? noun : '';
}

/** Nothing in the number's own clause: the clause before, when it holds no number of its own. */
function clauseBefore(text: string, numerals: readonly TypedNumeral[], index: number, from: number): string | null {
  const start = numerals[index]?.start ?? 0;
  const clause = clauseStart(text, start, from);
  if (clause <= from || !/[，,]/.test(text.charAt(clause - 1))) return null;
  const words = strip(withoutDates(text, numerals, index, clauseStart(text, clause - 1, from), clause - 1));
  return words === '' ? null : words;
}

/** Nothing but a comma, 、 or 共 between two quantities: they share their subject. */
function follows(text: string, before: TypedNumeral, after: TypedNumeral): boolean {
  const between = text.slice(before.end, after.start);
  return between.length <= 6 && /^[\s、，,和及共计合（(]*$/.test(between);
}

/** The same sentence, the same unit, and smaller than or as large as the total. */
function isPart(text: string, total: TypedNumeral, part: TypedNumeral): boolean {
  if (total.amount?.unit !== part.amount?.unit || part.start - total.end > 200) return false;
  const between = text.slice(total.end, part.start);
  return !SENTENCE.test(between.replace(/^[。]\s*其中/, ''));
}

function partOf(modifier: string, total: string): string {
  const noun = total.replace(TOTAL_WORDS, '');
  return noun.startsWith(modifier) ? noun : `${modifier}${noun}`;
}
