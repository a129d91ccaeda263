import type { ValueKind } from '../../model/template.js';
import { pinyinNoteLength } from '../text/label-key.js';
import { looksTraditional, toSimplified } from '../text/script.js';
import { readDate } from './date.js';
import { readAmount, readCount, readScore } from './number.js';
import { BLANK, foldDigits, type ReadValue, read, unreadable } from './read-value.js';

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
  name: (text) => read(text.replace(/\s+/g, '')),
  code: (text) => read(foldDigits(text).replace(/\s+/g, '')),
  phone: (text) =>
    read(
      foldDigits(text)
        .replace(/\s+/g, '')
        .replace(/[—–－]/g, '-'),
    ),
  count: readCount,
  money: (text) => readAmount(text, '万元'),
  score: readScore,
  grade: readGrade,
  date: readDate,
  rate: (text) => read(text),
} satisfies Record<ValueKind, (text: string) => ReadValue>;

/** 优/良/中/差, also spelt out (优秀, 良好, 中等, 合格 is not one of the four). */
function readGrade(text: string): ReadValue {
  const letters = text.replace(/[\s()（）“”"、，。]/g, '');
  const match = /^([优良中差])(?:秀|好|等)?级?$/.exec(letters);
  return match?.[1] ? read(match[1]) : unreadable('grade-unreadable');
}

/** Whether the document is written in traditional characters, and whether pinyin notes were seen in it. */
export interface Script {
  readonly traditional: boolean;
  readonly pinyinNotes: boolean;
}

export function scriptOf(text: string): Script {
  return { traditional: looksTraditional(text), pinyinNotes: TONED_NOTE.test(text) };
}

const TONED_NOTE = /[(（][a-z]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔù]{0,3}[)）]/;

/** Each paragraph trimmed, blank ones dropped, simplified script, pinyin notes removed where the document has them. */
export function cleanText(raw: string, script: Script): string {
  const lines = raw
    .split('\n')
    .map((line) => line.replace(/[\u200b-\u200f\ufeff]/g, '').trim())
    .filter((line) => line !== '');
  let text = lines.join('\n');
  if (script.pinyinNotes) text = dropPinyinNotes(text);
  return script.traditional ? toSimplified(text) : text;
}

function dropPinyinNotes(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const skip = pinyinNoteLength(text, i);
    if (skip > 0) i += skip - 1;
    else out += text[i];
  }
  return out;
}
