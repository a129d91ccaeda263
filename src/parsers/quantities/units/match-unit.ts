import type { QuantityKind } from '../../../model/form-record.js';
import { RIGHT_STOP } from '../subjects/subject-words.js';
import { NOT_THIS_UNIT, UNIT_GROUPS } from './units.js';

export interface UnitMatch {
  readonly unit: string;
  readonly end: number;
  readonly kind: QuantityKind;
  /** False where no table names it: a noun directly behind digits. */
  readonly known: boolean;
}

interface Entry {
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly spoken: boolean;
}

/** Longest first, by first character. */
const BY_FIRST = new Map<string, Entry[]>();
for (const group of UNIT_GROUPS) {
  for (const unit of group.units.split(/\s+/)) {
    if (unit === '') continue;
    const first = unit.charAt(0);
    const entries = BY_FIRST.get(first) ?? [];
    if (!entries.some((entry) => entry.unit === unit)) entries.push({ unit, kind: group.kind, spoken: group.spoken });
    BY_FIRST.set(first, entries);
  }
}
for (const entries of BY_FIRST.values()) entries.sort((a, b) => b.unit.length - a.unit.length);

const MAX_SPACES = 5;

/** The measure word or unit at `at` (spaces before it allowed). `spoken`: the numeral was written in characters. */
export function matchUnit(text: string, at: number, spoken: boolean): UnitMatch | null {
  let start = at;
  while (start - at < MAX_SPACES && text[start] === ' ') start++;
  // Columns are parted by spaces; a unit is not.
  if (start - at > 1 && !spoken && text[start] !== '个' && text[start] !== '%') return null;
  const points = spacedPoints(text, start);
  const entries = BY_FIRST.get(text.charAt(start));
  if (points !== null || entries === undefined) return points;
  for (const { unit, kind, spoken: maySpeak } of entries) {
    if (spoken && !maySpeak) continue;
    if (!text.startsWith(unit, start)) continue;
    const end = start + unit.length;
    if (isOtherWord(unit, text, end)) continue;
    return { unit, end, kind, known: true };
  }
  return null;
}

const LETTER = /[A-Za-z]/u;
const LETTER_OR_DIGIT = /[A-Za-z0-9]/u;

function isOtherWord(unit: string, text: string, end: number): boolean {
  const next = text.charAt(end);
  if (LETTER.test(unit.charAt(unit.length - 1)) && LETTER_OR_DIGIT.test(next)) return true;
  return next !== '' && (NOT_THIS_UNIT[unit] ?? '').includes(next);
}

const POINTS = /(?:个 {0,3})?百 {0,3}分 {0,3}点/y;

/** `个 百 分 点` as OCR spaces it. */
function spacedPoints(text: string, start: number): UnitMatch | null {
  const first = text.charAt(start);
  if (first !== '个' && first !== '百') return null;
  POINTS.lastIndex = start;
  return POINTS.test(text) ? { unit: '百分点', end: POINTS.lastIndex, kind: 'percent', known: true } : null;
}

const HAN = /[\u4e00-\u9fff]/;
/** What ends a noun, or shows that there is none: particles, prepositions, verbs that begin the next thing. */
const NOT_A_NOUN =
  /[的和与及或等在为是被将对以从到至由已均共其并且但而也都又于不未即则把向让使使之了着过做按经较比同约近超达至余多]/;

/** Any noun behind digits is their unit, where it is short enough to be one word: up to a particle or the end of the words. */
export function nounUnit(text: string, at: number): UnitMatch | null {
  let end = at;
  while (end - at < 5 && HAN.test(text.charAt(end)) && !NOT_A_NOUN.test(text.charAt(end))) end++;
  const verb = text.slice(at, end).search(RIGHT_STOP);
  if (verb >= 0) end = at + verb;
  const length = end - at;
  if (length === 0 || length > 4) return null;
  return { unit: text.slice(at, end), end, kind: 'count', known: false };
}
