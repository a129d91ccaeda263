import { readRoster } from '../roster/departments.js';
import type { Store } from '../store.js';
import { type FormSummary, readForms } from './figures.js';
import { openQuestions, type Replacement } from './replacement.js';

/** Why a person has to look at a form, the most urgent first. */
export const TO_DO_REASONS = [
  'no-department',
  'no-year',
  'versions',
  'conflict',
  'unreadable',
  'not-on-roster',
] as const;
export type ToDoReason = (typeof TO_DO_REASONS)[number];

export interface ToDo {
  readonly form: FormSummary;
  readonly reasons: readonly ToDoReason[];
  /** Cells that cannot be read and that nobody has entered yet. */
  readonly unreadable: number;
  /** Which of two versions counts, where a person has to say. */
  readonly question: Replacement | null;
}

/** The forms a person has to look at, of all or of some: the one definition of it. */
export function formsToDo(store: Store, among: readonly number[] | null = null): readonly ToDo[] {
  return store.snapshot(() => {
    const unreadable = unreadableCells(store, among);
    const questions = new Map(openQuestions(store).map((question) => [question.formId, question]));
    const hasRoster = readRoster(store).length > 0;
    return readForms(store, among)
      .map((form) => {
        const { formId } = form;
        return toDo(
          { form, unreadable: unreadable.get(formId) ?? 0, question: questions.get(formId) ?? null },
          hasRoster,
        );
      })
      .filter(({ reasons }) => reasons.length > 0);
  });
}

function toDo(seen: Omit<ToDo, 'reasons'>, hasRoster: boolean): ToDo {
  const { form, unreadable, question } = seen;
  const holds = {
    'no-department': form.department === null,
    'no-year': form.year === null,
    versions: question !== null,
    conflict: form.conflicts > 0,
    unreadable: unreadable > 0,
    'not-on-roster': hasRoster && form.department !== null && form.departmentId === null,
  } as const satisfies Record<ToDoReason, boolean>;
  return { ...seen, reasons: TO_DO_REASONS.filter((reason) => holds[reason]) };
}

/** How many of the forms these submissions are versions of a person has to look at. */
export function countToDo(store: Store, submissions: readonly number[]): number {
  const forms = store.all<{ id: number }>(
    `SELECT DISTINCT form_id AS id FROM submissions
     WHERE outcome IN ('stored', 'superseded') AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(submissions),
  );
  return formsToDo(
    store,
    forms.map(({ id }) => id),
  ).length;
}

function unreadableCells(store: Store, among: readonly number[] | null): ReadonlyMap<number, number> {
  const some = among === null ? '' : 'AND form_id IN (SELECT value FROM json_each(?))';
  const rows = store.all<{ id: number; count: number }>(
    `SELECT form_id AS id, count(*) AS count FROM field_values WHERE state = 'unreadable' ${some} GROUP BY form_id`,
    ...(among === null ? [] : [JSON.stringify(among)]),
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
