import { type Block, cellText, type Document, type Table } from '../../../../src/model/document.js';
import type { Finding } from '../../../../src/model/finding.js';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { type BuiltParagraph, buildDoc, type DocParts } from './build-doc.js';

/** Reads a built document that must be readable. */
export function readBuilt(paragraphs: readonly BuiltParagraph[], parts: Omit<DocParts, 'paragraphs'> = {}): Document {
  const { document } = readDoc(buildDoc({ paragraphs, ...parts }), DEFAULT_LIMITS);
  if (document === null) throw new Error('the built document was refused');
  return document;
}

/** What reading a built document finds, as `code part` or `code characters`. */
export function findingsOf(
  paragraphs: readonly BuiltParagraph[],
  parts: Omit<DocParts, 'paragraphs'> = {},
): readonly string[] {
  return readDoc(buildDoc({ paragraphs, ...parts }), DEFAULT_LIMITS).findings.map(inWords);
}

export function inWords({ code, facts }: Finding): string {
  return [code, ...Object.values(facts)].join(' ');
}

export function texts(document: Document): readonly string[] {
  return document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : `table ${block.number}`));
}

/** Each cell as `row,column rows×columns text`; of the document's first table. */
export function cells(document: Document): readonly string[] {
  return cellsOf(firstTable(document.blocks));
}

export function cellsOf(table: Table): readonly string[] {
  return table.rows.flatMap((row) =>
    row.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cellText(cell)}`),
  );
}

export function firstTable(blocks: readonly Block[]): Table {
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}
