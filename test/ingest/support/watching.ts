import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import type { IntakeResult } from '../../../src/ingest/intake/commit-document.js';
import { KnownPaths } from '../../../src/ingest/intake/known-paths.js';
import type { WatchOptions, WatchStatus } from '../../../src/ingest/watch/watch-options.js';
import { Watcher } from '../../../src/ingest/watch/watcher.js';
import { inProcessPool, type ParseSetup } from '../../../src/ingest/workers/parse-job.js';
import { sayFinding } from '../../../src/messages/index.js';
import { DEFAULT_LIMITS } from '../../../src/parsers/index.js';
import { openStore, type Store } from '../../../src/store/open-store.js';
import { countOutcomes, readPathRows, readSubmissions } from '../../../src/store/submissions/submissions.js';
import { loadTemplates } from '../../../src/templates/load-templates.js';

const templates = loadTemplates([resolve(fileURLToPath(new URL('../../../templates', import.meta.url)))]);
export const setup: ParseSetup = { templates, limits: DEFAULT_LIMITS, checks: DEFAULT_CHECK_CONFIG };

let moment = 0;
/** A clock that moves a second with every look. */
export const now = () => new Date(Date.UTC(2021, 2, 1) + 1000 * moment++).toISOString();

export interface Watching {
  readonly store: Store;
  readonly watcher: Watcher;
  readonly commits: readonly IntakeResult[];
  readonly events: readonly string[];
  /** Resolves when `condition` holds; fails after some seconds. */
  until(condition: (watching: Watching) => boolean, seconds?: number): Promise<void>;
  stop(): Promise<WatchStatus>;
}

/** Starts a watcher on a real folder and a real database, with short times. */
export function startWatching(dir: string, db: string, more: Partial<WatchOptions> & { store?: Store } = {}): Watching {
  const store = more.store ?? openStore(db, { now, describe: (finding) => sayFinding('zh', finding) });
  const commits: IntakeResult[] = [];
  const events: string[] = [];
  const stop = new AbortController();
  const note = (facts: object, event: string) => events.push(`${event} ${JSON.stringify(facts)}`);
  const watcher = new Watcher({
    dirs: [dir],
    store,
    pool: inProcessPool(setup),
    setup,
    known: new KnownPaths(readPathRows(store)),
    limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
    window: { documents: 4, bytes: 1e7 },
    now,
    clock: () => performance.now(),
    settleMs: 80,
    intervalMs: 400,
    polling: false,
    moveTo: null,
    folders: null,
    log: { info: note, warn: note, error: note },
    signal: stop.signal,
    onCommit: (commit) => commits.push(commit),
    onStatus: () => {},
    ...more,
  });
  const running = watcher.run();
  const watching: Watching = {
    store,
    watcher,
    commits,
    events,
    until: async (condition, seconds = 20) => {
      const end = performance.now() + seconds * 1000;
      while (!condition(watching)) {
        if (performance.now() > end)
          throw new Error(`waited in vain; ledger ${JSON.stringify(countOutcomes(store))}, ${events.join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    stop: async () => {
      stop.abort();
      const status = await running;
      store.close();
      return status;
    },
  };
  return watching;
}

/** What the ledger holds, without numbers and times. */
export function ledgerOf(store: Store): string[] {
  return readSubmissions(store).map(({ name, outcome, reason }) => [name, outcome, reason ?? ''].join(' ').trim());
}
