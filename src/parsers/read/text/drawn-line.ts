import { isBlank } from '../../../model/document.js';

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

const DASHES = '-=_—─━═╌┄┈';
const VERTICALS = '|│┃║┆┊';
/** ASCII `+` and `:` (markdown's alignment) and every junction of the box-drawing block (U+250C–U+256C). */
const isJunction = (code: number) => code === 0x2b || code === 0x3a || (code >= 0x250c && code <= 0x256c);
const isDash = (code: number) => DASHES.includes(String.fromCharCode(code));

/** Ends a cell in a drawn line: a vertical, or a junction of the box-drawing block that carries one. */
export function isVertical(code: number): boolean {
  return VERTICALS.includes(String.fromCharCode(code)) || (code >= 0x250c && code <= 0x256c && !isDash(code));
}

export function drawnLine(text: string): DrawnLine {
  let first = 0;
  let last = 0;
  let dashes = 0;
  let marks = 0;
  let texts = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) continue;
    if (first === 0) first = code;
    last = code;
    if (
      code < 0x80 &&
      code !== 0x2d &&
      code !== 0x3d &&
      code !== 0x5f &&
      code !== 0x7c &&
      code !== 0x2b &&
      code !== 0x3a
    )
      texts++;
    else if (isDash(code)) dashes++;
    else if (isVertical(code) || isJunction(code)) marks++;
    else texts++;
    if (texts > 0 && !isVertical(first)) break;
  }
  const hasText = texts > 0;
  if (!hasText && dashes >= 3) return { kind: 'rule', plain: marks === 0, hasText };
  if (first !== 0 && isVertical(first) && isVertical(last) && marks >= 2)
    return { kind: 'bordered', plain: false, hasText };
  return { kind: 'other', plain: false, hasText };
}
