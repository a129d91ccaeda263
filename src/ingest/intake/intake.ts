import { StoreError } from '../../store/open-store.js';
import { lastSubmission } from '../../store/submissions/submissions.js';
import { stampOf } from '../check-setup.js';
import { type ParseJob, type ParseOutcome, type ParsePool, sha256Of } from '../workers/parse-job.js';
import {
  type CommitOptions,
  commitDocument,
  type IncomingDocument,
  type IntakeResult,
  knownForm,
  type PendingDocument,
} from './commit-document.js';

export interface IntakeOptions extends Omit<CommitOptions, 'stamp' | 'importedAfter'> {
  readonly pool: ParsePool;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Documents and bytes that may be under way at once: the back-pressure on the scan. */
  readonly window: { readonly documents: number; readonly bytes: number };
  readonly onCommit: (result: IntakeResult) => void;
}

interface Pending extends PendingDocument {
  /** Null where it is not needed unless the first file with the same bytes turns out to be refused. */
  answer: Promise<ParseOutcome> | null;
  /** What the answer was, once it is there. */
  parsed: ParseOutcome | null;
}

/** Parsed documents in one transaction: one fsync for the whole batch. */
const BATCH = 16;
/** Duplicates are cheap; batch up to this many. */
const MAX_PENDING = 256;

/**
 * Takes files in order, has them parsed in parallel, and commits them in the order they came, several at a time: how
 * many workers there are and which is faster never shows in the database.
 */
export class Intake {
  readonly #options: IntakeOptions;
  #committing: CommitOptions;
  readonly #pending: Pending[] = [];
  readonly #shas = new Map<string, number>();
  /** How many of those pending were sent to the parser. */
  #asked = 0;
  #bytes = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
    const importedAfter = lastSubmission(options.store);
    this.#committing = { ...options, stamp: stampOf(options.setup), importedAfter };
  }

  /** What is offered from now on comes in together, and not with what came before. */
  beginImport(): void {
    this.#committing = { ...this.#committing, importedAfter: lastSubmission(this.#options.store) };
  }

  /** Resolves when there is room for the next; throws what the database throws, with everything before committed. */
  async offer(arrival: IncomingDocument): Promise<void> {
    this.#pending.push(this.#begin(arrival));
    const { documents, bytes } = this.#options.window;
    while (this.#isFull(documents, bytes)) await this.#commitSome(Math.min(BATCH, Math.ceil(documents / 2)));
  }

  #isFull(documents: number, bytes: number): boolean {
    const { length } = this.#pending;
    return this.#asked > documents || length > MAX_PENDING || (this.#bytes > bytes && length > 1);
  }

  async drain(): Promise<void> {
    while (this.#pending.length > 0) await this.#commitSome(BATCH);
  }

  #begin(arrival: IncomingDocument): Pending {
    const receivedAt = this.#options.now();
    if (arrival.kind === 'refused') return { arrival, file: null, receivedAt, answer: null, parsed: null };
    const sha256 = sha256Of(arrival.bytes);
    const file = { name: arrival.name, path: arrival.path, receivedAt, sha256, bytes: arrival.bytes };
    const isKnown = this.#shas.has(sha256) || knownForm(this.#options.store, sha256) !== null;
    this.#shas.set(sha256, (this.#shas.get(sha256) ?? 0) + 1);
    this.#bytes += file.bytes.length;
    const pending: Pending = { arrival, file, receivedAt, answer: null, parsed: null };
    if (!isKnown) this.#ask(pending, file);
    return pending;
  }

  #ask(pending: Pending, file: ParseJob): Promise<ParseOutcome> {
    const answer = this.#options.pool.run(file).then((parsed) => {
      pending.parsed = parsed;
      return parsed;
    });
    // Avoid an unhandled rejection; the committer awaits it.
    answer.catch(() => {});
    if (pending.answer === null) this.#asked++;
    pending.answer = answer;
    return answer;
  }

  /**
   * Waits until `atMost` documents from the front are parsed (or what there is) and commits them in one transaction, with the
   * copies between them. If a document makes that fail, the first is committed alone, so that it does not hold back those before it.
   */
  async #commitSome(atMost: number): Promise<void> {
    const batch = this.#front(atMost);
    for (const pending of batch) await pending.answer?.catch(() => null);
    const [first] = batch;
    if (first === undefined) return;
    let commits = this.#commitTogether(batch);
    if (commits === null || commits.length === 0) {
      // Its bytes are those of a file before it, which turned out to be no form.
      if (commits !== null && first.file !== null) await this.#ask(first, first.file);
      commits = this.#options.store.transaction(() => this.#commitReady([first]));
    }
    for (const commit of commits) {
      const done = this.#pending.shift();
      if (done !== undefined) this.#forget(done);
      this.#options.onCommit(commit);
    }
  }

  #front(atMost: number): readonly Pending[] {
    let asked = 0;
    const end = this.#pending.findIndex(({ answer }) => answer !== null && ++asked > atMost);
    return end < 0 ? [...this.#pending] : this.#pending.slice(0, end);
  }

  /** Null where they cannot be committed together. A failure of the database itself is thrown. */
  #commitTogether(batch: readonly Pending[]): readonly IntakeResult[] | null {
    try {
      return this.#options.store.transaction(() => this.#commitReady(batch));
    } catch (error) {
      if (batch.length === 1 || error instanceof StoreError) throw error;
      return null;
    }
  }

  /** Commits from the front, up to the first that has to be parsed. */
  #commitReady(batch: readonly Pending[]): readonly IntakeResult[] {
    const commits: IntakeResult[] = [];
    for (const pending of batch) {
      const commit = commitDocument(pending, this.#committing);
      if (commit === null) break;
      commits.push(commit);
    }
    return commits;
  }

  #forget({ file, answer }: Pending): void {
    if (answer !== null) this.#asked--;
    if (file === null) return;
    this.#bytes -= file.bytes.length;
    const left = (this.#shas.get(file.sha256) ?? 1) - 1;
    if (left === 0) this.#shas.delete(file.sha256);
    else this.#shas.set(file.sha256, left);
  }
}
