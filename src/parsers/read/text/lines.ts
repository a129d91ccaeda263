import { isBlank } from '../../../model/document.js';

/** A line that holds something: text, or at least the TAB that begins an empty cell. Blank lines are only counted. */
export interface Line {
  readonly text: string;
  /** 1-based line of the decoded text; `\r\n`, `\n` and `\r` end a line. */
  readonly number: number;
  /** Blank lines directly before this one. */
  readonly gap: number;
  /** Only white space, a TAB among it. */
  readonly empty: boolean;
}

/** A line with more cells than this is no row: it is kept as text, whole. */
export const MAX_CELLS = 10_000;

/** Marks of the direction of writing, which AbiWord sets around every punctuation: `1<U+202D>、<U+202C>局机关`. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;

/**
 * Splits in one pass. A form feed, vertical tab (Word's soft break), NEL, U+2028 or U+2029 ends a piece of text too, but
 * does not count as a line: editors and `line` in a Place agree on CR and LF only. Null when more than `max` lines hold
 * something.
 */
export function splitLines(text: string, max: number): readonly Line[] | null {
  const lines: Line[] = [];
  let number = 1;
  let gap = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : LF;
    if (!endsPiece(code)) continue;
    const kind = contents(text, start, i);
    if (kind === 'blank') {
      if (code === LF || code === CR) gap++;
    } else {
      if (lines.length >= max) return null;
      lines.push({ text: text.slice(start, i).replaceAll(DIRECTION, ''), number, gap, empty: kind === 'tab' });
      gap = 0;
    }
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    if (code === CR || code === LF) number++;
    start = i + 1;
  }
  return lines;
}

/** Where every other line is blank, as when a tool wrote each line end twice (`\r\r\n`), the gaps of the text before that. */
export function withoutDoubledEnds(lines: readonly Line[]): readonly Line[] {
  const doubled = lines.length > 4 && lines.every((line, index) => index === 0 || line.gap % 2 === 1);
  return doubled ? lines.map((line) => ({ ...line, gap: Math.floor(line.gap / 2) })) : lines;
}

function endsPiece(code: number): boolean {
  if (code > CR) return code === 0x85 || code === 0x2028 || code === 0x2029;
  return code >= LF;
}

function contents(text: string, start: number, end: number): 'text' | 'tab' | 'blank' {
  let tab = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isBlank(code)) return 'text';
    if (code === TAB) tab = true;
  }
  return tab ? 'tab' : 'blank';
}

/** Cuts white space (in the sense of `isBlank`) from the end. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Cuts white space (in the sense of `isBlank`) from both ends. */
export function trim(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  return trimEnd(text.slice(start));
}
