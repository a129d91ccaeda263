import type { Command } from 'commander';
import { keyNames } from '../../../present/key-names.js';
import { isToCome, momentNamed } from '../../../present/moment.js';
import { listConflicts } from '../../../store/corrections/conflicts.js';
import { listCorrections } from '../../../store/corrections/correct.js';
import { effectiveAsOf } from '../../../store/forms/history.js';
import { type FormVersion, readVersionReading, readVersions, versionDiff } from '../../../store/forms/versions.js';
import type { Store } from '../../../store/open-store.js';
import type { FormSummary } from '../../../store/queries/figures.js';
import { readKeys } from '../../../store/queries/keys.js';
import { openQuestions } from '../../../store/queries/replacement.js';
import { readChoices } from '../../../store/records/version-choice.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printResult, sayIn } from '../../program/context.js';
import { formNamed } from '../../program/form-named.js';
import { keysNamed } from '../../program/keys-named.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { asOfJson, asOfText, type Difference, historyJson, historyText } from './history-text.js';
import { useVersion, versionNumbered } from './use-version.js';

interface HistoryFlags {
  readonly db: string;
  readonly from?: number;
  readonly to?: number;
  readonly asOf?: string;
  readonly key?: string;
  readonly use?: number;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** What was asked for, the cells by a test of their keys. */
interface Wanted extends HistoryFlags {
  readonly isWanted: (cell: { readonly key: string }) => boolean;
}

/** `huibiao history 部门@年度`: what was submitted, what differs, who corrected what; `--as-of` looks back. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<form>', sayIn(context, 'argument-form'))
    .option('--from <n>', sayIn(context, 'option-from'), wholeNumber('--from'))
    .option('--to <n>', sayIn(context, 'option-to'), wholeNumber('--to'))
    .option('--as-of <moment>', sayIn(context, 'option-as-of'))
    .option('--key <key>', sayIn(context, 'option-history-key'))
    .option('--use <version>', sayIn(context, 'option-use'), wholeNumber('--use'))
    .option('--by <name>', sayIn(context, 'option-by'))
    .option('--reason <text>', sayIn(context, 'option-use-reason'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((ref: string, flags: HistoryFlags) => history(ref, flags, context));
}

function history(ref: string, flags: HistoryFlags, context: CliContext): Promise<void> {
  const { use } = flags;
  if (use !== undefined) return useVersion(ref, { ...flags, use }, context);
  return withStore('read', flags.db, context, (store) => {
    const form = formNamed(store, ref);
    const keys = flags.key === undefined ? null : keysNamed(readKeys(store), flags.key);
    const isWanted = ({ key }: { readonly key: string }) => keys === null || keys.includes(key);
    if (flags.asOf === undefined) printStory(store, form, { ...flags, isWanted }, context);
    else printPast(store, form, flags.asOf, { ...flags, isWanted }, context);
  });
}

function printStory(store: Store, form: FormSummary, flags: Wanted, context: CliContext): void {
  const versions = readVersions(store, form.formId);
  const difference = differenceOf(store, versions, flags);
  const corrections = listCorrections(store, form.formId).filter(flags.isWanted);
  const open = new Set(listConflicts(store, form.formId).map((conflict) => conflict.correctionId));
  const choices = readChoices(store, form.formId);
  const question = openQuestions(store).find(({ formId }) => formId === form.formId) ?? null;
  const story = { form, versions, choices, question, difference, corrections, open };
  printResult(
    context,
    flags,
    () => historyJson(story),
    () => historyText(story, keyNames(readKeys(store), context.lang), context.width),
  );
}

/** Null for a form with one version. Versions are numbered from 1, the oldest. */
function differenceOf(store: Store, versions: readonly FormVersion[], flags: Wanted): Difference | null {
  const current = versions.findIndex((version) => version.current) + 1;
  const to = flags.to ?? (current === 0 ? versions.length : current);
  const from = flags.from ?? (to > 1 ? to - 1 : Math.min(2, versions.length));
  const [after, before] = [to, from].map((number) => versionNumbered(versions, number));
  if (before === undefined || after === undefined || before === after) return null;
  const diff = versionDiff(store, before.id, after.id);
  const changes = diff.changes.filter(flags.isWanted);
  return { from, to, changes, prose: diff.narrative && proseOf(store, before) !== proseOf(store, after) };
}

/** Section 五 without its places: the same words in a file of another format are the same. */
function proseOf(store: Store, version: FormVersion): string {
  const narrative = readVersionReading(store, version.id)?.record.narrative ?? [];
  return JSON.stringify(narrative.map(({ path, heading, text }) => [path, heading, text.trim()]));
}

function printPast(store: Store, form: FormSummary, moment: string, flags: Wanted, context: CliContext): void {
  const at = momentNamed(moment);
  if (at === null) throw new CliError('history-moment-invalid', { moment });
  if (isToCome(at, context.now())) throw new CliError('history-to-come', { moment });
  const effective = effectiveAsOf(store, form.formId, at);
  const fields = effective?.fields.filter(flags.isWanted) ?? null;
  const past = { form, moment, fields, conflicts: effective?.conflicts.length ?? 0 };
  printResult(
    context,
    flags,
    () => asOfJson(past),
    () => asOfText(past, keyNames(readKeys(store), context.lang), context.width),
  );
}
