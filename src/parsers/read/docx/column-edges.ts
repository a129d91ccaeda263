import { attribute, child, children, type XmlElement } from '../xml/xml.js';
import type { WrittenRow } from './table.js';

/** Edges closer than this are one (20 twentieths of a point = 1 pt). */
const NEAR = 30;

/**
 * Columns of a table whose spans do not add up. Some writers leave `w:gridSpan` out and give widths only, as Word lays a
 * table out by width (17.4.72). Where every cell has a width and all rows are equally wide, the edges decide.
 */
export function settleColumns(rows: readonly WrittenRow[], table: XmlElement): readonly WrittenRow[] {
  const counts = new Set(rows.map((row) => row.before + row.cells.reduce((sum, cell) => sum + cell.span, 0)));
  if (counts.size < 2) return rows;
  const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(attribute(column, 'w:w')) || 0);
  const edges = rows.map((row) => rowEdges(row, grid));
  const ends = edges.map((row) => row?.at(-1) ?? Number.NaN);
  // A missing width makes the comparison fail.
  if (!ends.every((end) => Math.abs(end - (ends[0] ?? Number.NaN)) <= NEAR * 4)) return rows;
  const all = distinct(edges.flatMap((row) => row ?? []));
  return rows.map((row, r) => {
    const at = (n: number) => position(all, edges[r]?.[n] ?? 0);
    const cells = row.cells.map((cell, c) => ({ ...cell, column: at(c), span: Math.max(1, at(c + 1) - at(c)) }));
    return { before: at(0), cells };
  });
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
