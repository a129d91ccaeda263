import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import { diffRecords, emptyRecord, type RecordDiff } from '../../store/forms/diff.js';
import { readVersionReading } from '../../store/forms/versions.js';
import type { Store } from '../../store/open-store.js';
import {
  applyReading,
  applyRefusal,
  isUnchanged,
  type PlanItem,
  previewReading,
  type RunStamp,
} from '../../store/runs/runs.js';
import { acceptForm } from '../../store/submissions/accept.js';
import { isRetryable, rejectFile } from '../../store/submissions/reject.js';
import type { CheckSetup } from '../check-setup.js';
import { keepFolderFacts } from '../intake/folder-facts.js';
import type { ParseOutcome } from '../workers/parse-job.js';
import { recheckWithLastYear } from './recheck.js';
import { storedRecord } from './stored-document.js';

/**
 * `read`: a form then and now. `accepted`: refused then, a form now. `refused`: a form then, none now; what it held is
 * lost. `still-refused`: none then and now. `failed`: could not be read again (no time, no memory, damaged bytes): what
 * was read before stays, and the next run tries again.
 */
export type Reread = 'read' | 'accepted' | 'refused' | 'still-refused' | 'failed';

export interface RereadDocument {
  readonly item: PlanItem;
  readonly reread: Reread;
  /** Why it is no form, or could not be read. */
  readonly reason: Finding | null;
  readonly diff: RecordDiff;
}

/** A stored original with what today's parser made of it; `bytes` is null where they are damaged. */
export interface Reading {
  readonly item: PlanItem;
  readonly bytes: Uint8Array | null;
  readonly outcome: ParseOutcome;
}

export interface Rerun {
  readonly store: Store;
  readonly setup: CheckSetup;
  readonly stamp: RunStamp;
  /** Gives the run's id; null for a preview, which writes nothing. */
  readonly run: (() => number) | null;
}

/** Compares one document's new reading with the stored one and, in a run, applies it in the same transaction. */
export function rereadDocument(reading: Reading, rerun: Rerun): RereadDocument {
  const { item, bytes, outcome } = reading;
  const { store, run } = rerun;
  if (bytes !== null && readsAsBefore(reading, store)) {
    if (run !== null) store.transaction(() => apply({ item, bytes, outcome }, run(), rerun));
    return { item, reread: 'read', reason: null, diff: NO_CHANGE };
  }
  const before = item.versionId === null ? null : storedRecord(store, item.versionId);
  const record = outcome.record === null ? null : keepFolderFacts(outcome.record, before, item.path);
  const reason = outcome.rejected;
  const reread = rereadAs(before !== null, reason);
  if (bytes === null || reread === 'failed') return { item, reread: 'failed', reason, diff: NO_CHANGE };
  const compare = () => ({
    item,
    reread,
    reason,
    diff: difference(store, item, before, reason === null ? record : null),
  });
  if (run === null) return compare();
  return store.transaction(() => {
    const compared = compare();
    apply({ item, bytes, outcome: { ...outcome, record } }, run(), rerun);
    return compared;
  });
}

/** Most documents read as before: then there is nothing to compare. */
function readsAsBefore({ item, outcome }: Reading, store: Store): boolean {
  const { record, rejected } = outcome;
  return item.versionId !== null && record !== null && rejected === null && isUnchanged(store, item.versionId, record);
}

const NO_CHANGE: RecordDiff = { changes: [], quantities: false, narrative: false, findings: false, identity: false };

function rereadAs(wasForm: boolean, reason: Finding | null): Reread {
  if (reason === null) return wasForm ? 'read' : 'accepted';
  if (isRetryable(reason.code) || reason.code === 'original-damaged') return 'failed';
  return wasForm ? 'refused' : 'still-refused';
}

/** A document that is no form holds nothing, so that all its cells are new, or lost. */
function difference(store: Store, item: PlanItem, before: FormRecord | null, now: FormRecord | null): RecordDiff {
  if (item.versionId !== null && before !== null)
    return previewReading(store, item.versionId, now ?? emptyRecord(before));
  return now === null ? NO_CHANGE : diffRecords(emptyRecord(now), now);
}

function apply(reading: Reading & { readonly bytes: Uint8Array }, run: number, rerun: Rerun): void {
  const { item, bytes, outcome } = reading;
  const { store, stamp, setup } = rerun;
  const { versionId, submissionId: submission, name, path, receivedAt, sha256 } = item;
  const { record, rejected, outcomes } = outcome;
  const file = { name, path, receivedAt, sha256, bytes };
  if (rejected !== null) {
    if (versionId === null) rejectFile(store, file, rejected, record, { submission, run, ...stamp });
    else applyRefusal(store, run, versionId, rejected, stamp.parser);
    return;
  }
  if (record === null) throw new Error('neither a record nor a reason');
  if (versionId !== null) {
    applyReading(store, run, versionId, record, outcomes);
    recheckWithLastYear(store, readVersionReading(store, versionId)?.formId ?? null, setup);
    return;
  }
  recheckWithLastYear(store, acceptForm(store, file, record, outcomes, { submission, run, ...stamp }).formId, setup);
}
