import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import ExcelJS from 'exceljs';
import { BOM, csvLine } from '../../../export/csv.js';
import { type Lang, oneLine, say } from '../../../messages/index.js';
import { describeKey } from '../../../model/form-keys.js';
import { rowLabel, shownField } from '../../../present/names.js';
import type { ShownForm } from '../../../present/shown-form.js';
import type { EffectiveField } from '../../../store/forms/effective.js';
import { checkCode, SHEET_COLUMNS, type SheetColumn, sheetHead, wholeForm } from '../../output/correction-sheet.js';
import { writeWhole } from '../../output/write-file.js';
import { CliError } from '../../program/context.js';

/** What of a form a sheet is for. */
export interface SheetRequest {
  /** The form as `correct` finds it again. */
  readonly ref: string;
  /** 0 is the cover; null: all of them. */
  readonly section: number | null;
  readonly onlyUnreadable: boolean;
}

export interface SheetWritten {
  readonly rows: number;
  readonly unreadable: number;
}

/** Writes the sheet to fill in, a workbook or CSV by its ending; never over a file that is there. */
export async function writeBlankSheet(
  path: string,
  shown: ShownForm,
  request: SheetRequest,
  lang: Lang,
): Promise<SheetWritten> {
  const ending = extname(path).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv') throw new CliError('sheet-ending', { path });
  if (existsSync(path)) throw new CliError('sheet-exists', { path });
  const rows = sheetRows(shown, request, lang);
  if (ending === '.xlsx') await writeWhole(path, await workbook(rows, lang));
  else await writeWhole(path, BOM + [sheetHead(lang), ...rows.map(({ cells }) => cells)].map(csvLine).join(''));
  return { rows: rows.length, unreadable: rows.filter(({ unreadable }) => unreadable).length };
}

interface SheetRow {
  readonly cells: readonly string[];
  readonly unreadable: boolean;
}

/** A row for each field that can be corrected: what could not be read, then the form as a whole, then the rest in its order. */
function sheetRows(shown: ShownForm, { ref, section, onlyUnreadable }: SheetRequest, lang: Lang): readonly SheetRow[] {
  const fields = [...wholeForm(shown.form), ...shown.record.fields].filter(
    ({ key, state }) =>
      (!onlyUnreadable || state === 'unreadable') && (section === null || sectionOf(shown, key) === section),
  );
  const unreadable = ({ state }: EffectiveField) => state === 'unreadable';
  return [...fields.filter(unreadable), ...fields.filter((field) => !unreadable(field))].map((field) => {
    return { cells: cellsOf(shown, field, ref, lang), unreadable: unreadable(field) };
  });
}

function sectionOf({ template }: ShownForm, key: string): number | null {
  return template === null ? null : describeKey(template, key).section;
}

/** Excel refuses more than 32,767 characters in a cell. */
const MAX_CHARACTERS = 32_000;

function cellsOf(shown: ShownForm, field: EffectiveField, ref: string, lang: Lang): readonly string[] {
  const { key, entity, raw } = field;
  const { fields } = shown.record;
  const described = shown.template === null ? null : describeKey(shown.template, key);
  const same = fields.filter((one) => one.key === key && one.entity === entity);
  const cells = {
    form: ref,
    section: described === null ? '' : sectionTitle(shown, described.section, lang),
    label: described?.name ?? key,
    row: entity === null ? '' : rowLabel(fields, entity, lang),
    key,
    entity: entity ?? '',
    occurrence: same.length > 1 ? String(same.indexOf(field) + 1) : '',
    read: shownField(field, lang).slice(0, MAX_CHARACTERS),
    text: (raw ?? '').slice(0, MAX_CHARACTERS),
    value: '',
    unit: field.unit ?? described?.unit ?? '',
    reason: '',
    code: checkCode(field),
  } satisfies { readonly [column in SheetColumn]: string };
  return SHEET_COLUMNS.map((column) => oneLine(cells[column]));
}

function sectionTitle({ record }: ShownForm, number: number, lang: Lang): string {
  if (number === 0) return say(lang, 'place-cover');
  const title = record.sections.find((section) => section.number === number)?.title ?? '';
  return say(lang, 'section-name', { number, title });
}

const WIDTHS: { readonly [column in SheetColumn]?: number } = {
  form: 26,
  section: 28,
  label: 26,
  row: 24,
  read: 24,
  text: 24,
  value: 20,
  reason: 24,
};
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const HEAD_FILL = fill('FFDCE6F1');
const ENTRY_FILL = fill('FFFFF2CC');
const UNREADABLE_FILL = fill('FFF8CBAD');

/** Every cell is a text, so that a spreadsheet changes nothing of what is typed. */
async function workbook(rows: readonly SheetRow[], lang: Lang): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(say(lang, 'sheet-name'), {
    views: [{ state: 'frozen', xSplit: 4, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  });
  sheet.columns = SHEET_COLUMNS.map((column) => ({ key: column, width: WIDTHS[column] ?? 12, style: { numFmt: '@' } }));
  const head = sheet.addRow(sheetHead(lang));
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEAD_FILL;
  });
  for (const { cells, unreadable } of rows) {
    const row = sheet.addRow([...cells]);
    for (const column of ['value', 'reason'] as const) row.getCell(column).fill = ENTRY_FILL;
    if (unreadable) row.getCell('read').fill = UNREADABLE_FILL;
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: SHEET_COLUMNS.length } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}
