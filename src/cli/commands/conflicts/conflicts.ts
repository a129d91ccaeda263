import type { Command } from 'commander';
import { correctAndRecheck } from '../../../ingest/reread/correct-and-recheck.js';
import { say } from '../../../messages/index.js';
import { keyNames } from '../../../present/key-names.js';
import { conflictLines, shownObserved, shownValue } from '../../../present/names.js';
import {
  listConflicts,
  type OpenConflict,
  type Resolution,
  resolveConflict,
} from '../../../store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../store/corrections/correct.js';
import type { Store } from '../../../store/open-store.js';
import { readKeys } from '../../../store/queries/keys.js';
import type { Correction } from '../../../store/records/correction.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printLine, printResult, sayIn } from '../../program/context.js';
import { setupOf } from '../../program/database-setup.js';
import { requireOneCell } from '../../program/form-named.js';
import { wholeNumber } from '../../program/setup.js';
import { databaseOf, withStore } from '../../program/with-store.js';
import { cellNamed } from '../correct/cell-named.js';
import { normalisedValue } from '../correct/correct-value.js';
import { addCorrectionOptions, type CorrectionFlags, resolveAuthor } from '../correct/correction-options.js';

interface SettleFlags extends CorrectionFlags {
  readonly db: string;
  readonly keep?: boolean;
  readonly take?: boolean;
  readonly value?: string;
  readonly cell?: string;
}

interface ListFlags {
  readonly db: string;
  readonly json?: boolean;
}

/** `huibiao conflicts` lists what waits for a person, `huibiao conflicts settle ID` ends one. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: ListFlags) => list(flags, context));
  const settling = command
    .command('settle')
    .description(sayIn(context, 'help-conflicts-settle'))
    .argument('<number>', sayIn(context, 'argument-correction'), wholeNumber('settle'))
    .option('--keep', sayIn(context, 'option-keep'))
    .option('--take', sayIn(context, 'option-take'))
    .option('--value <value>', sayIn(context, 'option-settle-value'))
    .option('--cell <key>', sayIn(context, 'option-cell'));
  addCorrectionOptions(settling, context)
    .option('--db <file>', sayIn(context, 'option-db'))
    .action((id: number, flags: SettleFlags, self: Command) => settle(id, { ...flags, db: databaseOf(self) }, context));
}

async function list(flags: ListFlags, context: CliContext): Promise<void> {
  const { open, names } = await withStore('read', flags.db, context, (store) => ({
    open: listConflicts(store),
    names: keyNames(readKeys(store), context.lang),
  }));
  const { lang } = context;
  printResult(
    context,
    flags,
    () => open,
    () =>
      open.length === 0
        ? say(lang, 'conflicts-none')
        : [...conflictLines(open, names), say(lang, 'conflicts-how')].join('\n'),
  );
  if (open.length > 0) context.exit(2);
}

async function settle(id: number, flags: SettleFlags, context: CliContext): Promise<void> {
  const reason = flags.reason?.trim() ?? '';
  const ways = [flags.keep === true, flags.take === true, flags.value !== undefined];
  if (ways.filter(Boolean).length !== 1 || reason === '') throw new CliError('conflicts-one-way');
  await withStore('change', flags.db, context, (store) => {
    const conflict = listConflicts(store).find((one) => one.correctionId === id);
    if (conflict === undefined) throw new CliError('no-such-conflict', { correction: id });
    if (flags.take === true && conflict.observedState === 'unreadable')
      throw new CliError('conflicts-take-unreadable', { now: shownObserved(conflict, context.lang) });
    const setup = setupOf(store, context);
    const by = resolveAuthor(flags.by, context);
    const value = flags.value === undefined ? null : normalisedValue(store, conflict.key, flags.value, context.lang);
    const resolution = { by, reason, ...cellOf(store, conflict.formId, flags) };
    let shown = shownObserved(conflict, context.lang);
    correctAndRecheck(store, setup, conflict.formId, () => {
      const kept = settleWith(store, conflict, resolution, flags, value);
      if (flags.take !== true) shown = shownValue(kept.value, null, context.lang);
      return kept;
    });
    printLine(context, sayIn(context, 'conflicts-settled', { id, value: shown }));
  });
}

type Way = Omit<Resolution, 'decision'>;

function cellOf(store: Store, formId: number, { cell, entity, occurrence }: SettleFlags): Pick<Resolution, 'cell'> {
  if (cell === undefined) return {};
  return {
    cell: { ...cellNamed(store, formId, cell, entity ?? null), ...(occurrence === undefined ? {} : { occurrence }) },
  };
}

/** The correction in force in the end; the old one where it was dropped. */
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
  const kept = resolveConflict(store, id, { ...way, decision: flags.take === true ? 'drop' : 'keep' });
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
