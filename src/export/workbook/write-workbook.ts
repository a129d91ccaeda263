import type { Writable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { type Lang, say } from '../../messages/index.js';
import type { ExportTable, Row } from '../table.js';
import { legendSheet } from './legend-sheet.js';
import { marksOf } from './marks.js';
import { type PlainSheet, writePlainSheet } from './plain-sheet.js';
import { BOLD } from './printed-sheet.js';
import { type ShownRows, shownRowsOf } from './shown-rows.js';
import { type SheetRows, totalRows } from './totals.js';
import {
  addViewSheet,
  finishViewSheet,
  type SheetContext,
  sheetName,
  type ViewSheet,
  writeViewRow,
} from './view-sheet.js';

/** Excel's own limit is 1,048,576 rows, including headings and totals; further rows go to another sheet. */
const MAX_ROWS = 1_000_000;

/** The sheets of a workbook, in their order. */
export interface WorkbookContent {
  /** To be read first. */
  readonly summaries: readonly PlainSheet[];
  readonly tables: readonly ExportTable[];
  /** The rows of the views `finding` and `field`, for the marks of cells, whether they have a sheet or not. */
  readonly findings: () => Iterable<Row>;
  readonly fields: () => Iterable<Row>;
}

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
 * Writes a workbook: the summaries, a sheet for each view, row by row, so that memory does not grow with it, and a legend. Views
 * have frozen panes, filters, live totals, corrections and findings as notes, and links from findings to the cells they name.
 */
export async function writeWorkbook(content: WorkbookContent, options: WorkbookOptions): Promise<void> {
  const { tables, summaries } = content;
  await fillBook(options, async (book) => {
    for (const sheet of summaries) writePlainSheet(book, sheet);
    const shown = shownRowsOf(content.fields());
    const fields: ExportTable = { name: 'field', title: '', columns: [], rows: content.fields };
    const marks = marksOf(content.findings(), shown(fields));
    const fieldSheet = tables.find(({ name }) => name === 'field')?.title ?? null;
    const { lang, maxRows = MAX_ROWS, onRow = () => {} } = options;
    for (const table of tables) await writeTable(book, table, shown, { marks, lang, fieldSheet, maxRows }, onRow);
    if (tables.length > 0) writePlainSheet(book, legendSheet(lang));
  });
}

/** Writes a workbook of plain sheets only. */
export async function writePlainSheets(sheets: readonly PlainSheet[], options: WorkbookOptions): Promise<void> {
  await fillBook(options, async (book) => {
    for (const sheet of sheets) writePlainSheet(book, sheet);
  });
}

type Book = ExcelJS.stream.xlsx.WorkbookWriter;

/** Fails as soon as the stream does, and not only when the book is finished. */
async function fillBook({ stream, now }: WorkbookOptions, fill: (book: Book) => Promise<void>): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = 'huibiao';
  book.created = now;
  book.modified = now;
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  await Promise.race([failed, fill(book)]);
  await Promise.race([failed, book.commit()]);
}

async function writeTable(
  book: Book,
  table: ExportTable,
  shown: ShownRows,
  context: SheetContext,
  onRow: () => void,
): Promise<void> {
  const isSummed = table.name === 'finance';
  let sheet = addViewSheet(book, table, 0, context.lang);
  let [written, part] = [0, 0];
  const totals = totalRows(table);
  for (const row of shown(table)) {
    if (written === context.maxRows) {
      finishViewSheet(sheet, table, written);
      sheet = addViewSheet(book, table, ++part, context.lang);
      written = 0;
    }
    if (isSummed) totals.take(row);
    writeViewRow(sheet, table, row, context);
    onRow();
    if (++written % 2_000 === 0) await breathe();
  }
  if (isSummed && written > 0) writeTotals(sheet, table, totals, rangesOf(table, part, written, context), context.lang);
  finishViewSheet(sheet, table, written);
}

/** The row ranges of all sheets of a view, for the formulas on the last one. */
function rangesOf({ title }: ExportTable, last: number, rows: number, { maxRows }: SheetContext): readonly SheetRows[] {
  return Array.from({ length: last + 1 }, (_, part) =>
    part === last ? { sheet: null, rows } : { sheet: sheetName(title, part), rows: maxRows },
  );
}

function writeTotals(
  sheet: ViewSheet,
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
    line.font = BOLD;
    line.commit();
  }
}
