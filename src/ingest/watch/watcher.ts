import { finding } from '../../model/finding.js';
import type { Outcome, Submission } from '../../model/submission.js';
import { recordWaiting } from '../../store/submissions/waiting.js';
import { type IntakeResult, needsPerson } from '../intake/commit-document.js';
import { completeRecord, folderFacts } from '../intake/folder-facts.js';
import { Intake } from '../intake/intake.js';
import { recheckChanged } from '../reread/recheck.js';
import { causeOf, type Found, type FoundFile, walk } from '../scan/walk.js';
import { fileAway } from './file-away.js';
import { FileStates } from './file-states.js';
import { currentFingerprint, fingerprint } from './fingerprint.js';
import { type Hints, startHints } from './hints.js';
import { retryDelayMs } from './retry-delay.js';
import { takeFile } from './take-file.js';
import { Wakeup } from './wakeup.js';
import type { WatchOptions, WatchStatus } from './watch-options.js';
import { isOpenElsewhere, WatchedFolders } from './watched-folders.js';

/** Passes are at least so far apart, so that a burst of events is one pass. */
const QUIET_MS = 150;

/**
 * Keeps the ledger in step with folders. Events only shorten the delay: what is there and what the ledger knows decide.
 * Nothing it holds in memory is needed after a crash.
 */
export class Watcher {
  readonly #options: WatchOptions;
  readonly #intake: Intake;
  readonly #folders: WatchedFolders;
  readonly #files: FileStates;
  /** Paths an event was about, until the next pass. */
  readonly #hinted = new Set<string>();
  /** Folders that could not be looked into, and whether the last scan still could not: the log names each once. */
  readonly #lostFolders = new Map<string, boolean>();
  readonly #wakeup = new Wakeup();
  #outcomes: Record<Outcome, number> = { stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 0 };
  #needPerson = 0;
  #failures = 0;
  #lastError: string | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#folders = new WatchedFolders(options.dirs, options.moveTo);
    this.#files = new FileStates(options.settleMs);
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

