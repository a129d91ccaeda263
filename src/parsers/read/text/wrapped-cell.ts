import { displayWidth } from '../../../text/display-width.js';
import type { Para } from './piece.js';

/** Whether a cell of one of these rows has a blank line between texts: then a line end without one is where a text was wrapped. */
export function partsParagraphs(rows: readonly (readonly (readonly Para[])[])[]): boolean {
  return rows.some((lines) =>
    (lines[0] ?? []).some((_, column) => {
      const filled = lines.map((cells) => (cells[column]?.text ? 'x' : ' ')).join('');
      return PARTED.test(filled);
    }),
  );
}

const PARTED = /x +x/u;

/** The width of each column: that of its longest line. */
export function columnWidths(rows: readonly (readonly (readonly Para[])[])[]): readonly number[] {
  const widths: number[] = [];
  for (const cells of rows.flat())
    for (const [column, { text }] of cells.entries())
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(text));
  return widths;
}

/** The paragraphs of a cell from its lines, blank ones among them, each text that was wrapped at the width joined again. */
export function unwrapped(lines: readonly Para[], width: number): readonly Para[] {
  const paras: Para[] = [];
  let open = false;
  let above = '';
  for (const line of lines) {
    const last = paras.at(-1);
    const wraps = isFull(above, line.text, width);
    above = line.text;
    if (line.text !== '' && open && wraps && last !== undefined && !NUMBERED.test(line.text)) {
      const between = LETTER_END.test(last.text) && LETTER_START.test(line.text) ? ' ' : '';
      paras[paras.length - 1] = { ...last, text: last.text + between + line.text };
    } else if (line.text !== '') paras.push(line);
    open = line.text !== '';
  }
  return paras.length > 0 ? paras : lines.slice(0, 1);
}

/** What is never broken: a figure, a Latin word, a Chinese character. */
const FIRST_WORD = /^[\w.,%/-]+|^./u;

/** Whether a line of a cell is so long that the first word of the next has no room in it. */
export function isFull(line: string, next: string, width: number): boolean {
  return displayWidth(line, 2) + displayWidth(FIRST_WORD.exec(next)?.[0] ?? '', 2) > width;
}

/** `2、`, `任务2：`, `（二）`: the next item of a list, whatever the line before it. */
const NUMBERED = /^(?:\d{1,2}[、.．)）](?!\d)|[^\s\d]{2}\d{1,2}[：:]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u;
const LETTER_END = /[a-z]$/iu;
const LETTER_START = /^[a-z]/iu;
