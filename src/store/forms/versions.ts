import type { FormRecord } from '../../model/form-record.js';
import { readForm } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
import type { Store } from '../store.js';
import { diffRecords, type RecordDiff } from './diff.js';

/** One submission of a department's form of one year. */
export interface FormVersion {
  readonly id: number;
  readonly submissionId: number;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly current: boolean;
}

/** Oldest first. */
export function readVersions(store: Store, formId: number): readonly FormVersion[] {
  return store.snapshot(() => {
    const form = readForm(store, formId);
    const rows = store.all<Omit<FormVersion, 'current'>>(
      `SELECT v.id, s.id AS submissionId, s.file_name AS fileName, s.received_at AS receivedAt, s.sha256
       FROM versions v JOIN submissions s ON s.id = v.submission_id
       WHERE v.form_id = ? AND v.current_observation IS NOT NULL ORDER BY s.id`,
      form.id,
    );
    return rows.map((row) => ({ ...row, current: row.id === form.current_version }));
  });
}

/** What the parser last read in a version, whose it is, and whether it is its form's current one. */
export interface VersionReading {
  readonly formId: number;
  readonly current: boolean;
  readonly record: FormRecord;
}

/** Null for a document that is refused for now. */
export function readVersionReading(store: Store, versionId: number): VersionReading | null {
  return store.snapshot(() => readingOf(store, versionId));
}

function readingOf(store: Store, versionId: number): VersionReading | null {
  const row = store.get<{ formId: number; current: number; observation: number | null }>(
    `SELECT v.form_id AS formId, f.current_version IS v.id AS current, v.current_observation AS observation
     FROM versions v JOIN forms f ON f.id = v.form_id WHERE v.id = ?`,
    versionId,
  );
  if (row?.observation == null) return null;
  return {
    formId: row.formId,
    current: row.current === 1,
    record: readObservation(store, row.observation).record,
  };
}

/** Field by field, from what the parser read in one version to what it read in another of the same form. */
export function versionDiff(store: Store, from: number, to: number): RecordDiff {
  return store.snapshot(() => diffRecords(recordOf(store, from), recordOf(store, to)));
}

function recordOf(store: Store, versionId: number): FormRecord {
  const row = store.get<{ id: number | null }>(
    'SELECT current_observation AS id FROM versions WHERE id = ?',
    versionId,
  );
  if (row?.id == null) throw new RangeError(`no version ${versionId}`);
  return readObservation(store, row.id).record;
}
