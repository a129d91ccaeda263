import type { CheckOutcome } from '../model/check.js';
import type { Finding } from '../model/finding.js';
import type { FormRecord } from '../model/form-record.js';
import type { IncomingFile, Submission } from '../model/submission.js';
import { askForChecks } from './checking.js';
import type { Connection } from './connection.js';
import { readForm } from './form-row.js';
import { findForm, type Home, homeOf, insertForm, writeHome } from './grouping.js';
import { identityOf } from './identity.js';
import { findOriginal, readSubmission, writeSubmission } from './ledger.js';
import { materialise } from './materialise.js';
import { ingestRun, insertObservation, type Observation, type ParseStamp } from './observation.js';
import { keepOriginal } from './originals.js';
import { type Describe, writeOutcomes } from './outcomes.js';
import { duplicate } from './reject.js';

/** What else a caller may say about a file it hands in. */
export interface AcceptOptions extends ParseStamp {
  /** The ledger row of a file that waited or is tried again; a new row otherwise. */
  readonly submission?: number;
}

/** Stores a form: its original, its observation, the form or version it makes, everything the views show. */
export function acceptForm(
  conn: Connection,
  file: IncomingFile,
  record: FormRecord,
  outcomes: readonly CheckOutcome[],
  describe: Describe,
  options: AcceptOptions,
): Submission {
  const earlier = findOriginal(conn, file.sha256, record.parser);
  const existing = options.submission ?? null;
  if (earlier !== null && earlier.id !== existing) return duplicate(conn, file, earlier, existing);
  keepOriginal(conn, file.sha256, file.bytes);
  const observation = observed(record, outcomes, describe);
  const template = record.form ?? 'unknown';
  const home = homeOf(conn, template, identityOf(record, []));
  const form = findForm(conn, home);
  const formId = form?.id ?? insertForm(conn, home);
  const decision = { outcome: 'stored', formId, parser: record.parser } as const;
  const submissionId = writeSubmission(conn, file, decision, existing);
  const versionId = insertVersion(conn, formId, submissionId);
  const run = ingestRun(conn, record.parser, options);
  const observationId = insertObservation(conn, versionId, run, observation);
  conn.run('UPDATE versions SET current_observation = ? WHERE id = ?', observationId, versionId);
  makeCurrent(conn, formId, versionId, home);
  const current = materialise(conn, formId, observation);
  writeOutcomes(conn, formId, outcomes, describe);
  askForChecks(conn, formId, current.effective.applied.length > 0);
  return readSubmission(conn, submissionId);
}

/** An observation holds what the parser found; what the checks found is kept beside it. */
export function observed(record: FormRecord, outcomes: readonly CheckOutcome[], describe: Describe): Observation {
  const told = new Set(outcomes.flatMap(({ finding }) => (finding === null ? [] : [JSON.stringify(finding)])));
  const isOwn = (finding: Finding): boolean => !told.has(JSON.stringify(finding));
  const findings = told.size === 0 ? record.findings : record.findings.filter(isOwn);
  return { record: findings === record.findings ? record : { ...record, findings }, messages: findings.map(describe) };
}

function insertVersion(conn: Connection, formId: number, submissionId: number): number {
  conn.step('version');
  return conn.run(
    'INSERT INTO versions (form_id, home_form_id, submission_id) VALUES (?, ?, ?)',
    formId,
    formId,
    submissionId,
  );
}

/** Lets a version speak for its form; the one before becomes history. */
export function makeCurrent(conn: Connection, formId: number, versionId: number, home: Home): void {
  conn.step('supersede');
  const before = readForm(conn, formId);
  if (before.current_version !== null && before.current_version !== versionId)
    conn.run(
      `UPDATE submissions SET outcome = 'superseded'
       WHERE id = (SELECT submission_id FROM versions WHERE id = ?) AND outcome = 'stored'`,
      before.current_version,
    );
  conn.run('UPDATE forms SET current_version = ? WHERE id = ?', versionId, formId);
  writeHome(conn, formId, home);
  noteTenure(conn, formId);
}

/** Writes down since when the current observation of a form speaks, so that any past moment can be asked for. */
export function noteTenure(conn: Connection, formId: number): void {
  conn.run(
    `INSERT INTO tenures (form_id, observation_id, since)
     SELECT f.id, v.current_observation, ? FROM forms f JOIN versions v ON v.id = f.current_version
     WHERE f.id = ? AND v.current_observation IS NOT
       (SELECT observation_id FROM tenures WHERE form_id = f.id ORDER BY id DESC LIMIT 1)`,
    conn.now(),
    formId,
  );
}
