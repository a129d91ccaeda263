import { isBlank } from '../../../model/document.js';
import { MAX_CELLS } from './lines.js';

/**
 * One line of a drawn table.
 * - `rule`: nothing but dashes, corners and verticals
 * - `bordered`: begins and ends with a vertical
 * - `other`: anything else
 */
export interface DrawnLine {
  readonly kind: 'rule' | 'bordered' | 'other';
  /** A rule of dashes only, which is a rule only beside a bordered line. */
  readonly plain: boolean;
  readonly hasText: boolean;
}

/** How a character draws. Junctions of the box-drawing block end a cell as verticals do; `+` and `:` do not. */
type Mark = 'text' | 'dash' | 'vertical' | 'junction';

const DASHES = '-=_—─━═╌┄┈';
const VERTICALS = '|│┃║┆┊';
const JUNCTIONS = '+:';
const BOX = 0x2500;
const BOX_END = 0x257f;

const marks = new Map<number, Mark>();
for (let code = 0x250c; code <= 0x256c; code++) marks.set(code, 'vertical');
for (const letter of DASHES) marks.set(letter.charCodeAt(0), 'dash');
for (const letter of VERTICALS) marks.set(letter.charCodeAt(0), 'vertical');
for (const letter of JUNCTIONS) marks.set(letter.charCodeAt(0), 'junction');

function markOf(code: number): Mark {
  if (code > 0x7f && code !== 0x2014 && (code < BOX || code > BOX_END)) return 'text';
  return marks.get(code) ?? 'text';
}

/** Ends a cell in a drawn line: a vertical, or a junction of the box-drawing block that carries one. */
export function isVertical(code: number): boolean {
  return markOf(code) === 'vertical';
}

export function drawnLine(text: string): DrawnLine {
  let first: Mark | null = null;
  let last: Mark | null = null;
  let dashes = 0;
  let drawn = 0;
  let hasText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    const mark = markOf(code);
    first ??= mark;
    last = mark;
    if (mark === 'dash') dashes++;
    else if (mark === 'text') hasText = true;
    else drawn++;
    if (hasText && first !== 'vertical') break;
  }
  if (!hasText && dashes >= 3) return { kind: 'rule', plain: drawn === 0, hasText };
  const bordered = first === 'vertical' && last === 'vertical' && drawn >= 2 && drawn <= MAX_CELLS;
  return { kind: bordered ? 'bordered' : 'other', plain: false, hasText };
}
