import type { OpenRow } from './open-row.js';
import type { Para } from './piece.js';

/**
 * Rows in which a pipe with nothing before it is an empty cell, as published pages print them: `969.50`, `|`, `|`, `20.00`.
 * Taken for the end of a row it would tear the row there. The table's width puts the pieces together: it divides all cells
 * and pipes without remainder, each row begins with a filled cell, and some row shows it whole. Else null.
 */
export function rowsWithHoles(rows: readonly OpenRow[]): readonly OpenRow[] | null {
  if (rows.some(({ lineRow }) => lineRow)) return null;
  const cells = rows.flatMap((row) => [...row.cells, ...Array.from({ length: row.closers }, (): Para[] => [])]);
  const width = widthsShown(cells).find((one) => one >= MIN_WIDTH && fits(cells, one));
  if (width === undefined) return null;
  const whole = cut(cells, width);
  return whole.some(hasHole) ? whole.map(toRow) : null;
}

/** Filled cells with the empty ones behind them up to the next filled one, the shortest first. */
function widthsShown(cells: readonly Para[][]): readonly number[] {
  const starts = cells.flatMap((cell, i) => (isFilled(cell) && (i === 0 || !isFilled(cells[i - 1])) ? [i] : []));
  const widths = starts.map((start, i) => (starts[i + 1] ?? cells.length) - start);
  return [...new Set(widths)].toSorted((a, b) => a - b);
}

const MIN_WIDTH = 3;
const MIN_ROWS = 3;

/** Blank cells at the end are not told from the pipes that fill up the width. */
function toRow(cells: Para[][]): OpenRow {
  const written = cells.slice(0, cells.findLastIndex(isFilled) + 1);
  return { cells: written, closers: cells.length - written.length, lineRow: false, holesKept: true };
}

function fits(cells: readonly Para[][], width: number): boolean {
  if (cells.length % width !== 0 || cells.length < width * MIN_ROWS) return false;
  return cut(cells, width).every((row) => isFilled(row[0]));
}

function cut(cells: readonly Para[][], width: number): readonly Para[][][] {
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

function hasHole(row: readonly Para[][]): boolean {
  return row.some((cell, index) => !isFilled(cell) && row.slice(index).some(isFilled));
}

function isFilled(cell: readonly Para[] | undefined): boolean {
  return cell !== undefined && cell.length > 0;
}
