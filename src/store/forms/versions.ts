import type { FormRecord } from '../../model/form-record.js';
import type { Connection } from '../connection.js';
import { readForm } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
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
export function readVersions(conn: Connection, formId: number): readonly FormVersion[] {
  const form = readForm(conn, formId);
  const rows = conn.all<Omit<FormVersion, 'current'>>(
    `SELECT v.id, s.id AS submissionId, s.file_name AS fileName, s.received_at AS receivedAt, s.sha256
     FROM versions v JOIN submissions s ON s.id = v.submission_id
     WHERE v.form_id = ? AND v.current_observation IS NOT NULL ORDER BY s.id`,
    form.id,
  );
  return rows.map((row) => ({ ...row, current: row.id === form.current_version }));
}

/** What the parser last read in a version, whose it is, and whether it speaks for its form. */
export interface VersionReading {
  readonly formId: number;
  readonly current: boolean;
  readonly record: FormRecord;
}

/** Null for a document that is refused for now. */
export function readVersionReading(conn: Connection, versionId: number): VersionReading | null {
  const row = conn.get<{ formId: number; current: number; observation: number | null }>(
    `SELECT v.form_id AS formId, f.current_version IS v.id AS current, v.current_observation AS observation
     FROM versions v JOIN forms f ON f.id = v.form_id WHERE v.id = ?`,
    versionId,
  );
  if (row?.observation == null) return null;
  return {
    formId: row.formId,
    current: row.current === 1,
    record: readObservation(conn, row.observation).record,
  };
}

/** What the parser read in one version and in another. */
export function versionDiff(conn: Connection, from: number, to: number): RecordDiff {
  return diffRecords(recordOf(conn, from), recordOf(conn, to));
}

function recordOf(conn: Connection, versionId: number): FormRecord {
  const row = conn.get<{ id: number | null }>('SELECT current_observation AS id FROM versions WHERE id = ?', versionId);
  if (row?.id == null) throw new RangeError(`no version ${versionId}`);
  return readObservation(conn, row.id).record;
}
