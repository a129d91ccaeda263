import type { Finding } from '../model/finding.js';
import type { FormRecord } from '../model/form-record.js';
import type { IncomingFile, Submission } from '../model/submission.js';
import { PARSER_VERSION } from '../parsers/index.js';
import { StoreError } from '../store/open-store.js';
import type { ReadableArrival, RefusedArrival } from './arrival.js';
import type { Describe, Ledger } from './ledger.js';
import { type ParseOutcome, type ParsePool, sha256Of } from './parse-job.js';
import { type CheckSetup, recheckForm } from './recheck.js';
import { isRetryable } from './retryable.js';
import { type SetupStamp, stampOf } from './stamp.js';

export interface IntakeOptions {
  readonly ledger: Ledger;
  readonly pool: ParsePool;
  readonly setup: CheckSetup;
  readonly describe: Describe;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Documents and bytes that may be under way at once: the back-pressure on the scan. */
  readonly window: { readonly documents: number; readonly bytes: number };
  /** What is known from outside the document may fill what it leaves open. */
  readonly complete?: (record: FormRecord, arrival: Offer) => FormRecord;
  readonly onCommit: (commit: Commit) => void;
}

/** A file for the intake; `submission` is the row of one that waited or is tried again. */
export type Offer = (ReadableArrival | RefusedArrival) & {
  readonly submission?: number;
  readonly nextRetryAt?: string;
};

/** One file's outcome, after it is safely in the database. */
export interface Commit {
  readonly arrival: Offer;
  readonly submission: Submission;
  /** Null for what was not parsed (duplicates, unreadable paths) or could not be. */
  readonly record: FormRecord | null;
  readonly rejected: Finding | null;
}

interface Pending {
  readonly arrival: Offer;
  /** Null for what was refused unread. */
  readonly file: IncomingFile | null;
  readonly receivedAt: string;
  /** Null where it is not needed unless the first file with the same bytes turns out to be refused. */
  answer: Promise<ParseOutcome> | null;
  /** What the answer was, once it is there. */
  parsed: ParseOutcome | null;
}

/** Documents in one transaction: the disk is waited for once for all of them. */
const BATCH = 16;

