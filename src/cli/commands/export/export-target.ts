import { existsSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { ExportTable } from '../../../export/table.js';
import { CliError } from '../../program/context.js';

export const FORMATS = ['xlsx', 'csv', 'jsonl', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Where an export goes: one workbook, or a file for each view. */
export type Target =
  | { readonly kind: 'workbook'; readonly path: string; readonly tables: readonly ExportTable[] }
  | {
      readonly kind: 'files';
      readonly folder: string | null;
      readonly format: Exclude<Format, 'xlsx'>;
      readonly files: readonly TargetFile[];
    };

export interface TargetFile {
  readonly path: string;
  readonly table: ExportTable;
}

export interface TargetFlags {
  readonly format?: Format;
  /** Names of views, English or Chinese; none for every view. */
  readonly views: readonly string[];
}

/**
 * What `--out` means by its ending: `.xlsx` a workbook, `.csv`, `.jsonl` and `.parquet` a file for one view, no ending a
 * folder. Throws where it and the other options contradict each other.
 */
export function targetOf(out: string, all: readonly ExportTable[], { format, views }: TargetFlags): Target {
  const tables = views.length === 0 ? all : views.map((name) => tableNamed(name, all));
  const ending = isFolder(out) ? '' : extname(out).slice(1).toLowerCase();
  const named = FORMATS.find((one) => one === ending);
  if (ending !== '' && named === undefined) throw new CliError('export-unknown-ending', { path: out, ending });
  if (named !== undefined && format !== undefined && named !== format)
    throw new CliError('export-ending-contradicts', { path: out, ending, format });
  const wanted = named ?? format ?? 'csv';
  if (wanted === 'xlsx') {
    if (named === undefined) throw new CliError('export-workbook-is-file', { path: out });
    return { kind: 'workbook', path: out, tables };
  }
  if (named !== undefined) return { kind: 'files', folder: null, format: wanted, files: [oneFile(out, tables, all)] };
  const files = tables.map((table) => ({ path: join(out, fileName(table, wanted)), table }));
  return { kind: 'files', folder: out, format: wanted, files };
}

/** Refuses to write over what is there. */
export function requireUnused(target: Target): void {
  const paths = target.kind === 'workbook' ? [target.path] : target.files.map(({ path }) => path);
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined) throw new CliError('export-exists', { path: taken });
}

/** Named as the view is in the language of its headings; programs get English names. */
function fileName({ name, title }: ExportTable, format: Format): string {
  return `${format === 'csv' ? title : name}.${format}`;
}

/** `收支.csv` is the view of that name. */
function oneFile(path: string, tables: readonly ExportTable[], all: readonly ExportTable[]): TargetFile {
  const [only, another] = tables;
  if (only !== undefined && another === undefined) return { path, table: only };
  const name = basename(path, extname(path));
  const table = tables === all ? all.find((one) => one.name === name || one.title === name) : undefined;
  if (table === undefined) throw new CliError('export-one-view', { path, views: all.map(({ title }) => title) });
  return { path, table };
}

function tableNamed(name: string, all: readonly ExportTable[]): ExportTable {
  const table = all.find((one) => one.name === name || one.title === name);
  if (table === undefined) throw new CliError('export-unknown-view', { name, views: all.map(({ title }) => title) });
  return table;
}

const FOLDER = /[/\\]$/u;

function isFolder(path: string): boolean {
  return FOLDER.test(path) || (existsSync(path) && statSync(path).isDirectory());
}
