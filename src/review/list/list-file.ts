import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BOM, csvLine } from '../../export/csv.js';
import { writePlainSheets } from '../../export/workbook/write-workbook.js';
import type { Lang } from '../../messages/index.js';
import type { Answer } from '../visit.js';
import type { List } from './list.js';

/** The endings of an address that give its list as data. */
export const LIST_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

interface FileOptions {
  readonly lang: Lang;
  readonly now: Date;
}

/** The whole list in another shape than a page: every row its filter leaves, whatever page was shown. */
export async function listFile(
  list: List,
  format: ListFormat,
  options: FileOptions,
): Promise<Answer & { kind: 'data' | 'file' }> {
  const name = `${list.name}.${format}`;
  switch (format) {
    case 'json':
      return { kind: 'data', data: { total: list.rows().length, rows: records(list) } };
    case 'csv':
      return { kind: 'file', name, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(csv(list)) };
    case 'xlsx':
      return { kind: 'file', name, type: XLSX, bytes: await workbook(list, options) };
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function records({ columns, rows }: List): readonly object[] {
  return rows().map((cells) => Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])));
}

function csv({ columns, rows }: List): string {
  return BOM + [columns.map(({ title }) => title), ...rows()].map(csvLine).join('');
}

/** A sheet has at most as many characters in its name. */
const SHEET_NAME = 31;
/** Characters a sheet must not have in its name. */
const NOT_IN_SHEET_NAME = /[[\]:*?/\\]/gu;

async function workbook({ title, columns, rows }: List, { lang, now }: FileOptions): Promise<Uint8Array> {
  const sheet = {
    name: title.replaceAll(NOT_IN_SHEET_NAME, ' ').slice(0, SHEET_NAME),
    title,
    columns: columns.map((column) => ({
      title: column.title,
      width: column.kind === 'number' ? 12 : 28,
      format: column.kind === 'number' ? '0.##########' : null,
    })),
    rows: rows().map((cells) => cells.map((value) => ({ value }))),
    totals: [],
    notes: [],
  };
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writePlainSheets([sheet], { stream, lang, now })]);
  return bytes;
}
