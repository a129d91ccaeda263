import { type Sheet, type SheetCell, shownText } from '../../support/printing/sheet.js';

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
export function printInOrder(sheet: Sheet, print: OrderPrint, next: () => number): string {
  const lines = sheet.flatMap((block) =>
    typeof block === 'string' ? [block] : block.flat().flatMap((cell) => cellLines(cell, print)),
  );
  const kept = (line: string) =>
    line.trim() !== '' || print.empty === 'kept' || (print.empty !== 'dropped' && next() < 0.5);
  return lines
    .filter(kept)
    .map((line) => `${line === '' ? '' : ' '.repeat(print.indent)}${line}\n${'\n'.repeat(print.parted)}`)
    .join('');
}

function cellLines(cell: SheetCell, { merged }: OrderPrint): readonly string[] {
  return cell.hangs && !merged ? [] : shownText(cell).split('\n');
}
