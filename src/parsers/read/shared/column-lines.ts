/**
 * Edges no further apart than this many twips are one. Word lets merged cells differ by 3 ([MS-DOC] 2.9.317 in its first
 * edition); dragged borders and widths from percentages differ by more, and no column is half a millimetre wide.
 */
export const SAME_EDGE = 30;

/** The lines between the columns of a table. */
export interface ColumnLines {
  /** Columns between the first line and the last. */
  readonly columns: number;
  /** Index of the line an edge lies on, one that was given to `columnLines`. */
  readonly at: (edge: number) => number;
}

/**
 * The union of the edges of all rows, near ones as one; but never two edges of one row, however near: that would swallow a
 * cell. Each row gives its edges from left to right.
 */
export function columnLines(rows: readonly (readonly number[])[]): ColumnLines {
  const lines = new Map<number, number>();
  let line = -1;
  let began = Number.NEGATIVE_INFINITY;
  let rowsHere = new Set<number>();
  for (const [edge, itsRows] of rowsByEdge(rows)) {
    if (edge - began > SAME_EDGE || itsRows.some((row) => rowsHere.has(row))) {
      line++;
      began = edge;
      rowsHere = new Set();
    }
    for (const row of itsRows) rowsHere.add(row);
    lines.set(edge, line);
  }
  return { columns: Math.max(0, line), at: (edge) => lines.get(edge) ?? 0 };
}

/** Edges in order, each with the rows that have it; of rows with the same edges the first stands for all. */
function rowsByEdge(rows: readonly (readonly number[])[]): readonly (readonly [number, readonly number[]])[] {
  const rowsOf = new Map<number, number[]>();
  const shapes = new Set<string>();
  for (const [row, edges] of rows.entries()) {
    const shape = edges.join(' ');
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    for (const edge of new Set(edges)) {
      const known = rowsOf.get(edge);
      if (known === undefined) rowsOf.set(edge, [row]);
      else known.push(row);
    }
  }
  return [...rowsOf].sort((a, b) => a[0] - b[0]);
}
