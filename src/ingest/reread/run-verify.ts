import type { FormRecord } from '../../model/form-record.js';
import type { Store } from '../../store/open-store.js';
import { findProblems } from '../../store/proof/integrity.js';
import { canonicalJson } from '../../store/records/canonical.js';
import { type PlanItem, planReparse } from '../../store/runs/runs.js';
import { isRetryable } from '../../store/submissions/reject.js';
import type { CheckSetup } from '../check-setup.js';
import { stampOf } from '../check-setup.js';
import { keepFolderFacts } from '../intake/folder-facts.js';
import type { ParsePool } from '../workers/parse-job.js';
import type { Reading } from './reparse-document.js';
import { readings } from './run-reparse.js';
import { addOpinion, NOTHING_COMPARED, type SecondReaderReport } from './second-reader-report.js';
import { storedRecord } from './stored-document.js';

export interface VerifyOptions {
  readonly store: Store;
  readonly pool: ParsePool;
  readonly setup: CheckSetup;
  readonly window: { readonly documents: number; readonly bytes: number };
  readonly signal: AbortSignal;
  /** Read each .docx with the second reader as well. */
  readonly secondReader: boolean;
  readonly onDocument: (done: number, planned: number) => void;
}

/** `damaged`: the bytes are not what came in. `differs`: they read otherwise than is stored. `unread`: no time, no memory. */
export interface VerifyFault {
  readonly kind: 'damaged' | 'differs' | 'unread';
  readonly item: PlanItem;
  /** Parts of the record that differ, or the reason's code. */
  readonly what: readonly string[];
}

export interface VerifyReport {
  readonly documents: number;
  readonly same: number;
  /** Read with another parser, template or configuration: only their bytes are proven. */
  readonly outdated: number;
  readonly faults: readonly VerifyFault[];
  /** Contradictions inside the database. */
  readonly problems: readonly string[];
  readonly left: number;
  /** Null where it was not asked for. */
  readonly secondReader: SecondReaderReport | null;
}

/** Proves that stored originals are what came in and re-parse to what is stored. Writes nothing. */
export async function runVerify(options: VerifyOptions): Promise<VerifyReport> {
  const { store, setup } = options;
  const stamp = stampOf(setup);
  const plan = planReparse(store, { ...stamp, all: true });
  const outdated = new Set(planReparse(store, stamp).map((item) => item.submissionId));
  const faults: VerifyFault[] = [];
  let secondReader = options.secondReader ? NOTHING_COMPARED : null;
  let [done, same, old] = [0, 0, 0];
  for await (const reading of readings(plan, options)) {
    const fault = faultOf(reading, store, outdated.has(reading.item.submissionId));
    if (fault !== null) faults.push(fault);
    else if (outdated.has(reading.item.submissionId)) old++;
    else same++;
    secondReader = secondReader && addOpinion(secondReader, reading);
    options.onDocument(++done, plan.length);
  }
  const left = plan.length - done;
  return { documents: done, same, outdated: old, faults, problems: findProblems(store), left, secondReader };
}

function faultOf({ item, bytes, outcome }: Reading, store: Store, isOutdated: boolean): VerifyFault | null {
  if (bytes === null) return { kind: 'damaged', item, what: [] };
  if (isOutdated) return null;
  const { record, rejected } = outcome;
  if (rejected !== null && isRetryable(rejected.code)) return { kind: 'unread', item, what: [rejected.code] };
  const stored = item.versionId === null ? null : storedRecord(store, item.versionId);
  const now = rejected === null && record !== null ? keepFolderFacts(record, stored, item.path) : null;
  const what = differences(stored, now);
  return what.length === 0 ? null : { kind: 'differs', item, what };
}

/** Names the parts of the record that are not the same. */
function differences(stored: FormRecord | null, now: FormRecord | null): readonly string[] {
  if (stored === null || now === null) return stored === now ? [] : ['form'];
  const parts = Object.keys({ ...stored, ...now }) as (keyof FormRecord)[];
  return parts.filter((part) => canonicalJson(stored[part]) !== canonicalJson(now[part]));
}
