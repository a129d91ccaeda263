import { type Para, type RowPiece, wholeRow } from './piece.js';

/** A row as its pipes printed it. */
export interface OpenRow {
  readonly cells: Para[][];
  /** Pipes after the last cell's own. */
  closers: number;
  /** Printed on one line, with empty cells in place. */
  lineRow: boolean;
}

/**
 * Rows with their widths. A row that fills the table's width has no closing pipes and runs into the next: the width most
 * rows agree on cuts them apart, and only when it divides them without remainder.
 * In L4 the count of pipes can be one too many or too few: there that width is trusted.
 */
export function cutRows(rows: readonly OpenRow[], layout: 'L3' | 'L4'): readonly RowPiece[] {
  const width = commonWidth(rows);
  return rows.flatMap((row) => {
    if (row.lineRow || width === null) return [toRow(row, row.cells, printedWidth(row))];
    return cut(row, width, layout === 'L4' ? 1 : 0);
  });
}

function printedWidth(row: OpenRow): number {
  return row.cells.length + row.closers;
}

/** The width most rows with closing pipes have; of two equally frequent the smaller. */
function commonWidth(rows: readonly OpenRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.closers > 0 && !row.lineRow) counts.set(printedWidth(row), (counts.get(printedWidth(row)) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [width, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && width < best)) best = width;
  }
  return best;
}

function cut(row: OpenRow, width: number, tolerance: number): RowPiece[] {
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

function toRow(row: OpenRow, cells: Para[][], width: number): RowPiece {
  if (cells.length === 0) return { cells: [], positionsKept: false, width };
  return { cells, positionsKept: row.closers === 0, width };
}
