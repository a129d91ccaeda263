import { readCurrent } from '../forms/current-form.js';
import { countFindings } from '../forms/outcomes.js';
import { noteInJournal } from '../records/journal.js';
import {
  type FindingName,
  factsHashOf,
  insertWaiver,
  isAbout,
  readWaiver,
  readWaivers,
  type Waiver,
} from '../records/waiver.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

export interface WaiveRequest extends FindingName {
  readonly formId: number;
  readonly reason: string;
  readonly by: string;
}

/**
 * Says that a finding may stay: it no longer counts, while its facts are the same. Throws `finding-gone` where the form has no such
 * finding (any more). Waiving what is waived adds nothing.
 */
export function waive(store: Store, request: WaiveRequest): Waiver {
  return store.transaction(() => {
    const { code, subject, factsHash, reason, by } = request;
    if (reason.trim() === '') throw new StoreError('waiver-without-reason');
    const { form, version } = readCurrent(store, request.formId);
    if (!hasFinding(store, form.id, request)) throw new StoreError('finding-gone', { form: form.id, code });
    const known = readWaivers(store, form.id).find((one) => one.undoneAt === null && isAbout(one, request));
    if (known !== undefined) return known;
    const said = { code, subject, factsHash, reason, by, formId: form.id, versionId: version.id };
    const id = insertWaiver(store, { ...said, at: store.now(), undoneAt: null, undoneBy: null, undoneReason: null });
    countFindings(store, form.id);
    noteInJournal(store, { action: 'waive', formId: form.id, by, detail: { waiver: id, code, subject, reason } });
    return stored(store, id);
  });
}

/** Takes a waiver back: its finding counts again. */
export function unwaive(store: Store, id: number, by: string, reason: string): Waiver {
  return store.transaction(() => {
    const made = readWaiver(store, id);
    if (made === null || made.undoneAt !== null) throw new StoreError('no-such-waiver', { waiver: id });
    const { formId, code, subject } = made;
    store.run(
      'UPDATE waivers SET undone_at = ?, undone_by = ?, undone_reason = ? WHERE id = ?',
      store.now(),
      by,
      reason,
      id,
    );
    countFindings(store, formId);
    noteInJournal(store, { action: 'unwaive', formId, by, detail: { waiver: id, code, subject, reason } });
    return stored(store, id);
  });
}

function hasFinding(store: Store, formId: number, { code, subject, factsHash }: FindingName): boolean {
  const sql = 'SELECT facts FROM findings WHERE form_id = ? AND code = ? AND subject IS ?';
  const rows = store.all<{ facts: string }>(sql, formId, code, subject);
  return rows.some(({ facts }) => factsHashOf(JSON.parse(facts) as object) === factsHash);
}

function stored(store: Store, id: number): Waiver {
  const made = readWaiver(store, id);
  if (made === null) throw new Error(`no waiver ${id}`);
  return made;
}
