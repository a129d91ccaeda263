import type ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { readCsv } from '../../export/csv.js';
import { CliError } from './context.js';
import { readWhole } from './one-file.js';
import { type CellProblem, type SheetCell, sheetCell } from './sheet-cell.js';

export interface SheetRow {
  /** As a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

const ZIP = [0x50, 0x4b];
/** Excel 97: a file of the kind .doc is. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of a workbook's first sheet, or of a CSV file: UTF-8 (with or without BOM) or GB18030, as Excel saves CSV in China.
 * Which of them it is, is told by the content. Throws a CliError for what is neither.
 */
export async function readSheet(path: string): Promise<readonly SheetRow[]> {
  const bytes = readWhole(path);
  const begins = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);
  if (begins(OLE)) throw new CliError('sheet-old-excel', { path });
  if (begins(ZIP)) return workbookRows(path, bytes);
  const records = readCsv(decode(bytes));
  if (typeof records === 'number') throw new CliError('csv-invalid', { file: path, line: records });
  return records.map(({ line, values }) => ({ line, cells: values.map(withoutApostrophe) }));
}

export function textOf(cell: SheetCell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

export function problemOf(cell: SheetCell | undefined): CellProblem | null {
  return typeof cell === 'object' ? cell : null;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030');
  }
}

/** `'-5.00万元`: what our CSV files put before a text that a spreadsheet would calculate. */
const GUARDED = /^'(?=[=+\-@＝＋－＠])/u;

function withoutApostrophe(text: string): string {
  return text.replace(GUARDED, '');
}

async function workbookRows(path: string, bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    throw new CliError('sheet-unreadable', { path });
  }
  const [sheet] = book.worksheets;
  // A zip of another kind: .ods, a .docx.
  if (sheet === undefined) throw new CliError('sheet-unreadable', { path });
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    // Sparse: a cell that is not there leaves a hole.
    const cells = Array.from({ length: row.cellCount }, (_, i) => sheetCell(row.getCell(i + 1)));
    rows.push({ line, cells });
  });
  return rows;
}
