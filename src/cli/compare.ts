import { type Command, Option } from 'commander';
import { type CompareTable, compareForms } from '../compare/compare-forms.js';
import { type CompareFigure, keysOf } from '../compare/measure.js';
import type { FormSummary } from '../store/figures.js';
import { openStore, type Store } from '../store/open-store.js';
import { compareChart } from './compare-chart.js';
import { compareCsv, compareJson, compareText } from './compare-output.js';
import { type MeasureFlags, measuresOf, requireKnownKeys, sortOf } from './compare-request.js';
import { entityLabel } from './correct-names.js';
import { writeWhole } from './export-file.js';
import { type CliContext, DEFAULT_DATABASE, noteLine, printLine, sayIn } from './program-context.js';
import { wholeNumber } from './program-setup.js';

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
  const measures = measuresOf(flags);
  const sort = sortOf(measures, flags.sort);
  const store = openStore(flags.db, { now: context.now, mode: 'read' });
  try {
    const forms = store.forms();
    const year = flags.year ?? latestYear(forms);
    if (year === null) return noteLine(context, sayIn(context, 'compare-no-forms'));
    requireKnownKeys(store, keysOf(measures));
    const against = flags.against ?? year - 1;
    const { ascending = false, top = null } = flags;
    const table = compareForms({
      forms: forms.filter((form) => isWanted(form, flags)),
      figures: figuresOf(store, keysOf(measures), [year, against], flags.entity),
      measures,
      year,
      against,
      sort,
      ascending,
      top,
    });
    print(table, sort, flags, context);
    if (flags.chart !== undefined) {
      await writeWhole(flags.chart, compareChart(table, sort, flags.against !== undefined, context.lang));
      noteLine(context, sayIn(context, 'compare-chart-written', { file: flags.chart }));
    }
  } finally {
    store.close();
  }
}

function latestYear(forms: readonly FormSummary[]): number | null {
  return forms.reduce<number | null>(
    (latest, { year }) => (year !== null && year > (latest ?? 0) ? year : latest),
    null,
  );
}

function isWanted({ department, group }: FormSummary, flags: CompareFlags): boolean {
  if (flags.group !== undefined && group !== flags.group) return false;
  return flags.department.length === 0 || flags.department.some((part) => department?.includes(part));
}

/** The money tables by the row that was asked for, everything else as it stands. */
function figuresOf(
  store: Store,
  keys: readonly string[],
  years: readonly number[],
  entity: string,
): readonly CompareFigure[] {
  return [...store.figures({ keys, years, entity }), ...store.figures({ keys, years, entity: null })];
}

function print(table: CompareTable, sort: string | null, flags: CompareFlags, context: CliContext) {
  const { lang } = context;
  const count = table.rows.length + table.hidden;
  if (flags.json === true) return printLine(context, JSON.stringify(compareJson(table, flags.entity, lang), null, 2));
  if (flags.csv === true) {
    context.stdout.write(compareCsv(table, lang));
    return;
  }
  if (count === 0) return noteLine(context, sayIn(context, 'compare-nothing'));
  const title = { year: table.year, count, entity: entityLabel(flags.entity, lang) };
  printLine(context, sayIn(context, 'compare-title', title));
  printLine(context, compareText(table, sort, flags.against !== undefined, lang));
}
