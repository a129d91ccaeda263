import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../../src/store/connection.js';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { submit, type TemporaryStore, temporaryStore } from '../support/temporary-store.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
  submit(temporary.store);
  temporary.store.correct({ formId: 1, key: 'performance.grade', value: '良', reason: '核对', by: '审核员' });
  temporary.store.close();
});
afterEach(() => temporary.remove());

function connect(onStatement?: (name: string) => void): Connection {
  return new Connection(new Sqlite(temporary.file), { file: temporary.file, now: temporary.now, onStatement });
}

const today = MIGRATIONS.length;
const released = MIGRATIONS.map(({ version }) => version);

/** What the next releases might do. */
const second = {
  version: today + 1,
  name: 'notes',
  sql: 'ALTER TABLE forms ADD COLUMN note TEXT; UPDATE forms SET note = grade',
};
const third = { version: today + 2, name: 'tidy', sql: 'ALTER TABLE forms DROP COLUMN note' };

const state = (conn: Connection) => ({
  version: conn.pragma('user_version'),
  steps: conn.all<{ version: number }>('SELECT version FROM migration').map((row) => row.version),
  grade: conn.get<{ value: string }>("SELECT value FROM field WHERE key = 'performance.grade'")?.value,
  views: conn.get<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'view'")?.n,
});

describe('an upgrade', () => {
  test('takes each step in a transaction with its record, and keeps what is there', () => {
    const conn = connect();
    const before = state(conn);
    migrate(conn, 'write', [...MIGRATIONS, second, third]);
    expect(state(conn)).toEqual({ ...before, version: today + 2, steps: [...released, today + 1, today + 2] });
    conn.close();
  });

  test('that fails half way leaves the step before it whole', () => {
    const broken = { ...third, sql: `${third.sql}; DROP TABLE corrections; SELECT nonsense()` };
    const conn = connect();
    const before = state(conn);
    expect(() => migrate(conn, 'write', [...MIGRATIONS, second, broken])).toThrow('nonsense');
    conn.close();
    const again = connect();
    migrate(again, 'write', [...MIGRATIONS, second]);
    expect(state(again)).toEqual({ ...before, version: today + 1, steps: [...released, today + 1] });
    expect(again.get('SELECT count(*) AS n FROM corrections')).toEqual({ n: 1 });
    again.close();
  });

  test('is not for a reader, who is told', () => {
    const conn = connect();
    expect(() => migrate(conn, 'read', [...MIGRATIONS, second])).toThrow('database-older');
    conn.close();
  });
});
