import { type Block, cellText, type Document } from '../../../model/document.js';

/** The Document as a person reads it: one line for a paragraph, one for each cell with its grid position and spans. */
export function documentLines(document: Document): readonly string[] {
  const { format, encoding, layout, blocks } = document;
  const head = [format, encoding, layout].filter((part) => part !== null).join(' · ');
  return [head, ...blocks.flatMap((block, i) => blockLines(block, String(i + 1)))];
}

function blockLines(block: Block, number: string): readonly string[] {
  const role = block.role === 'body' ? '' : ` <${block.role}>`;
  if (block.kind === 'paragraph') {
    const label = block.listLabel === null ? '' : `{${block.listLabel}} `;
    return [`¶${number}${role} ${label}${block.text.replaceAll('\n', '⏎').replaceAll('\t', '⇥')}`];
  }
  const cells = block.rows.flatMap((row) =>
    row.cells.map((cell) => {
      const spans = cell.rowSpan > 1 || cell.columnSpan > 1 ? ` ${cell.rowSpan}×${cell.columnSpan}` : '';
      return `  [${cell.row},${cell.column}${spans}] ${cellText(cell).replaceAll('\n', '⏎')}`;
    }),
  );
  const nested = block.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.blocks.filter((inner) => inner.kind === 'table')),
  );
  return [
    `▦${number}${role} #${block.number} ${block.rows.length}×${block.columns}`,
    ...cells,
    ...nested.flatMap((table) => blockLines(table, `${number}.${table.number}`)),
  ];
}
