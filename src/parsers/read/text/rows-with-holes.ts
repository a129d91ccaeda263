import type { OpenRow } from './open-row.js';
import type { Para } from './piece.js';

type FlatCell = readonly Para[];

/**
 * Rows in which a pipe with nothing before it is an empty cell, as published pages print them: `969.50`, `|`, `|`, `20.00`.
 * Taken for the end of a row it would tear the row there. The table's width puts the pieces together: all cells and pipes
 * up to a line of several pipes, which ends a row, are so many rows of that width. Null where the width does not show.
 */
export function rowsWithHoles(rows: readonly OpenRow[]): readonly OpenRow[] | null {
  if (rows.some(({ lineRow }) => lineRow)) return null;
  const runs = runsOf(rows);
  const width = runs.length < MIN_ROWS ? widthShown(runs.flat().flatMap(flat)) : widthOfRuns(runs);
  if (width === null) return null;
  const whole = runs.flatMap((run) => {
    const cells = run.flatMap(flat);
    return cells.length % width === 0 ? cut(cells, width).map(toRow) : run;
  });
  if (!whole.some(hasHole)) return null;
  // Where a merged cell leaves no pipe in the rows below, their first cell stands too far left.
  const inPlace = runs.length < MIN_ROWS || whole.some(({ cells }) => cells.length > 0 && !isFilled(cells[0]));
  return whole.map((row) => (inPlace || hasHole(row) ? row : { ...row, holesKept: false }));
}

/** Rows as printed, up to one that ends in a line of several pipes. */
function runsOf(rows: readonly OpenRow[]): readonly (readonly OpenRow[])[] {
  const runs: OpenRow[][] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (above === undefined || above.closers > 1) runs.push([]);
    runs.at(-1)?.push(row);
  });
  return runs;
}

function flat({ cells, closers }: OpenRow): readonly FlatCell[] {
  return [...cells, ...Array.from({ length: closers }, (): FlatCell => [])];
}

/** The width most runs have, where nearly all others are a multiple of it. */
function widthOfRuns(runs: readonly (readonly OpenRow[])[]): number | null {
  const widths = runs.map((run) => run.flatMap(flat).length);
  const most = (width: number) => widths.filter((one) => one === width).length;
  const width = widths.toSorted((a, b) => most(b) - most(a) || a - b)[0] ?? 0;
  const fitting = widths.filter((one) => one % width === 0).length;
  return width >= MIN_WIDTH && fitting * 8 >= widths.length * 7 ? width : null;
}

/**
 * Without lines of several pipes: filled cells with the empty ones behind them up to the next filled one, where that
 * many divide the whole without remainder and every row then begins with a filled cell; the shortest.
 */
function widthShown(cells: readonly FlatCell[]): number | null {
  const starts = cells.flatMap((cell, i) => (isFilled(cell) && (i === 0 || !isFilled(cells[i - 1])) ? [i] : []));
  const widths = starts.map((start, i) => (starts[i + 1] ?? cells.length) - start).toSorted((a, b) => a - b);
  return widths.find((width) => width >= MIN_WIDTH && fits(cells, width)) ?? null;
}

const MIN_WIDTH = 3;
const MIN_ROWS = 3;

/** Blank cells at the end are not told from the pipes that fill up the width. */
function toRow(cells: readonly FlatCell[]): OpenRow {
  const written = cells.slice(0, cells.findLastIndex(isFilled) + 1).map((cell) => [...cell]);
  return { cells: written, closers: cells.length - written.length, lineRow: false, holesKept: true };
}

function fits(cells: readonly FlatCell[], width: number): boolean {
  if (cells.length % width !== 0 || cells.length < width * MIN_ROWS) return false;
  return cut(cells, width).every((row) => isFilled(row[0]));
}

function cut(cells: readonly FlatCell[], width: number): readonly (readonly FlatCell[])[] {
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

function hasHole({ cells }: OpenRow): boolean {
  return cells.some((cell, index) => !isFilled(cell) && cells.slice(index).some(isFilled));
}

function isFilled(cell: FlatCell | undefined): boolean {
  return cell !== undefined && cell.length > 0;
}