/**
 * Takes files in order, has them parsed in parallel, and commits them in the order they came, several at a time: how
 * many workers there are and which is faster never shows in the database.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #stamp: SetupStamp;
  readonly #pending: Pending[] = [];
  readonly #shas = new Map<string, number>();
  #bytes = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
    this.#stamp = stampOf(options.setup);
  }

  /** Resolves when there is room for the next; throws what the database throws, with everything before committed. */
  async offer(arrival: Offer): Promise<void> {
    this.#pending.push(this.#begin(arrival));
    const { documents, bytes } = this.#options.window;
    const isFull = () => this.#pending.length > documents || (this.#bytes > bytes && this.#pending.length > 1);
    while (isFull()) await this.#commitSome(Math.min(BATCH, Math.ceil(documents / 2)));
  }

  async drain(): Promise<void> {
    while (this.#pending.length > 0) await this.#commitSome(BATCH);
  }

  #begin(arrival: Offer): Pending {
    const receivedAt = this.#options.now();
    if (arrival.kind === 'refused') return { arrival, file: null, receivedAt, answer: null, parsed: null };
    const sha256 = sha256Of(arrival.bytes);
    const file = { name: arrival.name, path: arrival.path, receivedAt, sha256, bytes: arrival.bytes };
    const isKnown = this.#shas.has(sha256) || this.#original(sha256) !== null;
    this.#shas.set(sha256, (this.#shas.get(sha256) ?? 0) + 1);
    this.#bytes += file.bytes.length;
    const pending: Pending = { arrival, file, receivedAt, answer: null, parsed: null };
    if (!isKnown) this.#ask(pending, file);
    return pending;
  }

  #ask(pending: Pending, file: IncomingFile): Promise<ParseOutcome> {
    const answer = this.#options.pool.run(file).then((parsed) => {
      pending.parsed = parsed;
      return parsed;
    });
    // Whoever commits it sees the failure; it must not end the process before.
    answer.catch(() => {});
    pending.answer = answer;
    return answer;
  }

  /**
   * Waits until `atMost` documents from the front are parsed (or what there is) and commits them in one transaction. Where a
   * document breaks that, the first is committed alone: no document keeps back those before it.
   */
  async #commitSome(atMost: number): Promise<void> {
    for (const pending of this.#pending.slice(0, atMost)) await pending.answer?.catch(() => null);
    const batch = this.#pending.slice(0, atMost);
    const [first] = batch;
    if (first === undefined) return;
    let commits = this.#commitTogether(batch);
    if (commits === null || commits.length === 0) {
      // Its bytes were thought to be those of a file before it, which turned out to be none of ours.
      if (commits !== null && first.file !== null) await this.#ask(first, first.file);
      commits = this.#options.ledger.transaction(() => this.#commitReady([first]));
    }
    for (const commit of commits) {
      const done = this.#pending.shift();
      if (done !== undefined && done.file !== null) this.#forget(done.file);
      this.#options.onCommit(commit);
    }
  }

  /** Null where they cannot go together. What ails the database itself is thrown. */
  #commitTogether(batch: readonly Pending[]): readonly Commit[] | null {
    try {
      return this.#options.ledger.transaction(() => this.#commitReady(batch));
    } catch (error) {
      if (batch.length === 1 || error instanceof StoreError) throw error;
      return null;
    }
  }

  /** Commits from the front as far as everything needed is at hand. */
  #commitReady(batch: readonly Pending[]): readonly Commit[] {
    const commits: Commit[] = [];
    for (const pending of batch) {
      const commit = this.#commit(pending);
      if (commit === null) break;
      commits.push(commit);
    }
    return commits;
  }

  /** Null for what has to be parsed first. */
  #commit({ arrival, file, receivedAt, parsed }: Pending): Commit | null {
    const { ledger, describe } = this.#options;
    if (arrival.kind === 'refused') {
      const unread = { name: arrival.name, path: arrival.path, receivedAt };
      const submission = ledger.rejectUnread(unread, arrival.reason, describe, rejectOptions(arrival, arrival.reason));
      return { arrival, submission, record: null, rejected: arrival.reason };
    }
    if (file === null) throw new Error('a readable file without its bytes');
    const original = this.#original(file.sha256);
    if (original !== null) {
      const submission = ledger.recordDuplicate(file, original, arrival.submission ?? null);
      return { arrival, submission, record: null, rejected: null };
    }
    return parsed === null ? null : this.#decide(arrival, file, parsed);
  }

  #decide(arrival: Offer, file: IncomingFile, { record: read, rejected, outcomes }: ParseOutcome): Commit {
    const { ledger, describe, complete } = this.#options;
    const record = read === null || complete === undefined ? read : complete(read, arrival);
    if (rejected !== null) {
      const how = { ...rejectOptions(arrival, rejected), parser: PARSER_VERSION, ...this.#stamp };
      const submission = ledger.rejectFile(file, rejected, record, describe, how);
      return { arrival, submission, record, rejected };
    }
    if (record === null) throw new Error('neither a record nor a reason');
    const submission = ledger.transaction(() => {
      const stored = ledger.acceptForm(file, record, outcomes, describe, { ...rowOf(arrival), ...this.#stamp });
      this.#compareWithLastYear(stored);
      return stored;
    });
    return { arrival, submission, record, rejected: null };
  }

  #compareWithLastYear({ formId }: Submission): void {
    const { ledger, setup, describe } = this.#options;
    if (formId !== null && ledger.previousYearFields(formId) !== null) recheckForm(ledger, formId, setup, describe);
  }

  /** The form these bytes already are. Bytes that were refused are tried again: the parser may have learnt. */
  #original(sha256: string): Submission | null {
    const known = this.#options.ledger.knownOriginal(sha256);
    return known !== null && known.formId !== null ? known : null;
  }

  #forget(file: IncomingFile): void {
    this.#bytes -= file.bytes.length;
    const left = (this.#shas.get(file.sha256) ?? 1) - 1;
    if (left === 0) this.#shas.delete(file.sha256);
    else this.#shas.set(file.sha256, left);
  }
}

function rowOf(arrival: Offer): { readonly submission?: number } {
  return arrival.submission === undefined ? {} : { submission: arrival.submission };
}

function rejectOptions(arrival: Offer, reason: Finding) {
  const next = arrival.nextRetryAt === undefined ? {} : { nextRetryAt: arrival.nextRetryAt };
  return { ...rowOf(arrival), ...next, retryable: isRetryable(reason.code) };
}

/** Whether somebody has to look at a stored form before its figures are used. */
export function needsPerson(record: FormRecord | null): boolean {
  if (record === null || record.form === null) return false;
  if (record.department === null || record.year === null) return true;
  return record.fields.some((field) => field.state === 'unreadable');
}
