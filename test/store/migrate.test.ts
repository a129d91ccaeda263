import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correct } from '../../src/store/corrections/correct.js';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { connect, type Store } from '../../src/store/open-store.js';
import { describeByCode, submit, type TemporaryStore, temporaryStore } from '../support/temporary-store.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
  submit(temporary.store);
  correct(temporary.store, { formId: 1, key: 'performance.grade', value: '良', reason: '核对', by: '审核员' });
  temporary.store.close();
});
afterEach(() => temporary.remove());

function opened(onStatement: (name: string) => void = () => {}): Store {
  return connect(temporary.file, { now: temporary.now, describe: describeByCode, onStatement });
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

const state = (store: Store) => ({
  version: store.pragma('user_version'),
  steps: store.all<{ version: number }>('SELECT version FROM migration').map((row) => row.version),
  grade: store.get<{ value: string }>("SELECT value FROM field WHERE key = 'performance.grade'")?.value,
  views: store.get<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'view'")?.n,
});

describe('an upgrade', () => {
  it('takes each step in a transaction with its record, and keeps what is there', () => {
    const store = opened();
    const before = state(store);
    migrate(store, 'write', [...MIGRATIONS, second, third]);
    expect(state(store)).toEqual({ ...before, version: today + 2, steps: [...released, today + 1, today + 2] });
    store.close();
  });

  it('that fails half way leaves the step before it whole', () => {
    const broken = { ...third, sql: `${third.sql}; DROP TABLE corrections; SELECT nonsense()` };
    const store = opened();
    const before = state(store);
    expect(() => migrate(store, 'write', [...MIGRATIONS, second, broken])).toThrow('nonsense');
    store.close();
    const again = opened();
    migrate(again, 'write', [...MIGRATIONS, second]);
    expect(state(again)).toEqual({ ...before, version: today + 1, steps: [...released, today + 1] });
    expect(again.get('SELECT count(*) AS n FROM corrections')).toEqual({ n: 1 });
    again.close();
  });

  it('is not for a reader, who is told', () => {
    const store = opened();
    expect(() => migrate(store, 'read', [...MIGRATIONS, second])).toThrow('database-older');
    store.close();
  });
});
