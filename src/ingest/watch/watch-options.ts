import type { Outcome } from '../../model/submission.js';
import type { IntakeResult } from '../intake/commit-document.js';
import type { IntakeOptions } from '../intake/intake.js';
import type { KnownPaths } from '../intake/known-paths.js';
import type { OpenFileLimits } from '../scan/open-file.js';

/** Where the watcher's story is told; pino has this shape. */
export interface WatchLog {
  info(facts: object, event: string): void;
  warn(facts: object, event: string): void;
  error(facts: object, event: string): void;
}

export interface WatchOptions extends Omit<IntakeOptions, 'onCommit'> {
  readonly dirs: readonly string[];
  readonly known: KnownPaths;
  readonly limits: OpenFileLimits;
  /** A file is whole when it has not changed for so long. */
  readonly settleMs: number;
  /** The reconciling scan of all folders. */
  readonly intervalMs: number;
  readonly polling: boolean;
  /** Folder for files whose outcome is committed; null leaves them where they are. */
  readonly moveTo: string | null;
  /** Pattern of the sub-folders' names, `{year}/{department}`; null when they say nothing. */
  readonly folders: string | null;
  readonly log: WatchLog;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
  readonly onCommit: (commit: IntakeResult) => void;
  readonly onStatus: (status: WatchStatus) => void;
  /** Ends the watcher when all folders hold nothing that is not decided: for tests, and `--once`. */
  readonly once?: boolean;
}

export interface WatchStatus {
  readonly state: 'watching' | 'stopping';
  /** Outcomes of this session. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly waiting: number;
  readonly unreachable: readonly string[];
  readonly lastError: string | null;
}