  /** Watches until the signal; what is in hand then is finished. */
  async run(): Promise<WatchStatus> {
    const { signal, dirs, polling, intervalMs, once } = this.#options;
    signal.addEventListener('abort', () => this.#wakeup.wake());
    const hints = once === true ? null : this.#startHints(dirs, polling);
    let nextScan = 0;
    while (!signal.aborted) {
      const isScan = this.#options.clock() >= nextScan;
      const targets = this.#targets();
      const isDone = await this.#pass(isScan ? dirs : targets);
      // What a failed pass was about is found again by looking at everything.
      if (!isDone) nextScan = 0;
      else if (isScan) nextScan = this.#options.clock() + intervalMs;
      this.#options.onStatus(this.status('watching'));
      if (once === true && isDone && this.#files.count('settling', 'open') === 0) break;
      await this.#wakeup.wait(this.#restFor(nextScan), signal);
      if (this.#hinted.size > 0) await this.#wakeup.pause(QUIET_MS, signal);
    }
    await hints?.close();
    await this.#finish();
    return this.status('stopping');
  }

  status(state: WatchStatus['state']): WatchStatus {
    return {
      state,
      outcomes: this.#outcomes,
      waiting: this.#files.count('settling', 'open', 'postponed'),
      needPerson: this.#needPerson,
      unreachable: this.#unreachable(),
      lastError: this.#lastError,
    };
  }

  #startHints(dirs: readonly string[], polling: boolean): Hints {
    return startHints(dirs, {
      polling,
      pollMs: Math.max(500, this.#options.settleMs / 2),
      onHint: (path) => {
        this.#hinted.add(path);
        this.#wakeup.wake();
      },
      onError: (error) => this.#options.log.warn({ cause: causeOf(error) }, 'events-lost'),
    });
  }

  /** One look at the paths. False when the database could not take what was found: the next pass tries again. */
  async #pass(paths: readonly string[]): Promise<boolean> {
    try {
      await this.#intake.drain();
      const seen = new Set<string>();
      if (paths === this.#options.dirs) for (const path of this.#lostFolders.keys()) this.#lostFolders.set(path, false);
      for await (const found of walk(paths)) {
        if (this.#options.signal.aborted) return false;
        seen.add(found.path);
        await this.#consider(found);
      }
      if (paths === this.#options.dirs) await this.#forgetGone(seen);
      await this.#finishPass();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  async #finishPass(): Promise<void> {
    await this.#intake.drain();
    recheckChanged(this.#options.store, this.#options.setup);
    this.#failures = 0;
    this.#lastError = null;
    await this.#fileAway();
  }

  async #consider(found: Found): Promise<void> {
    if (found.kind === 'junk' || this.#folders.isJunk(found.path)) return;
    if (found.kind === 'refused') return this.#considerRefused(found);
    const { path } = found;
    if (this.#files.get(path)?.kind === 'open' && isOpenElsewhere(path)) return;
    if (!this.#files.observe(found, this.#options.clock())) return;
    if (isOpenElsewhere(path)) return this.#holdOpen(found);
    const { known, limits, moveTo } = this.#options;
    const reading = { known, limits, retryAt: () => this.#retryAt(path) };
    const outcome = await takeFile(found, reading, (arrival) => this.#intake.offer(arrival));
    if (outcome === 'changed') this.#files.startAgain(path, this.#options.clock());
    else if (outcome === 'retry') this.#files.postpone(path, this.#options.clock());
    else {
      const toFileAway = moveTo === null ? null : found;
      this.#files.set(path, { kind: 'decided', fingerprint: fingerprint(found), toFileAway });
    }
  }

  #considerRefused(found: Extract<Found, { kind: 'refused' }>): void {
    const cause = 'cause' in found.reason.facts ? found.reason.facts.cause : undefined;
    if (this.#options.dirs.includes(found.path) || found.isFolder === true) {
      if (!this.#lostFolders.has(found.path)) this.#options.log.warn({ path: found.path, cause }, 'folder-unreachable');
      this.#lostFolders.set(found.path, true);
    } else if (cause === 'ENOENT') this.#files.delete(found.path);
    else this.#options.log.warn({ path: found.path, cause }, 'path-unreadable');
  }

  /** Held open by Word or LibreOffice: in the ledger as waiting, until it is closed or gone. */
  #holdOpen({ path, name }: FoundFile): void {
    this.#files.set(path, { kind: 'open' });
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
    const delay = retryDelayMs(this.#files.attempts(path));
    return new Date(Date.parse(this.#options.now()) + delay).toISOString();
  }

  #committed(commit: IntakeResult): void {
    const { submission, arrival, rejected, record } = commit;
    this.#note(submission, arrival.path, record?.parser ?? null);
    this.#outcomes = { ...this.#outcomes, [submission.outcome]: this.#outcomes[submission.outcome] + 1 };
    if (needsPerson(record)) this.#needPerson++;
    const { id, sha256, outcome, formId, reason } = submission;
    this.#options.log.info(
      { submission: id, path: arrival.path, sha256, outcome, form: formId, reason, facts: rejected?.facts },
      'committed',
    );
    this.#options.onCommit(commit);
  }

  #note({ id, name, sha256, outcome, reason }: Submission, path: string, parser: string | null): void {
    this.#options.known.note({ id, name, path, sha256, outcome, reason, parser });
  }

  /** Files that are gone may come back as something else; one that never completed is reported. */
  async #forgetGone(seen: ReadonlySet<string>): Promise<void> {
    const { known } = this.#options;
    // What lies behind an unreachable folder is not gone.
    const isComplete = this.#unreachable().length === 0;
    this.#files.keepSeen(seen, isComplete);
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

  async #fileAway(): Promise<void> {
    const { moveTo, log } = this.#options;
    for (const file of this.#files.toFileAway()) {
      const { path } = file;
      const committed = fingerprint(file);
      const isAsCommitted = async () => (await currentFingerprint(file)) === committed;
      try {
        const to =
          moveTo !== null && (await isAsCommitted())
            ? await fileAway(path, this.#folders.rootOf(path), moveTo, isAsCommitted)
            : null;
        if (to === null) this.#files.set(path, { kind: 'decided', fingerprint: committed, toFileAway: null });
        else {
          this.#files.delete(path);
          log.info({ path, to }, 'filed-away');
        }
      } catch (error) {
        // Tried again after the next pass, when the disk may have room again.
        log.error({ path, cause: causeOf(error) }, 'not-filed-away');
      }
    }
  }

  /** The database or its disk fails: nothing is lost, everything undecided is still in the folder and in memory. */
  #failed(error: unknown): void {
    this.#failures++;
    this.#lastError = causeOf(error);
    this.#options.log.error({ cause: this.#lastError, failures: this.#failures }, 'database-failed');
    if (!this.#isTemporary(this.#lastError)) throw error;
  }

  #isTemporary(cause: string): boolean {
    return ['disk-full', 'database-locked', 'database-io'].includes(cause);
  }

  async #finish(): Promise<void> {
    await this.#intake.drain();
    recheckChanged(this.#options.store, this.#options.setup);
    await this.#fileAway();
  }

  /** What is worth a look between two scans. */
  #targets(): readonly string[] {
    const targets = [...this.#hinted, ...this.#files.due(this.#options.clock())];
    this.#hinted.clear();
    return targets;
  }

  #restFor(nextScan: number): number {
    const now = this.#options.clock();
    if (this.#failures > 0) return Math.min(60_000, 1_000 * 2 ** this.#failures);
    return Math.max(20, Math.min(nextScan - now, this.#files.nextLookIn(now)));
  }

  #unreachable(): readonly string[] {
    return [...this.#lostFolders].flatMap(([path, isLost]) => (isLost ? [path] : []));
  }
}
