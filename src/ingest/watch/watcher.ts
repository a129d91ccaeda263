import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { finding } from '../../model/finding.js';
import type { Outcome, Submission } from '../../model/submission.js';
import { recordWaiting } from '../../store/submissions/waiting.js';
import { type IntakeResult, needsPerson } from '../intake/commit-document.js';
import { completeRecord, folderFacts } from '../intake/folder-facts.js';
import { Intake } from '../intake/intake.js';
import { recheckChanged } from '../reread/recheck.js';
import { junkKind, ownerFileNames } from '../scan/junk.js';
import { causeOf, type Found, type FoundFile, walk } from '../scan/walk.js';
import { fileAway } from './file-away.js';
import { printOf, SettleTracker } from './fingerprint.js';
import { type Hints, startHints } from './hints.js';
import { retryDelayMs } from './retry-delay.js';
import { currentPrint, takeFile } from './take-file.js';
import { Wakeup } from './wakeup.js';
import type { WatchOptions, WatchStatus } from './watch-options.js';

interface Postponed {
  readonly attempts: number;
  readonly due: number;
}

/** Passes are at least so far apart, so that a burst of events is one pass. */
const QUIET_MS = 150;

/**
 * Keeps the ledger in step with folders. Events only shorten the delay: what is there and what the ledger knows decide.
 * Nothing it holds in memory is needed after a crash.
 */
