import type { Block } from '../../../model/document.js';

/** The blocks with their tables numbered in document order, a table before those in its cells. */
export function numbered(blocks: readonly Block[], counter = { tables: 0 }): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block;
    const number = ++counter.tables;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: numbered(cell.blocks, counter) })),
    }));
    return { ...block, number, rows };
  });
}
