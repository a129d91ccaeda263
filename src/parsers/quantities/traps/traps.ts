import { BIG_UNITS, DIGITS, SMALL_UNITS, TENS } from '../../../text/numerals/characters.js';
import type { NumeralType, TypedNumeral } from '../numerals/numeral-type.js';
import { matchUnit } from '../units/match-unit.js';
import { SET_PHRASES } from './set-phrases.js';
import { TRAP_PATTERNS, type TrapPattern } from './trap-patterns.js';

interface Phrase {
  readonly text: string;
  /** Where its first numeral stands in it. */
  readonly offset: number;
  readonly group: string;
}

const PATTERNS: Readonly<Record<'digit' | 'han', readonly TrapPattern[]>> = {
  digit: TRAP_PATTERNS.filter((pattern) => pattern.starts === 'digit'),
  han: TRAP_PATTERNS.filter((pattern) => pattern.starts === 'han'),
};
const PHRASES = indexPhrases();

/** A pattern that ends inside a printed number has not seen it: the 0 of 0.1名 is no label. */
const INSIDE_NUMBER = /^\d(?:\d|\.\d)/;
const INSIDE_GROUPS = /^\d[,，']\d{3}(?!\d)/;
const LISTED: ReadonlySet<NumeralType> = new Set(['phone', 'identifier', 'date', 'document-number']);

const AMOUNT_BEHIND = /[万亿元成角]/u;

/** What the numeral at `at` is, when it is not a quantity; null when nothing says so. `text` is folded. */
export function trapAt(text: string, at: number): TypedNumeral | null {
  const char = text.charAt(at);
  const digit = char >= '0' && char <= '9';
  if (!digit) {
    const phrase = phraseAt(text, at, char);
    if (phrase !== null) return phrase;
  }
  for (const { pattern, name, type, unlessUnit } of PATTERNS[digit ? 'digit' : 'han']) {
    pattern.lastIndex = at;
    if (!pattern.test(text) || pattern.lastIndex <= at) continue;
    const end = pattern.lastIndex;
    if (digit && name !== 'marker-before-year' && cutsNumber(text, end, type)) continue;
    if (unlessUnit && (matchUnit(text, end, false) !== null || AMOUNT_BEHIND.test(text.charAt(end)))) continue;
    return typed(type, name, at, end);
  }
  return null;
}

/** The longest set phrase with its first numeral at `at`. */
function phraseAt(text: string, at: number, char: string): TypedNumeral | null {
  for (const { text: phrase, offset, group } of PHRASES.get(char) ?? []) {
    if (text.startsWith(phrase, at - offset)) return typed('set-phrase', group, at, at - offset + phrase.length);
  }
  return null;
}

function cutsNumber(text: string, end: number, type: NumeralType): boolean {
  const around = text.slice(end - 1, end + 5);
  return INSIDE_NUMBER.test(around) || (!LISTED.has(type) && INSIDE_GROUPS.test(around));
}

function typed(type: NumeralType, rule: string, start: number, end: number): TypedNumeral {
  return { type, start, end, rule, amount: null };
}

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [group, words] of Object.entries(SET_PHRASES)) {
    for (const text of words.split(/\s+/)) {
      const offset = [...text].findIndex(isNumeral);
      if (offset < 0) continue;
      const char = text.charAt(offset);
      index.set(char, [...(index.get(char) ?? []), { text, offset, group }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  return index;
}

function isNumeral(char: string): boolean {
  return char in DIGITS || char in SMALL_UNITS || char in BIG_UNITS || char in TENS;
}
