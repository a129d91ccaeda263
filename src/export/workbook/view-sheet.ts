import type ExcelJS from 'exceljs';
import type { Lang } from '../../messages/index.js';
import type { ExportColumn, ExportTable, Row } from '../table.js';
import { addNote } from './cell-note.js';
import { fillOf, stateOf } from './cell-state.js';
import { widthOf } from './column-width.js';
import type { CellMark, Marks } from './marks.js';
import { addPrintedSheet, HEAD_STYLE, heightOf } from './printed-sheet.js';
import { noteText, placeText, sheetValue } from './sheet-value.js';

/** What the rows of every sheet of a workbook need. */
export interface SheetContext {
  readonly marks: Marks;
  readonly lang: Lang;
  readonly fieldSheet: string | null;
  readonly maxRows: number;
}

export type ViewSheet = ReturnType<typeof addViewSheet>;

/** 字段, 字段 (2), 字段 (3) … */
export function sheetName(title: string, part: number): string {
  return part === 0 ? title : `${title} (${part + 1})`;
}

/** The sheet for so many-th part of a view, with its head. */
export function addViewSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { title, columns }: ExportTable,
  part: number,
  lang: Lang,
) {
  // Department and year stay visible while scrolling.
  const fixedColumns = columns[1]?.name === 'department' ? 3 : 1;
  const sheet = addPrintedSheet(book, sheetName(title, part), { fixedColumns, headRows: 1 });
  const heads = columns.map((column) => headOf(column, lang));
  sheet.columns = columns.map((column) => ({
    key: column.name,
    width: widthOf(column),
    style: { ...formatOf(column), alignment: alignmentOf(column) },
  }));
  const head = sheet.addRow(heads);
  head.eachCell((cell) => {
    cell.style = HEAD_STYLE;
  });
  head.height = heightOf(heads.map((text, i) => [text, widthOf(columns[i])]));
  head.commit();
  return sheet;
}

/** The filter covers the data rows only, so that sorting leaves the totals in place. */
export function finishViewSheet(sheet: ViewSheet, { columns }: ExportTable, rows: number): void {
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns.length } };
  sheet.commit();
}

export function writeViewRow(sheet: ViewSheet, table: ExportTable, row: Row, context: SheetContext): void {
  const { columns, name } = table;
  const values = columns.map((column) => sheetValue(name, column, row, context.lang));
  const line = sheet.addRow(values);
  columns.forEach((column, i) => {
    const mark = markFor(table, column, row, context.marks);
    if (mark !== null) annotate(line.getCell(i + 1), mark, table, context.lang);
    if (name === 'finding' && column.name === 'place') link(line.getCell(i + 1), row, context);
  });
  line.height = heightOf(
    columns.flatMap((column, i): (readonly [string, number])[] => {
      const value = values[i];
      return isText(column) && typeof value === 'string' ? [[value, widthOf(column)]] : [];
    }),
  );
  line.commit();
}

/** Figures, and the values in `field`, show the marks of their cell. */
function markFor(table: ExportTable, column: ExportColumn, row: Row, marks: Marks): CellMark | null {
  if (table.name === 'field') return column.name === 'value' ? marks.ofField(row) : null;
  return column.cell === null ? null : marks.of(row.form_id, row.entity, column.cell);
}

function annotate(cell: ExcelJS.Cell, mark: CellMark, { columns }: ExportTable, lang: Lang): void {
  cell.fill = fillOf(stateOf(mark));
  const text = noteText(mark, lang);
  if (text !== null) addNote(cell, text, columns.map(widthOf));
}

/** Links a finding to the row of its field. */
function link(cell: ExcelJS.Cell, row: Row, { marks, fieldSheet, maxRows, lang }: SheetContext): void {
  const position = marks.rowOf(row.form_id, row.place);
  if (position === null || fieldSheet === null) return;
  const sheet = sheetName(fieldSheet, Math.floor(position / maxRows));
  cell.value = { text: placeText(row.place ?? null, lang), hyperlink: `#'${sheet}'!A${(position % maxRows) + 2}` };
  cell.font = { color: { argb: 'FF0563C1' }, underline: true };
}

function headOf({ title, unit }: ExportColumn, lang: Lang): string {
  if (unit === null) return title;
  return lang === 'zh' ? `${title}\n（${unit}）` : `${title}\n(${unit})`;
}

const MIDDLE = { horizontal: 'center' } as const;

/** Numbers that count stand in the middle, or they would touch the text beside them. */
function alignmentOf(column: ExportColumn) {
  const isMiddle = column.kind === 'integer' || column.kind === 'moment';
  return { vertical: 'top', wrapText: isText(column), ...(isMiddle ? MIDDLE : {}) } as const;
}

function isText({ kind }: ExportColumn): boolean {
  return kind === 'text' || kind === 'json';
}

/** Amounts keep all their decimals. */
function formatOf({ kind, cell }: ExportColumn): { numFmt?: string } {
  if (kind === 'integer') return { numFmt: '0' };
  if (kind === 'moment') return { numFmt: 'yyyy-mm-dd hh:mm' };
  return cell === null ? {} : { numFmt: '#,##0.00####' };
}
