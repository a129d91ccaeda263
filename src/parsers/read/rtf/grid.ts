import {
  type Block,
  type BlockRole,
  type Cell,
  countNonBlank,
  isBlank,
  type Row,
  type Table,
} from '../../../model/document.js';
import { type Budget, within } from './budget.js';
import { columnsOf } from './columns.js';
import type { MergeFlag, RowDefinition } from './row-definition.js';

/** A row as the file gives it: the contents of its cells, and the definition in force where the row ended. */
export interface RawRow {
  readonly cells: readonly (readonly Block[])[];
  readonly definition: RowDefinition;
}

/** A cell between its two edges, horizontal merges carried out. */
interface PlacedCell {
  readonly left: number;
  right: number;
  readonly vertical: MergeFlag;
  readonly blocks: Block[];
}

/** A cell without a `\cellx` gets this width (twips), so that it stands right of the others. */
const UNDEFINED_WIDTH = 1440;

/** The grid of a table from its cells' edges. The table's number is given later (`numbered`). */
export function buildTable(rawRows: readonly RawRow[], role: BlockRole, budget: Budget): Table {
  const rows = rawRows.map(withoutSurplus);
  const placed = rows.map(placeCells);
  const columns = columnsOf(placed);
  within(budget, 'maxColumns', columns.count);
  let above = new Map<number, GrowingCell>();
  const built = placed.map((cells, r): Row => {
    const open = new Map<number, GrowingCell>();
    const kept: Cell[] = [];
    for (const cell of cells) {
      const first = columns.at(cell.left);
      const span = Math.max(1, columns.at(cell.right) - first);
      const origin = cell.vertical === 'continued' ? above.get(first) : undefined;
      if (origin !== undefined && origin.columnSpan === span) {
        origin.rowSpan++;
        // Word shows nothing of a cell that continues another.
        budget.covered += countContent(cell.blocks);
        open.set(first, origin);
        continue;
      }
      const grown = { row: r + 1, column: first + 1, rowSpan: 1, columnSpan: span, blocks: cell.blocks };
      // A continuation with nothing above it to continue stands for itself, so that its text is not lost.
      if (cell.vertical !== 'none') open.set(first, grown);
      kept.push(grown);
    }
    above = open;
    return { number: r + 1, cells: kept, positionsKept: true, width: rows[r]?.cells.length ?? 0 };
  });
  return { kind: 'table', role, number: 0, columns: columns.count, rows: built, spansKept: true };
}

interface GrowingCell {
  readonly columnSpan: number;
  rowSpan: number;
}

/** LibreOffice ends a row that held a nested table with more `\cell` than the row has cells: those say nothing. */
function withoutSurplus(row: RawRow): RawRow {
  const defined = row.definition.cells.length;
  if (defined === 0) return row;
  let count = row.cells.length;
  while (count > defined && row.cells[count - 1]?.some(hasContent) === false) count--;
  return count === row.cells.length ? row : { ...row, cells: row.cells.slice(0, count) };
}

function placeCells(row: RawRow): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let left = row.definition.left;
  row.cells.forEach((blocks, i) => {
    const definition = row.definition.cells[i];
    // Edges that do not grow are damage; a twip keeps the cells apart and in order.
    const right = Math.max(left + 1, definition?.right ?? left + UNDEFINED_WIDTH);
    const before = placed.at(-1);
    if (definition?.horizontal === 'continued' && before !== undefined) {
      before.right = right;
      addContent(before.blocks, blocks);
    } else placed.push({ left, right, vertical: definition?.vertical ?? 'none', blocks: [...blocks] });
    left = right;
  });
  return placed;
}

function addContent(into: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) if (hasContent(block)) into.push(block);
}

function countContent(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') count += countNonBlank(block.text);
    else for (const row of block.rows) for (const cell of row.cells) count += countContent(cell.blocks);
  }
  return count;
}

function hasContent(block: Block): boolean {
  if (block.kind === 'table') return true;
  for (let i = 0; i < block.text.length; i++) if (!isBlank(block.text.charCodeAt(i))) return true;
  return false;
}
