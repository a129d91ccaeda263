import type { Line } from './lines.js';
import { type Para, type Piece, type RowPiece, wholeRow } from './piece.js';

/**
 * Layout L1, as document tools print a Word table: a TAB begins each cell, the cell's further paragraphs stand without;
 * a blank line before the TAB begins a row. Between two paragraphs of a cell there may be one blank line.
 */
export function isCellByLine(lines: readonly Line[]): boolean {
  let led = 0;
  let inner = 0;
  let prose = 0;
  let rows = 0;
  let wideRows = 0;
  let cellsInRow = 0;
  for (const line of lines) {
    if (!line.text.startsWith('\t')) {
      if (/\S\t/.test(line.text)) inner++;
      if (!line.empty) cellsInRow = Math.min(cellsInRow, 1);
      continue;
    }
    led++;
    if (/\S\t+\S/.test(line.text) || line.text.startsWith('\t\t')) inner++;
    if (line.text.length > PROSE_LENGTH || /[。；]\s*$/.test(line.text.slice(-4))) prose++;
    if (cellsInRow === 0 || line.gap > 0) {
      rows++;
      cellsInRow = 1;
    } else {
      cellsInRow++;
      if (cellsInRow === 2) wideRows++;
    }
  }
  // TAB-indented prose has no rows of several short lines, or is all long lines.
  return rows >= 2 && wideRows >= 1 && inner * 2 < led && prose * 2 < led;
}

/** A TAB-led line longer than this, or a sentence, is more likely an indented paragraph than a cell. */
const PROSE_LENGTH = 42;

/**
 * Outside the table is what stands before its first TAB, and what follows two blank lines (the ends of the row and of the
 * table) without a TAB. An empty paragraph inside a cell also prints two line ends, so that three, five … blank lines
 * with a TAB still to come are taken as a gap inside the cell.
 */
export function readCellByLine(lines: readonly Line[]): readonly Piece[] {
  const lastTab = lines.findLastIndex((line) => line.text.startsWith('\t'));
  const pieces: Piece[] = [];
  let rows: Para[][][] | null = null;
  const close = () => {
    if (rows !== null) pieces.push({ kind: 'table', layout: 'L1', rows: rows.map(toRow), furniture: 0 });
    rows = null;
  };
  lines.forEach((line, index) => {
    if (line.text.startsWith('\t')) rows = addCell(rows, line);
    else if (line.empty) return;
    else if (rows !== null && !leavesTable(line.gap, index < lastTab)) addParagraph(rows, line);
    else {
      close();
      pieces.push({ kind: 'text', text: line.text, line: line.number });
    }
  });
  close();
  return pieces;
}

function leavesTable(gap: number, tabFollows: boolean): boolean {
  return gap >= 2 && !(tabFollows && gap % 2 === 1);
}

function addCell(rows: Para[][][] | null, line: Line): Para[][][] {
  const cell = [{ text: line.text.slice(1), line: line.number }];
  const row = rows?.at(-1);
  if (rows === null) return [[cell]];
  if (row === undefined || line.gap > 0) rows.push([cell]);
  else row.push(cell);
  return rows;
}

function addParagraph(rows: Para[][][], line: Line): void {
  rows.at(-1)?.at(-1)?.push({ text: line.text, line: line.number });
}

/** An empty first line of a cell that continues below is the TAB's, not a paragraph. */
function toRow(cells: Para[][]): RowPiece {
  return wholeRow(cells.map((cell) => (cell.length > 1 && cell[0]?.text.trim() === '' ? cell.slice(1) : cell)));
}
