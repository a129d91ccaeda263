import type { Table } from '../../../model/document.js';
import { columnsOf, type GridRow, gridRows, isCell, lastRowOf } from './grid.js';
import { type LabelMatch, nextLabel } from './labels.js';
import type { PartScope } from './part.js';
import { type GridPosition, isFilled, lineOf, pointAfter, type Slot, type Span, wholeSpan } from './slot.js';

/**
 * One row of the cells that answer a label. They are found by the grid, by blank lines that stand for empty cells, or by
 * the order of the lines; where only order is left, the part, which knows the wording of its answers, cuts the lines into
 * rows. A layout that keeps more or less of the cells is one more way in this file: no part asks how cells were kept.
 */
export interface RegionRow {
  /** Left to right. A cell is the spans it is printed in, and has none where the layout has no such cell. */
  readonly cells: readonly (readonly Span[])[];
  /** True where nothing says which line is which cell; the first cell then holds them all. */
  readonly doubtful: boolean;
  /** The last cell of a row above, where it spans this row too. */
  readonly spanning: readonly Span[];
  /** Cells at its head that begin in a row above. */
  readonly hanging: number;
  /** True for a row that only follows the label's own: no span says that it belongs to the label. */
  readonly follows: boolean;
  /** True where something is printed left of the cells of a row that only follows. */
  readonly headed: boolean;
}

/** Cuts lines into rows of cells by what they say. */
export type CutLines = (lines: readonly Span[]) => readonly RegionRow[];

/** A row whose cells are known. */
export function rowOf(cells: RegionRow['cells']): RegionRow {
  return { cells, doubtful: false, spanning: [], hanging: 0, follows: false, headed: false };
}

/** Lines of which nothing says where one cell ends and the next begins. */
export function doubtfulRow(lines: readonly Span[]): RegionRow {
  return { ...rowOf([lines]), doubtful: true };
}

/**
 * Rows right of a label: its own, and those below that it spans. Where spans are lost, every row up to the next label
 * follows. Outside a grid, the rest of the label's line and the lines behind it.
 */
export function rowsBeside(scope: PartScope, label: LabelMatch, cut: CutLines): readonly RegionRow[] {
  const region = regionFrom(scope, label.to);
  const grid = scope.slots[label.to - 1]?.grid;
  if (grid == null) return cut([...(label.inline === null ? [] : [label.inline]), ...linesOf(region)]);
  return besideInGrid(region, grid);
}

function besideInGrid(region: readonly Slot[], { table, cell }: GridPosition): readonly RegionRow[] {
  const last = table.spansKept ? cell.row + cell.rowSpan - 1 : Number.POSITIVE_INFINITY;
  const isRight = (slot: Slot) => columnsOf(slot)[0] >= cell.column + cell.columnSpan;
  const rows: RegionRow[] = [];
  let above: Slot | undefined;
  let heads: readonly Slot[] = [];
  for (const { row, slots } of gridRows(region.filter((slot) => slot.grid?.table === table))) {
    const cells = slots.filter(isRight);
    if (row.number > last || cells.length === 0) continue;
    const follows = !table.spansKept && row.number !== cell.row;
    const headed = follows && slots.some((slot) => isFilled(slot) && !isRight(slot));
    const spanning = above !== undefined && lastRowOf(above) >= row.number ? [wholeSpan(above)] : [];
    const [first] = cells;
    const hanging = heads.filter((slot) => lastRowOf(slot) >= row.number && first && isLeftOf(slot, first));
    const all = [...hanging, ...cells];
    if (spanning.length === 0 && endsEarly(all, table)) {
      rows.push({ ...doubtfulRow(all.map(wholeSpan)), follows, headed });
      continue;
    }
    rows.push({ cells: all.map(cellOf), doubtful: false, spanning, hanging: hanging.length, follows, headed });
    above = all.length > 1 ? all.at(-1) : spanning[0]?.slot;
    heads = all.slice(0, -1);
  }
  return rows;
}

/** Whether a text's row ends left of its table's last column: a cell of it was lost. */
function endsEarly(cells: readonly Slot[], { columns, spansKept }: Table): boolean {
  return (
    spansKept &&
    cells.some(({ place }) => place.line !== undefined) &&
    cells.every((slot) => columnsOf(slot)[1] <= columns)
  );
}

function isLeftOf(a: Slot, b: Slot): boolean {
  return columnsOf(a)[1] <= columnsOf(b)[0];
}

function cellOf(slot: Slot): readonly Span[] {
  return [wholeSpan(slot)];
}

export interface ColumnShape {
  /** True where rows of another table behind the headers' own are none of them. */
  readonly ownTable?: boolean;
  /** True where the last column takes everything right of the one before it. */
  readonly openEnd?: boolean;
  /** Whether a text can be the first cell of a row; given where blank lines may stand for empty cells. */
  readonly begins?: (text: string) => boolean;
  readonly cut: CutLines;
}

