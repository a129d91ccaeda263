import type ExcelJS from 'exceljs';
import { type CellState, fillOf } from './cell-state.js';
import { addPrintedSheet, BOLD, HEAD_STYLE, heightOf } from './printed-sheet.js';

export interface SheetCell {
  readonly value: ExcelJS.CellValue;
  readonly state?: CellState;
  /** Where it is not that of the column. */
  readonly format?: string;
}

/** A column of a sheet; `format` is a number format, none for text, which is wrapped. */
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly format: string | null;
}

/** A sheet to be read and printed as it is: a title, a table, totals below it, and notes. */
export interface PlainSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Below the rows, in bold; not part of the filter. */
  readonly totals: readonly (readonly SheetCell[])[];
  readonly notes: readonly string[];
}

/** The row of the sheet in which the rows of a plain sheet begin. */
export const FIRST_ROW = 3;

export function writePlainSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, title, columns, rows, totals, notes }: PlainSheet,
): void {
  const sheet = addPrintedSheet(book, name, { fixedColumns: 1, headRows: FIRST_ROW - 1 });
  sheet.columns = columns.map(({ width, format }) => ({
    width,
    style: {
      alignment: { vertical: 'top', wrapText: format === null },
      ...(format === null ? {} : { numFmt: format }),
    },
  }));
  const heading = sheet.addRow([title]);
  heading.getCell(1).style = { font: { ...BOLD, size: 14 }, alignment: { vertical: 'middle', wrapText: false } };
  heading.height = 24;
  heading.commit();
  const head = sheet.addRow(columns.map((column) => column.title));
  head.eachCell((cell) => {
    cell.style = HEAD_STYLE;
  });
  head.height = heightOf(columns.map((column) => [column.title, column.width]));
  head.commit();
  for (const [isTotal, lines] of [[false, rows] as const, [true, totals] as const])
    for (const cells of lines) writeRow(sheet, columns, cells, isTotal);
  if (notes.length > 0) sheet.addRow([]).commit();
  for (const note of notes) writeNote(sheet, note);
  if (rows.length > 0)
    sheet.autoFilter = {
      from: { row: FIRST_ROW - 1, column: 1 },
      to: { row: FIRST_ROW + rows.length - 1, column: columns.length },
    };
  sheet.commit();
}

/** Long texts would run into each other. */
const LINE_BELOW = { bottom: { style: 'hair' } } as const;

function writeRow(
  sheet: ReturnType<typeof addPrintedSheet>,
  columns: readonly SheetColumn[],
  cells: readonly SheetCell[],
  isTotal: boolean,
): void {
  const line = sheet.addRow(cells.map(({ value }) => value));
  if (isTotal) line.font = BOLD;
  cells.forEach(({ state, format }, i) => {
    const cell = line.getCell(i + 1);
    cell.border = LINE_BELOW;
    if (state !== undefined) cell.fill = fillOf(state);
    if (format !== undefined) cell.numFmt = format;
  });
  const texts = columns.flatMap(({ width, format }, i): (readonly [string, number])[] => {
    const value = cells[i]?.value;
    return format === null && typeof value === 'string' ? [[value, width]] : [];
  });
  line.height = heightOf(texts);
  line.commit();
}

/** Not wrapped: it runs over the columns to its right. */
function writeNote(sheet: ReturnType<typeof addPrintedSheet>, note: string): void {
  const line = sheet.addRow([note]);
  line.getCell(1).style = { alignment: { wrapText: false } };
  line.commit();
}
