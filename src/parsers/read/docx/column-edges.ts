import { columnLines, SAME_EDGE } from '../shared/column-lines.js';
import { attribute, child, children, type XmlElement } from '../xml/xml.js';
import type { WrittenRow } from './written-row.js';

/** Brings the columns of a table in order before its merges are looked at. */
export function settleColumns(rows: readonly WrittenRow[], table: XmlElement): readonly WrittenRow[] {
  const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(attribute(column, 'w:w')) || 0);
  const counts = new Set(rows.map((row) => row.before + row.cells.reduce((sum, cell) => sum + cell.span, 0)));
  const byWidth = counts.size < 2 ? null : columnsByWidth(rows, grid);
  return byWidth ?? withoutSlivers(rows, grid);
}

/**
 * Columns of a table whose spans do not add up. Some writers leave `w:gridSpan` out and give widths only, as Word lays a
 * table out by width (17.4.72). Where every cell has a width and all rows are equally wide, the edges decide; else null.
 */
function columnsByWidth(rows: readonly WrittenRow[], grid: readonly number[]): readonly WrittenRow[] | null {
  const edges = rows.map((row) => rowEdges(row, grid));
  const ends = edges.map((row) => row?.at(-1) ?? Number.NaN);
  // A missing width makes the comparison fail.
  if (!ends.every((end) => Math.abs(end - (ends[0] ?? Number.NaN)) <= SAME_EDGE * 4)) return null;
  // The table's own left edge is a line even where every row leaves columns out in front.
  const lines = columnLines([[0], ...edges.map((row) => row ?? [])]);
  return rows.map((row, r) => {
    const at = (n: number) => lines.at(edges[r]?.[n] ?? 0);
    const cells = row.cells.map((cell, c) => ({ ...cell, column: at(c), span: Math.max(1, at(c + 1) - at(c)) }));
    return { before: at(0), cells };
  });
}

/**
 * A grid column narrower than a point is a border dragged not quite onto another: its two edges are one. Left alone where
 * a cell would have no width, as in a grid whose widths mean nothing.
 */
function withoutSlivers(rows: readonly WrittenRow[], grid: readonly number[]): readonly WrittenRow[] {
  if (!grid.some((width) => width <= SAME_EDGE)) return rows;
  const edges = [0];
  for (const width of grid) edges.push((edges.at(-1) ?? 0) + (width > SAME_EDGE ? 1 : 0));
  const last = edges.at(-1) ?? 0;
  const at = (column: number) => edges[column] ?? last + column - grid.length;
  const snapped = rows.map((row) => ({
    before: at(row.before),
    cells: row.cells.map((cell) => {
      const column = at(cell.column);
      return { ...cell, column, span: at(cell.column + cell.span) - column };
    }),
  }));
  return snapped.some((row) => row.cells.some(({ span }) => span < 1)) ? rows : snapped;
}

/** Left edge of each cell and the right edge of the row; null where a width is missing. */
function rowEdges(row: WrittenRow, grid: readonly number[]): readonly number[] | null {
  let edge = grid.slice(0, row.before).reduce((sum, width) => sum + width, 0);
  const edges = [edge];
  for (const cell of row.cells) {
    if (cell.width === null) return null;
    edge += cell.width;
    edges.push(edge);
  }
  return row.cells.length > 0 ? edges : null;
}
