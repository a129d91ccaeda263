import type { CheckOutcome } from '../../model/check.js';
import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import { nameCells } from '../forms/cells.js';
import { invalidateChecks } from '../forms/checking.js';
import { diffRecords, emptyRecord, type RecordDiff } from '../forms/diff.js';
import { identify } from '../forms/form-identity.js';
import { writeOutcomes } from '../forms/outcomes.js';
import { recordCurrentSince, refreshForm, selectCurrentObservation } from '../forms/refresh-form.js';
import { regroupForm } from '../forms/regroup.js';
import { inForce, readCorrections } from '../records/correction.js';
import { readForm, type VersionRow } from '../records/form-row.js';
import { noteInJournal } from '../records/journal.js';
import {
  insertObservation,
  insertRefusal,
  insertRun,
  isSameReading,
  type Observation,
  readObservation,
  toObservation,
} from '../records/observation.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

/** The current parser, templates and configuration. */
export interface RunStamp {
  readonly parser: string;
  readonly templateHash: string;
  readonly configHash: string;
}

/** A stored document that today's parser may read otherwise. `versionId` is null for one that was refused. */
export interface PlanItem {
  readonly submissionId: number;
  readonly versionId: number | null;
  readonly formId: number | null;
  readonly name: string;
  readonly path: string;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly outcome: 'stored' | 'superseded' | 'rejected';
}

/**
 * Documents whose last reading was by another parser, template or configuration (`all`: every one), forms and refused
 * files, in the order they came in. What a run read that was taken back is read again.
 */
export function planReparse(store: Store, stamp: RunStamp & { readonly all?: boolean }): readonly PlanItem[] {
  const all = stamp.all === true ? 1 : 0;
  const { parser, templateHash, configHash } = stamp;
  return store.all<PlanItem>(
    `SELECT s.id AS submissionId, v.id AS versionId, v.form_id AS formId, s.file_name AS name, s.path,
       s.received_at AS receivedAt, s.sha256, s.outcome
     FROM submissions s LEFT JOIN versions v ON v.submission_id = s.id
       LEFT JOIN observations o ON o.id = (SELECT max(x.id) FROM observations x JOIN runs y ON y.id = x.run_id
         WHERE x.version_id = v.id AND y.undone_at IS NULL)
       LEFT JOIN runs r ON r.id = iif(v.id IS NULL, s.run_id, o.run_id) AND r.undone_at IS NULL
     WHERE s.sha256 IS NOT NULL AND s.outcome IN ('stored', 'superseded', 'rejected') AND (? = 1
       OR r.parser IS NOT ? OR r.template_hash IS NOT ? OR r.config_hash IS NOT ?)
     ORDER BY s.id`,
    all,
    parser,
    templateHash,
    configHash,
  );
}

export function beginRun(store: Store, stamp: RunStamp): number {
  return store.transaction(() => {
    const run = insertRun(store, 'reparse', stamp.parser, stamp);
    noteInJournal(store, { action: 'reparse', detail: { run, parser: stamp.parser } });
    return run;
  });
}

/** Whether a version reads as before, whichever parser read it then: no correction is affected. */
export function isUnchanged(store: Store, versionId: number, record: FormRecord): boolean {
  return store.snapshot(() => {
    const { current_observation: observation } = readVersion(store, versionId);
    return observation !== null && isSameReading(store, observation, record);
  });
}

/** What a new reading of a version would change; writes nothing. */
export function previewReading(store: Store, versionId: number, record: FormRecord): RecordDiff {
  return store.snapshot(() => diffWithStored(store, versionId, record));
}

function diffWithStored(store: Store, versionId: number, record: FormRecord): RecordDiff {
  const version = readVersion(store, versionId);
  const { current_observation: observation } = version;
  if (observation === null) return diffRecords(emptyRecord(record), record);
  const form = readForm(store, version.form_id);
  // An older version is shown nowhere: no correction depends on it.
  const corrections = form.current_version === version.id ? inForce(readCorrections(store, form.id)) : [];
  return diffRecords(readObservation(store, observation).record, record, corrections);
}

/** Makes a new reading the version's current one. Corrections stand, or become conflicts where their base moved. */
export function applyReading(
  store: Store,
  run: number,
  versionId: number,
  record: FormRecord,
  outcomes: readonly CheckOutcome[],
): void {
  store.transaction(() => takeReading(store, run, versionId, record, outcomes));
}

