import { inForce, readCorrections } from '../records/correction.js';
import { readForm, type VersionRow } from '../records/form-row.js';
import { type Observation, readObservation, readRefusal } from '../records/observation.js';
import type { Store } from '../store.js';
import type { CurrentForm } from './current-form.js';
import { identify, writeIdentity } from './form-identity.js';
import { leadingVersion } from './leading-version.js';
import { clearForm, materialise } from './materialise.js';
import { countFindings } from './outcomes.js';

/**
 * Points a version at its latest observation of a run in force. Where that is a refusal, the document is no form for
 * now: the version does not count and its submission is rejected with that reason.
 */
export function selectCurrentObservation(store: Store, versionId: number): void {
  const latest = store.get<{ id: number; run_id: number }>(
    `SELECT o.id, o.run_id FROM observations o JOIN runs r ON r.id = o.run_id
     WHERE o.version_id = ? AND r.undone_at IS NULL ORDER BY o.id DESC LIMIT 1`,
    versionId,
  );
  const refusal = latest === undefined ? null : readRefusal(store, latest.id);
  const current = latest === undefined || refusal !== null ? null : latest.id;
  store.run('UPDATE versions SET current_observation = ? WHERE id = ?', current, versionId);
  if (latest === undefined || refusal === null) return;
  store.run(
    `UPDATE submissions SET outcome = 'rejected', reason = ?, facts = ?, places = ?, message = ?, parser = ?,
       run_id = ?, form_id = NULL WHERE id = (SELECT submission_id FROM versions WHERE id = ?)`,
    refusal.reason.code,
    JSON.stringify(refusal.reason.facts),
    JSON.stringify(refusal.reason.places),
    refusal.message,
    refusal.parser,
    latest.run_id,
    versionId,
  );
  store.run(
    `UPDATE submissions SET form_id = NULL, reason = ?, message = ? WHERE outcome = 'duplicate' AND duplicate_of =
       (SELECT submission_id FROM versions WHERE id = ?)`,
    refusal.reason.code,
    refusal.message,
    versionId,
  );
}

/** Moves a version and what people said of it to another form. */
export function reassignVersion(store: Store, versionId: number, formId: number): void {
  store.run('UPDATE versions SET form_id = ? WHERE id = ?', formId, versionId);
  for (const table of ['corrections', 'reviews', 'waivers'])
    store.run(`UPDATE ${table} SET form_id = ? WHERE version_id = ?`, formId, versionId);
}

/** An observation at hand, so that it need not be read back. */
export interface KnownObservation {
  readonly versionId: number;
  readonly observation: Observation;
}

/**
 * Makes a form what its versions say: the leading one is current, the others are superseded, the views show it. Null when no
 * version is left.
 */
export function refreshForm(store: Store, formId: number, known?: KnownObservation): CurrentForm | null {
  const version = leadingVersion(store, formId);
  store.run('UPDATE forms SET current_version = ?, merged_into = NULL WHERE id = ?', version?.id ?? null, formId);
  if (version === null) {
    emptyForm(store, formId);
    return null;
  }
  writeSubmissions(store, formId, version);
  const observation =
    known?.versionId === version.id ? known.observation : readObservation(store, version.current_observation);
  const own = inForce(readCorrections(store, formId)).filter((one) => one.versionId === version.id);
  writeIdentity(store, formId, identify(store, observation.record, own));
  recordCurrentSince(store, formId, version.current_observation);
  const current = materialise(store, formId, observation);
  countFindings(store, formId);
  return current;
}

function writeSubmissions(store: Store, formId: number, current: VersionRow): void {
  store.run(
    `UPDATE submissions SET outcome = iif(id = ?, 'stored', 'superseded'), form_id = ?, reason = NULL, facts = NULL,
       places = NULL, message = NULL
     WHERE id IN (SELECT submission_id FROM versions WHERE form_id = ? AND current_observation IS NOT NULL)`,
    current.submission_id,
    formId,
    formId,
  );
  store.run(
    `UPDATE submissions SET form_id = ?, reason = NULL, message = NULL
     WHERE outcome = 'duplicate' AND form_id IS NOT ? AND duplicate_of IN
       (SELECT submission_id FROM versions WHERE form_id = ? AND current_observation IS NOT NULL)`,
    formId,
    formId,
    formId,
  );
}

/** A form without a version is shown nowhere; its corrections wait as conflicts. */
function emptyForm(store: Store, formId: number): void {
  clearForm(store, formId);
  store.run('DELETE FROM findings WHERE form_id = ?', formId);
  store.run('DELETE FROM check_results WHERE form_id = ?', formId);
  for (const correction of inForce(readCorrections(store, formId)))
    store.run(
      "INSERT INTO conflicts VALUES (?, ?, ?, ?, ?, NULL, 'absent', 'form-gone')",
      formId,
      correction.id,
      correction.key,
      correction.entity,
      correction.base.value,
    );
}

/** Records since when an observation is the current one of a form, so that any past moment can be asked for. */
export function recordCurrentSince(store: Store, formId: number, observationId: number): void {
  const last = store.get<{ observation_id: number }>(
    'SELECT observation_id FROM tenures WHERE form_id = ? ORDER BY id DESC LIMIT 1',
    formId,
  );
  if (last?.observation_id === observationId) return;
  store.run(
    'INSERT INTO tenures (form_id, observation_id, since) VALUES (?, ?, ?)',
    formId,
    observationId,
    store.now(),
  );
}

/** A form emptied by a merge redirects to the one that took its versions. */
export function redirectForm(store: Store, formId: number, target: number): void {
  if (readForm(store, formId).current_version === null)
    store.run('UPDATE forms SET merged_into = ? WHERE id = ?', target, formId);
}
