import { attribute, child, children, type XmlElement } from '../xml/xml.js';
import type { WrittenRow } from './written-row.js';

/** Edges closer than this are one (20 twentieths of a point = 1 pt). */
const NEAR = 30;

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
  if (!ends.every((end) => Math.abs(end - (ends[0] ?? Number.NaN)) <= NEAR * 4)) return null;
  const all = distinct(edges.flatMap((row) => row ?? []));
  return rows.map((row, r) => {
    const at = (n: number) => position(all, edges[r]?.[n] ?? 0);
    const cells = row.cells.map((cell, c) => ({ ...cell, column: at(c), span: Math.max(1, at(c + 1) - at(c)) }));
    return { before: at(0), cells };
  });
}

/**
 * A grid column narrower than a point is a border dragged not quite onto another: its two edges are one. Left alone where
 * a cell would have no width, as in a grid whose widths mean nothing.
 */
function withoutSlivers(rows: readonly WrittenRow[], grid: readonly number[]): readonly WrittenRow[] {
  if (!grid.some((width) => width <= NEAR)) return rows;
  const edges = [0];
  for (const width of grid) edges.push((edges.at(-1) ?? 0) + (width > NEAR ? 1 : 0));
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

function distinct(edges: readonly number[]): readonly number[] {
  const found: number[] = [0];
  for (const edge of [...edges].sort((a, b) => a - b)) if (edge - (found.at(-1) ?? 0) > NEAR) found.push(edge);
  return found;
}

/** Index of the last edge not beyond `edge`. */
function position(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= edge + NEAR) low = middle;
    else high = middle - 1;
  }
  return low;
}
