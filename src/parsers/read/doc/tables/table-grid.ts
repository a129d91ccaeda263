import {
  type Block,
  type BlockRole,
  blocksText,
  type Cell,
  countNonBlank,
  type Row,
  type Table,
} from '../../../../model/document.js';
import { type Budget, within } from '../budget.js';
import type { CellDefinition, RowDefinition } from './table-row.js';

/** A row as it was read: the contents of its cells, and the definition its mark carries. */
export interface SourceRow {
  readonly cells: readonly (readonly Block[])[];
  readonly definition: RowDefinition | null;
}

/**
 * Edges closer than this many twips are one. Word lets merged cells differ by 3 ([MS-DOC] 2.9.317 in its first edition);
 * dragged borders and widths from percentages differ by more, and no column is half a millimetre wide.
 */
const SAME_EDGE = 30;
/** The width assumed for a cell without definition. */
const SOME_WIDTH = 1000;

interface WideCell extends CellDefinition {
  readonly blocks: readonly Block[];
}

type GridCell = { -readonly [name in keyof Cell]: Cell[name] };

/** What building a table found wrong, and what it left out. */
export interface TableNotes {
  damaged: boolean;
  /** Non-blank characters in cells that continue a merged one, which Word does not show. */
  covered: number;
}

/**
 * Places cells on a grid. A column begins wherever any row has an edge; a cell spans the columns between its edges
 * ([MS-DOC] 2.4.6.3). A cell that continues a vertical merge lengthens the one above of the same columns.
 */
export function buildTable(rows: readonly SourceRow[], role: BlockRole, budget: Budget, notes: TableNotes): Table {
  const wide = rows.map((row, i) => wideCells(row, rows[i - 1] ?? null, notes));
  const columnOf = gridColumns(wide);
  within(budget, 'maxColumns', columnOf.count);
  let open = new Map<number, GridCell>();
  const built: Row[] = [];
  for (const [i, cells] of wide.entries()) {
    const number = i + 1;
    const next = new Map<number, GridCell>();
    const begun: GridCell[] = [];
    for (const cell of cells) {
      const column = columnOf.at(cell.left) + 1;
      const columnSpan = Math.max(1, columnOf.at(cell.right) + 1 - column);
      const above = cell.vertical === 'continue' ? open.get(column) : undefined;
      if (above !== undefined && above.columnSpan === columnSpan) {
        above.rowSpan++;
        notes.covered += countNonBlank(blocksText(cell.blocks));
        next.set(column, above);
        continue;
      }
      const placed: GridCell = { row: number, column, rowSpan: 1, columnSpan, blocks: cell.blocks };
      begun.push(placed);
      if (cell.vertical !== 'none') next.set(column, placed);
    }
    open = next;
    budget.cells += begun.length;
    if (!within(budget, 'maxCells', budget.cells)) break;
    built.push({ number, cells: begun, positionsKept: true, width: rows[i]?.cells.length ?? 0 });
  }
  return { kind: 'table', role, number: 0, columns: columnOf.count, rows: built, spansKept: true };
}

/** Joins horizontally merged cells, and gives each cell two edges, the right one always beyond the left. */
function wideCells(row: SourceRow, before: SourceRow | null, notes: TableNotes): readonly WideCell[] {
  const definitions = definitionsFor(row, before, notes);
  const wide: WideCell[] = [];
  let reached = -Infinity;
  row.cells.forEach((blocks, i) => {
    const definition = definitions[i];
    if (definition === undefined) return;
    const left = Math.max(definition.left, reached);
    const right = Math.max(definition.right, left + 1);
    reached = right;
    const previous = wide.at(-1);
    if (definition.horizontal === 'merged' && previous !== undefined) {
      const more = blocks.some((block) => block.kind === 'table' || block.text !== '') ? blocks : [];
      wide[wide.length - 1] = { ...previous, right, blocks: [...previous.blocks, ...more] };
    } else wide.push({ left, right, horizontal: 'none', vertical: definition.vertical, blocks });
  });
  return wide;
}

/** The row's definition, made to have as many cells as the row's text has. */
function definitionsFor(row: SourceRow, before: SourceRow | null, notes: TableNotes): readonly CellDefinition[] {
  const own = row.definition?.cells ?? [];
  if (own.length === row.cells.length) return own;
  notes.damaged = true;
  const model = own.length > 0 ? own : (before?.definition?.cells ?? []);
  return row.cells.map((_, i) => {
    const left = (model.at(-1)?.right ?? 0) + (i - model.length) * SOME_WIDTH;
    return model[i] ?? { left, right: left + SOME_WIDTH, horizontal: 'none', vertical: 'none' };
  });
}

/** Numbers the distinct edges, near ones as one, but never two edges of one row. */
function gridColumns(rows: readonly (readonly WideCell[])[]): {
  readonly count: number;
  readonly at: (edge: number) => number;
} {
  const rowsOfEdge = new Map<number, Set<number>>();
  const shapes = new Set<string>();
  for (const [i, cells] of rows.entries()) {
    const edges: number[] = [];
    for (const cell of cells) {
      if (edges.at(-1) !== cell.left) edges.push(cell.left);
      edges.push(cell.right);
    }
    const shape = edges.join(' ');
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    for (const edge of edges) {
      const known = rowsOfEdge.get(edge);
      if (known === undefined) rowsOfEdge.set(edge, new Set([i]));
      else known.add(i);
    }
  }
  const numbers = new Map<number, number>();
  let number = -1;
  let began = -Infinity;
  let members = new Set<number>();
  for (const [edge, itsRows] of [...rowsOfEdge].sort((a, b) => a[0] - b[0])) {
    if (edge - began > SAME_EDGE || [...itsRows].some((row) => members.has(row))) {
      number++;
      began = edge;
      members = new Set();
    }
    for (const row of itsRows) members.add(row);
    numbers.set(edge, number);
  }
  return { count: Math.max(0, number), at: (edge) => numbers.get(edge) ?? 0 };
}
