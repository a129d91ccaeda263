import type { Field, FormRecord } from '../../model/form-record.js';
import { inForce, readCorrections } from '../records/correction.js';
import { currentVersion, type FormRow, readForm, type VersionRow } from '../records/form-row.js';
import { type Observation, readObservation } from '../records/observation.js';
import type { Store } from '../store.js';
import { applyCorrections, type Effective, type EffectiveField } from './effective.js';
import { identityConflicts } from './identity.js';

/** The current observation of a form and what it amounts to with the corrections in force. */
export interface CurrentForm {
  readonly form: FormRow;
  readonly version: VersionRow;
  readonly observation: Observation;
  readonly effective: Effective;
}

/** `known` spares reading back what was written a moment ago. */
export function readCurrent(store: Store, formId: number, known?: Observation): CurrentForm {
  const form = readForm(store, formId);
  const version = currentVersion(store, form);
  const observation = known ?? readObservation(store, version.current_observation);
  const corrections = inForce(readCorrections(store, form.id));
  const effective = applyCorrections(observation.record, corrections);
  const own = corrections.filter((correction) => correction.versionId === version.id);
  const conflicts = [...effective.conflicts, ...identityConflicts(observation.record, own)];
  return { form, version, observation, effective: { ...effective, conflicts } };
}

/** The current record with effective fields, for the checks. */
export function effectiveRecord(store: Store, formId: number): FormRecord {
  const { observation, effective } = store.snapshot(() => readCurrent(store, formId));
  const fields = effective.fields.map(({ corrected: _, confirmed: __, observed: ___, ...field }): Field => field);
  return { ...observation.record, fields };
}

/** Fields with what the parser read beside what is effective. */
export function effectiveFields(store: Store, formId: number): readonly EffectiveField[] {
  return store.snapshot(() => readCurrent(store, formId).effective.fields);
}
