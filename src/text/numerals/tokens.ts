import { BIG_UNITS, DIGITS, SMALL_UNITS, TENS } from './characters.js';

/** A piece of a numeral: a digit, a power of ten, digits as printed, the decimal point 点, or 余/多/几. */
export type Token =
  | { readonly kind: 'digit'; readonly value: number; readonly char: string }
  | { readonly kind: 'small' | 'big'; readonly power: number; readonly written: boolean }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' }
  | { readonly kind: 'more'; readonly char: string };

export interface TokenRun {
  readonly tokens: readonly Token[];
  /** Offset behind each token; spaces after the last one are not part of the numeral. */
  readonly ends: readonly number[];
  /** More pieces than any number has: the run was cut and means nothing. */
  readonly cut: boolean;
}

/** Digits as printed: thousands separators of every width in groups of three, or none. */
const LITERAL = /(?:\d{1,3}(?:(?:,\d{3})+|(?:，\d{3})+|(?:'\d{3})+|(?: \d{3})+)(?![\d])|\d+)(?:\.\d+)?|\.\d+/y;
const AFTER_POINT = /[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖0-9]/;
/** What makes 来 "about" and not "come": a measure word or a magnitude behind. */
const ROUGHLY = /来(?=[个名人次条家万亿天年岁户篇场项])/y;
const NOT_MORE = /余(?=[额款粮热下])|多(?=[媒功元样渠元边项])/y;
const MAX_TOKENS = 60;
const MAX_SPACES = 5;

/** The longest row of numeral pieces from `start`. Linear; the grammar decides later whether they make a number. */
export function tokenRun(text: string, start: number): TokenRun {
  const tokens: Token[] = [];
  const ends: number[] = [];
  let at = start;
  while (tokens.length < MAX_TOKENS) {
    const here = tokens.length === 0 ? at : skipSpaces(text, at);
    const last = tokens.at(-1);
    const found = tokenAt(text, here, last, tokens.length);
    if (found === null || (here > at && !mayFollowSpace(found.token, last))) break;
    tokens.push(found.token);
    ends.push(found.end);
    at = found.end;
    const tens = found.tens;
    if (tens) {
      tokens.push({ kind: 'small', power: 1, written: true });
      ends.push(found.end);
    }
  }
  while (tokens.at(-1)?.kind === 'point') {
    tokens.pop();
    ends.pop();
  }
  return { tokens, ends, cut: tokens.length >= MAX_TOKENS };
}

interface Found {
  readonly token: Token;
  readonly end: number;
  readonly tens?: boolean;
}

function tokenAt(text: string, at: number, last: Token | undefined, count: number): Found | null {
  const char = text[at];
  if (char === undefined) return null;
  if ((char >= '0' && char <= '9') || (char === '.' && last === undefined))
    return literalAt(text, at, last, count === 1);
  const digit = DIGITS[char];
  if (digit !== undefined) return { token: { kind: 'digit', value: digit, char }, end: at + 1 };
  const tens = TENS[char];
  if (tens !== undefined) return { token: { kind: 'digit', value: tens, char }, end: at + 1, tens: true };
  if (last?.kind === 'literal' && isThousandUnit(text, at)) return null;
  const small = SMALL_UNITS[char];
  if (small !== undefined) return { token: { kind: 'small', power: small, written: true }, end: at + 1 };
  const big = BIG_UNITS[char];
  if (big !== undefined) return { token: { kind: 'big', power: big, written: true }, end: at + 1 };
  return last === undefined ? null : continuationAt(text, at, char, last);
}

/** 千米, 千克 */
const UNIT_OF_THOUSANDS = /[米克瓦伏卡帕]/u;

/** 12千米: behind digits 千 belongs to the unit. */
function isThousandUnit(text: string, at: number): boolean {
  return text.charAt(at) === '千' && UNIT_OF_THOUSANDS.test(text.charAt(at + 1));
}

/** Digits begin a numeral, or continue one behind a magnitude, 零 or 点; behind another Chinese digit they begin one of their own. */
function literalAt(text: string, at: number, last: Token | undefined, first: boolean): Found | null {
  if (last !== undefined && !mayPrecedeLiteral(last, first)) return null;
  LITERAL.lastIndex = at;
  const match = LITERAL.exec(text);
  if (match === null) return null;
  return { token: { kind: 'literal', text: match[0].replace(/[,，' ]/g, '') }, end: LITERAL.lastIndex };
}

/** 四千230, 亿零5, 点123; not the 伍 of 队伍26支, nor a 百 that no number began. */
function mayPrecedeLiteral(last: Token, first: boolean): boolean {
  if (last.kind === 'point') return true;
  if (first) return false;
  return (
    last.kind === 'big' || (last.kind === 'small' && last.power > 1) || (last.kind === 'digit' && last.value === 0)
  );
}

function continuationAt(text: string, at: number, char: string, last: Token): Found | null {
  if (char === '点') {
    const next = text[skipSpaces(text, at + 1)];
    const spoken = last.kind === 'digit' || last.kind === 'small' || last.kind === 'big';
    return spoken && next !== undefined && AFTER_POINT.test(next) ? { token: { kind: 'point' }, end: at + 1 } : null;
  }
  if (char !== '余' && char !== '多' && char !== '几' && char !== '来') return null;
  return moreAt(text, at, char, last) ? { token: { kind: 'more', char }, end: at + 1 } : null;
}

const ROUND = /^\d*0$/u;
const TWO_DIGITS = /^\d{2,}$/u;

/** 余, 多, 来 stand behind a magnitude or a round figure (400余, 十多), 几 only behind 十. */
function moreAt(text: string, at: number, char: string, last: Token): boolean {
  if (last.kind === 'small' && char === '几') return last.power === 1;
  NOT_MORE.lastIndex = at;
  if (char === '几' || NOT_MORE.test(text)) return false;
  ROUGHLY.lastIndex = at;
  if (char === '来' && !ROUGHLY.test(text)) return false;
  if (last.kind === 'literal') return ROUND.test(last.text) || (char === '余' && TWO_DIGITS.test(last.text));
  return last.kind === 'small' || last.kind === 'big';
}

function mayFollowSpace(token: Token, last: Token | undefined): boolean {
  if (token.kind === 'literal') return last?.kind === 'big' || last?.kind === 'small' || last?.kind === 'point';
  return token.kind !== 'digit' || last?.kind !== 'literal';
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end - at < MAX_SPACES && text[end] === ' ') end++;
  return end;
}
