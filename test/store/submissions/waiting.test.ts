import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { type Store, StoreError } from '../../../src/store/open-store.js';
import { formRecord, incoming } from '../../support/record.js';
import { describeByCode, submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
});
afterEach(() => temporary.remove());

const reason = finding('file-locked', 'info');
const file = {
  name: '自评.docx',
  path: '报送/自评.docx',
  receivedAt: '2026-03-01T09:00:00+08:00',
  size: 10,
  mtimeMs: 5.5,
};
const soon = '2026-03-01T09:01:00+08:00';

describe('a file that waits', () => {
  test('is in the ledger once, however often it is looked at', () => {
    store.recordWaiting(file, reason, soon, describeByCode);
    store.recordWaiting(file, reason, soon, describeByCode);
    expect(store.counts()).toEqual({ stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 1 });
    expect([...store.viewRows('submission')]).toMatchObject([
      { outcome: 'waiting', reason: 'file-locked', attempts: 1 },
    ]);
  });

  test('is due when its time has come, in whichever zone it was said', () => {
    store.recordWaiting(file, reason, soon, describeByCode);
    expect(store.dueRetries('2026-03-01T01:00:59Z')).toEqual([]);
    expect(store.dueRetries('2026-03-01T01:01:00Z')).toMatchObject([{ path: file.path, outcome: 'waiting' }]);
  });

  test('brought to its outcome keeps its place in the ledger', () => {
    const waiting = store.recordWaiting(file, reason, soon, describeByCode);
    const read = incoming(file.name, 'x');
    const record = formRecord({ sha256: read.sha256 });
    const accepted = store.acceptForm(read, record, [], describeByCode, { submission: waiting.id });
    expect(accepted).toMatchObject({ id: waiting.id, outcome: 'stored', reason: null });
    expect(store.counts()).toMatchObject({ stored: 1, waiting: 0 });
    expect(store.waitingFor(file.path)).toBeNull();
  });

  test('that turns out to be known already becomes a duplicate', () => {
    submit(store, {}, 'x');
    const waiting = store.recordWaiting(file, reason, soon, describeByCode);
    const read = incoming(file.name, 'x');
    const record = formRecord({ sha256: read.sha256 });
    expect(store.acceptForm(read, record, [], describeByCode, { submission: waiting.id })).toMatchObject({
      id: waiting.id,
      outcome: 'duplicate',
      formId: 1,
    });
  });
});

describe('a refused file', () => {
  test('is tried again only where its reason may pass, or by its code', () => {
    const bytes = incoming('a.doc', 'a');
    store.rejectFile(bytes, finding('parse-timeout', 'error'), null, describeByCode, { nextRetryAt: soon });
    store.rejectFile(incoming('b.doc', 'b'), finding('not-text', 'error'), null, describeByCode);
    expect(store.retryable().map((one) => one.name)).toEqual(['a.doc']);
    expect(store.retryable('not-text').map((one) => one.name)).toEqual(['b.doc']);
    const [due] = store.dueRetries('2026-03-02T00:00:00Z');
    expect(due).toMatchObject({ name: 'a.doc', sha256: bytes.sha256, attempts: 0 });
    if (due !== undefined) store.postpone(due.submissionId, null);
    expect(store.dueRetries('2026-03-02T00:00:00Z')).toEqual([]);
  });
});

describe('a path that was seen', () => {
  test('is known while size and time are the same', () => {
    const { id } = submit(store);
    store.recordSeen(file, id);
    expect(store.seen(file)).toMatchObject({ id, outcome: 'stored' });
    expect(store.seen({ ...file, size: 11 })).toBeNull();
    expect(store.seen({ ...file, mtimeMs: 6 })).toBeNull();
    store.forgetSeen(file.path);
    expect(store.seen(file)).toBeNull();
  });
});

describe('a second watcher', () => {
  test('is refused by the name of the first, and taken when the first fell silent or left', () => {
    store.acquireWatchLock('甲机 (进程 1)', 60_000);
    let held: unknown;
    try {
      temporary.open().acquireWatchLock('乙机', 60_000);
    } catch (error) {
      held = error;
    }
    expect(held).toBeInstanceOf(StoreError);
    expect(held).toMatchObject({ code: 'watch-lock-held', facts: { owner: '甲机 (进程 1)' } });
    expect(store.beatWatchLock('甲机 (进程 1)')).toBe(true);
    store.acquireWatchLock('乙机', 1);
    expect(store.beatWatchLock('甲机 (进程 1)')).toBe(false);
    store.releaseWatchLock('乙机');
    expect(store.watchLockHolder()).toBeNull();
  });
});
