import type { Block, Document } from '../../../../src/model/document.js';
import type { ReadResult } from '../../../../src/parsers/read/reader.js';

const WITHOUT_DOCUMENT = ['old-word', 'encrypted', 'unsupported-type', 'damaged', 'limit-exceeded'];
const BESIDE_DOCUMENT = ['partly-damaged', 'deleted-text', 'hidden-text'];

/** Whether a result is one of the outcomes the reader promises; else what is wrong with it. */
export function wrongWith({ document, findings }: ReadResult): string | null {
  const allowed = document === null ? WITHOUT_DOCUMENT : BESIDE_DOCUMENT;
  const other = findings.find((one) => !allowed.includes(one.code));
  if (other !== undefined) return `${other.code} ${document === null ? 'without' : 'beside'} a document`;
  if (document === null) return findings.length === 1 && findings[0]?.severity === 'error' ? null : 'no reason given';
  return wrongGrid(document);
}

function wrongGrid(document: Document): string | null {
  const numbers: number[] = [];
  const wrong = wrongBlocks(document.blocks, numbers);
  if (wrong !== null) return wrong;
  return numbers.every((number, i) => number === i + 1) ? null : 'tables are not numbered in order';
}

/** Every cell lies within its table and no two share a place. */
function wrongBlocks(blocks: readonly Block[], numbers: number[]): string | null {
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    numbers.push(block.number);
    const taken = new Set<string>();
    for (const row of block.rows) {
      for (const cell of row.cells) {
        if (cell.column < 1 || cell.columnSpan < 1 || cell.column + cell.columnSpan - 1 > block.columns)
          return 'a cell is too wide';
        if (cell.row !== row.number || cell.row + cell.rowSpan - 1 > block.rows.length) return 'a cell is too high';
        for (let i = 0; i < cell.rowSpan; i++) {
          for (let j = 0; j < cell.columnSpan; j++) {
            const place = `${cell.row + i},${cell.column + j}`;
            if (taken.has(place)) return `two cells at ${place}`;
            taken.add(place);
          }
        }
        const wrong = wrongBlocks(cell.blocks, numbers);
        if (wrong !== null) return wrong;
      }
    }
  }
  return null;
}
