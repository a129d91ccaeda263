import type { ColumnNode, MoneyTable } from '../../model/template.js';
import { leafColumns } from '../../model/template.js';
import { findHits, type Hit, indexLabels, type LabelIndex } from './labels.js';
import { perObject } from './per-object.js';
import type { Slot } from './slot.js';

/** Where the columns of one printed money table stand. */
export interface ColumnPlan {
  /** Keys of the printed columns, left to right. */
  readonly keys: readonly string[];
  /** Grid columns `[from, to)` of each key, or null where only the order of the columns is known. */
  readonly ranges: ReadonlyMap<string, readonly [number, number]> | null;
  /** Cells of a whole row, the name included; null where the layout keeps no rows. */
  readonly width: number | null;
}

const GROUP = 'group';

/** The table's own column labels and group labels. */
export const columnIndex = perObject((table: MoneyTable): LabelIndex => {
  const leaves = leafColumns(table.columns).map(({ key, labels }) => ({ id: key, labels }));
  return indexLabels([...leaves, { id: GROUP, labels: groupLabels(table.columns) }]);
});

function groupLabels(nodes: readonly ColumnNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [...node.labels, ...groupLabels(node.columns)] : []));
}

/** The header's labels that name columns of this table; the first of each key. */
export function columnHits(
  table: MoneyTable,
  header: readonly Slot[],
): { leaves: readonly Hit[]; groups: readonly Hit[] } {
  const hits = findHits(header, columnIndex(table));
  const seen = new Set<string>();
  const leaves = hits.filter((hit) => hit.id !== GROUP && !seen.has(hit.id) && seen.add(hit.id));
  return { leaves, groups: hits.filter((hit) => hit.id === GROUP) };
}

/**
 * Finds the columns. With spans kept, a label's grid position is its column's. Without, positions are worked out from
 * the left and from the right of the cells that span several columns; where that leaves a doubt, the template's order
 * decides if it accounts for every column. Null when the columns cannot be told.
 */
export function planColumns(
  table: MoneyTable,
  header: readonly Slot[],
  leaves: readonly Hit[],
  groups: readonly Hit[],
  width: number | null,
): ColumnPlan | null {
  const order = leafColumns(table.columns)
    .map(({ key }) => key)
    .filter((key) => leaves.some((hit) => hit.id === key));
  const [first] = header;
  if (width === null) return { keys: order, ranges: null, width: null };
  if (first?.grid == null)
    return order.length === width - 1 ? planByOrder(order, width) : { keys: order, ranges: null, width };
  if (first.grid.table.spansKept) return planByGrid(header, leaves, width);
  const byPosition = planByEnds(header, leaves, groups, width);
  if (byPosition !== null) return byPosition;
  // Every column of the table is named, so the template's order is the printed order.
  if (order.length !== width - 1 || !sameOrderInRows(header, leaves, order)) return null;
  return planByOrder(order, width);
}

/** The name first, then the template's columns. */
function planByOrder(order: readonly string[], width: number): ColumnPlan {
  return { keys: order, ranges: new Map(order.map((key, i) => [key, [i + 2, i + 3] as const])), width };
}

function planByGrid(header: readonly Slot[], leaves: readonly Hit[], width: number): ColumnPlan {
  const ranges = new Map<string, readonly [number, number]>();
  for (const hit of leaves) {
    const cell = header[hit.from]?.grid?.cell;
    if (cell) ranges.set(hit.id, [cell.column, cell.column + cell.columnSpan]);
  }
  return { keys: sortByColumn(ranges), ranges, width };
}

function sortByColumn(ranges: ReadonlyMap<string, readonly [number, number]>): readonly string[] {
  return [...ranges].toSorted(([, a], [, b]) => a[0] - b[0]).map(([key]) => key);
}

/** Columns counted from the left before the first spanning cell of a header row, from the right after its last. */
function planByEnds(
  header: readonly Slot[],
  leaves: readonly Hit[],
  groups: readonly Hit[],
  width: number,
): ColumnPlan | null {
  const ranges = new Map<string, readonly [number, number]>();
  const taken = new Set<number>();
  for (const hit of leaves) {
    const slot = header[hit.from];
    const row = slot?.grid?.row;
    if (slot?.grid == null || row === undefined) return null;
    const index = row.cells.indexOf(slot.grid.cell);
    const spanning = groups.filter((group) => header[group.from]?.grid?.row === row);
    const before = spanning.some((group) => group.from < hit.from);
    const after = spanning.some((group) => group.from > hit.from);
    if (row.cells.length < width && before && after) return null;
    const column = row.cells.length < width && before ? width - (row.cells.length - 1 - index) : index + 1;
    if (taken.has(column)) return null;
    taken.add(column);
    ranges.set(hit.id, [column, column + 1]);
  }
  return { keys: sortByColumn(ranges), ranges, width };
}

/** A bureau that swapped two columns is not read by the template's order. */
function sameOrderInRows(header: readonly Slot[], leaves: readonly Hit[], order: readonly string[]): boolean {
  const rows = new Map<unknown, number>();
  return leaves.every((hit) => {
    const row = header[hit.from]?.grid?.row;
    const position = order.indexOf(hit.id);
    const inOrder = position >= (rows.get(row) ?? -1);
    rows.set(row, position);
    return inOrder;
  });
}
