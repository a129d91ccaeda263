import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

/** One department's form of one year, or of none where the document does not say. */
export interface FormRow {
  readonly id: number;
  readonly identity: string | null;
  readonly template: string;
  readonly department: string | null;
  /** The name on the paper, or what a person said it should be. */
  readonly department_written: string | null;
  readonly department_id: number | null;
  readonly year: number | null;
  readonly budget_code: string | null;
  readonly known_code: string | null;
  readonly current_version: number | null;
  readonly merged_into: number | null;
}

export interface VersionRow {
  readonly id: number;
  readonly form_id: number;
  readonly home_form_id: number;
  readonly submission_id: number;
  readonly current_observation: number;
  /** When the document was last saved, as it says itself. */
  readonly modified_at: string | null;
}

/** A form with its current version; a form emptied by a merge redirects to the one that took its versions. */
export function readForm(store: Store, formId: number): FormRow {
  const row = store.get<FormRow>('SELECT * FROM forms WHERE id = ?', formId);
  if (row === undefined) throw new StoreError('no-such-form', { form: formId });
  return row.merged_into === null ? row : readForm(store, row.merged_into);
}

export function currentVersion(store: Store, form: FormRow): VersionRow {
  const row = store.get<VersionRow>('SELECT * FROM versions WHERE id = ?', form.current_version);
  if (row === undefined) throw new StoreError('no-such-form', { form: form.id });
  return row;
}
