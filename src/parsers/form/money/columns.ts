import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { ColumnNode, MoneyTable } from '../../../model/template.js';
import { leafColumns } from '../../../model/template.js';
import { columnsOf, isCell, positionOf, spansLost } from '../layout/grid.js';
import { indexLabels, type LabelIndex } from '../layout/label-index.js';
import { findLabels, type LabelMatch } from '../layout/labels.js';
import type { Slot } from '../layout/slot.js';

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
export const columnIndex = memoizeByObject((table: MoneyTable): LabelIndex => {
  const leaves = leafColumns(table.columns).map(({ key, labels }) => ({ id: key, labels }));
  return indexLabels([...leaves, { id: GROUP, labels: groupLabels(table.columns) }]);
});

function groupLabels(nodes: readonly ColumnNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [...node.labels, ...groupLabels(node.columns)] : []));
}

/** The header's labels that name columns of this table; the first of each key. */
export function columnLabels(
  table: MoneyTable,
  header: readonly Slot[],
): { leaves: readonly LabelMatch[]; groups: readonly LabelMatch[] } {
  const matches = findLabels(header, columnIndex(table));
  const seen = new Set<string>();
  const leaves = matches.filter((match) => match.id !== GROUP && !seen.has(match.id) && seen.add(match.id));
  return { leaves, groups: matches.filter((match) => match.id === GROUP) };
}

/**
 * Finds the columns. With spans kept, a label's grid position is its column's. Without, positions are worked out from
 * the left and from the right of the cells that span several columns; where that leaves a doubt, the template's order
 * decides if it accounts for every column. Null when that leaves a doubt too.
 */
export function planColumns(
  table: MoneyTable,
  header: readonly Slot[],
  leaves: readonly LabelMatch[],
  groups: readonly LabelMatch[],
  width: number | null,
): ColumnPlan | null {
  const [first] = header;
  if (width === null || first === undefined || !isCell(first)) return planByStream(table, leaves, width);
  const order = leafColumns(table.columns)
    .map(({ key }) => key)
    .filter((key) => leaves.some((match) => match.id === key));
  if (!spansLost(first)) return planByGrid(header, leaves, width);
  const byPosition = planByEnds(header, leaves, groups, width);
  if (byPosition !== null) return byPosition;
  // Every column of the table is named, so the template's order is the printed order.
  if (order.length !== width - 1 || !sameOrderInRows(header, leaves, order)) return null;
  return planByOrder(order, width);
}

/** Header lines without a grid: their order, as far as the nesting settles it. */
function planByStream(table: MoneyTable, leaves: readonly LabelMatch[], width: number | null): ColumnPlan | null {
  const order = streamOrder(table.columns, new Map(leaves.map((match) => [match.id, match.from])));
  if (order === null) return null;
  return width !== null && order.length === width - 1
    ? planByOrder(order, width)
    : { keys: order, ranges: null, width };
}

/**
 * Header rows come one after the other, so a group's columns stand behind all of its row; within one group the printed
 * order is the columns'. Where columns beside a group are swapped, the order is not known: null.
 */
function streamOrder(nodes: readonly ColumnNode[], at: ReadonlyMap<string, number>): readonly string[] | null {
  const leaves = nodes.flatMap((node) => (node.kind === 'column' && at.has(node.key) ? [node.key] : []));
  const printed = leaves.toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  if (nodes.every(({ kind }) => kind === 'column')) return printed;
  if (leaves.some((key, i) => key !== printed[i])) return null;
  const order: string[] = [];
  for (const node of nodes) {
    const keys = node.kind === 'group' ? streamOrder(node.columns, at) : at.has(node.key) ? [node.key] : [];
    if (keys === null) return null;
    order.push(...keys);
  }
  return order;
}

/** The name first, then the template's columns. */
function planByOrder(order: readonly string[], width: number): ColumnPlan {
  return { keys: order, ranges: new Map(order.map((key, i) => [key, [i + 2, i + 3] as const])), width };
}

function planByGrid(header: readonly Slot[], leaves: readonly LabelMatch[], width: number): ColumnPlan {
  const ranges = new Map(
    leaves.flatMap(({ id, from }) => header.slice(from, from + 1).map((slot) => [id, columnsOf(slot)] as const)),
  );
  return { keys: sortByColumn(ranges), ranges, width };
}

function sortByColumn(ranges: ReadonlyMap<string, readonly [number, number]>): readonly string[] {
  return [...ranges].toSorted(([, a], [, b]) => a[0] - b[0]).map(([key]) => key);
}

/** Columns counted from the left before the first spanning cell of a header row, from the right after its last. */
function planByEnds(
  header: readonly Slot[],
  leaves: readonly LabelMatch[],
  groups: readonly LabelMatch[],
  width: number,
): ColumnPlan | null {
  const ranges = new Map<string, readonly [number, number]>();
  const at = ({ from }: LabelMatch) => header.slice(from, from + 1).map(positionOf)[0] ?? null;
  for (const match of leaves) {
    const position = at(match);
    if (position === null) return null;
    const { row, index } = position;
    const spanning = groups.filter((group) => at(group)?.row === row);
    const before = spanning.some((group) => group.from < match.from);
    const after = spanning.some((group) => group.from > match.from);
    const isShort = row.cells.length < width;
    // A short row without a spanning cell lost one; so did a row whose first header is no name of rows.
    if (isShort && before === after) return null;
    if (index === 0) return null;
    const column = isShort && before ? width - (row.cells.length - 1 - index) : index + 1;
    if ([...ranges.values()].some(([taken]) => taken === column)) return null;
    ranges.set(match.id, [column, column + 1]);
  }
  return { keys: sortByColumn(ranges), ranges, width };
}

/** A bureau that swapped two columns is not read by the template's order. */
function sameOrderInRows(header: readonly Slot[], leaves: readonly LabelMatch[], order: readonly string[]): boolean {
  const rows = new Map<unknown, number>();
  return leaves.every((match) => {
    const row = header.slice(match.from, match.from + 1).map(positionOf)[0]?.row;
    const position = order.indexOf(match.id);
    const inOrder = position >= (rows.get(row) ?? -1);
    rows.set(row, position);
    return inOrder;
  });
}
