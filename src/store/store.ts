import type { CheckOutcome } from '../model/check.js';
import type { Finding } from '../model/finding.js';
import type { Field, FormRecord } from '../model/form-record.js';
import type { IncomingFile, Outcome, Submission } from '../model/submission.js';
import type { Connection } from './connection.js';
import { listConflicts, type OpenConflict, type Settlement, settleConflict } from './corrections/conflicts.js';
import { type CorrectionRequest, correct, undoCorrection } from './corrections/correct.js';
import { type ExchangedCorrection, exportCorrections, importCorrections } from './corrections/exchange.js';
import { canonicalForm } from './forms/canonical-form.js';
import { neighbourYear, uncheckedForms } from './forms/checking.js';
import type { RecordDiff } from './forms/diff.js';
import type { Effective, EffectiveField } from './forms/effective.js';
import { effectiveAsOf } from './forms/history.js';
import { type Describe, writeOutcomes } from './forms/outcomes.js';
import {
  type FormVersion,
  readVersionReading,
  readVersions,
  type VersionReading,
  versionDiff,
} from './forms/versions.js';
import { type BackupReport, backupTo, type Reopen } from './proof/backup.js';
import { damagedOriginals, findProblems } from './proof/integrity.js';
import { logicalHash } from './proof/logical-hash.js';
import {
  type Compared,
  type Figure,
  type FigureFilter,
  type FormSummary,
  latestYear,
  readCompared,
  readFigures,
  readForms,
} from './queries/figures.js';
import { indexPassages, type SearchHit, searchText } from './queries/search.js';
import { statusByYear, type YearStatus } from './queries/status.js';
import type { Correction } from './records/correction.js';
import { readCorrections } from './records/correction-rows.js';
import { readCurrent, readForm } from './records/form-row.js';
import {
  importRoster,
  linkDepartment,
  type RosterDepartment,
  type RosterRow,
  readRoster,
  type UnresolvedDepartment,
  unlinkDepartment,
  unresolvedDepartments,
} from './roster/departments.js';
import {
  applyReading,
  applyRefusal,
  beginRun,
  isUnchanged,
  type PlanItem,
  planReparse,
  previewReading,
  type RunStamp,
  type RunSummary,
  readRuns,
  undoRun,
} from './runs/runs.js';
import { type AcceptOptions, acceptForm } from './submissions/accept.js';
import { type Original, readOriginal, readOriginals } from './submissions/originals.js';
import { type PathRow, readPathRows } from './submissions/path-rows.js';
import { duplicate, type RejectOptions, rejectFile, rejectUnread } from './submissions/reject.js';
import { countOutcomes, findOriginal, type Reader, readSubmissions } from './submissions/submissions.js';
import {
  type DueRetry,
  dueRetries,
  findSeen,
  findWaiting,
  forgetSeen,
  postpone,
  recordSeen,
  recordWaiting,
  retryable,
  type WatchedFile,
} from './submissions/waiting.js';
import { VIEWS } from './views/index.js';
import { acquireWatchLock, beatWatchLock, releaseWatchLock, watchLockHolder } from './watch-lock.js';

/**
 * The database. It owns the connection; every method that writes is one transaction, or a part of the one in hand.
 * What each does is told where it is made.
 */
export class Store {
  readonly #conn: Connection;
  readonly #reopen: Reopen;

  constructor(conn: Connection, reopen: Reopen) {
    this.#conn = conn;
    this.#reopen = reopen;
  }

  /** One document, one transaction: original, submission, form, version, everything the views show. */
  acceptForm(
    file: IncomingFile,
    record: FormRecord,
    outcomes: readonly CheckOutcome[],
    describe: Describe,
    options: AcceptOptions = {},
  ): Submission {
    return this.#conn.write(() => acceptForm(this.#conn, file, record, outcomes, describe, options));
  }

  rejectFile(
    file: IncomingFile,
    reason: Finding,
    record: FormRecord | null,
    describe: Describe,
    options: RejectOptions = {},
  ): Submission {
    return this.#conn.write(() => rejectFile(this.#conn, file, reason, record, describe, options));
  }

  rejectUnread(
    file: Omit<IncomingFile, 'bytes' | 'sha256'>,
    reason: Finding,
    describe: Describe,
    options: RejectOptions = {},
  ): Submission {
    return this.#conn.write(() => rejectUnread(this.#conn, file, reason, describe, options));
  }

