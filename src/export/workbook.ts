import type { Writable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { type Lang, say } from '../messages/index.js';
import { type CellMark, type Marks, marksOf } from './marks.js';
import type { ExportColumn, ExportTable, Row } from './table.js';
import { type SheetRows, totalRows } from './totals.js';
import { noteText, placeText, sheetValue } from './workbook-text.js';

/** Excel's own limit is 1,048,576 rows, including headings and totals; further rows go to another sheet. */
const MAX_ROWS = 1_000_000;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } } as const;
const CORRECTED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } as const;
const FINDING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8CBAD' } } as const;

export interface WorkbookOptions {
  readonly stream: Writable;
  /** Language of notes and totals. */
  readonly lang: Lang;
  readonly now: Date;
  /** Rows of a view on one sheet. */
  readonly maxRows?: number;
  /** Called for every row written. */
  readonly onRow?: () => void;
}

/**
 * Writes a workbook with a sheet for each view, row by row, so that memory does not grow with it: headings, frozen panes, filters,
 * number formats, live totals, corrections and findings as notes, and links from findings to the cells they name.
 */
export async function writeWorkbook(tables: readonly ExportTable[], options: WorkbookOptions): Promise<void> {
  const { stream, lang, now } = options;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = 'huibiao';
  book.created = now;
  book.modified = now;
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  const marks = marksOf(rowsOf(tables, 'finding'), rowsOf(tables, 'field'));
  const fieldSheet = tables.find(({ name }) => name === 'field')?.title ?? null;
  const maxRows = options.maxRows ?? MAX_ROWS;
  for (const table of tables)
    await Promise.race([failed, writeTable(book, table, { marks, lang, fieldSheet, maxRows, options })]);
  await Promise.race([failed, book.commit()]);
}

interface Writing {
  readonly marks: Marks;
  readonly lang: Lang;
  readonly fieldSheet: string | null;
  readonly maxRows: number;
  readonly options: WorkbookOptions;
}

function rowsOf(tables: readonly ExportTable[], name: string): Iterable<Row> {
  return tables.find((table) => table.name === name)?.rows() ?? [];
}

async function writeTable(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  table: ExportTable,
  writing: Writing,
): Promise<void> {
  const isSummed = table.name === 'finance';
  let sheet = addSheet(book, table, 0);
  let [written, part] = [0, 0];
  const totals = totalRows(table);
  for (const row of table.rows()) {
    if (written === writing.maxRows) {
      finish(sheet, table, written);
      sheet = addSheet(book, table, ++part);
      written = 0;
    }
    if (isSummed) totals.take(row);
    writeRow(sheet, table, row, writing);
    writing.options.onRow?.();
    if (++written % 2_000 === 0) await breathe();
  }
  if (isSummed && written > 0) writeTotals(sheet, table, totals, rangesOf(table, part, written, writing), writing.lang);
  finish(sheet, table, written);
}

/** The row ranges of all sheets of a view, for the formulas on the last one. */
function rangesOf({ title }: ExportTable, last: number, rows: number, { maxRows }: Writing): readonly SheetRows[] {
  return Array.from({ length: last + 1 }, (_, part) =>
    part === last ? { sheet: null, rows } : { sheet: sheetName(title, part), rows: maxRows },
  );
}

/** 字段, 字段 (2), 字段 (3) … */
function sheetName(title: string, part: number): string {
  return part === 0 ? title : `${title} (${part + 1})`;
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, table: ExportTable, part: number) {
  // Department and year stay visible while scrolling.
  const fixed = table.columns[1]?.name === 'department' ? 3 : 1;
  const sheet = book.addWorksheet(sheetName(table.title, part), {
    views: [{ state: 'frozen', xSplit: fixed, ySplit: 1 }],
  });
  sheet.columns = table.columns.map((column) => ({
    key: column.name,
    width: widthOf(column),
    style: { ...formatOf(column), alignment: { vertical: 'top', wrapText: column.name === 'text' } },
  }));
  const head = sheet.addRow(table.columns.map(({ title }) => title));
  head.eachCell((cell) => {
    cell.style = { font: { bold: true }, fill: HEAD_FILL, alignment: { vertical: 'middle', wrapText: true } };
  });
  head.commit();
  return sheet;
}

type Sheet = ReturnType<typeof addSheet>;

/** The filter covers the data rows only, so that sorting leaves the totals in place. */
function finish(sheet: Sheet, { columns }: ExportTable, rows: number): void {
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns.length } };
  sheet.commit();
}

function writeRow(sheet: Sheet, table: ExportTable, row: Row, writing: Writing): void {
  const { lang } = writing;
  const line = sheet.addRow(table.columns.map((column) => sheetValue(table.name, column, row, lang)));
  table.columns.forEach((column, i) => {
    const mark = markFor(table, column, row, writing.marks);
    if (mark !== null) annotate(line.getCell(i + 1), mark, lang);
    if (table.name === 'finding' && column.name === 'place') link(line.getCell(i + 1), row, writing);
  });
  line.commit();
}

/** Figures, and the values in `field`, show the marks of their cell. */
function markFor(table: ExportTable, column: ExportColumn, row: Row, marks: Marks): CellMark | null {
  if (table.name === 'field') return column.name === 'value' ? marks.ofField(row) : null;
  return column.cell === null ? null : marks.of(row.form_id, row.entity, column.cell);
}

function annotate(cell: ExcelJS.Cell, mark: CellMark, lang: Lang): void {
  cell.note = { texts: [{ text: noteText(mark, lang) }] };
  cell.fill = mark.findings.length > 0 || mark.unreadable !== null ? FINDING_FILL : CORRECTED_FILL;
}

/** Links a finding to the row of its field. */
function link(cell: ExcelJS.Cell, row: Row, { marks, fieldSheet, maxRows, lang }: Writing): void {
  const position = marks.rowOf(row.form_id, row.place);
  if (position === null || fieldSheet === null) return;
  const sheet = sheetName(fieldSheet, Math.floor(position / maxRows));
  cell.value = { text: placeText(row.place ?? null, lang), hyperlink: `#'${sheet}'!A${(position % maxRows) + 2}` };
  cell.font = { color: { argb: 'FF0563C1' }, underline: true };
}

function writeTotals(
  sheet: Sheet,
  table: ExportTable,
  totals: ReturnType<typeof totalRows>,
  ranges: readonly SheetRows[],
  lang: Lang,
): void {
  for (const kind of ['consolidated', 'visible'] as const) {
    const line = sheet.addRow(
      table.columns.map((column, i): ExcelJS.CellValue => {
        if (i === 1) return say(lang, kind === 'consolidated' ? 'xlsx-consolidated-total' : 'xlsx-visible-total');
        if (column.kind !== 'number') return null;
        return { formula: totals.formula(kind, i, ranges), result: totals.result(kind, column.name) };
      }),
    );
    line.font = { bold: true };
    line.commit();
  }
}

function widthOf({ name, kind, title }: ExportColumn): number {
  if (name === 'text' || name === 'message') return 60;
  if (kind === 'json') return 18;
  if (kind === 'integer') return 9;
  return kind === 'number' ? Math.max(14, [...title].length * 2 + 4) : 24;
}

/** Amounts keep all their decimals. */
function formatOf({ kind, cell }: ExportColumn): { numFmt?: string } {
  if (kind === 'integer') return { numFmt: '0' };
  return cell === null ? {} : { numFmt: '#,##0.00####' };
}
