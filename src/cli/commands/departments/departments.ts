import type { Command } from 'commander';
import { recheckChanged } from '../../../ingest/reread/recheck.js';
import type { Store } from '../../../store/open-store.js';
import {
  importRoster,
  linkDepartment,
  type RosterDepartment,
  readRoster,
  removeDepartment,
  unlinkDepartment,
  unresolvedDepartments,
} from '../../../store/roster/departments.js';
import { terminalTable } from '../../output/table.js';
import { type CliContext, CliError, printLine, printResult, sayIn } from '../../program/context.js';
import { setupOf } from '../../program/database-setup.js';
import { nearest } from '../../program/nearest.js';
import { databaseOf, withStore } from '../../program/with-store.js';
import { readRosterFile } from './departments-roster.js';

interface JsonFlag {
  readonly json?: boolean;
}

/** `huibiao departments import|list|unresolved|link|unlink|remove`. */
export function register(command: Command, context: CliContext): void {
  const sub = (name: 'import' | 'list' | 'unresolved' | 'link' | 'unlink' | 'remove') =>
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
    .action((flags: JsonFlag, self: Command) => list(flags, databaseOf(self), context));
  sub('unresolved')
    .option('--json', sayIn(context, 'option-json'))
    .action((flags: JsonFlag, self: Command) => unresolved(flags, databaseOf(self), context));
  sub('link')
    .argument('<name>', sayIn(context, 'argument-name'))
    .argument('<department>', sayIn(context, 'argument-department'))
    .action((name: string, to: string, _: object, self: Command) => link(name, to, databaseOf(self), context));
  sub('unlink')
    .argument('<name>', sayIn(context, 'argument-name'))
    .action((name: string, _: object, self: Command) => unlink(name, databaseOf(self), context));
  sub('remove')
    .argument('<department>', sayIn(context, 'argument-department'))
    .action((name: string, _: object, self: Command) => remove(name, databaseOf(self), context));
}

/** Forms that change hands are compared with another last year: they are checked again in the same transaction. */
function changeForms(store: Store, context: CliContext, work: () => readonly number[]): number {
  const setup = setupOf(store, context);
  return store.transaction(() => {
    const forms = work();
    recheckChanged(store, setup);
    return forms.length;
  });
}

/** A roster may come before the first form: then it makes the database. */
async function importFile(file: string, db: string, context: CliContext): Promise<void> {
  const rows = await readRosterFile(file);
  await withStore('write', db, context, (store) => {
    const forms = changeForms(store, context, () => importRoster(store, rows));
    printLine(context, sayIn(context, 'departments-imported', { count: rows.length, forms }));
  });
}

async function list(flags: JsonFlag, db: string, context: CliContext): Promise<void> {
  const roster = await withStore('read', db, context, readRoster);
  printResult(
    context,
    flags,
    () => roster,
    () => (roster.length === 0 ? sayIn(context, 'departments-none') : rosterTable(roster, context)),
  );
}

function rosterTable(roster: readonly RosterDepartment[], context: CliContext): string {
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
  return terminalTable(head, rows, head.length, context.width);
}

async function unresolved(flags: JsonFlag, db: string, context: CliContext): Promise<void> {
  const open = await withStore('read', db, context, unresolvedDepartments);
  printResult(
    context,
    flags,
    () => open,
    () => (open.length === 0 ? sayIn(context, 'departments-all-known') : unresolvedText(open, context)),
  );
  if (open.length > 0) context.exit(2);
}

function unresolvedText(open: ReturnType<typeof unresolvedDepartments>, context: CliContext): string {
  const lines = open.flatMap(({ name, doubt, forms, suggestions }) => [
    sayIn(context, doubt === 'unknown' ? 'departments-unknown' : 'departments-code-conflict', { name, forms }),
    ...suggestions.map((one) => sayIn(context, 'departments-suggestion', one)),
  ]);
  return [...lines, sayIn(context, 'departments-how-link')].join('\n');
}

async function link(name: string, to: string, db: string, context: CliContext): Promise<void> {
  await withStore('change', db, context, (store) => {
    const department = departmentNamed(readRoster(store), to);
    const forms = changeForms(store, context, () => linkDepartment(store, name, department.id));
    printLine(context, sayIn(context, 'departments-linked', { name, department: department.name, forms }));
  });
}

async function unlink(name: string, db: string, context: CliContext): Promise<void> {
  await withStore('change', db, context, (store) => {
    if (!readRoster(store).some((one) => one.links.includes(name))) throw new CliError('departments-no-link', { name });
    const forms = changeForms(store, context, () => unlinkDepartment(store, name));
    printLine(context, sayIn(context, 'departments-unlinked', { name, forms }));
  });
}

async function remove(name: string, db: string, context: CliContext): Promise<void> {
  await withStore('change', db, context, (store) => {
    const { id, name: department } = departmentNamed(readRoster(store), name);
    const forms = changeForms(store, context, () => removeDepartment(store, id));
    printLine(context, sayIn(context, 'departments-removed', { department, forms }));
  });
}

function departmentNamed(roster: readonly RosterDepartment[], wanted: string): RosterDepartment {
  const found = roster.find(
    (one) => one.budgetCode === wanted || one.name === wanted || one.shortNames.includes(wanted),
  );
  if (found === undefined) {
    const near = nearest(
      wanted,
      roster.map(({ name }) => name),
    );
    throw new CliError('departments-not-on-roster', { name: wanted, near });
  }
  return found;
}
