import type { CellSpan, RowPiece } from './piece.js';

/**
 * Rows whose merged cells were written as the text and empty cells behind and below it (`| 一、概况 |  |  |`), with their
 * spans. Other rows stay as they are: they are padded where each has every column and one holds nothing but its first cell.
 */
export function withPaddedSpans(rows: readonly RowPiece[]): readonly RowPiece[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const padding = width < NARROWEST || rows.some((row) => !row.positionsKept) ? 'none' : paddingOf(rows, width);
  if (padding === 'none') return rows;
  // Of a row that lost a cell nothing says which: where rows are padded, all have as many.
  if (padding === 'shifted' || rows.some(({ cells }) => cells.length !== width))
    return rows.map((row) => inOrder(row, width));
  let row: readonly Placed[] = [];
  const out = rows.map(({ cells }): RowPiece => {
    const filled = filledColumns({ cells });
    const edges = edgesOf(
      filled,
      row.map(({ column }) => column),
    );
    const reach = spanReach(filled, row);
    const own: Placed[] = [];
    row = edges.map((column, index) => {
      const above = row.find((cell) => cell.column === column && column + cell.columns <= reach);
      if (above !== undefined) {
        above.rows++;
        return above;
      }
      const cell = { column, columns: (edges[index + 1] ?? width) - column, rows: 1 };
      own.push(cell);
      return cell;
    });
    return { cells: own.map(({ column }) => cells[column] ?? []), spans: own, positionsKept: true, width };
  });
  return out.map((one) => ({ ...one, spans: one.spans?.map((span) => ({ ...span, column: span.column + 1 })) ?? [] }));
}

/**
 * Fewer columns or padded rows are no proof: the empty cells may be blank answers. One is, where no row is filled. Where
 * several rows have a text in one column only, and not in the first, something stands left of the table.
 */
function paddingOf(rows: readonly RowPiece[], width: number): 'none' | 'kept' | 'shifted' {
  const filled = rows.map((row) => filledColumns(row));
  const lone = filled.filter((columns) => columns.length === 1);
  const padded = lone.filter(([column]) => column === 0).length;
  if (rows.filter(({ cells }) => cells.length === width).length * 2 < rows.length) return 'none';
  const isSparse = filled.every((columns) => columns.length < width);
  if (padded >= MIN_PADDED || (padded > 0 && isSparse)) return 'kept';
  return isSparse && lone.length > MIN_PADDED ? 'shifted' : 'none';
}

const NARROWEST = 6;
const MIN_PADDED = 2;

function inOrder(row: RowPiece, width: number): RowPiece {
  return { cells: filledColumns(row).map((column) => row.cells[column] ?? []), positionsKept: false, width };
}

/**
 * Up to which column empty cells belong to the row above. A lone text below another has a blank answer left of it, unless
 * that is the row's label.
 */
function spanReach(filled: readonly number[], above: readonly Placed[]): number {
  const [first = 0] = filled;
  const at = above.findIndex(({ column }) => column === first);
  return filled.length === 1 && at > 1 ? (above[at - 1]?.column ?? first) : first;
}

/** Its column from 0. */
interface Placed extends Omit<CellSpan, 'rows'> {
  rows: number;
}

function filledColumns({ cells }: Pick<RowPiece, 'cells'>): readonly number[] {
  return cells.flatMap((cell, column) => (cell.some(({ text }) => text.trim() !== '') ? [column] : []));
}

/**
 * Where the cells of a row begin. A row that begins empty divides the cells of the row above further. One that fills the
 * first two cells of the row above, and no other places, has all of its cells, empty ones too, and so has an empty row of
 * figures below one; any other begins a cell where a text stands.
 */
function edgesOf(filled: readonly number[], above: readonly number[]): readonly number[] {
  if (filled[0] !== 0) return [...new Set([0, ...above, ...filled])].sort((a, b) => a - b);
  const within = filled.every((column) => above.includes(column));
  return within && filled.length > 1 && filled[1] === above[1] ? above : filled;
}
