import { type Block, cellText, type Table } from '../../../src/model/document.js';
import { blocksOf, type Piece } from './sheet.js';

/** Text in which nothing but the order of the paragraphs is left of a table, as programs differ in writing it. */
export interface OrderPrint {
  /** Blank lines behind each paragraph. */
  readonly parted: number;
  /** What stands for an empty cell: its blank line, nothing, or either by chance. */
  readonly empty: 'kept' | 'dropped' | 'by-chance';
  /** Whether a cell that hangs down from the row above is printed as an empty one. */
  readonly merged: boolean;
  /** Spaces before each line. */
  readonly indent: number;
}

/** @param next numbers from 0 to below 1, for what happens by chance */
export function printInOrder(pieces: readonly Piece[], print: OrderPrint, next: () => number): string {
  const lines = blocksOf(pieces).flatMap((block) => linesOf(block, print));
  const kept = (line: string) =>
    line.trim() !== '' || print.empty === 'kept' || (print.empty !== 'dropped' && next() < 0.5);
  return lines
    .filter(kept)
    .map((line) => `${line === '' ? '' : ' '.repeat(print.indent)}${line}\n${'\n'.repeat(print.parted)}`)
    .join('');
}

function linesOf(block: Block, print: OrderPrint): readonly string[] {
  return block.kind === 'paragraph' ? [block.text] : tableLines(block, print);
}

function tableLines(table: Table, { merged }: OrderPrint): readonly string[] {
  return table.rows.flatMap(({ number }) =>
    table.rows
      .flatMap((row) => row.cells)
      .filter((cell) => cell.row === number || (merged && cell.row < number && number < cell.row + cell.rowSpan))
      .toSorted((a, b) => a.column - b.column)
      .flatMap((cell) => (cell.row === number ? cellText(cell).split('\n') : [''])),
  );
}
