import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { StoreError } from '../../src/store/store-error.js';
import { countOutcomes } from '../../src/store/submissions/submissions.js';
import { narrative } from '../support/record.js';
import { describeByCode, submit, type TemporaryStore, temporaryStore } from '../support/temporary-store.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
});
afterEach(() => temporary.remove());

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  return 'no error';
}

const open = (file: string, mode: 'read' | 'write' = 'write') =>
  openStore(file, { describe: describeByCode, now: temporary.now, mode, busyTimeoutMs: 50 });

describe('opening a database', () => {
  it('makes it with WAL, full synchronisation and foreign keys, and notes the migration', () => {
    const database = new Sqlite(temporary.file, { readonly: true });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.prepare('SELECT version, name FROM migration').all()).toEqual([
      { version: 1, name: 'first-release' },
      { version: 2, name: 'refusals-name-their-run' },
      { version: 3, name: 'cells-have-names' },
      { version: 4, name: 'choices-and-setups' },
      { version: 5, name: 'review-workflow' },
    ]);
    expect(database.pragma('user_version', { simple: true })).toBe(5);
    expect(database.pragma('application_id', { simple: true })).toBe(0x68626961);
    const loose = database.prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main'",
    );
    expect(loose.all()).toEqual([{ name: 'sqlite_schema' }]);
    database.close();
  });

  it('again keeps what it holds', () => {
    submit(temporary.store);
    expect(countOutcomes(temporary.open()).stored).toBe(1);
  });

  it('of a newer version is refused and changes nothing', () => {
    temporary.store.close();
    const raw = new Sqlite(temporary.file);
    raw.pragma('user_version = 99');
    raw.close();
    const before = readFileSync(temporary.file);
    expect(codeOf(() => open(temporary.file))).toBe('database-newer');
    expect(codeOf(() => open(temporary.file, 'read'))).toBe('database-newer');
    expect(readFileSync(temporary.file).equals(before)).toBe(true);
  });

  it('of another program is refused and changes nothing', () => {
    const file = join(temporary.folder, 'other.sqlite');
    const raw = new Sqlite(file);
    raw.exec('CREATE TABLE books (title TEXT)');
    raw.close();
    const before = readFileSync(file);
    expect(codeOf(() => open(file))).toBe('database-foreign');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is no database at all is refused', () => {
    const file = join(temporary.folder, '自评.docx');
    writeFileSync(file, 'PK\u0003\u0004 '.repeat(400));
    expect(codeOf(() => open(file))).toBe('database-foreign');
  });

  it('in a folder that is not there is refused', () => {
    expect(codeOf(() => open(join(temporary.folder, 'none', 'x.sqlite')))).toBe('database-unopenable');
  });

  it('where a folder has its name is refused', () => {
    const folder = join(temporary.folder, 'x.sqlite');
    mkdirSync(folder);
    expect(codeOf(() => open(folder))).toBe('database-unopenable');
  });

  it('only for reading does not make it', () => {
    const file = join(temporary.folder, 'absent.sqlite');
    expect(codeOf(() => open(file, 'read'))).toBe('database-absent');
    expect(existsSync(file)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('without the right to write is refused', () => {
    temporary.store.close();
    chmodSync(temporary.file, 0o444);
    chmodSync(temporary.folder, 0o555);
    expect(codeOf(() => open(temporary.file))).toBe('database-read-only');
    chmodSync(temporary.folder, 0o755);
  });

  it('keeps views a user made, and makes its own anew when they differ', () => {
    temporary.store.close();
    const raw = new Sqlite(temporary.file);
    raw.exec('CREATE VIEW mine AS SELECT 1 AS one; DROP VIEW form; UPDATE meta SET value = 0');
    raw.close();
    temporary.open();
    const again = new Sqlite(temporary.file, { readonly: true });
    expect(again.prepare('SELECT one FROM mine').get()).toEqual({ one: 1 });
    expect(again.prepare('SELECT count(*) AS n FROM form').get()).toEqual({ n: 0 });
    again.close();
  });
});

describe('two at one database', () => {
  it('a reader sees what was committed, while a writer is at work', () => {
    const reader = temporary.open({ mode: 'read' });
    temporary.store.transaction(() => {
      submit(temporary.store);
      expect(countOutcomes(reader).stored).toBe(0);
    });
    expect(countOutcomes(reader).stored).toBe(1);
  });

  it('a second writer is told when waiting took too long', () => {
    const other = temporary.open({ busyTimeoutMs: 20 });
    temporary.store.transaction(() => {
      expect(codeOf(() => submit(other))).toBe('database-locked');
    });
    expect(submit(other).outcome).toBe('stored');
  });

  it('a reader cannot write', () => {
    const reader = temporary.open({ mode: 'read' });
    expect(codeOf(() => submit(reader))).toBe('database-read-only');
  });

  it('nothing is taken for a part of a transaction that SQLite itself gave up', () => {
    const file = join(temporary.folder, 'small.sqlite');
    const small = openStore(file, { describe: describeByCode, now: temporary.now });
    small.pragma('max_page_count = 120');
    expect(
      codeOf(() =>
        small.transaction(() => {
          submit(small, { year: 2019 }, 'first');
          const large = narrative('1', '概况', '观'.repeat(600_000));
          expect(codeOf(() => submit(small, { year: 2020, narrative: [large] }))).toBe('disk-full');
          submit(small, { year: 2021 }, 'third');
        }),
      ),
    ).toMatch(/disk-full|no error/);
    const stored = countOutcomes(small).stored;
    expect([0, 2]).toContain(stored);
    expect(findProblems(small)).toEqual([]);
    small.close();
  });

  it('a document that fails inside a larger transaction leaves the others', () => {
    const store = temporary.open({
      onStatement: (name) => {
        if (name === 'insert field_values' && fail) throw new Error('injected');
      },
    });
    let fail = false;
    store.transaction(() => {
      submit(store, { department: '云溪县听雨局' });
      fail = true;
      expect(() => submit(store)).toThrow('injected');
      fail = false;
      submit(store, { department: '云溪县藏书局' });
    });
    expect(countOutcomes(store)).toMatchObject({ stored: 2 });
    expect(findProblems(store)).toEqual([]);
  });
});
