import { type Command, Option } from 'commander';
import type { CompareTable } from '../../../compare/compare-forms.js';
import { keysOf } from '../../../compare/measure.js';
import type { PlainSheet } from '../../../export/workbook/plain-sheet.js';
import { writePlainSheets } from '../../../export/workbook/write-workbook.js';
import { type KeyNames, keyNames } from '../../../present/key-names.js';
import { entityLabel } from '../../../present/names.js';
import { readKeys } from '../../../store/queries/keys.js';
import { markdownTable } from '../../output/markdown-table.js';
import { terminalTable } from '../../output/table.js';
import { intoSink, writeFileWhole, writeWhole } from '../../output/write-file.js';
import {
  type CliContext,
  DEFAULT_DATABASE,
  jsonText,
  noteLine,
  printCsv,
  printLine,
  sayIn,
} from '../../program/context.js';
import { entityNamed } from '../../program/entity-named.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { compareChart } from './compare-chart.js';
import { compareCsv, compareJson } from './compare-data.js';
import { requireKnownNames } from './compare-filter.js';
import { compareText } from './compare-output.js';
import { type MeasureFlags, measuresOf, requireKnownKeys, sortOf } from './compare-request.js';
import { compareSheets } from './compare-sheets.js';
import { compareTable } from './compare-table.js';
import { compareTarget, FORMATS, type Format, type TargetFlags } from './compare-target.js';

interface CompareFlags extends MeasureFlags, TargetFlags {
  readonly db: string;
  readonly year?: number;
  readonly group?: string;
  readonly department: readonly string[];
  readonly entity: string;
  readonly sort?: string;
  readonly ascending?: boolean;
  readonly top?: number;
  readonly chart?: string;
}

/** `huibiao compare`: departments side by side. */
export function register(command: Command, context: CliContext): void {
  const many = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  command
    .option('--year <year>', sayIn(context, 'option-year'), wholeNumber('--year'))
    .option('--against <year>', sayIn(context, 'option-against'), wholeNumber('--against'))
    .option('--key <key>', sayIn(context, 'option-key'), many, [])
    .option('--ratio <name>', sayIn(context, 'option-ratio'), many, [])
    .option('--group <group>', sayIn(context, 'option-group'))
    .option('--department <name>', sayIn(context, 'option-department'), many, [])
    .addOption(
      new Option('--entity <entity>', sayIn(context, 'option-entity')).default(
        'consolidated',
        entityLabel('consolidated', context.lang),
      ),
    )
    .option('--sort <key>', sayIn(context, 'option-sort'))
    .option('--ascending', sayIn(context, 'option-ascending'))
    .option('--top <n>', sayIn(context, 'option-top'), wholeNumber('--top'))
    .addOption(new Option('--format <format>', sayIn(context, 'option-compare-format')).choices(FORMATS))
    .option('--out <file>', sayIn(context, 'option-compare-out'))
    .option('--force', sayIn(context, 'option-force'))
    .addOption(new Option('--json', sayIn(context, 'option-json')).conflicts('format'))
    .addOption(new Option('--csv', sayIn(context, 'option-csv')).conflicts(['json', 'format']))
    .option('--chart <file>', sayIn(context, 'option-chart'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: CompareFlags) => compare(flags, context));
}

async function compare(flags: CompareFlags, context: CliContext): Promise<void> {
  const target = compareTarget(flags);
  await withStore('read', flags.db, context, async (store) => {
    const names = keyNames(readKeys(store), context.lang);
    const measures = measuresOf(flags, names);
    const entity = entityNamed(store, flags.entity, context);
    const sort = sortOf(measures, flags.sort, names);
    const table = compareTable(store, {
      measures,
      year: flags.year ?? null,
      against: flags.against ?? null,
      group: flags.group ?? null,
      departments: flags.department,
      entity,
      sort,
      ascending: flags.ascending ?? false,
      top: flags.top ?? null,
    });
    if (table === null) return noteLine(context, sayIn(context, 'compare-no-forms'));
    requireKnownKeys(store, keysOf(measures), names);
    requireKnownNames(store, flags.department, flags.group ?? null);
    await deliver(table, { sort, entity, both: flags.against !== undefined }, target, names, context);
    if (flags.chart !== undefined) {
      await writeWhole(flags.chart, compareChart(table, sort, flags.against !== undefined, names));
      noteLine(context, sayIn(context, 'compare-chart-written', { file: flags.chart }));
    }
  });
}

interface Shape {
  readonly sort: string | null;
  readonly entity: string;
  readonly both: boolean;
}

async function deliver(
  table: CompareTable,
  shape: Shape,
  { format, out }: ReturnType<typeof compareTarget>,
  names: KeyNames,
  context: CliContext,
): Promise<void> {
  const isForPeople = format === 'table' || format === 'md';
  if (isForPeople && table.rows.length === 0) return noteLine(context, sayIn(context, 'compare-nothing'));
  if (format === 'xlsx') await writeSheets(out ?? '', compareSheets(table, shape.entity, shape.both, names), context);
  else {
    const text = textOf(table, shape, format, names, out === null ? context.width : null);
    if (out !== null) await writeWhole(out, text);
    else if (format === 'csv') printCsv(context, text);
    else printLine(context, text.trimEnd());
  }
  if (out !== null) noteLine(context, sayIn(context, 'export-written', { file: out, rows: table.rows.length }));
}

function textOf(
  table: CompareTable,
  shape: Shape,
  format: Exclude<Format, 'xlsx'>,
  names: KeyNames,
  width: number | null,
): string {
  if (format === 'json') return `${jsonText(compareJson(table, shape.entity, names))}\n`;
  if (format === 'csv') return compareCsv(table, names);
  const { title, head, rows, notes } = compareText(table, shape, names);
  if (format === 'md') return `${[`## ${title}`, markdownTable(head, rows), ...notes].join('\n\n')}\n`;
  return `${[title, terminalTable(head, rows, 1, width), ...notes].join('\n')}\n`;
}

async function writeSheets(path: string, sheets: readonly PlainSheet[], context: CliContext): Promise<void> {
  const options = { lang: context.lang, now: new Date(context.now()) };
  await writeFileWhole(
    path,
    (sink) => writePlainSheets(sheets, { ...options, stream: intoSink(sink) }),
    context.onStep,
  );
}
