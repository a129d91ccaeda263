import type { Store } from '../store/open-store.js';
import { countToDo } from '../store/queries/to-do.js';
import { planReparse } from '../store/runs/runs.js';
import { type CheckSetup, stampOf } from './check-setup.js';
import type { IncomingDocument, IntakeResult } from './intake/commit-document.js';
import { Intake, type IntakeOptions } from './intake/intake.js';
import { countOutcome, EMPTY_TALLY } from './intake/tally.js';
import { recheckChanged } from './reread/recheck.js';
import { wholeOriginal } from './reread/stored-document.js';
import type { IngestReport } from './run-ingest.js';
import { type OpenFileLimits, openFile } from './scan/open-file.js';
import { walk } from './scan/walk.js';

/** A refused or waiting row to be tried again. */
export interface RetryCandidate {
  readonly submissionId: number;
  readonly name: string;
  readonly path: string;
  /** Null where the bytes could not be read then. */
  readonly sha256: string | null;
}

export interface RetryOptions extends Omit<IntakeOptions, 'onCommit'> {
  readonly candidates: readonly RetryCandidate[];
  readonly limits: OpenFileLimits;
  readonly signal: AbortSignal;
  readonly onCommit: (commit: IntakeResult) => void;
  /** Called for files whose kept bytes are not what came in: they stay as they are. */
  readonly onDamaged: (candidate: RetryCandidate) => void;
}

/**
 * Tries refused files again, each in its own row: from the bytes the store kept, else from where the file lay. What
 * cannot be read even now is refused again, with today's reason.
 */
export async function runRetry(options: RetryOptions): Promise<IngestReport> {
  const submissions: number[] = [];
  let tally = EMPTY_TALLY;
  const intake = new Intake({
    ...options,
    onCommit: (commit) => {
      tally = countOutcome(tally, commit.submission.outcome);
      submissions.push(commit.submission.id);
      options.onCommit(commit);
    },
  });
  for (const candidate of options.candidates) {
    if (options.signal.aborted) break;
    for await (const offer of retryDocument(candidate, options)) await intake.offer(offer);
  }
  await intake.drain();
  recheckChanged(options.store, options.setup);
  return { tally, submissions, left: 0, needPerson: countToDo(options.store, submissions) };
}

/** Files whose bytes are kept and which another parser, template or configuration refused: today's may read them. */
export function outdatedRefusals(store: Store, setup: CheckSetup): readonly RetryCandidate[] {
  return planReparse(store, stampOf(setup)).flatMap(({ submissionId, name, path, sha256, outcome }) =>
    outcome === 'rejected' ? [{ submissionId, name, path, sha256 }] : [],
  );
}

async function* retryDocument(candidate: RetryCandidate, options: RetryOptions): AsyncGenerator<IncomingDocument> {
  const { submissionId, name, path, sha256 } = candidate;
  if (sha256 === null) return yield* reread(candidate, options.limits);
  const bytes = wholeOriginal(options.store, sha256);
  if (bytes === null) options.onDamaged(candidate);
  else yield { kind: 'file', name, path, bytes, submission: submissionId };
}

/** The row takes the first arrival of its path; an archive that can be read at last adds rows for its other members. */
async function* reread(
  { submissionId, path }: RetryCandidate,
  limits: OpenFileLimits,
): AsyncGenerator<IncomingDocument> {
  const outermost = path.split('!/')[0] ?? path;
  let isTaken = false;
  for await (const found of walk([outermost])) {
    if (found.kind === 'junk') continue;
    const arrivals = found.kind === 'refused' ? [found] : openFile(found, limits);
    for await (const arrival of arrivals) {
      if (arrival.kind === 'junk' || (path !== outermost && arrival.path !== path)) continue;
      yield isTaken ? arrival : { ...arrival, submission: submissionId };
      isTaken = true;
    }
  }
}
