import { recheckChanged } from '../reread/recheck.js';
import { causeOf, walk } from '../scan/walk.js';
import { type Hints, startHints } from './hints.js';
import { Wakeup } from './wakeup.js';
import type { WatchOptions, WatchStatus } from './watch-options.js';
import { WatchedFiles } from './watched-files.js';

/** Passes are at least so far apart, so that a burst of events is one pass. */
const QUIET_MS = 150;

/**
 * Keeps the ledger in step with folders. Events only shorten the delay: what is there and what the ledger knows decide.
 * Nothing it holds in memory is needed after a crash.
 */
export class Watcher {
  readonly #options: WatchOptions;
  readonly #files: WatchedFiles;
  /** Paths an event was about, until the next pass. */
  readonly #hinted = new Set<string>();
  readonly #wakeup = new Wakeup();
  #failures = 0;
  #lastError: string | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#files = new WatchedFiles(options);
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
      if (once === true && isDone && this.#files.isSettled) break;
      await this.#wakeup.wait(this.#restFor(nextScan), signal);
      if (this.#hinted.size > 0) await this.#wakeup.pause(QUIET_MS, signal);
    }
    await hints?.close();
    await this.#finish();
    return this.status('stopping');
  }

  status(state: WatchStatus['state']): WatchStatus {
    return { state, ...this.#files.status, lastError: this.#lastError };
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
      await this.#files.beginPass();
      const seen = new Set<string>();
      if (paths === this.#options.dirs) this.#files.beginScan();
      for await (const found of walk(paths)) {
        if (this.#options.signal.aborted) return false;
        seen.add(found.path);
        await this.#files.consider(found);
      }
      if (paths === this.#options.dirs) await this.#files.forgetGone(seen);
      await this.#finishPass();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  async #finishPass(): Promise<void> {
    await this.#files.drain();
    recheckChanged(this.#options.store, this.#options.setup);
    this.#failures = 0;
    this.#lastError = null;
    await this.#files.fileAway();
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
    await this.#files.drain();
    recheckChanged(this.#options.store, this.#options.setup);
    await this.#files.fileAway();
  }

  /** What is worth a look between two scans. */
  #targets(): readonly string[] {
    const targets = [...this.#hinted, ...this.#files.due()];
    this.#hinted.clear();
    return targets;
  }

  #restFor(nextScan: number): number {
    if (this.#failures > 0) return Math.min(60_000, 1_000 * 2 ** this.#failures);
    return Math.max(20, Math.min(nextScan - this.#options.clock(), this.#files.nextLookIn()));
  }
}
