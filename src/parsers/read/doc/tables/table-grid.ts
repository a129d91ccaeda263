import type { Block, BlockRole, Table } from '../../../../model/document.js';
import { keepWithin } from '../../shared/budget.js';
import { type EdgedCell, gridFromEdges } from '../../shared/grid-from-edges.js';
import type { DocBudget } from '../doc-budget.js';
import type { CellDefinition, RowDefinition } from './table-row.js';

/** A row as it was read: the contents of its cells, and the definition its mark carries. */
export interface SourceRow {
  readonly cells: readonly (readonly Block[])[];
  readonly definition: RowDefinition | null;
}

/** The width assumed for a cell without definition. */
const SOME_WIDTH = 1000;

/** The grid of a table from its rows' definitions; [MS-DOC] 2.4.6.3. */
export function buildTable(rows: readonly SourceRow[], role: BlockRole, budget: DocBudget): Table {
  const edged = rows.map((row, i) => ({
    cells: edgedCells(row, rows[i - 1] ?? null, budget),
    width: row.cells.length,
  }));
  const table = gridFromEdges(edged, role, budget);
  for (const row of table.rows) budget.cells += row.cells.length;
  keepWithin(budget, 'maxCells', budget.cells);
  return table;
}

/** Joins horizontally merged cells, and gives each cell two edges, the right one always beyond the left. */
function edgedCells(row: SourceRow, before: SourceRow | null, budget: DocBudget): readonly EdgedCell[] {
  const definitions = definitionsFor(row, before, budget);
  const edged: EdgedCell[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  row.cells.forEach((blocks, i) => {
    const definition = definitions[i];
    if (definition === undefined) return;
    const left = Math.max(definition.left, reached);
    const right = Math.max(definition.right, left + 1);
    reached = right;
    const previous = edged.at(-1);
    if (definition.horizontal === 'continued' && previous !== undefined) {
      previous.right = right;
      if (blocks.some((block) => block.kind === 'table' || block.text !== ''))
        for (const block of blocks) previous.blocks.push(block);
    } else edged.push({ left, right, vertical: definition.vertical, blocks: [...blocks] });
  });
  return edged;
}

/** The row's definition, made to have as many cells as the row's text has. */
function definitionsFor(row: SourceRow, before: SourceRow | null, budget: DocBudget): readonly CellDefinition[] {
  const own = row.definition?.cells ?? [];
  if (own.length === row.cells.length) return own;
  budget.tablesDamaged = true;
  const model = own.length > 0 ? own : (before?.definition?.cells ?? []);
  return row.cells.map((_, i) => {
    const left = (model.at(-1)?.right ?? 0) + (i - model.length) * SOME_WIDTH;
    return model[i] ?? { left, right: left + SOME_WIDTH, horizontal: 'none', vertical: 'none' };
  });
}
