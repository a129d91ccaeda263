import type { CheckOutcome } from '../model/check.js';
import type { Finding } from '../model/finding.js';
import type { Field, FormRecord } from '../model/form-record.js';
import type { IncomingFile, Outcome, Submission } from '../model/submission.js';
import { type AcceptOptions, acceptForm } from './accept.js';
import { neighbourYear, uncheckedForms } from './checking.js';
import type { Connection } from './connection.js';
import { readCurrent } from './form-row.js';
import { countOutcomes, findOriginal, readSubmissions } from './ledger.js';
import { type Original, readOriginal, readOriginals } from './originals.js';
import { type Describe, writeOutcomes } from './outcomes.js';
import { duplicate, type RejectOptions, rejectFile, rejectUnread } from './reject.js';

/**
 * The database. It owns the connection; every method that writes is one transaction, or a part of the one in hand.
 * What each does is told where it is made.
 */
export class Store {
  readonly #conn: Connection;

  constructor(conn: Connection) {
    this.#conn = conn;
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

  /** The earlier submission of the same bytes, stored, superseded or rejected for good (with this `parser`, if given). */
  knownOriginal(sha256: string, parser: string | null = null): Submission | null {
    return findOriginal(this.#conn, sha256, parser);
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

  /** Several calls as one transaction; a failed call inside it can be caught and leaves nothing behind. */
  transaction<T>(work: () => T): T {
    return this.#conn.write(work);
  }

  close(): void {
    this.#conn.close();
  }
}
