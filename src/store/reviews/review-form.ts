import { type CurrentForm, readCurrent } from '../forms/current-form.js';
import { effectiveHash } from '../forms/effective-hash.js';
import { noteInJournal } from '../records/journal.js';
import {
  type Decision,
  insertReview,
  REVIEW_STATE,
  type ReviewState,
  readBatch,
  readReviews,
} from '../records/review.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

export interface ReviewRequest {
  readonly formId: number;
  readonly by: string;
  readonly note: string | null;
  /** The number of decisions made before at the same go; this one's own where it is the first. */
  readonly batch?: number | null;
}

const ACTION = { accepted: 'accept', returned: 'return', reopened: 'reopen' } as const satisfies Record<
  Decision,
  string
>;

/**
 * Accepts a form as it is now. Its department and year must be known, no correction may wait in conflict, and no error may be left
 * that is not waived: else nothing is written, and the error says which it is. Gives the batch by which it can be taken back; null
 * where the form stands accepted already.
 */
export function approveForm(store: Store, request: ReviewRequest): number | null {
  return store.transaction(() => {
    const current = readCurrent(store, request.formId);
    requireAcceptable(store, current);
    if (reviewStateOf(store, current.form.id) === 'accepted') return null;
    return decide(store, current, 'accepted', request);
  });
}

/** Sends a form back to its department: it waits for another version. */
export function returnForm(store: Store, request: ReviewRequest): number {
  return store.transaction(() => decide(store, readCurrent(store, request.formId), 'returned', request));
}

/** Makes a form one that waits for a decision. */
export function reopenForm(store: Store, request: ReviewRequest): number {
  return store.transaction(() => decide(store, readCurrent(store, request.formId), 'reopened', request));
}

/**
 * Takes the decisions of one go back: each form stands as it did before them. Those that were decided again since are left
 * alone. Gives the forms that changed; throws `no-such-review` where there are none.
 */
export function undoReviews(store: Store, batch: number, by: string): readonly number[] {
  return store.transaction(() => {
    const last = readBatch(store, batch).filter(({ id, formId }) => latestOf(store, formId) === id);
    if (last.length === 0) throw new StoreError('no-such-review', { batch });
    for (const { id, formId, decision } of last) {
      store.run('UPDATE reviews SET undone_at = ?, undone_by = ? WHERE id = ?', store.now(), by, id);
      noteInJournal(store, { action: 'undo-review', formId, by, detail: { review: id, decision } });
    }
    return last.map(({ formId }) => formId);
  });
}

export function reviewStateOf(store: Store, formId: number): ReviewState {
  const sql = `SELECT ${REVIEW_STATE} AS state FROM forms f WHERE f.id = ?`;
  return store.get<{ state: ReviewState }>(sql, formId)?.state ?? 'pending';
}

function latestOf(store: Store, formId: number): number | null {
  return readReviews(store, formId).findLast(({ undoneAt }) => undoneAt === null)?.id ?? null;
}

function decide(store: Store, current: CurrentForm, decision: Decision, request: ReviewRequest): number {
  const { form, version } = current;
  const { by, note, batch = null } = request;
  const hash = effectiveHash(current);
  // Forms shown before reviews came to be have none yet.
  store.run('UPDATE forms SET effective_hash = ? WHERE id = ?', hash, form.id);
  const made = { formId: form.id, versionId: version.id, decision, effectiveHash: hash, note, by, batch };
  const id = insertReview(store, { ...made, at: store.now(), undoneAt: null, undoneBy: null });
  if (batch === null) store.run('UPDATE reviews SET batch = id WHERE id = ?', id);
  noteInJournal(store, { action: ACTION[decision], formId: form.id, by, detail: { review: id, note } });
  return batch ?? id;
}

/** Why a form cannot be accepted now, as an error of the store; null where it can be. */
export function whyNotAcceptable(store: Store, formId: number): StoreError | null {
  try {
    store.snapshot(() => requireAcceptable(store, readCurrent(store, formId)));
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

function requireAcceptable(store: Store, { form, effective }: CurrentForm): void {
  if (form.department === null) throw new StoreError('accept-no-department', { form: form.id });
  if (form.year === null) throw new StoreError('accept-no-year', { form: form.id });
  if (effective.conflicts.length > 0)
    throw new StoreError('accept-conflicts', { form: form.id, count: effective.conflicts.length });
  const count = store.get<{ errors: number }>('SELECT errors FROM forms WHERE id = ?', form.id)?.errors ?? 0;
  if (count > 0) throw new StoreError('accept-errors', { form: form.id, count });
}
