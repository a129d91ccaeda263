import { mkdir } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { csvPieces, jsonPieces } from '../../../export/lines.js';
import { parquetBytes } from '../../../export/parquet.js';
import type { ExportTable } from '../../../export/table.js';
import { type WorkbookContent, writeWorkbook } from '../../../export/workbook/write-workbook.js';
import { causeOf } from '../../../ingest/scan/walk.js';
import { intoSink, type Sink, writeFileWhole } from '../../output/write-file.js';
import { type CliContext, CliError, DEFAULT_DATABASE, noteLine, printLine, sayIn } from '../../program/context.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { exportPlan } from './export-tables.js';
import { FORMATS, type Format, requireUnused, type Target, targetOf } from './export-target.js';
import { workbookContent } from './export-workbook.js';

interface ExportFlags {
  readonly db: string;
  readonly format?: Format;
  readonly out?: string;
  readonly year?: number;
  readonly mask?: boolean;
  readonly views: readonly string[];
  readonly force?: boolean;
}

/** `huibiao export --out FILE_OR_FOLDER`: files for Excel and analysts. */
export function register(command: Command, context: CliContext): void {
  command
    .addOption(new Option('--format <format>', sayIn(context, 'option-format')).choices(FORMATS))
    .option('--out <path>', sayIn(context, 'option-out'))
    .option('--year <year>', sayIn(context, 'option-year'), wholeNumber('--year'))
    .option('--views <views>', sayIn(context, 'option-views'), namesIn, [])
    .option('--force', sayIn(context, 'option-force'))
    .option('--mask', sayIn(context, 'option-mask'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: ExportFlags) => exportViews(flags, context));
}

async function exportViews(flags: ExportFlags, context: CliContext): Promise<void> {
  const { out } = flags;
  if (out === undefined) throw new CliError('export-out-missing');
  await withStore('read', flags.db, context, async (store) => {
    const release = store.beginSnapshot();
    const { lang } = context;
    const { tables, masker } = exportPlan(store, { year: flags.year ?? null, mask: flags.mask === true, lang });
    const target = targetOf(out, tables, flags);
    if (flags.force !== true) requireUnused(target);
    if (target.kind === 'workbook') {
      const content = workbookContent(store, { all: tables, chosen: target.tables, year: flags.year ?? null, lang });
      await writeXlsx(target.path, content, context);
    } else await writeFiles(target, context);
    if (masker !== null)
      noteLine(context, sayIn(context, 'export-masked', { names: masker.names, phones: masker.phones }));
    release();
  });
}

async function writeXlsx(path: string, content: WorkbookContent, context: CliContext): Promise<void> {
  let rows = 0;
  const fill = (sink: Sink) =>
    writeWorkbook(content, {
      stream: intoSink(sink),
      lang: context.lang,
      now: new Date(context.now()),
      onRow: () => {
        rows++;
      },
    });
  await writeFileWhole(path, fill, context.onStep);
  printLine(context, sayIn(context, 'export-written', { file: path, rows }));
}

async function writeFiles(
  { folder, format, files }: Extract<Target, { readonly kind: 'files' }>,
  context: CliContext,
): Promise<void> {
  try {
    if (folder !== null) await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CliError('cannot-write', { path: folder ?? '', cause: causeOf(error) });
  }
  for (const { path, table } of files) {
    const rows = await writeFileWhole(path, (sink) => writeTable(sink, table, format), context.onStep);
    printLine(context, sayIn(context, 'export-written', { file: path, rows }));
  }
}

const COMMA = /[,，、]/u;

/** `--views 收支,问题`, also with the Chinese comma, and repeated. */
function namesIn(value: string, before: readonly string[]): readonly string[] {
  return [...before, ...value.split(COMMA).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))];
}

async function writeTable(sink: Sink, table: ExportTable, format: Exclude<Format, 'xlsx'>): Promise<number> {
  let rows = 0;
  const counted: ExportTable = {
    ...table,
    rows: function* () {
      for (const row of table.rows()) {
        rows++;
        yield row;
      }
    },
  };
  if (format === 'parquet') await sink.write(parquetBytes(counted));
  else
    for await (const piece of inChunks(format === 'csv' ? csvPieces(counted) : jsonPieces(counted)))
      await sink.write(piece);
  return rows;
}

/** Some hundred kilobytes at a time: a write for each line would take longer than the lines. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < 256 * 1024) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
