import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { type Store, StoreError } from '../../../src/store/open-store.js';
import { acceptForm } from '../../../src/store/submissions/accept.js';
import { rejectFile } from '../../../src/store/submissions/reject.js';
import { countOutcomes } from '../../../src/store/submissions/submissions.js';
import { readRetryable, recordWaiting } from '../../../src/store/submissions/waiting.js';
import { viewRows } from '../../../src/store/views/index.js';
import { acquireWatchLock, beatWatchLock, releaseWatchLock, watchLockHolder } from '../../../src/store/watch-lock.js';
import { formRecord, incoming } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
});
afterEach(() => temporary.remove());

const reason = finding('file-locked', 'info', { cause: 'EBUSY' });
const file = {
  name: '自评.docx',
  path: '报送/自评.docx',
  receivedAt: '2026-03-01T09:00:00+08:00',
};
const soon = '2026-03-01T09:01:00+08:00';

describe('a file that waits', () => {
  it('is in the ledger once, however often it is looked at', () => {
    recordWaiting(store, file, reason, soon);
    recordWaiting(store, file, reason, soon);
    expect(countOutcomes(store)).toEqual({ stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 1 });
    expect([...viewRows(store, 'submission')]).toMatchObject([
      { outcome: 'waiting', reason: 'file-locked', attempts: 1 },
    ]);
  });

  it('brought to its outcome keeps its place in the ledger', () => {
    const waiting = recordWaiting(store, file, reason, soon);
    const read = incoming(file.name, 'x');
    const record = formRecord({ sha256: read.sha256 });
    const accepted = acceptForm(store, read, record, [], { submission: waiting.id });
    expect(accepted).toMatchObject({ id: waiting.id, outcome: 'stored', reason: null });
    expect(countOutcomes(store)).toMatchObject({ stored: 1, waiting: 0 });
  });

  it('that turns out to be known already becomes a duplicate', () => {
    submit(store, {}, 'x');
    const waiting = recordWaiting(store, file, reason, soon);
    const read = incoming(file.name, 'x');
    const record = formRecord({ sha256: read.sha256 });
    expect(acceptForm(store, read, record, [], { submission: waiting.id })).toMatchObject({
      id: waiting.id,
      outcome: 'duplicate',
      formId: 1,
    });
  });
});

describe('a refused file', () => {
  it('is tried again only where its reason may pass, or by its code', () => {
    const bytes = incoming('a.doc', 'a');
    rejectFile(store, bytes, finding('parse-timeout', 'error', { seconds: 60 }), null, { nextRetryAt: soon });
    rejectFile(store, incoming('b.doc', 'b'), finding('not-text', 'error'), null);
    expect(readRetryable(store)).toMatchObject([{ name: 'a.doc', sha256: bytes.sha256, attempts: 0 }]);
    expect(readRetryable(store, 'not-text').map((one) => one.name)).toEqual(['b.doc']);
  });
});

describe('a second watcher', () => {
  it('is refused by the name of the first, and taken when the first fell silent or left', () => {
    acquireWatchLock(store, '甲机 (进程 1)', 60_000);
    let held: unknown;
    try {
      acquireWatchLock(temporary.open(), '乙机', 60_000);
    } catch (error) {
      held = error;
    }
    expect(held).toBeInstanceOf(StoreError);
    expect(held).toMatchObject({ code: 'watch-lock-held', facts: { owner: '甲机 (进程 1)' } });
    expect(beatWatchLock(store, '甲机 (进程 1)')).toBe(true);
    acquireWatchLock(store, '乙机', 1);
    expect(beatWatchLock(store, '甲机 (进程 1)')).toBe(false);
    releaseWatchLock(store, '乙机');
    expect(watchLockHolder(store)).toBeNull();
  });
});
