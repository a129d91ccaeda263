import { cellText, type Row } from '../../../model/document.js';
import type { Slot } from './slot.js';

/** Slots of a grid by the rows they begin in; slots outside a grid are left out. */
export function gridRows(slots: readonly Slot[]): readonly GridRow[] {
  const rows = new Map<Row, Slot[]>();
  for (const slot of slots) {
    if (slot.grid === null) continue;
    rows.set(slot.grid.row, [...(rows.get(slot.grid.row) ?? []), slot]);
  }
  return [...rows].map(([row, own]) => ({ row, slots: own }));
}

export interface GridRow {
  readonly row: Row;
  readonly slots: readonly Slot[];
}

/** True where the layout keeps a slot as a cell of a row. */
export function isCell({ grid }: Slot): boolean {
  return grid !== null;
}

/** The grid columns `[from, to)` a slot takes; none outside a grid. */
export function columnsOf({ grid }: Slot): readonly [number, number] {
  return grid === null ? [0, 0] : [grid.cell.column, grid.cell.column + grid.cell.columnSpan];
}

/** The last grid row a slot spans. */
export function lastRowOf({ grid }: Slot): number {
  return grid === null ? 0 : grid.cell.row + grid.cell.rowSpan - 1;
}

/** The grid row a slot begins in, and where it stands among the cells of that row. */
export function positionOf({ grid }: Slot): { readonly row: Row; readonly index: number } | null {
  return grid === null ? null : { row: grid.row, index: grid.row.cells.indexOf(grid.cell) };
}

/** Whether the slot at `index` stands right of the one before it in one row; null outside a grid. */
export function standsBeside(slots: readonly Slot[], index: number): boolean | null {
  const row = slots[index]?.grid?.row;
  return row === undefined ? null : slots[index - 1]?.grid?.row === row;
}

export function inSameRow(a: Slot, b: Slot): boolean {
  return a.grid !== null && a.grid.row === b.grid?.row;
}

/** True where a slot's grid columns say nothing of what stands above it. */
export function spansLost({ grid }: Slot): boolean {
  return grid !== null && !grid.table.spansKept;
}

/**
 * Rows that end where others still have a cell: one of their own is missing, and the cells behind it stand too far left.
 * The slots are those of one table or a part of it.
 */
export function shortRows(slots: readonly Slot[]): ReadonlySet<Row> {
  const ends = new Map<Row, number>();
  let lastBegin = 0;
  for (const { grid } of slots) {
    if (grid === null) continue;
    const { table, cell } = grid;
    lastBegin = Math.max(lastBegin, cell.column);
    for (const row of table.rows.slice(cell.row - 1, cell.row - 1 + cell.rowSpan))
      ends.set(row, Math.max(ends.get(row) ?? 0, cell.column + cell.columnSpan));
  }
  return new Set([...ends].flatMap(([row, end]) => (end <= lastBegin ? [row] : [])));
}

/**
 * Where spans are lost and some rows begin with blank cells for the merged ones beside them, all rows of a list have as
 * many cells: a narrower one lost one.
 */
export function narrowRows(slots: readonly Slot[]): ReadonlySet<Row> {
  const rows = slots.filter(spansLost).flatMap(({ grid }) => grid?.row ?? []);
  const isPadded = rows.some(({ cells: [first] }) => first !== undefined && cellText(first).trim() === '');
  const width = Math.max(...rows.map((row) => row.width));
  return new Set(isPadded ? rows.filter((row) => row.positionsKept && row.width < width) : []);
}

export function isInRow({ grid }: Slot, rows: ReadonlySet<Row>): boolean {
  return grid !== null && rows.has(grid.row);
}
