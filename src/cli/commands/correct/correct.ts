import type { Command } from 'commander';
import { correctAndRecheck, type Rechecked } from '../../../ingest/reread/correct-and-recheck.js';
import type { StoredFinding } from '../../../model/finding.js';
import { keyNames } from '../../../present/key-names.js';
import { cellName, formName, shownField, shownValue } from '../../../present/names.js';
import { listConflicts } from '../../../store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../store/corrections/correct.js';
import { type Store, StoreError } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import { readKeys } from '../../../store/queries/keys.js';
import { type Correction, readCorrection } from '../../../store/records/correction.js';
import { correctionTable } from '../../output/correction-table.js';
import { printableFinding } from '../../output/record.js';
import { type CliContext, CliError, DEFAULT_DATABASE, paintFor, printResult, sayIn } from '../../program/context.js';
import { setupOf } from '../../program/database-setup.js';
import { formNamed, requireOneCell } from '../../program/form-named.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { cellNamed } from './cell-named.js';
import { correctFromSheet } from './correct-sheet.js';
import { normalisedValue } from './correct-value.js';
import { addCorrectionOptions, type CorrectionFlags, resolveAuthor } from './correction-options.js';
import { changedFindingLines } from './recheck-lines.js';

interface CorrectFlags extends CorrectionFlags {
  readonly db: string;
  readonly blank?: boolean;
  readonly undo?: number;
  readonly list?: boolean;
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `huibiao correct FORM KEY VALUE --reason …`, `--undo ID`, `--list [FORM]`. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('[form]', sayIn(context, 'argument-form'))
    .argument('[key]', sayIn(context, 'argument-key'))
    .argument('[value]', sayIn(context, 'argument-value'))
    .option('--blank', sayIn(context, 'option-blank'));
  addCorrectionOptions(command, context)
    .option('--from <file>', sayIn(context, 'option-correct-from'))
    .option('--dry-run', sayIn(context, 'option-dry-run'))
    .option('--undo <number>', sayIn(context, 'option-undo'), wholeNumber('--undo'))
    .option('--list', sayIn(context, 'option-list'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((form: string | undefined, key: string | undefined, value: string | undefined, flags: CorrectFlags) =>
      run({ form, key, value }, flags, context),
    );
}

interface Words {
  readonly form: string | undefined;
  readonly key: string | undefined;
  readonly value: string | undefined;
}

function run(words: Words, flags: CorrectFlags, context: CliContext): Promise<void> {
  const { db, undo, from } = flags;
  if (from !== undefined) return fromSheet(words, { ...flags, from }, context);
  if (flags.list === true)
    return withStore('read', db, context, (store) => printList(store, words.form ?? null, flags, context));
  return withStore('change', db, context, (store) => {
    if (undo === undefined) correctCell(store, words, flags, context);
    else undoOne(store, undo, flags, context);
  });
}

/** A sheet holds what a single correction is given as words. */
function fromSheet(words: Words, flags: CorrectFlags & { readonly from: string }, context: CliContext): Promise<void> {
  if (words.key !== undefined) throw new CliError('correct-from-or-words');
  return correctFromSheet(words.form ?? '', flags, context);
}

function printList(store: Store, ref: string | null, flags: CorrectFlags, context: CliContext): void {
  const forms = ref === null ? readForms(store) : [formNamed(store, ref)];
  const made = forms.flatMap((form) => listCorrections(store, form.formId).map((correction) => ({ form, correction })));
  const open = new Set(listConflicts(store).map((one) => one.correctionId));
  printResult(
    context,
    flags,
    () => made.map(({ correction }) => ({ ...correction, conflict: open.has(correction.id) })),
    () =>
      made.length === 0
        ? sayIn(context, 'correct-none')
        : correctionTable(made, open, keyNames(readKeys(store), context.lang), context.width),
  );
}

function correctCell(
  store: Store,
  { form: ref, key: name, value }: Words,
  flags: CorrectFlags,
  context: CliContext,
): void {
  const reason = flags.reason?.trim() ?? '';
  const hasValue = (value !== undefined) !== (flags.blank === true);
  if (ref === undefined || name === undefined || !hasValue || reason === '') throw new CliError('correct-incomplete');
  const { formId } = formNamed(store, ref);
  const { occurrence } = flags;
  const { key, entity } = cellNamed(store, formId, name, flags.entity ?? null);
  requireOneCell(store, formId, key, entity, occurrence);
  const setup = setupOf(store, context);
  const said = value === undefined ? null : normalisedValue(store, key, value, context.lang);
  const request = { formId, key, entity, value: said, reason, by: resolveAuthor(flags.by, context) };
  const done = correctAndRecheck(store, setup, formId, () =>
    correct(store, occurrence === undefined ? request : { ...request, occurrence }),
  );
  report(store, done, flags, context, (correction, facts) => {
    const { base, unit } = correction;
    const before = shownField({ key, entity, place: null, confidence: 1, ...base }, context.lang);
    return sayIn(context, 'correct-done', {
      ...facts,
      before,
      after: shownValue(correction.value, unit, context.lang),
    });
  });
}

function undoOne(store: Store, id: number, flags: CorrectFlags, context: CliContext): void {
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') throw new CliError('correct-undo-incomplete', { id });
  const formId = readCorrection(store, id)?.formId;
  if (formId === undefined) throw new StoreError('no-such-correction', { correction: id });
  const done = correctAndRecheck(store, setupOf(store, context), formId, () =>
    undoCorrection(store, id, resolveAuthor(flags.by, context), reason),
  );
  report(store, done, flags, context, (_, facts) => sayIn(context, 'correct-undone', facts));
}

function report(
  store: Store,
  done: Rechecked,
  flags: CorrectFlags,
  context: CliContext,
  sentence: (correction: Correction, facts: { id: number; department: string; cell: string }) => string,
) {
  const { correction, after, gone, came } = done;
  const { lang } = context;
  const cell = cellName(correction.key, correction.entity, keyNames(readKeys(store), lang));
  const department = after === null ? String(correction.formId) : formName(after, lang);
  const printable = (finding: StoredFinding) => printableFinding(finding, lang);
  printResult(
    context,
    flags,
    () => {
      const { errors, warnings } = after ?? {};
      return { correction, errors, warnings, gone: gone.map(printable), came: came.map(printable) };
    },
    () =>
      [
        sentence(correction, { id: correction.id, department, cell }),
        ...changedFindingLines(done, lang, paintFor(context)),
      ].join('\n'),
  );
}
