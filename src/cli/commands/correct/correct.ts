import type { Command } from 'commander';
import { listConflicts } from '../../../store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../store/corrections/correct.js';
import type { Store } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import type { Correction } from '../../../store/records/correction.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printLine, sayIn } from '../../program/context.js';
import { openDatabase } from '../../program/open-database.js';
import { parseSetup, wholeNumber } from '../../program/setup.js';
import { correctionTable } from './correct-list.js';
import { cellName, formName, shownField, shownValue } from './correct-names.js';
import { inOneGo, type Rechecked, whoOf } from './correct-recheck.js';
import { formNamed, requireOneCell } from './correct-target.js';
import { normalisedValue } from './correct-value.js';

interface CorrectFlags {
  readonly db: string;
  readonly entity?: string;
  readonly blank?: boolean;
  readonly occurrence?: number;
  readonly reason?: string;
  readonly by?: string;
  readonly undo?: number;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** `huibiao correct FORM KEY VALUE --reason …`, `--undo ID`, `--list [FORM]`. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('[form]', sayIn(context, 'argument-form'))
    .argument('[key]', sayIn(context, 'argument-key'))
    .argument('[value]', sayIn(context, 'argument-value'))
    .option('--entity <entity>', sayIn(context, 'option-correct-entity'))
    .option('--blank', sayIn(context, 'option-blank'))
    .option('--occurrence <n>', sayIn(context, 'option-occurrence'), wholeNumber('--occurrence'))
    .option('--reason <text>', sayIn(context, 'option-reason'))
    .option('--by <name>', sayIn(context, 'option-by'))
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

function run(words: Words, flags: CorrectFlags, context: CliContext) {
  // Looking first: to correct in a database that is not there is a mistake, not a reason to make one.
  const reader = openDatabase(flags.db, context, { mode: 'read' });
  try {
    if (flags.list === true) return list(reader, words.form ?? null, flags, context);
  } finally {
    reader.close();
  }
  const store = openDatabase(flags.db, context);
  try {
    if (flags.undo === undefined) make(store, words, flags, context);
    else undo(store, flags.undo, flags, context);
  } finally {
    store.close();
  }
}

function list(store: Store, ref: string | null, flags: CorrectFlags, context: CliContext) {
  const forms = ref === null ? readForms(store) : [formNamed(store, ref)];
  const made = forms.flatMap((form) => listCorrections(store, form.formId).map((correction) => ({ form, correction })));
  const open = new Set(listConflicts(store).map((one) => one.correctionId));
  if (flags.json === true)
    return printLine(
      context,
      JSON.stringify(
        made.map(({ correction }) => ({ ...correction, conflict: open.has(correction.id) })),
        null,
        2,
      ),
    );
  if (made.length === 0) return printLine(context, sayIn(context, 'correct-none'));
  printLine(context, correctionTable(made, open, context.lang));
}

function make(store: Store, { form: ref, key, value }: Words, flags: CorrectFlags, context: CliContext): void {
  const reason = flags.reason?.trim() ?? '';
  const hasValue = (value !== undefined) !== (flags.blank === true);
  if (ref === undefined || key === undefined || !hasValue || reason === '') throw new CliError('correct-incomplete');
  const { formId } = formNamed(store, ref);
  const { entity = null, occurrence } = flags;
  requireOneCell(store, formId, key, entity, occurrence);
  const setup = parseSetup(context);
  const said = value === undefined ? null : normalisedValue(setup.templates, key, value, context.lang);
  const request = { formId, key, entity, value: said, reason, by: whoOf(flags.by, context) };
  const done = inOneGo(store, setup, () =>
    correct(store, occurrence === undefined ? request : { ...request, occurrence }),
  );
  tell(store, done, flags, context, (correction, facts) => {
    const { base, unit } = correction;
    const before = shownField({ key, entity, place: null, confidence: 1, ...base }, context.lang);
    return sayIn(context, 'correct-done', {
      ...facts,
      before,
      after: shownValue(correction.value, unit, context.lang),
    });
  });
}

function undo(store: Store, id: number, flags: CorrectFlags, context: CliContext): void {
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') throw new CliError('correct-incomplete');
  const done = inOneGo(store, parseSetup(context), () => undoCorrection(store, id, whoOf(flags.by, context), reason));
  tell(store, done, flags, context, (_, facts) => sayIn(context, 'correct-undone', facts));
}

function tell(
  store: Store,
  { correction, before }: Rechecked,
  flags: CorrectFlags,
  context: CliContext,
  sentence: (correction: Correction, facts: { id: number; department: string; cell: string }) => string,
) {
  const form = readForms(store).find((one) => one.formId === correction.formId);
  if (flags.json === true)
    return printLine(context, JSON.stringify({ correction, errors: form?.errors, warnings: form?.warnings }, null, 2));
  const cell = cellName(correction.key, correction.entity, context.lang);
  const department = form === undefined ? String(correction.formId) : formName(form, context.lang);
  printLine(context, sentence(correction, { id: correction.id, department, cell }));
  if (form === undefined) return;
  const { errors, warnings } = form;
  const counts = { errors, warnings, errorsBefore: before?.errors ?? 0, warningsBefore: before?.warnings ?? 0 };
  printLine(context, sayIn(context, 'correct-rechecked', counts));
}
