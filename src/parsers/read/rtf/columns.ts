/** Grid columns of a table: the union of all cell edges, edges that differ by no more than a hair taken as one. */
export interface Columns {
  readonly count: number;
  /** Index of the column line at an edge that was given to `columnsOf`. */
  readonly at: (edge: number) => number;
}

/**
 * A quarter of a millimetre, in twips: Word's own rows differ by a few twips where borders were dragged or widths rounded,
 * and no column is that narrow. The .doc reader takes the same.
 */
const TOLERANCE = 15;

/** Two edges of one row never become one line, however near they are: that would swallow a cell. */
export function columnsOf(rows: readonly (readonly { readonly left: number; readonly right: number }[])[]): Columns {
  const rowsAt = rowsByEdge(rows);
  const index = new Map<number, number>();
  let lines = 0;
  let start = Number.NEGATIVE_INFINITY;
  let taken = new Set<number>();
  for (const edge of [...rowsAt.keys()].sort((a, b) => a - b)) {
    const here = rowsAt.get(edge) ?? [];
    if (edge - start > TOLERANCE || here.some((row) => taken.has(row))) {
      lines++;
      start = edge;
      taken = new Set();
    }
    for (const row of here) taken.add(row);
    index.set(edge, lines - 1);
  }
  return { count: Math.max(0, lines - 1), at: (edge) => index.get(edge) ?? 0 };
}

function rowsByEdge(
  rows: readonly (readonly { readonly left: number; readonly right: number }[])[],
): Map<number, number[]> {
  const rowsAt = new Map<number, number[]>();
  const add = (edge: number, row: number): void => {
    const known = rowsAt.get(edge);
    if (known === undefined) rowsAt.set(edge, [row]);
    else if (known.at(-1) !== row) known.push(row);
  };
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      add(cell.left, row);
      add(cell.right, row);
    }
  });
  return rowsAt;
}
