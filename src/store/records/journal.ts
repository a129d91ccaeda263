import type { Store } from '../store.js';

/** What people do to a database. Files that come in have a ledger of their own. */
export type JournalAction =
  | 'correct'
  | 'confirm'
  | 'undo'
  | 'settle'
  | 'waive'
  | 'unwaive'
  | 'accept'
  | 'return'
  | 'reopen'
  | 'undo-review'
  | 'choose-version'
  | 'import-roster'
  | 'link-department'
  | 'unlink-department'
  | 'remove-department'
  | 'reparse'
  | 'undo-reparse';

export interface JournalEntry {
  readonly action: JournalAction;
  readonly formId?: number;
  /** Who did it; the user of the database where the request names no one. */
  readonly by?: string;
  readonly detail: object;
}

/** Notes what a person did, in the transaction it is done in. */
export function noteInJournal(store: Store, { action, formId, by, detail }: JournalEntry): void {
  store.run(
    'INSERT INTO journal_entries (at, made_by, origin, action, form_id, detail) VALUES (?, ?, ?, ?, ?, ?)',
    store.now(),
    by ?? store.user,
    store.origin,
    action,
    formId ?? null,
    JSON.stringify(detail),
  );
}
