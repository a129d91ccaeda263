import type { Block, Cell, Document, Table } from './document.js';
import type { Place } from './place.js';

/**
 * Which box of its row a cell is, counted from the left as the eye counts them: a merged cell is one box, also in the
 * rows it runs down into. Null for a place outside tables, and where the layout did not keep the row's cells.
 */
export function boxInRow(document: Document, place: Place): number | null {
  const { row = 0, column = 0 } = place;
  const table = tableAt(document, place);
  if (table?.rows[row - 1]?.positionsKept !== true) return null;
  return cellsAcross(table, row).filter((cell) => cell.column <= column).length;
}

/** What stands on a line of a text source. */
export function lineText(document: Document, line: number): string {
  return paragraphsIn(document.blocks)
    .filter((paragraph) => paragraph.line === line)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

function tableAt(document: Document, { table }: Place): Table | undefined {
  return table === undefined ? undefined : tablesIn(document.blocks).find(({ number }) => number === table);
}

function cellsAcross(table: Table, row: number): readonly Cell[] {
  return table.rows.slice(0, row).flatMap(({ cells }) => cells.filter((cell) => cell.row + cell.rowSpan > row));
}

function cellBlocks(table: Table): readonly Block[] {
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block, ...tablesIn(cellBlocks(block))] : []));
}

function paragraphsIn(blocks: readonly Block[]): readonly Extract<Block, { kind: 'paragraph' }>[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? paragraphsIn(cellBlocks(block)) : [block]));
}
