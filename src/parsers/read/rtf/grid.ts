import { type Block, type BlockRole, isBlank, type Table } from '../../../model/document.js';
import type { Budget } from '../shared/budget.js';
import { type EdgedCell, gridFromEdges } from '../shared/grid-from-edges.js';
import type { RowDefinition } from './row-definition.js';

/** A row as the file gives it: the contents of its cells, and the definition in force where the row ended. */
export interface RawRow {
  readonly cells: readonly (readonly Block[])[];
  readonly definition: RowDefinition;
}

/** A cell without a `\cellx` gets this width (twips), so that it stands right of the others. */
const UNDEFINED_WIDTH = 1440;

/** The grid of a table from its rows' definitions. */
export function buildTable(rows: readonly RawRow[], role: BlockRole, budget: Budget): Table {
  return gridFromEdges(
    rows.map(withoutSurplus).map((row) => ({ cells: placeCells(row), width: row.cells.length })),
    role,
    budget,
  );
}

/** LibreOffice ends a row that held a nested table with more `\cell` than the row has cells: those say nothing. */
function withoutSurplus(row: RawRow): RawRow {
  const defined = row.definition.cells.length;
  if (defined === 0) return row;
  let count = row.cells.length;
  while (count > defined && row.cells[count - 1]?.some(hasContent) === false) count--;
  return count === row.cells.length ? row : { ...row, cells: row.cells.slice(0, count) };
}

/** Cells with their edges. Text in a cell merged with the one on its left is that cell's. */
function placeCells(row: RawRow): readonly EdgedCell[] {
  const placed: EdgedCell[] = [];
  let left = row.definition.left;
  row.cells.forEach((blocks, i) => {
    const definition = row.definition.cells[i];
    // Edges that do not grow are damage; a twip keeps the cells apart and in order.
    const right = Math.max(left + 1, definition?.right ?? left + UNDEFINED_WIDTH);
    const before = placed.at(-1);
    if (definition?.horizontal === 'continued' && before !== undefined) {
      before.right = right;
      for (const block of blocks) if (hasContent(block)) before.blocks.push(block);
    } else placed.push({ left, right, vertical: definition?.vertical ?? 'none', blocks: [...blocks] });
    left = right;
  });
  return placed;
}

function hasContent(block: Block): boolean {
  if (block.kind === 'table') return true;
  for (let i = 0; i < block.text.length; i++) if (!isBlank(block.text.charCodeAt(i))) return true;
  return false;
}
