import type ExcelJS from 'exceljs';
import { linesOf } from './printed-sheet.js';

/** Columns of the note's text, and what they take in Excel's points and pixels. */
const TEXT_WIDTH = 44;
const NOTE_PIXELS = 320;
const LINE_PIXELS = 17;
const ROW_PIXELS = 20;
/** What exceljs reckons a column to have when it places a note. */
const OFFSET_PIXELS = 67;

/**
 * Gives a cell a note as large as its text. exceljs knows a note's place only as `anchor` of the comment it writes (in columns and
 * rows from the top left), and has no way to set it but there.
 */
export function addNote(cell: ExcelJS.Cell, text: string, widths: readonly number[]): void {
  const [row, column] = [Number(cell.row), Number(cell.col)];
  const lines = linesOf(text, TEXT_WIDTH);
  const note = {
    texts: [{ font: { size: 9 }, text }],
    margins: { insetmode: 'auto', inset: [0.1, 0.1, 0.1, 0.1] },
    protection: { locked: 'True', lockText: 'True' },
    editAs: 'absolute',
  };
  const top = Math.max(0, row - 2);
  const anchor = {
    left: column + 0.1,
    top: top + 0.5,
    right: rightOf(column, widths),
    bottom: top + 0.5 + (lines * LINE_PIXELS + 12) / ROW_PIXELS,
  };
  Object.assign(cell, { _comment: { note, model: { type: 'note', note, anchor } } });
}

/** The column in which a note of the usual width ends that begins behind so many columns. */
function rightOf(from: number, widths: readonly number[]): number {
  let left = NOTE_PIXELS;
  let column = from;
  for (; ; column++) {
    const pixels = (widths[column] ?? 9) * 7 + 5;
    if (left < pixels) break;
    left -= pixels;
  }
  return left > OFFSET_PIXELS ? column + 1 : column + left / (OFFSET_PIXELS + 1);
}