  /** The earlier submission of the same bytes, stored, superseded or rejected for good (by this reader, if given). */
  knownOriginal(sha256: string, by: Reader | null = null): Submission | null {
    return findOriginal(this.#conn, sha256, by);
  }

  recordDuplicate(file: Omit<IncomingFile, 'bytes'>, of: Submission, submission: number | null = null): Submission {
    return this.#conn.write(() => duplicate(this.#conn, file, of, submission));
  }

  /** Seen = the sum of all five. */
  counts(): Readonly<Record<Outcome, number>> {
    return countOutcomes(this.#conn);
  }

  submissions(outcome: Outcome | null = null): readonly Submission[] {
    return readSubmissions(this.#conn, outcome);
  }

  original(sha256: string): Uint8Array | null {
    return readOriginal(this.#conn, sha256);
  }

  originals(): Generator<Original> {
    return readOriginals(this.#conn);
  }

  /** The record with effective fields, for the checks. */
  effectiveRecord(formId: number): FormRecord {
    return this.#conn.snapshot(() => {
      const { observation, effective } = readCurrent(this.#conn, formId);
      const fields = effective.fields.map(({ corrected: _, observed: __, ...field }): Field => field);
      return { ...observation.record, fields };
    });
  }

  /** Effective fields of the same department's form of the year before, null where there is none. */
  previousYearFields(formId: number): readonly Field[] | null {
    const previous = neighbourYear(this.#conn, formId, -1);
    return previous === null ? null : this.effectiveRecord(previous).fields;
  }

  writeOutcomes(formId: number, outcomes: readonly CheckOutcome[], describe: Describe): void {
    this.#conn.write(() => writeOutcomes(this.#conn, formId, outcomes, describe));
  }

  /** Forms whose effective values (or last year's) changed since the checks last looked. */
  unchecked(): readonly number[] {
    return uncheckedForms(this.#conn);
  }

  // Corrections

  correct(request: CorrectionRequest): Correction {
    return this.#conn.write(() => correct(this.#conn, request));
  }

  undoCorrection(id: number, by: string, reason: string): Correction {
    return this.#conn.write(() => undoCorrection(this.#conn, id, by, reason));
  }

  /** All corrections of a form in the order they were made, undone ones too. */
  corrections(formId: number): readonly Correction[] {
    return this.#conn.snapshot(() => readCorrections(this.#conn, readForm(this.#conn, formId).id));
  }

  conflicts(formId: number | null = null): readonly OpenConflict[] {
    return listConflicts(this.#conn, formId);
  }

  settleConflict(correctionId: number, settlement: Settlement): Correction | null {
    return this.#conn.write(() => settleConflict(this.#conn, correctionId, settlement));
  }

  /** Fields with what the parser read beside what is effective. */
  effectiveFields(formId: number): readonly EffectiveField[] {
    return this.#conn.snapshot(() => readCurrent(this.#conn, formId).effective.fields);
  }

  effectiveAsOf(formId: number, moment: string): Effective | null {
    return this.#conn.snapshot(() => effectiveAsOf(this.#conn, formId, moment));
  }

  exportCorrections(): readonly ExchangedCorrection[] {
    return this.#conn.snapshot(() => exportCorrections(this.#conn));
  }

  importCorrections(corrections: readonly ExchangedCorrection[]): readonly ExchangedCorrection[] {
    return this.#conn.write(() => importCorrections(this.#conn, corrections));
  }

  // Re-runs

  planReparse(stamp: RunStamp & { readonly all?: boolean }): readonly PlanItem[] {
    return planReparse(this.#conn, stamp);
  }

  beginRun(stamp: RunStamp): number {
    return this.#conn.write(() => beginRun(this.#conn, stamp));
  }

  isUnchanged(versionId: number, record: FormRecord): boolean {
    return this.#conn.snapshot(() => isUnchanged(this.#conn, versionId, record));
  }

  /** What a new reading of a version would change; writes nothing. */
  previewReading(versionId: number, record: FormRecord): RecordDiff {
    return this.#conn.snapshot(() => previewReading(this.#conn, versionId, record));
  }

  applyReading(
    run: number,
    versionId: number,
    record: FormRecord,
    outcomes: readonly CheckOutcome[],
    describe: Describe,
  ): void {
    this.#conn.write(() => applyReading(this.#conn, run, versionId, record, outcomes, describe));
  }

  applyRefusal(run: number, versionId: number, reason: Finding, parser: string, describe: Describe): void {
    this.#conn.write(() => applyRefusal(this.#conn, run, versionId, reason, parser, describe));
  }

  undoRun(run: number): readonly number[] {
    return this.#conn.write(() => undoRun(this.#conn, run));
  }

  runs(): readonly RunSummary[] {
    return readRuns(this.#conn);
  }

  // Departments, versions, comparison

  importRoster(rows: readonly RosterRow[]): readonly number[] {
    return this.#conn.write(() => importRoster(this.#conn, rows));
  }

  roster(): readonly RosterDepartment[] {
    return this.#conn.snapshot(() => readRoster(this.#conn));
  }

  linkDepartment(name: string, departmentId: number): readonly number[] {
    return this.#conn.write(() => linkDepartment(this.#conn, name, departmentId));
  }

  unlinkDepartment(name: string): readonly number[] {
    return this.#conn.write(() => unlinkDepartment(this.#conn, name));
  }

  unresolvedDepartments(): readonly UnresolvedDepartment[] {
    return this.#conn.snapshot(() => unresolvedDepartments(this.#conn));
  }

  versions(formId: number): readonly FormVersion[] {
    return this.#conn.snapshot(() => readVersions(this.#conn, formId));
  }

  /** What the parser last read in a version; null where it is refused for now. */
  versionReading(versionId: number): VersionReading | null {
    return this.#conn.snapshot(() => readVersionReading(this.#conn, versionId));
  }

  /** Field by field, from one version to another of the same form. */
  versionDiff(fromVersionId: number, toVersionId: number): RecordDiff {
    return this.#conn.snapshot(() => versionDiff(this.#conn, fromVersionId, toVersionId));
  }

  forms(): readonly FormSummary[] {
    return readForms(this.#conn);
  }

  /** Forms of some years with the figures of some keys, in one row of the money tables and outside them. */
  compared(years: readonly number[], keys: readonly string[], entity: string): Compared {
    return this.#conn.snapshot(() => readCompared(this.#conn, years, keys, entity));
  }

  latestYear(): number | null {
    return latestYear(this.#conn);
  }

  figures(filter: FigureFilter): readonly Figure[] {
    return readFigures(this.#conn, filter);
  }

  statusByYear(): readonly YearStatus[] {
    return this.#conn.snapshot(() => statusByYear(this.#conn));
  }

  /** All rows of a view of docs/schema.md, one at a time. */
  viewRows(view: string): IterableIterator<Readonly<Record<string, string | number | null>>> {
    if (!VIEWS.some((one) => one.english === view || one.chinese === view)) throw new RangeError(`no view ${view}`);
    return this.#conn.iterate(`SELECT * FROM "${view}"`);
  }

  /** An analyst's own question. The store must be opened to read, or the question has to be one. */
  query(sql: string): readonly Readonly<Record<string, string | number | null>>[] {
    return this.#conn.all(sql);
  }

  search(query: string, limit = 100): readonly SearchHit[] {
    return searchText(this.#conn, query, limit);
  }

  /** Brings the search index up to date, a short transaction at a time. Gives how many passages were new. */
  updateSearchIndex(): number {
    let total = 0;
    for (;;) {
      const some = this.#conn.write(() => indexPassages(this.#conn, 500));
      total += some;
      if (some < 500) return total;
    }
  }

  // Watching

  recordWaiting(file: WatchedFile, reason: Finding, nextRetryAt: string, describe: Describe): Submission {
    return this.#conn.write(() => recordWaiting(this.#conn, file, reason, nextRetryAt, describe));
  }

  waitingFor(path: string): Submission | null {
    return findWaiting(this.#conn, path);
  }

  recordSeen(file: Pick<WatchedFile, 'path' | 'size' | 'mtimeMs'>, submissionId: number): void {
    this.#conn.write(() => recordSeen(this.#conn, file, submissionId));
  }

  seen(file: Pick<WatchedFile, 'path' | 'size' | 'mtimeMs'>): Submission | null {
    return findSeen(this.#conn, file);
  }

  forgetSeen(path: string): void {
    this.#conn.write(() => forgetSeen(this.#conn, path));
  }

  dueRetries(now: string): readonly DueRetry[] {
    return dueRetries(this.#conn, now);
  }

  pathRows(): readonly PathRow[] {
    return readPathRows(this.#conn);
  }

  retryable(code: string | null = null): readonly DueRetry[] {
    return retryable(this.#conn, code);
  }

  postpone(submissionId: number, nextRetryAt: string | null): void {
    this.#conn.write(() => postpone(this.#conn, submissionId, nextRetryAt));
  }

  acquireWatchLock(owner: string, staleMs = 60_000): void {
    this.#conn.write(() => acquireWatchLock(this.#conn, owner, staleMs));
  }

  beatWatchLock(owner: string): boolean {
    return this.#conn.write(() => beatWatchLock(this.#conn, owner));
  }

  releaseWatchLock(owner: string): void {
    this.#conn.write(() => releaseWatchLock(this.#conn, owner));
  }

  watchLockHolder(): { readonly owner: string; readonly since: string; readonly heartbeat: string } | null {
    return watchLockHolder(this.#conn);
  }

  // Proof

  /** Moves what was committed from the write-ahead log into the database file, for a copy of the one file. */
  checkpoint(): void {
    this.#conn.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Empty when the database is whole and does not contradict itself. */
  integrityCheck(): readonly string[] {
    return findProblems(this.#conn);
  }

  /** Hashes of originals whose bytes are damaged. */
  damagedOriginals(): readonly string[] {
    return damagedOriginals(this.#conn);
  }

  logicalHash(): string {
    return logicalHash(this.#conn);
  }

  canonicalForm(formId: number): string {
    return this.#conn.snapshot(() => canonicalForm(this.#conn, formId));
  }

  backupTo(file: string): BackupReport {
    return backupTo(this.#conn, file, this.#reopen);
  }

  /**
   * From now until the function it gives is called, reads see this one moment, whatever others commit meanwhile. For a
   * store opened to read.
   */
  holdMoment(): () => void {
    this.#conn.exec('BEGIN');
    // SQLite takes the moment at the first read, not at BEGIN.
    this.#conn.get('SELECT count(*) FROM meta');
    return () => this.#conn.exec('COMMIT');
  }

  /** Several calls as one transaction; a failed call inside it can be caught and leaves nothing behind. */
  transaction<T>(work: () => T): T {
    return this.#conn.write(work);
  }

  close(): void {
    this.#conn.optimize();
    this.#conn.close();
  }
}
