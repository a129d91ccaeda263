import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { causeOf } from '../../../ingest/scan/walk.js';
import { type Health, writeHealth } from '../../../ingest/watch/health.js';
import type { WatchLog, WatchStatus } from '../../../ingest/watch/watch-options.js';
import { oneLine, sayFinding } from '../../../messages/index.js';
import { formName } from '../../../present/names.js';
import { formatTimestamp } from '../../../present/timestamp.js';
import type { Store } from '../../../store/open-store.js';
import { readFormSummary } from '../../../store/queries/figures.js';
import { countOutcomes } from '../../../store/submissions/submissions.js';
import { replacementLines } from '../../output/replacement.js';
import { type CliContext, noteLine, sayIn } from '../../program/context.js';
import type { WatchLock } from './watch-lock.js';

const HEARTBEAT_MS = 10_000;

interface Watched {
  readonly db: string;
  /** The health file; undefined for none. */
  readonly health: string | undefined;
  readonly dirs: readonly string[];
  readonly store: Store;
  readonly lock: WatchLock;
  readonly log: WatchLog;
  readonly stop: AbortController;
}

/** Tells people and supervisors how the watcher does: lines on stderr, the health file, the sign of life in the lock. */
export class WatchReporter {
  readonly #context: CliContext;
  readonly #watched: Watched;
  readonly #startedAt: string;
  #status: WatchStatus | null = null;
  #state: Health['state'] = 'starting';
  #timer: NodeJS.Timeout | null = null;
  #shown = '';

  constructor(context: CliContext, watched: Watched) {
    this.#context = context;
    this.#watched = watched;
    this.#startedAt = context.now();
  }

  start(): void {
    const { db, dirs, log } = this.#watched;
    log.info({ folders: dirs, db }, 'started');
    noteLine(this.#context, sayIn(this.#context, 'watch-started', { dirs: dirs.join('  '), db }));
    this.#beat();
    this.#timer = setInterval(() => this.#beat(), HEARTBEAT_MS);
    this.#state = 'watching';
  }

  committed({ submission, arrival, rejected, replacement }: IntakeResult): void {
    const more = rejected === null ? this.#formLine(submission) : sayFinding(this.#context.lang, rejected);
    const time = formatTimestamp(this.#context.now());
    const outcome = sayIn(this.#context, `outcome-${submission.outcome}`);
    noteLine(this.#context, sayIn(this.#context, 'watch-committed', { time, outcome, name: arrival.name, more }));
    if (replacement === null) return;
    for (const line of replacementLines(replacement, this.#context.lang)) noteLine(this.#context, `  ${line}`);
  }

  /** Whose form the file is now, and how many findings it has. */
  #formLine({ outcome, formId }: IntakeResult['submission']): string {
    const form = outcome === 'stored' && formId !== null ? readFormSummary(this.#watched.store, formId) : null;
    if (form === null) return '';
    const { errors, warnings } = form;
    return sayIn(this.#context, 'watch-form', { form: formName(form, this.#context.lang), errors, warnings });
  }

  damaged(name: string): void {
    this.#watched.log.warn({ name }, 'original damaged');
    noteLine(this.#context, `${oneLine(name)}\n  ${sayIn(this.#context, 'original-damaged')}`);
  }

  status(status: WatchStatus): void {
    this.#status = status;
    const counts = countOutcomes(this.#watched.store);
    const line = sayIn(this.#context, 'ingest-equation', {
      ...counts,
      seen: total(counts) + status.waiting,
      waiting: counts.waiting + status.waiting,
    });
    if (line === this.#shown) return;
    this.#shown = line;
    this.#writeHealth();
    noteLine(this.#context, line);
  }

  summary(end: WatchStatus): string {
    const counts = countOutcomes(this.#watched.store);
    const equation = sayIn(this.#context, 'ingest-equation', {
      ...counts,
      seen: total(counts) + end.waiting,
      waiting: counts.waiting + end.waiting,
    });
    return `${sayIn(this.#context, 'watch-stopped')}\n  ${equation}`;
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#state = 'stopped';
    this.#watched.log.info({}, 'stopped');
    this.#writeHealth();
  }

  #beat(): void {
    const { stop, log } = this.#watched;
    this.#writeHealth();
    if (this.#holdsLock()) return;
    log.error({}, 'lock-lost');
    noteLine(this.#context, sayIn(this.#context, 'watch-lock-lost'));
    this.#context.exit(1);
    stop.abort();
  }

  /** A database that is busy or full for the moment is no reason to die in a timer: the next pass deals with it. */
  #holdsLock(): boolean {
    const { lock, log } = this.#watched;
    try {
      return lock.beat();
    } catch (error) {
      log.warn({ cause: causeOf(error) }, 'heartbeat-failed');
      return true;
    }
  }

  /** A report that cannot be written grows old, by which a supervisor knows; the watching goes on. */
  #writeHealth(): void {
    const { health } = this.#watched;
    if (health === undefined) return;
    try {
      this.#report(health);
    } catch (error) {
      this.#watched.log.warn({ cause: causeOf(error) }, 'health-not-written');
    }
  }

  #report(health: string): void {
    const { dirs, store } = this.#watched;
    const unreachable = new Set(this.#status?.unreachable ?? []);
    writeHealth(health, {
      pid: process.pid,
      state: this.#state,
      startedAt: this.#startedAt,
      heartbeat: this.#context.now(),
      folders: dirs.map((path) => ({ path, reachable: !unreachable.has(path) })),
      ledger: countOutcomes(store),
      waiting: this.#status?.waiting ?? 0,
      lastError: this.#status?.lastError ?? null,
    });
  }
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
