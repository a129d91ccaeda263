import { setTimeout as pause } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { keyNames } from '../../../present/key-names.js';
import type { Store } from '../../../store/open-store.js';
import { readKeys } from '../../../store/queries/keys.js';
import { formsToDo } from '../../../store/queries/to-do.js';
import {
  type CliContext,
  DEFAULT_DATABASE,
  isTerminal,
  jsonText,
  printCsv,
  printLine,
  sayIn,
} from '../../program/context.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { statusCsv, statusJson, statusReport, statusText } from './status-report.js';
import { toDoJson, toDoText } from './to-do-text.js';

interface StatusFlags {
  readonly db: string;
  readonly year?: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly watch?: boolean;
  readonly todo?: boolean;
  readonly details?: boolean;
}

const REFRESH_MS = 2_000;

/** `huibiao status`: who has submitted and who has not. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--year <year>', sayIn(context, 'option-year'), wholeNumber('--year'))
    .option('--json', sayIn(context, 'option-json'))
    .addOption(new Option('--csv', sayIn(context, 'option-csv')).conflicts('json'))
    .option('--todo', sayIn(context, 'option-to-do'))
    .option('--details', sayIn(context, 'option-status-details'))
    .option('--watch', sayIn(context, 'option-follow'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: StatusFlags) => status(flags, context));
}

async function status(flags: StatusFlags, context: CliContext): Promise<void> {
  await withStore('read', flags.db, context, async (store) => {
    let shown: string | null = null;
    do {
      const text = render(flags, context, store);
      if (text !== shown) print(text, flags, context);
      shown = text;
    } while (flags.watch === true && (await waitForNextRefresh(context.signal)));
  });
}

function render(flags: StatusFlags, context: CliContext, store: Store): string {
  if (flags.todo === true) return renderToDo(flags, context, store);
  const report = statusReport(store, flags.year ?? null);
  if (flags.json === true) return jsonText(statusJson(report));
  if (flags.csv === true) return statusCsv(report, context.lang, flags.details === true).trimEnd();
  return statusText(report, flags.db, keyNames(readKeys(store), context.lang), context.width, flags.details === true);
}

function renderToDo({ year, json }: StatusFlags, { lang }: CliContext, store: Store): string {
  const list = formsToDo(store).filter(({ form }) => year === undefined || form.year === year);
  return json === true ? jsonText(toDoJson(list)) : toDoText(list, lang);
}

function print(text: string, flags: StatusFlags, context: CliContext): void {
  // Home and clear: the new table takes the old one's place.
  if (flags.watch === true && isTerminal(context.stdout)) context.stdout.write('\u001b[H\u001b[2J');
  if (flags.csv === true) printCsv(context, `${text}\r\n`);
  else printLine(context, text);
}

/** False once somebody asked to stop. */
async function waitForNextRefresh(signal: AbortSignal): Promise<boolean> {
  try {
    await pause(REFRESH_MS, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
