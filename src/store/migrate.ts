import { MIGRATIONS, type Migration } from './migrations/index.js';
import type { Store } from './store.js';
import { StoreError } from './store-error.js';
import { dropViews, refreshViews, showViews } from './views/refresh-views.js';

/** `hbia` as a number: the mark by which SQLite files of this program are known (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x68626961;

/** Brings the database to today's schema; a reader only makes sure that it is one it knows. */
export function migrate(store: Store, mode: 'write' | 'read', migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.length;
  const version = knownVersion(store, newest);
  if (mode === 'read') {
    if (version === 0) throw new StoreError('database-foreign', { file: store.file });
    if (version < newest) throw new StoreError('database-older', { file: store.file, version });
    // A comparison of every form touches some hundred megabytes of a large store again and again; only what is read is held.
    store.exec('PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY');
    showViews(store);
    store.exec('PRAGMA query_only = ON');
    return;
  }
  prepareForWriting(store);
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    store.transaction(() => {
      // Another process may have been faster while this one waited for the lock.
      if (Number(store.pragma('user_version')) >= migration.version) return;
      dropViews(store);
      store.exec(
        'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
      );
      store.exec(migration.sql);
      store.run('INSERT INTO migration VALUES (?, ?, ?)', migration.version, migration.name, store.now());
      store.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.version}`);
      if (migration.version === newest) refreshViews(store);
    });
  }
  refreshViews(store);
}

/** WAL: readers never wait for the writer. FULL: what was said to be stored survives a power cut. */
function prepareForWriting(store: Store): void {
  // Asked first: setting it needs the file for oneself, which fails while others are at work.
  if (store.pragma('journal_mode') !== 'wal') store.exec('PRAGMA journal_mode = WAL');
  store.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  store.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864');
}

/** 0 for an empty file. Throws for a file of another program and for one of a version to come. */
function knownVersion(store: Store, newest: number): number {
  const application = Number(store.pragma('application_id'));
  const version = Number(store.pragma('user_version'));
  const tables = store.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema');
  if (application !== APPLICATION_ID) {
    if (application !== 0 || version !== 0 || (tables?.n ?? 0) > 0)
      throw new StoreError('database-foreign', { file: store.file });
    return 0;
  }
  if (version > newest) throw new StoreError('database-newer', { file: store.file, version, known: newest });
  return version;
}
