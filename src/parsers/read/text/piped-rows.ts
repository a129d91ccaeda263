import type { OpenRow } from './open-row.js';
import { type Para, type Piece, type RowPiece, wholeRow } from './piece.js';
import { rowsWithHoles } from './rows-with-holes.js';

/**
 * Rows with their widths. A row that fills the table's width has no closing pipes and runs into the next: the width most
 * rows agree on cuts them apart, and only when it divides them without remainder. In L4 the count of pipes can be one too
 * many or too few: there that width is trusted. Loose text before a row's first cell is that cell's where the row then has
 * the common width, or where it is as short as a label; else it stands outside and parts the table.
 */
export function cutRows(printed: readonly OpenRow[], layout: 'L3' | 'L4', furniture: number): readonly Piece[] {
  const whole = rowsWithHoles(printed);
  const rows = whole ?? printed;
  const width = commonWidth(rows);
  const tolerance = layout === 'L4' ? 1 : 0;
  const pieces: Piece[] = [];
  let table: RowPiece[] = [];
  let unplaced = furniture;
  const close = () => {
    if (table.length > 0) pieces.push({ kind: 'table', layout, rows: table, furniture: unplaced });
    if (table.length > 0) unplaced = 0;
    table = [];
  };
  for (const row of rows) {
    const outside = fits(row, width, tolerance) ? [] : looseText(row);
    if (outside.length > 0) close();
    for (const para of outside) pieces.push({ kind: 'text', ...para });
    const cells = row.cells.map((cell, index) => (index === 0 ? cell.slice(outside.length) : cell));
    for (const piece of rowPieces({ ...row, cells }, width, tolerance)) table.push(piece);
  }
  close();
  return pieces;
}

const LABEL_LINES = 3;
const LABEL_LENGTH = 40;

/** All but the last paragraph of the first cell, unless they are as few and short as a label's. */
function looseText(row: OpenRow): readonly Para[] {
  const loose = row.cells[0]?.slice(0, -1) ?? [];
  return loose.length > LABEL_LINES || loose.some((para) => para.text.length > LABEL_LENGTH) ? loose : [];
}

function fits(row: OpenRow, width: number | null, tolerance: number): boolean {
  if (width === null) return false;
  const over = printedWidth(row) % width;
  return over <= tolerance || width - over <= tolerance;
}

function printedWidth(row: OpenRow): number {
  return row.cells.length + row.closers;
}

/** The width most rows have that show theirs; of two equally frequent the smaller. */
function commonWidth(rows: readonly OpenRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.closers > 0 || row.lineRow) counts.set(printedWidth(row), (counts.get(printedWidth(row)) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [width, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && width < best)) best = width;
  }
  return best;
}

function rowPieces(row: OpenRow, width: number | null, tolerance: number): readonly RowPiece[] {
  if (row.lineRow || width === null) return [toRow(row, row.cells, printedWidth(row))];
  const out: RowPiece[] = [];
  const total = printedWidth(row);
  const whole = total % width === 0 ? total / width : 1;
  let from = 0;
  for (let i = 1; i < whole && row.cells.length - from >= width; i++) {
    out.push(wholeRow(row.cells.slice(from, from + width)));
    from += width;
  }
  const rest = row.cells.slice(from);
  const printed = rest.length + row.closers;
  const near = row.closers > 0 && Math.abs(printed - width) <= tolerance && rest.length <= width;
  out.push(toRow(row, rest, near ? width : printed));
  return out;
}

function toRow(row: OpenRow, cells: readonly (readonly Para[])[], width: number): RowPiece {
  if (cells.length === 0) return { cells: [], positionsKept: false, width };
  return { cells, positionsKept: row.closers === 0 || row.holesKept === true, width };
}
