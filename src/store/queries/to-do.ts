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

/** The forms a person has to look at: the one definition of it. */
export function formsToDo(store: Store): readonly ToDo[] {
  return store.snapshot(() => {
    const unreadable = unreadableCells(store);
    const questions = new Map(openQuestions(store).map((question) => [question.formId, question]));
    const hasRoster = readRoster(store).length > 0;
    return readForms(store)
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

function unreadableCells(store: Store): ReadonlyMap<number, number> {
  const rows = store.all<{ id: number; count: number }>(
    "SELECT form_id AS id, count(*) AS count FROM field_values WHERE state = 'unreadable' GROUP BY form_id",
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
