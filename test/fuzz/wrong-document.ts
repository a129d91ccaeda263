import type { Block, Document } from '../../src/model/document.js';

/** What is wrong with a Document whatever it was read from; null when nothing is. */
export function wrongWithDocument(document: Document): string | null {
  return wrongWithBlocks(document.blocks);
}

function wrongWithBlocks(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const wrong =
      block.kind === 'paragraph' ? wrongWithText((block.listLabel ?? '') + block.text) : wrongWithTable(block);
    if (wrong !== null) return wrong;
  }
  return null;
}

function wrongWithText(text: string): string | null {
  return /\p{Surrogate}/u.test(text) ? 'half a character' : null;
}

/** Every cell lies in its table and no two share a place. */
function wrongWithTable(table: Extract<Block, { kind: 'table' }>): string | null {
  const taken = new Set<number>();
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.column < 1 || cell.columnSpan < 1 || cell.rowSpan < 1) return 'a cell of no size';
      if (cell.column + cell.columnSpan - 1 > table.columns) return 'a cell right of its table';
      if (cell.row !== row.number || cell.row + cell.rowSpan - 1 > table.rows.length) return 'a cell below its table';
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          const place = (cell.row + down) * (table.columns + 1) + cell.column + right;
          if (taken.has(place)) return 'two cells in one place';
          taken.add(place);
        }
      }
      const wrong = wrongWithBlocks(cell.blocks);
      if (wrong !== null) return wrong;
    }
  }
  return null;
}
