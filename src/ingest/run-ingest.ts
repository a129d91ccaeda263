import { countToDo } from '../store/queries/to-do.js';
import { readPathRows, readSubmissions } from '../store/submissions/submissions.js';
import type { ReadableArrival, RefusedArrival } from './intake/arrival.js';
import type { IntakeResult } from './intake/commit-document.js';
import { Intake, type IntakeOptions } from './intake/intake.js';
import { KnownPaths } from './intake/known-paths.js';
import {
  countJunk,
  countOutcome,
  countSuperseded,
  countUnchanged,
  EMPTY_TALLY,
  isBalanced,
  type Tally,
} from './intake/tally.js';
import { recheckChanged } from './reread/recheck.js';
import { type OpenFileLimits, openFile } from './scan/open-file.js';
import { type Found, walk } from './scan/walk.js';
import { sha256Of } from './workers/parse-job.js';

export interface IngestOptions extends Omit<IntakeOptions, 'onCommit'> {
  /** What `findFiles` gave. */
  readonly found: readonly Found[];
  readonly limits: OpenFileLimits;
  /** Aborting it finishes the documents under way and starts none. */
  readonly signal: AbortSignal;
  readonly onCommit: (commit: IntakeResult, tally: Tally) => void;
  /** For each file that is in the ledger already. */
  readonly onUnchanged: (arrival: ReadableArrival | RefusedArrival, tally: Tally) => void;
}

export interface IngestReport {
  readonly tally: Tally;
  /** Rows of the ledger this run made or decided, in order. */
  readonly submissions: readonly number[];
  /** Forms of these that a person has to look at, as `formsToDo` says. */
  readonly needPerson: number;
  /** Files not looked at because the run was stopped; archives count as one. Zero for a whole run. */
  readonly left: number;
}

/**
 * The bulk run: every file found has exactly one row in the ledger, in the order of their paths; one that came to nothing before
 * is tried again in its own. Throws a StoreError when the database fails; what was committed before stays.
 */
export async function runIngest(options: IngestOptions): Promise<IngestReport> {
  const known = new KnownPaths(readPathRows(options.store));
  const stored = new Set<number>();
  const submissions: number[] = [];
  let tally = EMPTY_TALLY;
  let left = 0;
  const intake = new Intake({
    ...options,
    onCommit: (commit) => {
      const { id, outcome } = commit.submission;
      tally = countOutcome(tally, outcome);
      submissions.push(id);
      if (outcome === 'stored') stored.add(id);
      options.onCommit(commit, tally);
    },
  });
  const take = async (arrival: ReadableArrival | RefusedArrival) => {
    const sha256 = arrival.kind === 'file' ? sha256Of(arrival.bytes) : null;
    if (sha256 !== null && known.isUnchanged(arrival.path, sha256)) {
      tally = countUnchanged(tally);
      return options.onUnchanged(arrival, tally);
    }
    const submission = known.rowToTryAgain(arrival.path, sha256);
    await intake.offer(submission === null ? arrival : { ...arrival, submission });
  };
  for (const found of options.found) {
    if (options.signal.aborted) left += found.kind === 'junk' ? 0 : 1;
    else if (found.kind === 'junk') tally = countJunk(tally, found.why);
    else if (found.kind === 'refused') await take(found);
    else {
      for await (const arrival of openFile(found, options.limits)) {
        if (arrival.kind === 'junk') tally = countJunk(tally, arrival.why);
        else await take(arrival);
      }
    }
  }
  await intake.drain();
  recheckChanged(options.store, options.setup);
  for (const { id } of readSubmissions(options.store, 'superseded')) if (stored.has(id)) tally = countSuperseded(tally);
  if (!isBalanced(tally)) throw new Error(`a file fell between scan and ledger: ${JSON.stringify(tally)}`);
  return { tally, submissions, left, needPerson: countToDo(options.store, submissions) };
}

/** Walks the paths once. Nothing is opened yet; archives count as one file. */
export async function findFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const all: Found[] = [];
  for await (const found of walk(paths)) all.push(found);
  return all;
}
