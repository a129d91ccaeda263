import { type Block, type BlockRole, paragraph } from '../../../model/document.js';
import type { ReadLimits } from '../reader.js';
import { type Budget, keepWithin, newBudget } from './budget.js';
import { layOutTable, type SourceCell } from './grid-from-spans.js';

/** Blocks being gathered from a tree in which tables are rows of cells with spans. */
export interface BlockFlow extends Budget {
  /** Blocks of the innermost container. */
  blocks: Block[];
  /** Tables begun so far, and how many of them are open. */
  tables: number;
  depth: number;
}

export function newBlockFlow(limits: ReadLimits): BlockFlow {
  return { ...newBudget(limits), blocks: [], tables: 0, depth: 0 };
}

export function addParagraph(flow: BlockFlow, text: string, role: BlockRole, listLabel: string | null): void {
  keepWithin(flow, 'maxParagraphs', ++flow.paragraphs);
  flow.blocks.push(paragraph(text, { role, listLabel }));
}

/** Gathers what `fill` adds as the blocks of a container of its own. */
export function contained(flow: BlockFlow, fill: () => void): readonly Block[] {
  const { blocks } = flow;
  flow.blocks = [];
  fill();
  const inner = flow.blocks;
  flow.blocks = blocks;
  return inner;
}

/** Adds a table whose rows `cellsOf` reads with a `RowOfCells` each. */
export function addTable<Row>(
  flow: BlockFlow,
  role: BlockRole,
  rows: readonly Row[],
  cellsOf: (row: Row, into: RowOfCells) => void,
): void {
  keepWithin(flow, 'maxDepth', ++flow.depth);
  const number = ++flow.tables;
  const listed = rows.map((row) => {
    const read: RowOfCells = { cells: [], columns: 0 };
    if (keepWithin(flow, 'maxRows', ++flow.rows)) cellsOf(row, read);
    return read.cells;
  });
  flow.depth--;
  if (flow.problem !== null) return;
  flow.blocks.push(layOutTable(listed, { number, role, maxColumns: flow.limits.maxColumns }));
}

export interface RowOfCells {
  readonly cells: SourceCell[];
  /** Columns the cells span. */
  columns: number;
}

/** Adds a cell to a row and reads its blocks, unless a limit has been passed. */
export function addCell(
  flow: BlockFlow,
  row: RowOfCells,
  spans: { readonly rowSpan: number; readonly columnSpan: number },
  blocksOf: () => readonly Block[],
): void {
  row.columns += spans.columnSpan;
  keepWithin(flow, 'maxCells', ++flow.cells);
  if (keepWithin(flow, 'maxColumns', row.columns)) row.cells.push({ ...spans, blocks: blocksOf() });
}
