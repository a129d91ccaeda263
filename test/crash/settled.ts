import { cpSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { connect, type Store } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { logicalHash } from '../../src/store/proof/logical-hash.js';
import { damagedOriginals } from '../support/damaged-originals.js';
import { describeByCode } from '../support/temporary-store.js';
import { nextReleases } from './next-releases.mjs';

/** What is wrong with a database: SQLite's own complaints and the ledger's contradictions. Empty is good. */
export function problemsOf(db: string, upgrades = false): readonly string[] {
  return opened(db, upgrades, (store) => [...findProblems(store), ...damagedOriginals(store)]);
}

/**
 * The hash of everything in a database. A bulk run that is begun anew sends the files before the crash once more: those
 * rows (the same bytes from the same path) are what it should leave, and are left out. So are the moments at which people
 * said something: they are those of the run that came through.
 */
export function settledHash(db: string): string {
  return hashOf(db, false);
}

/** Of a database that went through the next releases, with its schema. */
export function upgradedHash(db: string): string {
  return hashOf(db, true);
}

function hashOf(db: string, upgrades: boolean): string {
  opened(db, upgrades, (store) => store.pragma('wal_checkpoint(TRUNCATE)'));
  const copy = `${db}.copy`;
  cpSync(db, copy);
  const database = new Sqlite(copy);
  database.exec(
    `DELETE FROM submissions WHERE (outcome = 'duplicate' OR sha256 IS NULL) AND EXISTS
       (SELECT 1 FROM submissions o WHERE o.path = submissions.path AND o.sha256 IS submissions.sha256 AND o.id < submissions.id);
     UPDATE version_choices SET made_at = '';
     UPDATE corrections SET made_at = '', undone_at = iif(undone_at IS NULL, NULL, '')`,
  );
  database.close();
  try {
    return opened(copy, upgrades, (store) => [logicalHash(store), ...(upgrades ? schemaOf(store) : [])].join(' '));
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

/** Which releases it went through, and what they left. */
function schemaOf(store: Store): readonly string[] {
  const rows = store.all<object>('SELECT version, name FROM migration UNION ALL SELECT id, text FROM remarks');
  const tables = store.all<object>('SELECT name, sql FROM sqlite_schema ORDER BY name');
  return [...rows, ...tables].map((row) => JSON.stringify(row));
}

function opened<T>(db: string, upgrades: boolean, work: (store: Store) => T): T {
  const store = connect(db, { now: () => '2021-03-01T00:00:00Z', describe: describeByCode });
  try {
    migrate(store, 'write', upgrades ? [...MIGRATIONS, ...nextReleases(MIGRATIONS.length)] : MIGRATIONS);
    return work(store);
  } finally {
    store.close();
  }
}