export class Watcher {
  readonly #options: WatchOptions;
  readonly #intake: Intake;
  readonly #settling: SettleTracker;
  readonly #hinted = new Set<string>();
  readonly #wakeup = new Wakeup();
  /** Prints of files whose outcome is committed. */
  readonly #done = new Map<string, string>();
  /** Files some other program holds open. */
  readonly #open = new Set<string>();
  readonly #postponed = new Map<string, Postponed>();
  readonly #toFileAway: FoundFile[] = [];
  /** Folders the last scan could not look into. */
  readonly #unreachable = new Set<string>();
  /** Folders whose loss is in the log already. */
  readonly #told = new Set<string>();
  #outcomes: Record<Outcome, number> = { stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 0 };
  #needPerson = 0;
  #failures = 0;
  #lastError: string | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#settling = new SettleTracker(options.settleMs);
    this.#intake = new Intake({
      ...options,
      complete: (record, arrival) => {
        const root = this.#rootOf(arrival.path);
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
      if (once === true && isDone && this.#settling.size === 0 && this.#open.size === 0) break;
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
      waiting: new Set([...this.#settling.paths(), ...this.#open, ...this.#postponed.keys()]).size,
      needPerson: this.#needPerson,
      unreachable: [...this.#unreachable],
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
      if (paths === this.#options.dirs) this.#unreachable.clear();
      for await (const found of walk(paths)) {
        if (this.#options.signal.aborted) return false;
        seen.add(found.path);
        await this.#consider(found);
      }
      if (paths === this.#options.dirs) await this.#forgetGone(seen);
      await this.#settleAccounts();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  async #settleAccounts(): Promise<void> {
    await this.#intake.drain();
    recheckChanged(this.#options.store, this.#options.setup);
    this.#failures = 0;
    this.#lastError = null;
    await this.#fileAway();
  }

  async #consider(found: Found): Promise<void> {
    if (found.kind === 'junk' || this.#isJunkHere(found.path)) return;
    if (found.kind === 'refused') return this.#considerRefused(found);
    const { path } = found;
    const print = printOf(found);
    if (this.#done.get(path) === print) return this.#leave(path);
    const now = this.#options.clock();
    if ((this.#postponed.get(path)?.due ?? 0) > now) return;
    if (!this.#settling.observe(path, print, now)) return;
    if (this.#isOpenElsewhere(path)) return this.#holdOpen(found);
    const taken = await takeFile(found, { ...this.#options, retryAt: () => this.#retryAt(path) }, (arrival) =>
      this.#intake.offer(arrival),
    );
    if (taken === 'changed') return this.#settling.forget(path);
    if (taken === 'later') return this.#postpone(path);
    this.#done.set(path, print);
    this.#leave(path);
    if (this.#options.moveTo !== null) this.#toFileAway.push(found);
  }

  #considerRefused(found: Extract<Found, { kind: 'refused' }>): void {
    const { cause } = found.reason.facts;
    if (this.#options.dirs.includes(found.path) || found.isFolder === true) {
      if (!this.#told.has(found.path)) this.#options.log.warn({ path: found.path, cause }, 'folder-unreachable');
      this.#unreachable.add(found.path);
      this.#told.add(found.path);
    } else if (cause === 'ENOENT') this.#leave(found.path);
    else this.#options.log.warn({ path: found.path, cause }, 'path-unreadable');
  }

  /** Held open by Word or LibreOffice: in the ledger as waiting, until it is closed or gone. */
  #holdOpen({ path, name }: FoundFile): void {
    this.#settling.forget(path);
    if (this.#open.has(path)) return;
    this.#open.add(path);
    this.#options.log.info({ path }, 'waits-open-elsewhere');
    const { store, now, known } = this.#options;

    const row = known.openRow(path);
    if (row !== null || known.get(path) !== null) return;
    const submission = recordWaiting(
      store,
      { name, path, receivedAt: now() },
      finding('file-open', 'info'),
      this.#retryAt(path),
    );
    this.#note(submission, path, null);
  }

  #leave(path: string): void {
    this.#settling.forget(path);
    this.#open.delete(path);
    this.#postponed.delete(path);
  }

  #postpone(path: string): void {
    const attempts = (this.#postponed.get(path)?.attempts ?? 0) + 1;
    this.#settling.forget(path);
    this.#postponed.set(path, { attempts, due: this.#options.clock() + retryDelayMs(attempts - 1) });
  }

  #retryAt(path: string): string {
    const delay = retryDelayMs(this.#postponed.get(path)?.attempts ?? 0);
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

  /** Files that are gone may come back as something else; one that waited and never became whole is told so. */
  async #forgetGone(seen: ReadonlySet<string>): Promise<void> {
    const { known } = this.#options;
    for (const path of [...this.#settling.paths(), ...this.#open, ...this.#postponed.keys()]) {
      if (!seen.has(path)) this.#leave(path);
    }
    // What lies behind an unreachable folder is not gone.
    if (this.#unreachable.size > 0) return;
    for (const path of this.#done.keys()) if (!seen.has(path)) this.#done.delete(path);
    for (const { id, name, path } of known.waiting()) {
      if (seen.has(path) || !this.#isWatched(path)) continue;
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
    for (const file of this.#toFileAway.splice(0)) {
      const isAsCommitted = async () => (await currentPrint(file)) === printOf(file);
      if (moveTo === null || !(await isAsCommitted())) continue;
      try {
        const to = await fileAway(file.path, this.#rootOf(file.path), moveTo, isAsCommitted);
        if (to === null) continue;
        this.#done.delete(file.path);
        log.info({ path: file.path, to }, 'filed-away');
      } catch (error) {
        log.error({ path: file.path, cause: causeOf(error) }, 'not-filed-away');
        // Once more after the next pass, when the disk may have room again; a file that is gone need not be moved.
        if (causeOf(error) !== 'ENOENT') this.#toFileAway.push(file);
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
    const now = this.#options.clock();
    const due = [...this.#postponed].filter(([, postponed]) => postponed.due <= now).map(([path]) => path);
    const targets = [...this.#hinted, ...this.#settling.paths(), ...this.#open, ...due];
    this.#hinted.clear();
    return targets;
  }

  #restFor(nextScan: number): number {
    const now = this.#options.clock();
    if (this.#failures > 0) return Math.min(60_000, 1_000 * 2 ** this.#failures);
    const due = [
      nextScan - now,
      this.#settling.nextDueIn(now) ?? Number.POSITIVE_INFINITY,
      this.#open.size > 0 ? 1_000 : Number.POSITIVE_INFINITY,
    ];
    for (const postponed of this.#postponed.values()) due.push(postponed.due - now);
    return Math.max(20, Math.min(...due));
  }

  #isOpenElsewhere(path: string): boolean {
    const name = path.slice(dirname(path).length + 1);
    return ownerFileNames(name).some((owner) => existsSync(join(dirname(path), owner)));
  }

  /** A hinted path is walked as if the user had named it; here the names of its folders count. */
  #isJunkHere(path: string): boolean {
    const { moveTo } = this.#options;
    if (moveTo !== null && (path === moveTo || path.startsWith(moveTo + sep))) return true;
    return relative(this.#rootOf(path), path)
      .split(sep)
      .some((part) => junkKind(part) !== null);
  }

  #isWatched(path: string): boolean {
    return this.#options.dirs.some((dir) => path.startsWith(dir + sep));
  }

  #rootOf(path: string): string {
    const roots = this.#options.dirs.filter((dir) => path === dir || path.startsWith(dir + sep));
    return roots.sort((a, b) => b.length - a.length)[0] ?? dirname(path);
  }
}
