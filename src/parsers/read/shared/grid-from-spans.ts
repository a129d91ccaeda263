import type { Block, BlockRole, Cell, Row, Table } from '../../../model/document.js';
import { columnWidths, type MeasuredCell } from './column-widths.js';

/** A cell as the source lists it: spans as written, not yet placed. */
export interface SourceCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly Block[];
  /** In twips, where the source gives it. */
  readonly width?: number | null;
  /** Holds a place that the source leaves out (`w:gridBefore`); it is no cell. */
  readonly gap?: boolean;
}

export interface TableOptions {
  readonly number: number;
  readonly role: BlockRole;
  readonly maxColumns: number;
}

/**
 * Turns rows of listed cells into a true grid, as HTML lays out tables (HTML Standard, 4.9.12.1): each cell takes the first
 * free columns of its row. A span stops at the last row and at a column another cell holds. Column edges that no cell has
 * are then dropped, so that `columns` is the union of all cell edges whatever the source counts.
 */
export function layOutTable(listed: readonly (readonly SourceCell[])[], options: TableOptions): Table {
  const placed = place(listed, options.maxColumns);
  const edges = edgesOf(placed.cells);
  const cells: Cell[][] = listed.map(() => []);
  const measured: MeasuredCell[] = [];
  for (const { gap, row, column, rowSpan, columnSpan, blocks, width = null } of placed.cells) {
    if (gap) continue;
    const left = (edges.get(column) ?? 0) + 1;
    const right = (edges.get(column + columnSpan) ?? 0) + 1;
    measured.push({ column: left, columnSpan: right - left, width });
    cells[row]?.push({ row: row + 1, column: left, rowSpan, columnSpan: right - left, blocks });
  }
  const rows = cells.map(
    (own, index): Row => ({ number: index + 1, cells: own, positionsKept: true, width: placed.widths[index] ?? 0 }),
  );
  const columns = Math.max(0, edges.size - 1);
  const widths = columnWidths(measured, columns);
  return {
    kind: 'table',
    role: options.role,
    number: options.number,
    columns,
    rows,
    columnWidths: widths,
    spansKept: true,
  };
}

interface PlacedCell extends SourceCell {
  readonly row: number;
  /** Both from 0. */
  readonly column: number;
}

function place(listed: readonly (readonly SourceCell[])[], maxColumns: number) {
  const cells: PlacedCell[] = [];
  const widths: number[] = [];
  /** Per column, the row below the cell that holds it. */
  const heldUntil: number[] = [];
  /** Change, from the row above to this one, in the number of cells that reach in from above. */
  const change = new Array<number>(listed.length + 1).fill(0);
  let reaching = 0;
  listed.forEach((row, r) => {
    let column = 0;
    let own = 0;
    for (const cell of row) {
      while ((heldUntil[column] ?? 0) > r) column++;
      if (column >= maxColumns) break;
      const rowSpan = Math.min(Math.max(1, cell.rowSpan), listed.length - r);
      const columnSpan = freeColumns(heldUntil, r, column, Math.min(cell.columnSpan, maxColumns - column));
      for (let c = column; c < column + columnSpan; c++) heldUntil[c] = r + rowSpan;
      change[r + 1] = (change[r + 1] ?? 0) + 1;
      change[r + rowSpan] = (change[r + rowSpan] ?? 0) - 1;
      cells.push({ ...cell, rowSpan, columnSpan, row: r, column });
      if (!cell.gap) own++;
      column += columnSpan;
    }
    reaching += change[r] ?? 0;
    widths.push(own + reaching);
  });
  return { cells, widths };
}

function freeColumns(heldUntil: readonly number[], row: number, column: number, wanted: number): number {
  let span = 1;
  while (span < wanted && (heldUntil[column + span] ?? 0) <= row) span++;
  return span;
}

/** Column edge as counted → its position among the edges that exist. The outer left edge is one. */
function edgesOf(cells: readonly PlacedCell[]): ReadonlyMap<number, number> {
  const edges = new Set<number>(cells.length > 0 ? [0] : []);
  for (const cell of cells) edges.add(cell.column).add(cell.column + cell.columnSpan);
  return new Map([...edges].sort((a, b) => a - b).map((edge, index) => [edge, index]));
}
