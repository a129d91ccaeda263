import { edgesOf, type Sheet, type SheetRow, spanOf } from './sheet.js';

/** Tables as HTML within a text: each row's cells in one line, or a line each. */
export interface TaggedPrint {
  readonly kind: 'tagged';
  readonly breaks: '<br>' | '<br/>' | '</p><p>';
  readonly indent: boolean;
}

export function printTagged(sheet: Sheet, print: TaggedPrint): string {
  return sheet
    .map((block) => (typeof block === 'string' ? `${block}\n\n` : `<table>\n${tableTags(block, print)}\n</table>\n\n`))
    .join('');
}

function tableTags(rows: readonly SheetRow[], { breaks, indent }: TaggedPrint): string {
  const edges = edgesOf(rows);
  const between = indent ? '\n  ' : '';
  return rows
    .map((row, at) => {
      const cells = row
        .filter(({ hangs }) => !hangs)
        .map((cell) => {
          const down = rowsOf(rows, at, cell.left);
          const text = cell.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', breaks);
          const words = breaks === '</p><p>' ? `<p>${text}</p>` : text;
          return `<td colspan="${spanOf(cell, edges)}" rowspan="${down}">${words}</td>`;
        });
      return `<tr>${between}${cells.join(between)}${indent ? '\n' : ''}</tr>`;
    })
    .join('\n');
}

/** Over how many rows a cell runs down. */
function rowsOf(rows: readonly SheetRow[], at: number, left: number): number {
  let down = 1;
  while (rows[at + down]?.some((cell) => cell.left === left && cell.hangs)) down++;
  return down;
}
