import { load } from 'cheerio';
import { type Block, isBlank, type Table } from '../../../../src/model/document.js';

/** A table reduced to what two programs can agree on: each cell's place, spans and text without white space. */
export type PlainTable = readonly string[];

/** The tables of a page LibreOffice wrote, nested ones after the one they stand in. */
export function htmlTables(html: string): readonly PlainTable[] {
  const $ = load(html);
  const tables: PlainTable[] = [];
  for (const table of $('table').toArray()) {
    const taken = new Set<string>();
    const cells: string[] = [];
    const rows = $(table)
      .find('tr')
      .toArray()
      .filter((row) => $(row).closest('table')[0] === table);
    rows.forEach((row, r) => {
      let c = 0;
      for (const cell of $(row).children('td,th').toArray()) {
        while (taken.has(`${r},${c}`)) c++;
        const [rowSpan, columnSpan] = [Number($(cell).attr('rowspan') ?? 1), Number($(cell).attr('colspan') ?? 1)];
        for (let i = 0; i < rowSpan; i++) for (let j = 0; j < columnSpan; j++) taken.add(`${r + i},${c + j}`);
        const own = $(cell).clone();
        own.find('table').remove();
        cells.push(plainCell(r, c, rowSpan, columnSpan, own.text()));
      }
    });
    tables.push(cells);
  }
  return tables;
}

/** The same of a document's blocks. */
export function plainTables(blocks: readonly Block[]): readonly PlainTable[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [plainTable(block), ...nested(block)] : []));
}

function nested(table: Table): readonly PlainTable[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => plainTables(cell.blocks)));
}

function plainTable(table: Table): PlainTable {
  return table.rows.flatMap((row) =>
    row.cells.map((cell) => {
      const text = cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
      return plainCell(cell.row - 1, cell.column - 1, cell.rowSpan, cell.columnSpan, text);
    }),
  );
}

function plainCell(row: number, column: number, rowSpan: number, columnSpan: number, text: string): string {
  return `${row},${column} ${rowSpan}×${columnSpan} ${withoutSpace(text)}`;
}

export function spansOf(table: PlainTable): PlainTable {
  return table.map((cell) => cell.split(' ').slice(0, 2).join(' '));
}

/** White space, invisible and soft characters differ between programs; so does the no-break hyphen. */
export function withoutSpace(text: string): string {
  const shown = [...text].filter((character) => !isBlank(character.charCodeAt(0)) && character !== '\u00ad');
  return shown.join('').replaceAll('\u2011', '-');
}
