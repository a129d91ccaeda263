import type { ValueKind } from '../../../model/template.js';
import { withoutPinyin } from '../../../text/label-key.js';
import { looksTraditional, toSimplified } from '../../../text/script.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { halfWidth, halfWidthWords } from '../../../text/width.js';
import { readDate } from './date.js';
import { readAmount, readCount, readScore } from './number.js';
import { DAMAGE, NUMBER } from './patterns.js';
import { BLANK, type ReadValue, read, unreadable } from './read-value.js';

/**
 * Normalises a raw text. Blank stays blank; what cannot be read without guessing is `unreadable`, never a near value.
 */
export function readValue(raw: string, kind: ValueKind, script: Script): ReadValue {
  const text = cleanText(raw, script);
  if (text === '') return BLANK;
  return READERS[kind](text);
}

const READERS = {
  text: (text) => read(text),
  name: (text) => read(withoutSpaces(text)),
  code: (text) => read(withoutSpaces(halfWidth(text))),
  phone: (text) => read(withoutSpaces(halfWidth(text)).replace(DAMAGE.dashes.pattern, '-')),
  count: readCount,
  money: (text) => readAmount(text, '万元'),
  score: readScore,
  grade: readGrade,
  date: readDate,
  rate: (text) => read(text),
} satisfies Record<ValueKind, (text: string) => ReadValue>;

const TICKED = '☑☒✓✔√■●▣';
const EMPTY = '□☐○';

/** `☑优 □良 □中 □差` or `优√ 良□ …`: the one that is ticked; none or several is no grade. */
function tickedGrade(text: string): string | null {
  const compact = text.replace(NUMBER.brackets.pattern, '');
  if (
    ![...compact].some((char) => TICKED.includes(char)) ||
    ![...compact].every((char) => `${TICKED}${EMPTY}优良中差秀好等`.includes(char))
  )
    return null;
  const marksFirst = `${TICKED}${EMPTY}`.includes(compact[0] ?? '');
  const pattern = marksFirst ? NUMBER.tickBeforeGrade.pattern : NUMBER.tickBehindGrade.pattern;
  const ticked = [...compact.matchAll(pattern)].map((match) => match[1]);
  return ticked.length === 1 ? (ticked[0] ?? null) : null;
}

/** 优/良/中/差, also spelt out (优秀, 良好, 中等, 合格 is not one of the four), or ticked. */
function readGrade(text: string): ReadValue {
  const ticked = tickedGrade(text);
  if (ticked !== null) return read(ticked);
  const letters = text.replace(NUMBER.gradePunctuation.pattern, '');
  const match = NUMBER.grade.pattern.exec(letters);
  return match?.[1] ? read(match[1]) : unreadable('grade-unreadable');
}

/** What a whole document suffers from, found once and undone in every value (never in `raw`). */
export interface Script {
  readonly traditional: boolean;
  /** Pinyin in brackets behind characters: `績(jì)`. */
  readonly pinyinNotes: boolean;
  /** `?` printed for no-break spaces. */
  readonly questionMarks: boolean;
}

export function scriptOf(text: string): Script {
  return {
    traditional: looksTraditional(text),
    pinyinNotes: DAMAGE.tonedNote.pattern.test(text),
    questionMarks: (text.match(DAMAGE.questionMarks.pattern)?.length ?? 0) >= 3,
  };
}

/**
 * Each paragraph trimmed, blank ones dropped; digits and letters in half width, simplified script, and what the
 * document suffers from undone.
 */
export function cleanText(raw: string, script: Script): string {
  const spaced = script.questionMarks ? raw.replace(DAMAGE.spaceMarks.pattern, ' ') : raw;
  const lines = spaced
    .split('\n')
    .map((line) => line.replace(DAMAGE.invisible.pattern, '').trim())
    .filter((line) => line !== '');
  const text = halfWidthWords(lines.join('\n'));
  const plain = script.pinyinNotes ? withoutPinyin(text) : text;
  return script.traditional ? toSimplified(plain) : plain;
}
