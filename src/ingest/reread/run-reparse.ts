import { finding } from '../../model/finding.js';
import type { ChangeClass } from '../../store/forms/diff.js';
import type { Store } from '../../store/open-store.js';
import { beginRun, type PlanItem, planReparse } from '../../store/runs/runs.js';
import type { CheckSetup } from '../check-setup.js';
import { stampOf } from '../check-setup.js';
import type { ParseOutcome, ParsePool } from '../workers/parse-job.js';
import { recheckChanged } from './recheck.js';
import { type Reading, type Reread, type RereadDocument, rereadDocument } from './reparse-document.js';
import { wholeOriginal } from './stored-document.js';

export interface ReparseOptions {
  readonly store: Store;
  /** Opened only when there is something to parse. */
  readonly pool: Pick<ParsePool, 'run'>;
  readonly setup: CheckSetup;
  /** Every stored original, whatever read it last. */
  readonly all: boolean;
  /** Writes nothing. */
  readonly preview: boolean;
  /** Documents and bytes that may be under way at once. */
  readonly window: { readonly documents: number; readonly bytes: number };
  /** Aborting it finishes the documents under way and starts none. */
  readonly signal: AbortSignal;
  readonly onDocument: (document: RereadDocument, done: number, planned: number) => void;
}

export interface ReparseReport {
  /** Null for a preview, and where nothing was written. */
  readonly run: number | null;
  readonly planned: number;
  readonly documents: { readonly [reread in Reread]: number };
  /** Field differences. */
  readonly fields: { readonly [change in ChangeClass]: number };
  /** Documents in which something else than fields reads otherwise: quantities, prose, findings, department or year. */
  readonly otherwise: number;
  /** Documents not looked at because the run was stopped. */
  readonly left: number;
}

interface Pending {
  readonly item: PlanItem;
  readonly bytes: Uint8Array | null;
  readonly answer: Promise<ParseOutcome>;
}

/**
 * Reads stored originals again, parsed in parallel and applied in the order they came in, several in one transaction:
 * however a run ends, every document is either as it was or whole as today's parser reads it.
 */
export async function runReparse(options: ReparseOptions): Promise<ReparseReport> {
  const { store, setup, preview } = options;
  const stamp = stampOf(setup);
  const plan = planReparse(store, { ...stamp, all: options.all });
  let run: number | null = null;
  const begin = (): number => {
    run ??= beginRun(store, stamp);
    return run;
  };
  const rerun = { store, setup, stamp, run: preview ? null : begin };
  const tally = emptyTally();
  for await (const batch of batches(readings(plan, options))) {
    const reread = () => batch.map((reading) => rereadDocument(reading, rerun));
    for (const document of preview ? reread() : store.transaction(reread)) {
      count(tally, document);
      options.onDocument(document, tally.done, plan.length);
    }
  }
  if (!preview) recheckChanged(store, setup);
  const { documents, fields, otherwise, done } = tally;
  return { run, planned: plan.length, documents, fields, otherwise, left: plan.length - done };
}

/** Documents in one transaction: one fsync for the whole batch. */
const BATCH = 16;

async function* batches(all: AsyncGenerator<Reading>): AsyncGenerator<readonly Reading[]> {
  let batch: Reading[] = [];
  for await (const reading of all) {
    batch.push(reading);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function emptyTally() {
  return {
    documents: { read: 0, accepted: 0, refused: 0, 'still-refused': 0, failed: 0 },
    fields: { fixed: 0, changed: 0, lost: 0, new: 0, conflict: 0 },
    otherwise: 0,
    done: 0,
  };
}

function count(tally: ReturnType<typeof emptyTally>, { reread, diff }: RereadDocument): void {
  tally.done++;
  tally.documents[reread]++;
  for (const change of diff.changes) tally.fields[change.class]++;
  if (diff.quantities || diff.narrative || diff.findings || diff.identity) tally.otherwise++;
}

interface ReadingOptions extends Pick<ReparseOptions, 'store' | 'pool' | 'window' | 'signal'> {
  /** Have each .docx read by the second reader as well. */
  readonly secondReader?: boolean;
}

/** The documents of a plan with what the parser makes of them, in the plan's order whichever is done first. */
export async function* readings(plan: readonly PlanItem[], options: ReadingOptions): AsyncGenerator<Reading> {
  const { window, signal } = options;
  const pending: Pending[] = [];
  let held = 0;
  for (const item of plan) {
    if (signal.aborted) break;
    const begun = begin(item, options);
    pending.push(begun);
    held += begun.bytes?.length ?? 0;
    while (pending.length > window.documents || (held > window.bytes && pending.length > 1)) {
      const first = pending.shift();
      if (first === undefined) break;
      held -= first.bytes?.length ?? 0;
      yield await finished(first);
    }
  }
  for (const one of pending) yield await finished(one);
}

async function finished({ item, bytes, answer }: Pending): Promise<Reading> {
  return { item, bytes, outcome: await answer };
}

function begin(item: PlanItem, { store, pool, secondReader }: ReadingOptions): Pending {
  const { name, sha256 } = item;
  const bytes = wholeOriginal(store, sha256);
  if (bytes === null) {
    const rejected = finding('original-damaged', 'error', { sha256 });
    return { item, bytes, answer: Promise.resolve({ record: null, rejected, outcomes: [] }) };
  }
  const answer = pool.run({ name, sha256, bytes, ...(secondReader === true && { secondReader }) });
  // Avoid an unhandled rejection; the one who applies it awaits it.
  answer.catch(() => {});
  return { item, bytes, answer };
}
