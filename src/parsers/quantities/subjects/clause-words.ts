import type { TypedNumeral } from '../numerals/numeral-type.js';
import { LEADING, LIGHT_VERB, TRAILING } from './subject-words.js';

const REACH = 60;
const LONG = 16;
const CLAUSE = /[，。；！？\n,;（(【]/;
/** A clause that begins so is about the one before it: …，达到98%. */
export const REFERS_BACK = /^\s*(?:共|达|为|计|总|累|合|占|超|突破|已|全)/;

const COLON_BEFORE = /[：:]$/u;

/** The words before number `index` in its clause, not further back than `from`, stripped to what they name. */
export function leftWords(text: string, numerals: readonly TypedNumeral[], index: number, from: number): string {
  const start = wordsEnd(text, numerals[index]);
  const clause = clauseStart(text, start, from);
  const words = strip(withoutDates(text, numerals, index, clause, start));
  if (words !== '' || !COLON_BEFORE.test(text.slice(clause - 1, clause))) return words;
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
export function clauseStart(text: string, end: number, from: number): number {
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

/** （含代管） */
const REMARK = /[（(][^（）()]*[）)]/gu;

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
  const behind = text.slice(from, end).replace(REMARK, '');
  return strip(behind) === '' ? before : behind;
}

/** 共投入, 共计安排 */
const ALTOGETHER = /共(?=计?(?:投入|安排|支出|完成|收到|收入|拨付)$)/u;

function strip(words: string): string {
  let left = words.trim();
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(TRAILING, '').replace(LEADING, '').trim();
    const verbless = left.replace(LIGHT_VERB, '');
    if (verbless.length >= 2) left = verbless;
  }
  left = left.replace(ALTOGETHER, '');
  const list = left.length > LONG ? left.lastIndexOf('等') : -1;
  const named = list < 0 ? left : left.slice(list + 1);
  return balanced(named.length >= 2 ? named : left);
}

const QUOTES = /[“”]/gu;

/** A quotation mark whose other half was cut off goes too. */
function balanced(words: string): string {
  if (!words.includes('“') && !words.includes('”')) return words;
  const opens = words.split('“').length;
  const closes = words.split('”').length;
  return opens === closes ? words : words.replace(QUOTES, '');
}

const COMMA = /[，,]/u;

/** Nothing in the number's own clause: the clause before, when it holds no number of its own. */
export function clauseBefore(
  text: string,
  numerals: readonly TypedNumeral[],
  index: number,
  from: number,
): string | null {
  const start = numerals[index]?.start ?? 0;
  const clause = clauseStart(text, start, from);
  if (clause <= from || !COMMA.test(text.charAt(clause - 1)) || !REFERS_BACK.test(text.slice(clause, start)))
    return null;
  const before = clauseStart(text, clause - 1, from);
  if (before === from && from > 0) return null;
  const words = strip(withoutDates(text, numerals, index, before, clause - 1));
  return words === '' ? null : words;
}
