import type { Connection } from '../connection.js';
import { applyCorrections, type Effective } from '../forms/effective.js';
import { identityConflicts } from '../forms/identity.js';
import { StoreError } from '../store-error.js';
import { inForce, readCorrections } from './correction-rows.js';
import { type Observation, readObservation } from './observation.js';

/** One department's form of one year, or of none where the document does not say. */
export interface FormRow {
  readonly id: number;
  readonly identity: string | null;
  readonly template: string;
  readonly department: string | null;
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
}

/** A form with its current version; a form emptied into another leads there. */
export function readForm(conn: Connection, formId: number): FormRow {
  const row = conn.get<FormRow>('SELECT * FROM forms WHERE id = ?', formId);
  if (row === undefined) throw new StoreError('no-such-form', { form: formId });
  return row.merged_into === null ? row : readForm(conn, row.merged_into);
}

export function currentVersion(conn: Connection, form: FormRow): VersionRow {
  const row = conn.get<VersionRow>('SELECT * FROM versions WHERE id = ?', form.current_version);
  if (row === undefined) throw new StoreError('no-such-form', { form: form.id });
  return row;
}

/** The current observation of a form and what it amounts to with the corrections in force. */
export interface CurrentForm {
  readonly form: FormRow;
  readonly version: VersionRow;
  readonly observation: Observation;
  readonly effective: Effective;
}

/** `known` spares reading back what was written a moment ago. */
export function readCurrent(conn: Connection, formId: number, known?: Observation): CurrentForm {
  const form = readForm(conn, formId);
  const version = currentVersion(conn, form);
  const observation = known ?? readObservation(conn, version.current_observation);
  const corrections = inForce(readCorrections(conn, form.id));
  const effective = applyCorrections(observation.record, corrections);
  const own = corrections.filter((correction) => correction.versionId === version.id);
  const conflicts = [...effective.conflicts, ...identityConflicts(observation.record, own)];
  return { form, version, observation, effective: { ...effective, conflicts } };
}
