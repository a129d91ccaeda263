import type { Command } from 'commander';
import {
  listConflicts,
  type OpenConflict,
  type Settlement,
  settleConflict,
} from '../../../store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../store/corrections/correct.js';
import type { Store } from '../../../store/open-store.js';
import type { Correction } from '../../../store/records/correction.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printLine, sayIn } from '../../program/context.js';
import { openDatabase } from '../../program/open-database.js';
import { parseSetup, wholeNumber } from '../../program/setup.js';
import { shownValue } from '../correct/correct-names.js';
import { inOneGo, whoOf } from '../correct/correct-recheck.js';
import { requireOneCell } from '../correct/correct-target.js';
import { normalisedValue } from '../correct/correct-value.js';
import { conflictLines } from './conflicts-lines.js';

interface SettleFlags {
  readonly db: string;
  readonly keep?: boolean;
  readonly take?: boolean;
  readonly value?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly cell?: string;
  readonly entity?: string;
  readonly occurrence?: number;
}

/** `huibiao conflicts` lists what waits for a person, `huibiao conflicts settle ID` ends one. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: { readonly db: string; readonly json?: boolean }) => list(flags.db, flags.json === true, context));
  command
    .command('settle')
    .description(sayIn(context, 'help-conflicts-settle'))
    .argument('<number>', sayIn(context, 'argument-correction'), wholeNumber('settle'))
    .option('--keep', sayIn(context, 'option-keep'))
    .option('--take', sayIn(context, 'option-take'))
    .option('--value <value>', sayIn(context, 'option-settle-value'))
    .option('--reason <text>', sayIn(context, 'option-reason'))
    .option('--by <name>', sayIn(context, 'option-by'))
    .option('--cell <key>', sayIn(context, 'option-cell'))
    .option('--entity <entity>', sayIn(context, 'option-correct-entity'))
    .option('--occurrence <n>', sayIn(context, 'option-occurrence'), wholeNumber('--occurrence'))
    .option('--db <file>', sayIn(context, 'option-db'))
    .action((id: number, flags: SettleFlags, self: Command) => settle(id, { ...flags, db: databaseOf(self) }, context));
}

/** `--db` may stand before or behind `settle`. */
export function databaseOf(command: Command): string {
  const own: unknown = command.getOptionValue('db');
  const above: unknown = command.parent?.getOptionValue('db');
  return typeof own === 'string' ? own : typeof above === 'string' ? above : DEFAULT_DATABASE;
}

function list(db: string, json: boolean, context: CliContext): void {
  const store = openDatabase(db, context, { mode: 'read' });
  try {
    const open = listConflicts(store);
    if (json) printLine(context, JSON.stringify(open, null, 2));
    else if (open.length === 0) printLine(context, sayIn(context, 'conflicts-none'));
    else printLine(context, [...conflictLines(open, context.lang), sayIn(context, 'conflicts-how')].join('\n'));
    if (open.length > 0) context.exit(2);
  } finally {
    store.close();
  }
}

function settle(id: number, flags: SettleFlags, context: CliContext): void {
  const reason = flags.reason?.trim() ?? '';
  const ways = [flags.keep === true, flags.take === true, flags.value !== undefined];
  if (ways.filter(Boolean).length !== 1 || reason === '') throw new CliError('conflicts-one-way');
  openDatabase(flags.db, context, { mode: 'read' }).close();
  const store = openDatabase(flags.db, context);
  try {
    const conflict = listConflicts(store).find((one) => one.correctionId === id);
    if (conflict === undefined) throw new CliError('no-such-conflict', { correction: id });
    const setup = parseSetup(context);
    const by = whoOf(flags.by, context);
    const value =
      flags.value === undefined ? null : normalisedValue(setup.templates, conflict.key, flags.value, context.lang);
    const settlement = { by, reason, ...cellOf(flags) };
    let now: string | null = conflict.observed;
    inOneGo(store, setup, () => {
      const kept = settleWith(store, conflict, settlement, flags, value);
      if (flags.take !== true) now = kept.value;
      return kept;
    });
    const shown = shownValue(now, null, context.lang);
    printLine(context, sayIn(context, 'conflicts-settled', { id, value: shown }));
  } finally {
    store.close();
  }
}

type Way = Omit<Settlement, 'decision'>;

function cellOf({ cell, entity, occurrence }: SettleFlags): Pick<Settlement, 'cell'> {
  if (cell === undefined) return {};
  return { cell: { key: cell, entity: entity ?? null, ...(occurrence === undefined ? {} : { occurrence }) } };
}

/** The correction that speaks in the end; the old one where it was dropped. */
function settleWith(
  store: Store,
  conflict: OpenConflict,
  way: Way,
  flags: SettleFlags,
  value: string | null,
): Correction {
  const { correctionId: id, formId } = conflict;
  const old = listCorrections(store, formId).find((one) => one.id === id);
  if (old === undefined) throw new CliError('no-such-conflict', { correction: id });
  const kept = settleConflict(store, id, { ...way, decision: flags.take === true ? 'drop' : 'keep' });
  if (kept === null) return old;
  if (flags.value === undefined) return kept;
  // The cell was found again by keeping; the other value is said of that same cell.
  const { key, entity } = kept;
  const occurrence = flags.occurrence;
  requireOneCell(store, kept.formId, key, entity, occurrence);
  undoCorrection(store, kept.id, way.by, way.reason);
  const request = { formId: kept.formId, key, entity, value, reason: way.reason, by: way.by };
  return correct(store, occurrence === undefined ? request : { ...request, occurrence });
}
