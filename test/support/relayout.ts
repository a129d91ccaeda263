import { type Block, type Cell, cellText, type Document, type Table } from '../../src/model/document.js';

/** The text layouts of `docs/formats.md`, as other programs print a Word table; L2 in its three variants. */
export const LAYOUTS = ['L1', 'L2-dense', 'L2-spaced', 'L2-tight', 'L3', 'L4', 'L5', 'L6'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** Prints a Document as a text file in one of the layouts. Paragraphs outside tables are lines. */
export function printLayout(document: Document, layout: LayoutName): string {
  return document.blocks.map((block) => printBlock(block, layout)).join('');
}

function printBlock(block: Block, layout: LayoutName): string {
  if (block.kind === 'paragraph')
    return block.text.trim() === '' ? '\n' : `${block.text}\n${layout === 'L2-spaced' ? '\n' : ''}`;
  const rows = block.rows.map((row) => rowTexts(block, row.number));
  switch (layout) {
    case 'L1':
      return `${rows.map((cells) => cells.map((text) => `\t${text.split('\n').join('\n\n')}\n`).join('')).join('\n')}\n\n`;
    case 'L2-dense':
      return rows.flatMap((cells) => cells.map((text) => `${text}\n`)).join('');
    case 'L2-spaced':
      return rows
        .flatMap((cells) =>
          cells.filter((text) => text.trim() !== '').map((text) => `${text.split('\n').join('\n\n')}\n\n`),
        )
        .join('');
    case 'L2-tight':
      return rows.flatMap((cells) => cells.filter((text) => text.trim() !== '').map((text) => `${text}\n`)).join('');
    case 'L3':
    case 'L4':
      return rows.map((cells) => pipes(cells, layout)).join('');
    case 'L5':
      return rows.map((cells) => `${cells.join('\t')}\n`).join('');
    case 'L6':
      return boxes(rows);
  }
}

/** A row's cells as a converter without spans sees them: a vertical continuation is an empty cell. */
function rowTexts(table: Table, row: number): readonly string[] {
  const cells: { column: number; text: string }[] = [];
  for (const cell of table.rows.flatMap((one) => one.cells)) {
    if (cell.row <= row && row < cell.row + cell.rowSpan) cells.push({ column: cell.column, text: textIn(cell, row) });
  }
  return cells.toSorted((a, b) => a.column - b.column).map(({ text }) => text);
}

function textIn(cell: Cell, row: number): string {
  return cell.row === row ? cellText(cell) : '';
}

function pipes(cells: readonly string[], layout: 'L3' | 'L4'): string {
  const filled = cells.filter((text) => text.trim() !== '');
  const closing = Array.from({ length: cells.length - filled.length }, () => '|').join(' ');
  const lines = filled.map((text) => (layout === 'L3' ? `${text} |\n` : `${text}\n|\n`)).join('');
  return `${lines}${closing === '' ? '' : `${closing}\n`}`;
}

function boxes(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const rule = `|${Array.from({ length: width }, () => '--------').join('|')}|\n`;
  const lines = rows.map((cells) => {
    const split = cells.map((text) => text.split('\n'));
    const height = Math.max(...split.map((parts) => parts.length));
    return Array.from({ length: height }, (_, i) => `|${split.map((parts) => parts[i] ?? '').join('|')}|\n`).join('');
  });
  return `${rule}${lines.map((line) => line + rule).join('')}`;
}
