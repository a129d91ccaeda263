import { type Command, Option } from 'commander';
import type { CompareTable } from '../../../compare/compare-forms.js';
import { keysOf } from '../../../compare/measure.js';
import { type KeyNames, keyNames } from '../../../present/key-names.js';
import { entityLabel } from '../../../present/names.js';
import { readKeys } from '../../../store/queries/keys.js';
import { writeWhole } from '../../output/write-file.js';
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
import { compareCsv, compareJson, compareText } from './compare-output.js';
import { type MeasureFlags, measuresOf, requireKnownKeys, sortOf } from './compare-request.js';
import { compareTable } from './compare-table.js';

interface CompareFlags extends MeasureFlags {
  readonly db: string;
  readonly year?: number;
  readonly group?: string;
  readonly department: readonly string[];
  readonly entity: string;
  readonly sort?: string;
  readonly ascending?: boolean;
  readonly top?: number;
  readonly csv?: boolean;
  readonly json?: boolean;
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
    .option('--entity <entity>', sayIn(context, 'option-entity'), 'consolidated')
    .option('--sort <key>', sayIn(context, 'option-sort'))
    .option('--ascending', sayIn(context, 'option-ascending'))
    .option('--top <n>', sayIn(context, 'option-top'), wholeNumber('--top'))
    .option('--json', sayIn(context, 'option-json'))
    .addOption(new Option('--csv', sayIn(context, 'option-csv')).conflicts('json'))
    .option('--chart <file>', sayIn(context, 'option-chart'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: CompareFlags) => compare(flags, context));
}

async function compare(flags: CompareFlags, context: CliContext): Promise<void> {
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
    print(table, sort, { ...flags, entity }, names, context);
    if (flags.chart !== undefined) {
      await writeWhole(flags.chart, compareChart(table, sort, flags.against !== undefined, names));
      noteLine(context, sayIn(context, 'compare-chart-written', { file: flags.chart }));
    }
  });
}

function print(table: CompareTable, sort: string | null, flags: CompareFlags, names: KeyNames, context: CliContext) {
  const { lang } = context;
  const count = table.rows.length + table.hidden;
  if (flags.json === true) return printLine(context, jsonText(compareJson(table, flags.entity, names)));
  if (flags.csv === true) return printCsv(context, compareCsv(table, names));
  if (count === 0) return noteLine(context, sayIn(context, 'compare-nothing'));
  const title = { year: table.year, count, entity: entityLabel(flags.entity, lang) };
  printLine(context, sayIn(context, 'compare-title', title));
  printLine(context, compareText(table, sort, flags.against !== undefined, names, context.width));
}
