import type { Connection } from './connection.js';
import { MIGRATIONS, type Migration } from './migrations/index.js';
import { StoreError } from './store-error.js';
import { VIEWS_SQL } from './views/index.js';
import { OURS } from './views/view.js';

/** `hbia` as a number: the mark by which SQLite files of this program are known (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x68626961;

/** Brings the database to today's schema; a reader only makes sure that it is one it knows. */
export function migrate(conn: Connection, mode: 'write' | 'read', migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.length;
  const version = knownVersion(conn, newest);
  if (mode === 'read') {
    if (version === 0) throw new StoreError('database-foreign', { file: conn.file });
    if (version < newest) throw new StoreError('database-older', { file: conn.file, version });
    // A comparison of every form touches some hundred megabytes of a large store again and again; only what is read is held.
    conn.exec('PRAGMA query_only = ON; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY');
    return;
  }
  prepareForWriting(conn);
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    conn.write(() => {
      // Another process may have been faster while this one waited for the lock.
      if (Number(conn.pragma('user_version')) >= migration.version) return;
      conn.step(`migration-${migration.version}`);
      dropViews(conn);
      conn.exec(
        'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
      );
      conn.exec(migration.sql);
      conn.run('INSERT INTO migration VALUES (?, ?, ?)', migration.version, migration.name, conn.now());
      conn.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.version}`);
      if (migration.version === newest) makeViews(conn);
    });
  }
  refreshViews(conn);
}

/** WAL: readers never wait for the writer. FULL: what was said to be stored survives a power cut. */
function prepareForWriting(conn: Connection): void {
  // Asked first: setting it needs the file for oneself, which fails while others are at work.
  if (conn.pragma('journal_mode') !== 'wal') conn.exec('PRAGMA journal_mode = WAL');
  conn.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  conn.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864');
}

/** 0 for an empty file. Throws for a file of another program and for one of a version to come. */
function knownVersion(conn: Connection, newest: number): number {
  const application = Number(conn.pragma('application_id'));
  const version = Number(conn.pragma('user_version'));
  const tables = conn.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema');
  if (application !== APPLICATION_ID) {
    if (application !== 0 || version !== 0 || (tables?.n ?? 0) > 0)
      throw new StoreError('database-foreign', { file: conn.file });
    return 0;
  }
  if (version > newest) throw new StoreError('database-newer', { file: conn.file, version, known: newest });
  return version;
}

function refreshViews(conn: Connection): void {
  const made = conn.get<{ value: string }>("SELECT value FROM meta WHERE name = 'views'");
  if (made?.value === VIEWS_SQL) return;
  conn.write(() => {
    conn.step('views');
    dropViews(conn);
    makeViews(conn);
  });
}

/** Views that users made for themselves stay. Until new ones are made the database says that it has none. */
function dropViews(conn: Connection): void {
  const views = conn.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'view' AND sql LIKE ?",
    `%${OURS}%`,
  );
  for (const { name } of views) conn.exec(`DROP VIEW "${name}"`);
  if (views.length > 0) conn.run("DELETE FROM meta WHERE name = 'views'");
}

function makeViews(conn: Connection): void {
  conn.exec(VIEWS_SQL);
  conn.run("INSERT OR REPLACE INTO meta VALUES ('views', ?)", VIEWS_SQL);
}
