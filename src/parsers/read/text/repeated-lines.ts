import type { Line } from './lines.js';
import type { Para, Region } from './piece.js';
import { type Copy, copyText, isFigure, repetitionGrid } from './repetition-grid.js';

/**
 * Layout L7 with a cell a line: a row that is one cell stands as often as the grid has columns, and that count cuts the
 * other rows. A cell of several lines is seen by its copies. Where the counts do not come out, nothing is read.
 */
export function findRepeatedLines(lines: readonly Line[], taken: readonly boolean[]): readonly Region[] {
  if (taken.includes(true) || fullRows(lines.map(({ text, number }) => ({ text, line: number }))).length < 2) return [];
  const cells = withBlanks(lines);
  const full = fullRows(cells);
  const [first] = full;
  if (first === undefined || full.length < 2) return [];
  const width = first.length;
  const rows: Copy[][] = [];
  const starts = new Set<number>();
  let at = first.at;
  for (let row = rowAt(cells, at, width); row !== null; row = rowAt(cells, at, width)) {
    starts.add(at);
    rows.push(row.cells);
    at = row.end;
  }
  // A row of one cell in the middle of another row shows that some cell was not cut as it was written.
  if (full.some((one) => !starts.has(one.at))) return [];
  const end = lines.findIndex(({ number }) => number >= (cells[at]?.line ?? Number.POSITIVE_INFINITY));
  const start = lines.findIndex(({ number }) => number === cells[first.at]?.line);
  return [{ start, end: end < 0 ? lines.length : end, pieces: [repetitionGrid(rows, 0)] }];
}

function withBlanks(lines: readonly Line[]): readonly Para[] {
  return lines.flatMap((line): Para[] => [
    ...Array.from({ length: Math.min(line.gap, MAX_GAP) }, (_, i) => ({ text: '', line: line.number - line.gap + i })),
    { text: line.text.trim(), line: line.number },
  ]);
}

/** More blank lines than this are no cells of one table. */
const MAX_GAP = 100;

/** The longest runs of one text, where several are equally long. */
function fullRows(cells: readonly Para[]): readonly { readonly at: number; readonly length: number }[] {
  const runs: { at: number; length: number }[] = [];
  for (let at = 0; at < cells.length; ) {
    let end = at + 1;
    while (cells[end]?.text === cells[at]?.text && end < cells.length) end++;
    if (!isFigure(cells[at]?.text ?? '')) runs.push({ at, length: end - at });
    at = end;
  }
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  return longest < MIN_WIDTH ? [] : runs.filter(({ length }) => length === longest);
}

/** In a narrower grid rows need not repeat anything, and a paragraph could be a cell. */
const MIN_WIDTH = 8;

/** The row that begins at `start`; null where no row can, because next to nothing is repeated. */
function rowAt(
  cells: readonly Para[],
  start: number,
  width: number,
): { readonly cells: Copy[]; readonly end: number } | null {
  const row: Copy[] = [];
  let at = start;
  while (row.length < width) {
    if (cells[at] === undefined) return null;
    const length = cellLength(cells, at);
    row.push(written(cells.slice(at, at + length)));
    at += length;
    while (row.length < width && length > 1 && sameLines(cells, at - length, at, length)) {
      row.push(written(cells.slice(at, at + length)));
      at += length;
    }
  }
  const texts = row.map(copyText);
  const repeated = texts.filter((text, i) => i > 0 && text === texts[i - 1]).length;
  return repeated * 4 >= width ? { cells: row, end: at } : null;
}

/** Lines of the cell that begins here: as many as come again at once, else one. */
function cellLength(cells: readonly Para[], at: number): number {
  const text = cells[at]?.text ?? '';
  if (isFigure(text) || cells[at + 1]?.text === text) return 1;
  for (let length = 2; length <= MAX_LINES; length++) if (sameLines(cells, at, at + length, length)) return length;
  return 1;
}

const MAX_LINES = 60;

function sameLines(cells: readonly Para[], a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (cells[b + i] === undefined || cells[a + i]?.text !== cells[b + i]?.text) return false;
  }
  return true;
}

function written(copy: readonly Para[]): Copy {
  const filled = copy.filter(({ text }) => text !== '');
  return filled.length > 0 ? filled : copy.slice(0, 1);
}
