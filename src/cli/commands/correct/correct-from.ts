import { correctAndRecheck, type Rechecked } from '../../../ingest/reread/correct-and-recheck.js';
import type { ParseSetup } from '../../../ingest/workers/parse-job.js';
import { correct } from '../../../store/corrections/correct.js';
import { isIdentityKey } from '../../../store/forms/effective.js';
import type { Store } from '../../../store/open-store.js';
import type { FormSummary } from '../../../store/queries/figures.js';
import { type CliContext, CliError } from '../../program/context.js';
import { errorSentence } from '../../program/error-sentence.js';
import { formNamed } from '../../program/form-named.js';
import { type Author, type Judged, judgeLine } from './judge-line.js';
import type { SheetLine } from './sheet-lines.js';

/** A line that cannot be applied, and why. */
export interface RefusedLine {
  readonly line: SheetLine;
  readonly why: string;
}

/** What became of the lines of one form. */
export interface FormResult {
  readonly form: FormSummary;
  /** Lines that were written, or would be. */
  readonly written: number;
  /** Lines whose value the cell holds already. */
  readonly same: number;
  readonly refused: readonly RefusedLine[];
  /** Null where nothing was written. */
  readonly done: Rechecked | null;
}

export interface SheetResult {
  readonly forms: readonly FormResult[];
  /** Lines of forms that are not known. */
  readonly formless: readonly RefusedLine[];
}

interface Applying {
  readonly setup: ParseSetup;
  readonly author: Author;
  /** The form of lines that name none. */
  readonly ref: string;
  readonly dryRun: boolean;
}

/** Applies the lines of a sheet, a form at a time: all of a form's lines in one transaction, or none where one of them cannot be. */
export function applySheet(
  store: Store,
  lines: readonly SheetLine[],
  applying: Applying,
  context: CliContext,
): SheetResult {
  const formless: RefusedLine[] = [];
  const ofForm = new Map<number, SheetLine[]>();
  for (const line of lines) {
    const found = attempt(() => formNamed(store, line.form || applying.ref).formId, context);
    if (typeof found === 'string') formless.push({ line, why: found });
    else ofForm.set(found.value, [...(ofForm.get(found.value) ?? []), line]);
  }
  const forms = [...ofForm].map(([formId, own]) => {
    const work = () => applyToForm(store, formNamed(store, String(formId)), own, applying, context);
    return applying.dryRun ? store.snapshot(work) : store.transaction(work);
  });
  return { forms, formless };
}

function applyToForm(
  store: Store,
  form: FormSummary,
  lines: readonly SheetLine[],
  applying: Applying,
  context: CliContext,
): FormResult {
  const { setup, author, dryRun } = applying;
  const refused: RefusedLine[] = [];
  const cells = new Map<string, SheetLine>();
  const judged = lines.flatMap((line): readonly Judged[] => {
    const found = attempt(() => judgeOnce(store, form, line, cells, author, context), context);
    if (typeof found !== 'string') return [found.value];
    refused.push({ line, why: found });
    return [];
  });
  const wanted = judged.filter(({ same }) => !same).map(({ request }) => request);
  const result = {
    form,
    written: refused.length > 0 ? 0 : wanted.length,
    same: judged.length - wanted.length,
    refused,
  };
  if (refused.length > 0 || wanted.length === 0 || dryRun) return { ...result, done: null };
  // The form's department and year come last: they may make it another form's version.
  const ordered = wanted.toSorted((a, b) => Number(isIdentityKey(a.key)) - Number(isIdentityKey(b.key)));
  const done = correctAndRecheck(store, setup, form.formId, () => {
    const [last] = ordered.map((request) => correct(store, request)).slice(-1);
    if (last === undefined) throw new Error('no correction');
    return last;
  });
  return { ...result, done };
}

/** One cell can have one value only. */
function judgeOnce(
  store: Store,
  form: FormSummary,
  line: SheetLine,
  cells: Map<string, SheetLine>,
  author: Author,
  context: CliContext,
): Judged {
  const judged = judgeLine(store, form, line, author, context);
  const { key, entity, occurrence } = judged.request;
  const cell = JSON.stringify([key, entity, occurrence ?? 1]);
  const before = cells.get(cell);
  if (before !== undefined) throw new CliError('sheet-cell-twice', { line: before.line, value: before.value });
  cells.set(cell, line);
  return judged;
}

/** The value, or what stood in the way in the user's language. */
function attempt<T>(work: () => T, { lang }: CliContext): { readonly value: T } | string {
  try {
    return { value: work() };
  } catch (error) {
    const why = errorSentence(error, lang);
    if (why === null) throw error;
    return why;
  }
}
