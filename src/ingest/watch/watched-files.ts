import { finding } from '../../model/finding.js';
import type { Outcome, Submission } from '../../model/submission.js';
import { recordWaiting } from '../../store/submissions/waiting.js';
import type { IntakeResult } from '../intake/commit-document.js';
import { completeRecord, folderFacts } from '../intake/folder-facts.js';
import { Intake } from '../intake/intake.js';
import { causeOf, type Found, type FoundFile } from '../scan/walk.js';
import { fileAway } from './file-away.js';
import { FileStates } from './file-states.js';
import { currentFingerprint, fingerprint } from './fingerprint.js';
import { retryDelayMs } from './retry-delay.js';
import { takeFile } from './take-file.js';
import type { WatchOptions } from './watch-options.js';
import { isOpenElsewhere, WatchedFolders } from './watched-folders.js';

/** What becomes of each file of the watched folders: looked at until it is whole, taken in, filed away. */
export class WatchedFiles {
  readonly #options: WatchOptions;
  readonly #intake: Intake;
  readonly #folders: WatchedFolders;
  readonly #states: FileStates;
  #outcomes: Record<Outcome, number> = { stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 0 };

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#folders = new WatchedFolders(options);
    this.#states = new FileStates(options.settleMs);
    this.#intake = new Intake({
      ...options,
      complete: (record, arrival) => {
        const root = this.#folders.rootOf(arrival.path);
        return options.folders === null
          ? record
          : completeRecord(record, folderFacts(arrival.path, root, options.folders));
      },
      onCommit: (commit) => this.#committed(commit),
    });
  }

  /** Where the files stand, for the status of the watcher. */
  get status() {
    return {
      outcomes: this.#outcomes,
      waiting: this.#states.count('settling', 'open', 'postponed'),
      unreachable: this.#folders.unreachable(),
    };
  }

  /** False while a file may still be written to or is held open. */
  get isSettled(): boolean {
    return this.#states.count('settling', 'open') === 0;
  }

  /** Paths worth a look between two scans. */
  due(): readonly string[] {
    return this.#states.due(this.#options.clock());
  }

  /** Milliseconds until a file needs a look; infinite where none will. */
  nextLookIn(): number {
    return this.#states.nextLookIn(this.#options.clock());
  }

  /** A scan of all folders begins: it shows which of them can be looked into again. */
  beginScan(): void {
    this.#folders.beginScan();
  }

  /** A pass begins: what it finds comes in together. */
  async beginPass(): Promise<void> {
    await this.drain();
    this.#intake.beginImport();
  }

  /** Waits until everything in hand is committed. */
  drain(): Promise<void> {
    return this.#intake.drain();
  }

  /** One look at what a walk found. */
  async consider(found: Found): Promise<void> {
    if (found.kind === 'junk' || this.#folders.isJunk(found.path)) return;
    if (found.kind === 'refused') return this.#considerRefused(found);
    const { path } = found;
    if (this.#states.get(path)?.kind === 'open' && isOpenElsewhere(path)) return;
    if (!this.#states.observe(found, this.#options.clock())) return;
    if (isOpenElsewhere(path)) return this.#holdOpen(found);
    const { known, limits, moveTo } = this.#options;
    const reading = { known, limits, retryAt: () => this.#retryAt(path) };
    const outcome = await takeFile(found, reading, (arrival) => this.#intake.offer(arrival));
    if (outcome === 'changed') this.#states.startAgain(path, this.#options.clock());
    else if (outcome === 'retry') this.#states.postpone(path, this.#options.clock());
    else {
      const toFileAway = moveTo === null ? null : found;
      this.#states.set(path, { kind: 'decided', fingerprint: fingerprint(found), toFileAway });
    }
  }

  #considerRefused(found: Extract<Found, { kind: 'refused' }>): void {
    const cause = 'cause' in found.reason.facts ? found.reason.facts.cause : undefined;
    if (this.#options.dirs.includes(found.path) || found.isFolder === true) this.#folders.lose(found.path, cause);
    else if (cause === 'ENOENT') this.#states.delete(found.path);
    else this.#options.log.warn({ path: found.path, cause }, 'path-unreadable');
  }

  /** Held open by Word or LibreOffice: in the ledger as waiting, until it is closed or gone. */
  #holdOpen({ path, name }: FoundFile): void {
    this.#states.set(path, { kind: 'open' });
    this.#options.log.info({ path }, 'waits-open-elsewhere');
    const { store, now, known } = this.#options;
    if (known.get(path) !== null) return;
    const submission = recordWaiting(
      store,
      { name, path, receivedAt: now() },
      finding('file-open', 'info'),
      this.#retryAt(path),
    );
    this.#note(submission, path, null);
  }

  #retryAt(path: string): string {
    const delay = retryDelayMs(this.#states.attempts(path));
    return new Date(Date.parse(this.#options.now()) + delay).toISOString();
  }

  #committed(commit: IntakeResult): void {
    const { submission, arrival, rejected, record, replacement } = commit;
    this.#note(submission, arrival.path, record?.parser ?? null);
    this.#outcomes = { ...this.#outcomes, [submission.outcome]: this.#outcomes[submission.outcome] + 1 };
    const { id, sha256, outcome, formId, reason } = submission;
    this.#options.log.info(
      {
        submission: id,
        path: arrival.path,
        sha256,
        outcome,
        form: formId,
        reason,
        facts: rejected?.facts,
        replacement,
      },
      'committed',
    );
    this.#options.onCommit(commit);
  }

  #note({ id, name, sha256, outcome, reason }: Submission, path: string, parser: string | null): void {
    this.#options.known.note({ id, name, path, sha256, outcome, reason, parser });
  }

  /** Files that are gone may come back as something else; one that never completed is reported. */
  async forgetGone(seen: ReadonlySet<string>): Promise<void> {
    const { known } = this.#options;
    // What lies behind an unreachable folder is not gone.
    const isComplete = this.#folders.unreachable().length === 0;
    this.#states.keepSeen(seen, isComplete);
    if (!isComplete) return;
    for (const { id, name, path } of known.waiting()) {
      if (seen.has(path) || !this.#folders.has(path)) continue;
      await this.#intake.offer({
        kind: 'refused',
        name,
        path,
        reason: finding('file-vanished', 'warning'),
        submission: id,
      });
    }
  }

  /** Moves what is committed to its folder, where there is one. */
  async fileAway(): Promise<void> {
    const { moveTo, log } = this.#options;
    for (const file of this.#states.toFileAway()) {
      const { path } = file;
      const committed = fingerprint(file);
      const isAsCommitted = async () => (await currentFingerprint(file)) === committed;
      try {
        const to =
          moveTo !== null && (await isAsCommitted())
            ? await fileAway(path, this.#folders.rootOf(path), moveTo, isAsCommitted)
            : null;
        if (to === null) this.#states.set(path, { kind: 'decided', fingerprint: committed, toFileAway: null });
        else {
          this.#states.delete(path);
          log.info({ path, to }, 'filed-away');
        }
      } catch (error) {
        // Tried again after the next pass, when the disk may have room again.
        log.error({ path, cause: causeOf(error) }, 'not-filed-away');
      }
    }
  }
}