function takeReading(
  store: Store,
  run: number,
  versionId: number,
  record: FormRecord,
  outcomes: readonly CheckOutcome[],
): void {
  const version = readVersion(store, versionId);
  const seen = toObservation(store, record, outcomes);
  const { current_observation: before } = version;
  const isSame = before !== null && isSameReading(store, before, seen.record, seen.messages);
  const observation = insertObservation(store, versionId, run, seen);
  selectCurrentObservation(store, versionId);
  if (!isSame) showReading(store, version, seen);
  const now = readForm(store, readVersion(store, versionId).form_id);
  if (now.current_version !== versionId) return;
  if (isSame) {
    recordCurrentSince(store, now.id, observation);
    // The template may call them otherwise than the one before.
    nameCells(store, record.fields, now.template);
  }
  writeOutcomes(store, now.id, outcomes);
  // The parsing thread checked without corrections; next year's form is affected only where figures changed.
  const isCorrected = inForce(readCorrections(store, now.id)).length > 0;
  if (!isSame) invalidateChecks(store, now.id, isCorrected ? 'both' : 'next-year');
  else if (isCorrected) invalidateChecks(store, now.id, 'own');
}

/** Shows a version's new reading, in another form where department or year read otherwise. */
function showReading(store: Store, { id: versionId, form_id }: AnyVersion, observation: Observation): void {
  const form = readForm(store, form_id);
  const own = inForce(readCorrections(store, form.id)).filter((one) => one.versionId === versionId);
  if (identify(store, observation.record, own).key !== form.identity) regroupForm(store, form.id);
  else refreshForm(store, form.id, { versionId, observation });
}

/** The current parser finds no form in the document: it is refused, and its corrections wait as conflicts. */
export function applyRefusal(store: Store, run: number, versionId: number, reason: Finding, parser: string): void {
  store.transaction(() => {
    const version = readVersion(store, versionId);
    insertRefusal(store, versionId, run, { reason, message: store.describe(reason), parser });
    selectCurrentObservation(store, versionId);
    regroupAndInvalidate(store, version.form_id);
  });
}

/** Takes back every reading of a run. Gives the forms that changed; the checks have to look at them again. */
export function undoRun(store: Store, run: number): readonly number[] {
  return store.transaction(() => takeBack(store, run));
}

function takeBack(store: Store, run: number): readonly number[] {
  const undone = store.change(
    "UPDATE runs SET undone_at = ? WHERE id = ? AND kind = 'reparse' AND undone_at IS NULL",
    store.now(),
    run,
  );
  if (undone === 0) throw new StoreError('no-such-run', { run });
  noteInJournal(store, { action: 'undo-reparse', detail: { run } });
  const versions = store.all<VersionRow>(
    'SELECT DISTINCT v.* FROM versions v JOIN observations o ON o.version_id = v.id WHERE o.run_id = ? ORDER BY v.id',
    run,
  );
  for (const version of versions) selectCurrentObservation(store, version.id);
  const touched = new Set<number>();
  for (const version of versions)
    for (const id of regroupAndInvalidate(store, readVersion(store, version.id).form_id)) touched.add(id);
  return [...touched].sort((a, b) => a - b);
}

/** One parser run, oldest first. */
export interface RunSummary {
  readonly id: number;
  readonly kind: 'ingest' | 'reparse';
  readonly parser: string;
  readonly startedAt: string;
  readonly undoneAt: string | null;
  readonly documents: number;
}

export function readRuns(store: Store): readonly RunSummary[] {
  return store.all<RunSummary>(
    `SELECT id, kind, parser, started_at AS startedAt, undone_at AS undoneAt,
       (SELECT count(*) FROM observations o WHERE o.run_id = runs.id) AS documents FROM runs ORDER BY id`,
  );
}

function regroupAndInvalidate(store: Store, formId: number): readonly number[] {
  const touched = regroupForm(store, formId);
  for (const id of touched) if (readForm(store, id).current_version !== null) invalidateChecks(store, id, 'both');
  return touched;
}

function readVersion(store: Store, id: number): AnyVersion {
  const row = store.get<AnyVersion>('SELECT * FROM versions WHERE id = ?', id);
  if (row === undefined) throw new Error(`no version ${id}`);
  return row;
}

/** Of a live version or of one that was refused. */
type AnyVersion = Omit<VersionRow, 'current_observation'> & { readonly current_observation: number | null };
