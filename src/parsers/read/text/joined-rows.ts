/**
 * Cells of a line cut into rows, where a program left out the ends of some: `1、局机关⇥9.50⇥⇥2、水管所⇥4.00⇥1.50`. The last
 * name shows how many cells a row has; the line must be so many times as long, each row behind the first a name with
 * figures or blanks, and the first one too or without any figure. Without figures in the line, the row `above` must have
 * as many cells. Else the line is one row.
 */
export function cutJoinedRows(texts: readonly string[], above: number): readonly (readonly string[])[] {
  const width = texts.length - texts.findLastIndex(isName);
  if (width < MIN_WIDTH || width === texts.length || texts.length % width !== 0) return [texts];
  const rows = Array.from({ length: texts.length / width }, (_, i) => texts.slice(i * width, (i + 1) * width));
  const [first = [], ...others] = rows;
  const fits = (isRow(first) || !first.some(isFigure)) && others.every(isRow);
  return fits && (rows.some(hasFigures) || width === above) ? rows : [texts];
}

const MIN_WIDTH = 3;

/** A name, and figures or blanks behind it. */
function isRow([name = '', ...cells]: readonly string[]): boolean {
  return isName(name) && !cells.some(isName);
}

function hasFigures(texts: readonly string[]): boolean {
  return texts.some(isFigure);
}

function isName(text: string): boolean {
  return text.trim() !== '' && !isFigure(text);
}

/** `1,066.40`, `-3.5`, `0`; dashes and strokes stand for none. */
const FIGURE = /^\s*(?:-?\d[\d,]*(?:\.\d+)?|[-—–/]+)\s*$/u;

function isFigure(text: string): boolean {
  return FIGURE.test(text);
}
