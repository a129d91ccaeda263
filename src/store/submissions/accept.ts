import type { CheckOutcome } from '../../model/check.js';
import type { FormRecord } from '../../model/form-record.js';
import type { IncomingFile, Submission } from '../../model/submission.js';
import { noteBeside } from '../forms/beside.js';
import { invalidateChecks } from '../forms/checking.js';
import { findForm, identify, insertForm } from '../forms/form-identity.js';
import { leadingVersion } from '../forms/leading-version.js';
import { writeOutcomes } from '../forms/outcomes.js';
import { reassignVersion, refreshForm, selectCurrentObservation } from '../forms/refresh-form.js';
import type { VersionRow } from '../records/form-row.js';
import { ingestRun, insertObservation, insertRefusal, type ParseStamp, toObservation } from '../records/observation.js';
import type { Store } from '../store.js';
import { keepOriginal } from './originals.js';
import { recordDuplicate } from './reject.js';
import { findOriginal, readRefusedSubmission, readSubmission, writeSubmission } from './submissions.js';

/** What else a caller may say about a file it hands in. */
export interface AcceptOptions extends ParseStamp {
  /** The ledger row of a file that waited or is tried again; a new row otherwise. */
  readonly submission?: number;
  /** The re-parse run that accepts what was refused before, so that undoing the run refuses it again. */
  readonly run?: number;
  /** When the document was last saved, as it says itself. */
  readonly modifiedAt?: string | null;
  /** Submissions after this one came in together with it. */
  readonly importedAfter?: number;
}

/** Stores a form: its original, its observation, the form or version it makes, everything the views show. */
export function acceptForm(
  store: Store,
  file: IncomingFile,
  record: FormRecord,
  outcomes: readonly CheckOutcome[],
  options: AcceptOptions = {},
): Submission {
  return store.transaction(() => accept(store, file, record, outcomes, options));
}

function accept(
  store: Store,
  file: IncomingFile,
  record: FormRecord,
  outcomes: readonly CheckOutcome[],
  options: AcceptOptions,
): Submission {
  const earlier = findOriginal(store, file.sha256, { ...options, parser: record.parser });
  const existing = options.submission ?? null;
  if (earlier !== null && earlier.id !== existing) return recordDuplicate(store, file, earlier, existing);
  keepOriginal(store, file.sha256, file.bytes);
  const observation = toObservation(store, record, outcomes);
  const identity = identify(store, record, []);
  const formId = findForm(store, identity)?.id ?? insertForm(store, identity);
  const before = existing === null ? null : readRefusedSubmission(store, existing);
  const decision = { outcome: 'stored', formId, parser: record.parser } as const;
  const submissionId = writeSubmission(store, file, decision, existing);
  const rival = leadingVersion(store, formId);
  const versionId = takeVersion(store, formId, submissionId, options.modifiedAt ?? null);
  if (options.run !== undefined && before !== null) insertRefusal(store, versionId, ingestRun(store, '', {}), before);
  const run = options.run ?? ingestRun(store, record.parser, options);
  insertObservation(store, versionId, run, observation);
  selectCurrentObservation(store, versionId);
  if (rival !== null && options.run === undefined) {
    const { modifiedAt = null, importedAfter = null } = options;
    noteBeside(store, { versionId, fileName: file.name, record, modifiedAt, importedAfter }, rival);
  }
  const current = refreshForm(store, formId, { versionId, observation });
  if (current?.version.id === versionId) writeOutcomes(store, formId, outcomes);
  invalidateChecks(store, formId, current !== null && current.effective.applied.length > 0 ? 'both' : 'next-year');
  return readSubmission(store, submissionId);
}

/** The version a submission is; one that a run took back and another run brings again keeps its corrections. */
function takeVersion(store: Store, formId: number, submissionId: number, modifiedAt: string | null): number {
  const known = store.get<VersionRow>('SELECT * FROM versions WHERE submission_id = ?', submissionId);
  if (known !== undefined) {
    reassignVersion(store, known.id, formId);
    if (known.form_id !== formId) refreshForm(store, known.form_id);
    return known.id;
  }
  return store.run(
    'INSERT INTO versions (form_id, home_form_id, submission_id, modified_at) VALUES (?, ?, ?, ?)',
    formId,
    formId,
    submissionId,
    modifiedAt,
  );
}
