import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { recheckChanged } from '../../../ingest/reread/recheck.js';
import { causeOf } from '../../../ingest/scan/walk.js';
import type { Store } from '../../../store/open-store.js';
import {
  importRoster,
  linkDepartment,
  type RosterDepartment,
  readRoster,
  unlinkDepartment,
  unresolvedDepartments,
} from '../../../store/roster/departments.js';
import { terminalTable } from '../../output/table.js';
import { type CliContext, CliError, printLine, sayIn } from '../../program/context.js';
import { openDatabase } from '../../program/open-database.js';
import { parseSetup } from '../../program/setup.js';
import { databaseOf } from '../conflicts/conflicts.js';
import { readRosterCsv } from './departments-roster.js';

/** `huibiao departments import|list|unresolved|link|unlink`. */
export function register(command: Command, context: CliContext): void {
  const sub = (name: 'import' | 'list' | 'unresolved' | 'link' | 'unlink') =>
    command
      .command(name)
      .description(sayIn(context, `help-departments-${name}`))
      .allowExcessArguments(false)
      .option('--db <file>', sayIn(context, 'option-db'));
  command.option('--db <file>', sayIn(context, 'option-db'));
  sub('import')
    .argument('<file>', sayIn(context, 'argument-roster'))
    .action((file: string, _: object, self: Command) => importFile(file, databaseOf(self), context));
  sub('list')
    .option('--json', sayIn(context, 'option-json'))
    .action((flags: { json?: boolean }, self: Command) => list(flags.json === true, databaseOf(self), context));
  sub('unresolved')
    .option('--json', sayIn(context, 'option-json'))
    .action((flags: { json?: boolean }, self: Command) => unresolved(flags.json === true, databaseOf(self), context));
  sub('link')
    .argument('<name>', sayIn(context, 'argument-name'))
    .argument('<department>', sayIn(context, 'argument-department'))
    .action((name: string, to: string, _: object, self: Command) => link(name, to, databaseOf(self), context));
  sub('unlink')
    .argument('<name>', sayIn(context, 'argument-name'))
    .action((name: string, _: object, self: Command) => unlink(name, databaseOf(self), context));
}

/** Forms that change hands are compared with another last year: they are checked again in the same transaction. */
function change(db: string, context: CliContext, work: (store: Store) => readonly number[]): number {
  const setup = parseSetup(context);
  const store = openDatabase(db, context);
  try {
    return store.transaction(() => {
      const forms = work(store);
      recheckChanged(store, setup);
      return forms.length;
    });
  } finally {
    store.close();
  }
}

function look<T>(db: string, context: CliContext, work: (store: Store) => T): T {
  const store = openDatabase(db, context, { mode: 'read' });
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** A roster may come before the first form: then it makes the database. */
function importFile(file: string, db: string, context: CliContext): void {
  const rows = readRosterCsv(readBytes(file), file);
  const forms = change(db, context, (store) => importRoster(store, rows));
  printLine(context, sayIn(context, 'departments-imported', { count: rows.length, forms }));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const cause = causeOf(error);
    throw cause === 'ENOENT' ? new CliError('no-such-path', { path }) : new CliError('cannot-read', { path, cause });
  }
}

function list(json: boolean, db: string, context: CliContext) {
  const roster = look(db, context, (store) => readRoster(store));
  if (json) return printLine(context, JSON.stringify(roster, null, 2));
  if (roster.length === 0) return printLine(context, sayIn(context, 'departments-none'));
  const head = (['code', 'name', 'short', 'links', 'group', 'years'] as const).map((one) =>
    sayIn(context, `departments-head-${one}`),
  );
  const rows = roster.map((one) => [
    one.budgetCode ?? '',
    one.name,
    one.shortNames.join('；'),
    one.links.join('；'),
    one.group ?? '',
    one.expectedYears.join('；'),
  ]);
  printLine(context, terminalTable(head, rows, head.length));
}

function unresolved(json: boolean, db: string, context: CliContext): void {
  const open = look(db, context, (store) => unresolvedDepartments(store));
  if (json) printLine(context, JSON.stringify(open, null, 2));
  else if (open.length === 0) printLine(context, sayIn(context, 'departments-all-known'));
  else {
    for (const { name, doubt, forms, suggestions } of open) {
      const code = doubt === 'unknown' ? 'departments-unknown' : 'departments-code-conflict';
      printLine(context, sayIn(context, code, { name, forms }));
      for (const one of suggestions) printLine(context, sayIn(context, 'departments-suggestion', one));
    }
    printLine(context, sayIn(context, 'departments-how-link'));
  }
  if (open.length > 0) context.exit(2);
}

function link(name: string, to: string, db: string, context: CliContext): void {
  const department = departmentNamed(
    look(db, context, (store) => readRoster(store)),
    to,
  );
  const forms = change(db, context, (store) => linkDepartment(store, name, department.id));
  printLine(context, sayIn(context, 'departments-linked', { name, department: department.name, forms }));
}

function unlink(name: string, db: string, context: CliContext): void {
  const isLinked = look(db, context, (store) => readRoster(store).some((one) => one.links.includes(name)));
  if (!isLinked) throw new CliError('departments-no-link', { name });
  const forms = change(db, context, (store) => unlinkDepartment(store, name));
  printLine(context, sayIn(context, 'departments-unlinked', { name, forms }));
}

function departmentNamed(roster: readonly RosterDepartment[], wanted: string): RosterDepartment {
  const found = roster.find(
    (one) => one.budgetCode === wanted || one.name === wanted || one.shortNames.includes(wanted),
  );
  if (found === undefined) throw new CliError('departments-not-on-roster', { name: wanted });
  return found;
}
