import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { openStore, type Store } from '../../../src/store/open-store.js';
import { incoming } from '../../support/record.js';
import { describeByCode, submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
  submit(store, { name: 'a.txt' });
  submit(store, { name: 'b.txt', year: 2022 });
  store.correct({ formId: 1, key: 'performance.grade', value: '良', reason: '核对', by: '审核员' });
});
afterEach(() => temporary.remove());

describe('a backup', () => {
  test('is a whole database that says the same', () => {
    const file = join(temporary.folder, 'copy.sqlite');
    const report = store.backupTo(file);
    expect(report).toEqual({ file, logicalHash: store.logicalHash(), forms: 2, submissions: 2 });
    const copy = openStore(file, { now: temporary.now });
    expect(copy.integrityCheck()).toEqual([]);
    expect(copy.logicalHash()).toBe(store.logicalHash());
    expect(submit(copy, { year: 2023 }).outcome).toBe('stored');
    copy.close();
  });

  test('can be made by a reader', () => {
    const reader = temporary.open({ mode: 'read' });
    expect(reader.backupTo(join(temporary.folder, 'copy.sqlite')).forms).toBe(2);
  });

  test('never overwrites, and leaves nothing when it fails', () => {
    const file = join(temporary.folder, 'copy.sqlite');
    writeFileSync(file, 'precious');
    expect(() => store.backupTo(file)).toThrow('backup-failed');
    const failing = temporary.open({
      onStatement: (name) => {
        if (name === 'backup-rename') throw new Error('power cut');
      },
    });
    expect(() => failing.backupTo(join(temporary.folder, 'other.sqlite'))).toThrow('power cut');
    expect(readdirSync(temporary.folder).filter((name) => name.startsWith('other'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });
});

describe('the proof of a database', () => {
  test('names an original whose bytes changed', () => {
    expect(store.damagedOriginals()).toEqual([]);
    const [first] = [...store.originals()];
    const raw = new Sqlite(temporary.file);
    raw.prepare("UPDATE originals SET codec = 'none', data = x'00' WHERE sha256 = ?").run(first?.sha256);
    raw.close();
    expect(store.damagedOriginals()).toEqual([first?.sha256]);
  });

  test('names an original that cannot be unpacked, and looks at the others', () => {
    const [first, second] = [...store.originals()];
    const raw = new Sqlite(temporary.file);
    const damage = raw.prepare("UPDATE originals SET codec = 'deflate', data = ? WHERE sha256 = ?");
    damage.run(Buffer.from('not deflated'), first?.sha256);
    damage.run(Buffer.alloc(0), second?.sha256);
    raw.close();
    expect(store.damagedOriginals()).toEqual([first?.sha256, second?.sha256]);
  });

  test('names a form whose reading cannot be unpacked, and looks at the others', () => {
    const raw = new Sqlite(temporary.file);
    raw.exec("UPDATE observations SET record = x'ff00' WHERE id = 1; UPDATE forms SET identity = NULL WHERE id = 2");
    raw.exec("UPDATE field_values SET value = 'x' WHERE form_id = 2");
    raw.close();
    expect(store.integrityCheck()).toEqual([
      'observation that cannot be unpacked: 1',
      'form shown otherwise than it is: 2',
    ]);
  });

  test.each([
    ['a value shown otherwise than it is', "UPDATE field_values SET value = '中' WHERE value = '良'"],
    ['a submission that lost its form', "UPDATE submissions SET outcome = 'superseded'"],
    ['a form told apart from itself', 'UPDATE forms SET identity = (SELECT identity FROM forms WHERE id = 1)'],
  ])('finds %s', (_title, sql) => {
    expect(store.integrityCheck()).toEqual([]);
    const raw = new Sqlite(temporary.file);
    raw.exec(sql);
    raw.close();
    expect(store.integrityCheck()).not.toEqual([]);
  });
});

describe('the logical hash', () => {
  test('does not depend on the order in which files of different forms came in, nor on when', () => {
    const [one, other] = [temporaryStore(), temporaryStore()];
    submit(one.store, { name: 'a.txt' });
    submit(one.store, { name: 'b.txt', year: 2022 });
    other.store.rejectUnread({ name: 'x', path: 'x', receivedAt: other.now() }, finding('io', 'error'), describeByCode);
    submit(other.store, { name: 'b.txt', year: 2022 });
    submit(other.store, { name: 'a.txt' });
    expect(other.store.logicalHash()).not.toBe(one.store.logicalHash());
    one.store.rejectUnread({ name: 'x', path: 'x', receivedAt: one.now() }, finding('io', 'error'), describeByCode);
    expect(other.store.logicalHash()).toBe(one.store.logicalHash());
    one.remove();
    other.remove();
  });

  test('changes with a correction and with a file', () => {
    const before = store.logicalHash();
    store.correct({ formId: 2, key: 'performance.grade', value: '良', reason: '核对', by: '审核员' });
    const corrected = store.logicalHash();
    const [known] = store.submissions('stored');
    if (known !== undefined) store.recordDuplicate(incoming('c.txt', JSON.stringify({ name: 'a.txt' })), known);
    expect(new Set([before, corrected, store.logicalHash()]).size).toBe(3);
  });
});
