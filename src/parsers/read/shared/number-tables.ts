import type { Block } from '../../../model/document.js';

/** The blocks with their tables numbered in the order in which they begin, a table before those in its cells. */
export function numberTables(blocks: readonly Block[], counter = { tables: 0 }): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block;
    const number = ++counter.tables;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: numberTables(cell.blocks, counter) })),
    }));
    return { ...block, number, rows };
  });
}
