import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { correct } from '../../../src/store/corrections/correct.js';
import { openStore, type Store } from '../../../src/store/open-store.js';
import { backupTo } from '../../../src/store/proof/backup.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import { logicalHash } from '../../../src/store/proof/logical-hash.js';
import { recordDuplicate, rejectUnread } from '../../../src/store/submissions/reject.js';
import { readSubmissions } from '../../../src/store/submissions/submissions.js';
import { damagedOriginals, originalHashes } from '../../support/damaged-originals.js';
import { incoming } from '../../support/record.js';
import { describeByCode, submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
  submit(store, { name: 'a.txt' });
  submit(store, { name: 'b.txt', year: 2022 });
  correct(store, { formId: 1, key: 'performance.grade', value: '良', reason: '核对', by: '审核员' });
});
afterEach(() => temporary.remove());

describe('a backup', () => {
  it('is a whole database that says the same', () => {
    const file = join(temporary.folder, 'copy.sqlite');
    const report = backupTo(store, file);
    expect(report).toEqual({ file, logicalHash: logicalHash(store), forms: 2, submissions: 2 });
    const copy = openStore(file, { describe: describeByCode, now: temporary.now });
    expect(findProblems(copy)).toEqual([]);
    expect(logicalHash(copy)).toBe(logicalHash(store));
    expect(submit(copy, { year: 2023 }).outcome).toBe('stored');
    copy.close();
  });

  it('can be made by a reader', () => {
    const reader = temporary.open({ mode: 'read' });
    expect(backupTo(reader, join(temporary.folder, 'copy.sqlite')).forms).toBe(2);
  });

  it('never overwrites, and leaves nothing when it fails', () => {
    const file = join(temporary.folder, 'copy.sqlite');
    writeFileSync(file, 'precious');
    expect(() => backupTo(store, file)).toThrow('backup-exists');
    const failing = temporary.open({
      onStatement: (name) => {
        if (name === 'backup-rename') throw new Error('power cut');
      },
    });
    expect(() => backupTo(failing, join(temporary.folder, 'other.sqlite'))).toThrow('power cut');
    expect(readdirSync(temporary.folder).filter((name) => name.startsWith('other'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });
});

describe('the proof of a database', () => {
  it('names an original whose bytes changed', () => {
    expect(damagedOriginals(store)).toEqual([]);
    const [first] = originalHashes(store);
    const raw = new Sqlite(temporary.file);
    raw.prepare("UPDATE originals SET codec = 'none', data = x'00' WHERE sha256 = ?").run(first);
    raw.close();
    expect(damagedOriginals(store)).toEqual([first]);
  });

  it('names an original that cannot be unpacked, and looks at the others', () => {
    const [first, second] = originalHashes(store);
    const raw = new Sqlite(temporary.file);
    const damage = raw.prepare("UPDATE originals SET codec = 'deflate', data = ? WHERE sha256 = ?");
    damage.run(Buffer.from('not deflated'), first);
    damage.run(Buffer.alloc(0), second);
    raw.close();
    expect(damagedOriginals(store)).toEqual([first, second]);
  });

  it('names a form whose reading cannot be unpacked, and looks at the others', () => {
    const raw = new Sqlite(temporary.file);
    raw.exec("UPDATE observations SET record = x'ff00' WHERE id = 1; UPDATE forms SET identity = NULL WHERE id = 2");
    raw.exec("UPDATE field_values SET value = 'x' WHERE form_id = 2");
    raw.close();
    expect(findProblems(store)).toEqual([
      'observation that cannot be unpacked: 1',
      'form shown otherwise than it is: 2',
    ]);
  });

  it.each([
    ['a value shown otherwise than it is', "UPDATE field_values SET value = '中' WHERE value = '良'"],
    ['a submission that lost its form', "UPDATE submissions SET outcome = 'superseded'"],
    ['a form told apart from itself', 'UPDATE forms SET identity = (SELECT identity FROM forms WHERE id = 1)'],
  ])('finds %s', (_title, sql) => {
    expect(findProblems(store)).toEqual([]);
    const raw = new Sqlite(temporary.file);
    raw.exec(sql);
    raw.close();
    expect(findProblems(store)).not.toEqual([]);
  });
});

describe('the logical hash', () => {
  it('does not depend on the order in which files of different forms came in, nor on when', () => {
    const [one, other] = [temporaryStore(), temporaryStore()];
    submit(one.store, { name: 'a.txt' });
    submit(one.store, { name: 'b.txt', year: 2022 });
    rejectUnread(
      other.store,
      { name: 'x', path: 'x', receivedAt: other.now() },
      finding('unreadable-path', 'error', { cause: 'EIO' }),
    );
    submit(other.store, { name: 'b.txt', year: 2022 });
    submit(other.store, { name: 'a.txt' });
    expect(logicalHash(other.store)).not.toBe(logicalHash(one.store));
    rejectUnread(
      one.store,
      { name: 'x', path: 'x', receivedAt: one.now() },
      finding('unreadable-path', 'error', { cause: 'EIO' }),
    );
    expect(logicalHash(other.store)).toBe(logicalHash(one.store));
    one.remove();
    other.remove();
  });

  it('changes with a correction and with a file', () => {
    const before = logicalHash(store);
    correct(store, { formId: 2, key: 'performance.grade', value: '良', reason: '核对', by: '审核员' });
    const corrected = logicalHash(store);
    const [known] = readSubmissions(store, 'stored');
    if (known !== undefined) recordDuplicate(store, incoming('c.txt', JSON.stringify({ name: 'a.txt' })), known);
    expect(new Set([before, corrected, logicalHash(store)]).size).toBe(3);
  });
});