/** Rows below column headers, from slot `start` on, a cell a header in the order given. A header may be missing. */
export function rowsBelow(
  scope: PartScope,
  start: number,
  headers: readonly (LabelMatch | undefined)[],
  { ownTable = false, openEnd = false, begins, cut }: ColumnShape,
): readonly RegionRow[] {
  const region = regionFrom(scope, start);
  const slots = headers.map((header) => header && scope.slots[header.from]);
  const table = slots.find((slot) => slot !== undefined)?.grid?.table;
  if (table === undefined) {
    const lines = linesOf(region);
    return (begins && byBlankLines(lines, scope.slots[start - 1], headers.length, begins)) ?? cut(lines);
  }
  const columns = slots.map((slot) => slot && columnsOf(slot)[0]);
  const isUnder = (slot: Slot, i: number) => {
    const [column] = columnsOf(slot);
    if (!openEnd || i < columns.length - 1) return column === columns[i];
    return column >= (columns[i] ?? (columns[i - 1] ?? 0) + 1);
  };
  const isTorn = rowsTorn(table, slots, ownTable);
  return gridRows(ownTable ? region.filter((slot) => slot.grid?.table === table) : region).map((row) =>
    isTorn(row)
      ? doubtfulRow(row.slots.filter(isFilled).map(wholeSpan))
      : rowOf(columns.map((_, i) => row.slots.filter((slot) => isUnder(slot, i)).map(wholeSpan))),
  );
}

/**
 * Rows of more cells than the row of the headers has, where spans are lost: a header may be lost with its cell. Rows of a
 * text that end left of the headers lost a cell of their own.
 */
function rowsTorn(table: Table, headers: readonly (Slot | undefined)[], ownTable: boolean): (row: GridRow) => boolean {
  const width = headers.find((slot) => slot !== undefined)?.grid?.row.width ?? 0;
  const end = Math.max(...headers.map((slot) => (slot === undefined ? 0 : columnsOf(slot)[1])));
  const endsEarly = ({ slots }: GridRow) =>
    ownTable && slots.some(({ place }) => place.line !== undefined) && slots.every((slot) => columnsOf(slot)[1] < end);
  return (row) => row.slots.some(isFilled) && (table.spansKept ? endsEarly(row) : row.row.width > width);
}

function regionFrom({ slots, matches }: PartScope, start: number): readonly Slot[] {
  return slots.slice(start, nextLabel(matches, start)?.from ?? slots.length);
}

/** The filled lines outside a grid. */
export function linesOf(region: readonly Slot[]): readonly Span[] {
  return region.filter((slot) => slot.body && !isCell(slot) && isFilled(slot)).map(wholeSpan);
}

/**
 * Rows of a table of figures, from the first slot's column on, or whole where rows may stand behind one another; null
 * where only lines are kept.
 */
export function tableRows(slots: readonly Slot[], rowsWhole: boolean): readonly GridRow[] | null {
  const [first] = slots;
  if (first === undefined || !isCell(first)) return null;
  const end = slots.findIndex((slot) => !isCell(slot));
  const rows: GridRow[] = [];
  for (const { row, slots: cells } of gridRows(end === -1 ? slots : slots.slice(0, end))) {
    // Cells left of that column (a column of row numbers) are none of the table's.
    const at = rowsWhole ? cells.findIndex((slot) => columnsOf(slot)[0] === columnsOf(first)[0]) : 0;
    if (at === -1) break;
    rows.push({ row, slots: cells.slice(at) });
  }
  return rows;
}

/** Rows of `columns` lines each behind the slot `origin`, a blank line more than usual standing for an empty cell. */
function byBlankLines(
  lines: readonly Span[],
  origin: Slot | undefined,
  columns: number,
  begins: (text: string) => boolean,
): readonly RegionRow[] | null {
  const slots = lines.map(({ slot }) => slot);
  const positions = linePositions(origin, slots, lineStep([[origin, ...slots]]));
  // Without a single blank line more between them the lines prove nothing: rows of any width would fit them.
  if (positions === null || positions[0] !== 0 || (positions.at(-1) ?? 0) < lines.length) return null;
  const count = Math.floor((positions.at(-1) ?? 0) / columns) + 1;
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => lines[positions.indexOf(row * columns + column)]),
  );
  if (!rows.every(([first]) => first !== undefined && begins(first.slot.text))) return null;
  return rows.map((row) => {
    const last = row.findLast((line) => line !== undefined);
    return rowOf(row.map((line) => (line ? [line] : last ? [pointAfter(last)] : [])));
  });
}

/**
 * Lines from one cell to the next in these runs: 1, or 2 where a layout parts all cells by a blank line (an empty cell
 * between two others then takes two lines more).
 */
export function lineStep(runs: readonly (readonly (Slot | undefined)[])[]): number {
  const steps = runs.flatMap((run) => {
    const lines = run.map((slot) => (slot && lineOf(slot)) ?? Number.NaN);
    return lines.slice(1).map((line, i) => line - (lines[i] ?? Number.NaN));
  });
  return Math.max(1, Math.min(...steps.filter((step) => step > 0)));
}

/**
 * At which cell behind `origin` each slot stands, the next one being 0, where cells are `step` lines apart; null inside
 * tables, which have no blank lines, and where a slot stands between two such lines.
 */
export function linePositions(
  origin: Slot | undefined,
  slots: readonly Slot[],
  step: number,
): readonly number[] | null {
  const lines = [origin, ...slots].map((slot) => slot && lineOf(slot));
  const [first, ...rest] = lines;
  if (first == null || rest.some((line) => line == null)) return null;
  const positions = rest.map((line) => ((line ?? 0) - first) / step - 1);
  return positions.every(Number.isInteger) ? positions : null;
}
