import type { CheckOutcome } from '../../model/check.js';
import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { IncomingFile, Submission } from '../../model/submission.js';
import type { Connection } from '../connection.js';
import { askForChecks } from '../forms/checking.js';
import { findForm, homeOf, insertForm } from '../forms/grouping.js';
import { type Describe, writeOutcomes } from '../forms/outcomes.js';
import { moveVersion, settleForm, settleVersion } from '../forms/refresh-form.js';
import type { VersionRow } from '../records/form-row.js';
import {
  ingestRun,
  insertObservation,
  insertRefusal,
  type Observation,
  type ParseStamp,
} from '../records/observation.js';
import { keepOriginal } from './originals.js';
import { duplicate } from './reject.js';
import { findOriginal, readDecided, readSubmission, writeSubmission } from './submissions.js';

/** What else a caller may say about a file it hands in. */
export interface AcceptOptions extends ParseStamp {
  /** The ledger row of a file that waited or is tried again; a new row otherwise. */
  readonly submission?: number;
  /** The re-parse run that accepts what was refused before, so that undoing the run refuses it again. */
  readonly run?: number;
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
  const earlier = findOriginal(conn, file.sha256, { ...options, parser: record.parser });
  const existing = options.submission ?? null;
  if (earlier !== null && earlier.id !== existing) return duplicate(conn, file, earlier, existing);
  keepOriginal(conn, file.sha256, file.bytes);
  const observation = observed(record, outcomes, describe);
  const home = homeOf(conn, record, []);
  const formId = findForm(conn, home)?.id ?? insertForm(conn, home);
  const before = existing === null ? null : readDecided(conn, existing);
  const decision = { outcome: 'stored', formId, parser: record.parser } as const;
  const submissionId = writeSubmission(conn, file, decision, existing);
  const versionId = takeVersion(conn, formId, submissionId);
  if (options.run !== undefined && before !== null) insertRefusal(conn, versionId, ingestRun(conn, '', {}), before);
  const run = options.run ?? ingestRun(conn, record.parser, options);
  insertObservation(conn, versionId, run, observation);
  settleVersion(conn, versionId);
  const current = settleForm(conn, formId, { versionId, observation });
  if (current?.version.id === versionId) writeOutcomes(conn, formId, outcomes, describe);
  askForChecks(conn, formId, current !== null && current.effective.applied.length > 0);
  return readSubmission(conn, submissionId);
}

/** An observation holds what the parser found; what the checks found is kept beside it. */
export function observed(record: FormRecord, outcomes: readonly CheckOutcome[], describe: Describe): Observation {
  const told = new Set(outcomes.flatMap(({ finding }) => (finding === null ? [] : [JSON.stringify(finding)])));
  const isOwn = (finding: Finding): boolean => !told.has(JSON.stringify(finding));
  const findings = told.size === 0 ? record.findings : record.findings.filter(isOwn);
  return { record: findings === record.findings ? record : { ...record, findings }, messages: findings.map(describe) };
}

/** The version a submission is; one that a run took back and another run brings again keeps its corrections. */
function takeVersion(conn: Connection, formId: number, submissionId: number): number {
  conn.step('version');
  const known = conn.get<VersionRow>('SELECT * FROM versions WHERE submission_id = ?', submissionId);
  if (known !== undefined) {
    moveVersion(conn, known.id, formId);
    if (known.form_id !== formId) settleForm(conn, known.form_id);
    return known.id;
  }
  return conn.run(
    'INSERT INTO versions (form_id, home_form_id, submission_id) VALUES (?, ?, ?)',
    formId,
    formId,
    submissionId,
  );
}
