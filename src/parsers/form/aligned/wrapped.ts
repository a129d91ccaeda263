import { displayWidth } from '../../../text/display-width.js';
import type { Screen, Segment } from './screen.js';

/** What is never broken: a figure, a Latin word, a Chinese character; closing marks stay with what they close. */
const FIRST_WORD = /^(?:[\w.,%/-]+|.)[，。、；：）”》！？]*/u;
/** A space that only parts Chinese from Latin is narrower than a column. */
const THIN_SPACE = / (?! )/gu;
const SENTENCE_END = /[。；！？]$/u;
/** `2、`, `任务2：`, `（二）`, `目标 3：`: the next item of a list, whatever the line before it. */
const NUMBERED = /^(?:\d{1,2}[、.．)）](?!\d)|[^\s\d]{2} ?\d{1,2}[：:]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u;
const LETTER_END = /[a-z]$/iu;
const LETTER_START = /^[a-z]/iu;

export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

export function widthOf(text: string): number {
  return displayWidth(text.replace(THIN_SPACE, ''), 2);
}

/** Whether a line is so long that the first word of the next had no room in it. */
export function isFull(line: string, next: string, width: number): boolean {
  return widthOf(line) + widthOf(FIRST_WORD.exec(next)?.[0] ?? '') > width;
}

/** The widest text. */
export function widest(segments: readonly { readonly text: string }[]): number {
  return Math.max(0, ...segments.map(({ text }) => widthOf(text)));
}

/**
 * The width at which texts of a column are broken: the widest one, or up to where the next column begins, which a gap of
 * one or two blanks parts from it. Counted in characters, columns have no such width.
 */
export function columnWidth(screen: Screen, column: readonly Segment[], next: number | undefined): number {
  const from = Math.min(...column.map((segment) => segment.from));
  const right = next === undefined ? screen.right : next - 2;
  return Math.max(widest(column), screen.byCharacters ? NARROW : right - from);
}

/** A column of text is wider than this. */
const NARROW = 8;

/** Whether the lower text of one column goes on with the one directly above it, if both are of one cell. */
export function goesOn(screen: Screen, above: Segment, below: Segment, width: number): boolean {
  // Columns of characters with blank lines between paragraphs are as wide as their texts.
  if (screen.byCharacters && screen.parted) return false;
  if (below.line !== above.line + 1 || isNumbered(below.text)) return false;
  if (!isFull(above.text, below.text, width)) return false;
  return screen.parted || !SENTENCE_END.test(above.text);
}

/** Texts of one cell, top down, those that were wrapped joined. */
export function paragraphsOf(
  screen: Screen,
  segments: readonly Segment[],
  width: number,
): readonly { readonly text: string; readonly line: number }[] {
  // Where blank lines part paragraphs, the widest line of a cell was broken if another stands directly below it.
  const full = screen.parted ? Math.min(width, widest(segments)) : width;
  const paras: { text: string; line: number }[] = [];
  segments.forEach((segment, i) => {
    const above = segments[i - 1];
    const last = paras.at(-1);
    if (above !== undefined && last !== undefined && goesOn(screen, above, segment, full))
      last.text = joined(last.text, segment.text);
    else paras.push({ text: segment.text, line: segment.line });
  });
  return paras;
}

export function joined(above: string, below: string): string {
  return above + (LETTER_END.test(above) && LETTER_START.test(below) ? ' ' : '') + below;
}
