import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { runProgram } from '../../src/cli/program.js';
import { openStore } from '../../src/store/open-store.js';
import { run } from '../cli/support/run.js';
import { formText } from '../ingest/support/form-text.js';
import { put } from '../ingest/support/temp-folder.js';
import { buildZip } from '../ingest/support/zip-builder.js';

export interface Scene {
  readonly name: string;
  /** The command line on a database. */
  readonly argv: (db: string) => readonly string[];
  /** The state the command starts from; null for no database. */
  readonly before: string | null;
}

/** Every kind of outcome in a few files: stored, superseded, duplicate, rejected read and unread, an archive. */
export function makeInbox(root: string): string {
  const inbox = join(root, '报送');
  put(inbox, '甲/1 初稿.txt', formText({ remark: '初稿' }));
  put(inbox, '甲/2 定稿.txt', formText({ remark: '定稿' }));
  put(inbox, '甲/3 副本.txt', formText({ remark: '定稿' }));
  put(inbox, '甲/4 上年.txt', formText({ year: 2019, income: '20.00' }));
  put(inbox, '空.doc', '');
  put(inbox, '随笔.txt', '今天天气很好。');
  put(
    inbox,
    '县.zip',
    buildZip([
      { name: '丙.txt', data: formText({ department: '星河市丙局' }) },
      { name: '密.doc', data: 'x', flags: 1 },
    ]),
  );
  return inbox;
}

/** The commands that write, on folders and databases of their own below `root`. */
export async function makeScenes(root: string): Promise<readonly Scene[]> {
  const inbox = makeInbox(root);
  const late = join(root, '晚到');
  mkdirSync(late);
  const before = join(root, '待重试.sqlite');
  const missing = ['a.txt', 'b.txt', 'c.doc'].map((name) => join(late, name));
  await run(['ingest', ...missing, inbox, '--db', before, '--workers', '0']);
  put(late, 'a.txt', formText({ department: '星河市丁局' }));
  put(late, 'b.txt', formText({ department: '星河市戊局' }));
  put(late, 'c.doc', '');
  const more = ['--workers', '0'];
  return [
    { name: 'ingest', argv: (db) => ['ingest', inbox, '--db', db, ...more], before: null },
    { name: 'watch', argv: (db) => ['watch', inbox, '--once', '--settle', '0', '--db', db, ...more], before: null },
    { name: 'retry', argv: (db) => ['retry', '--db', db, ...more], before },
  ];
}

/** A database in the state the scene starts from. */
export function freshDatabase(scene: Scene, file: string): string {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  if (scene.before !== null) cpSync(scene.before, file);
  return file;
}

/** Steps of an undisturbed run, in order, and the hash of what it leaves. */
export async function undisturbed(
  scene: Scene,
  file: string,
  program?: typeof runProgram,
): Promise<{ readonly steps: readonly string[]; readonly hash: string }> {
  const db = freshDatabase(scene, file);
  const steps: string[] = [];
  await run(scene.argv(db), { onStep: (step) => steps.push(step), ...(program === undefined ? {} : { program }) });
  return { steps, hash: settledHash(db) };
}

/**
 * The hash of everything in a database. A bulk run that is begun anew sends the files before the crash once more: those
 * rows (the same bytes from the same path) are what it should leave, and are left out.
 */
export function settledHash(db: string): string {
  const store = openStore(db, { now: () => '2021-03-01T00:00:00Z' });
  store.checkpoint();
  store.close();
  const copy = `${db}.copy`;
  cpSync(db, copy);
  const database = new Sqlite(copy);
  database.exec(
    `DELETE FROM submissions WHERE (outcome = 'duplicate' OR sha256 IS NULL) AND EXISTS
       (SELECT 1 FROM submissions o WHERE o.path = submissions.path AND o.sha256 IS submissions.sha256 AND o.id < submissions.id)`,
  );
  database.close();
  const copied = openStore(copy, { now: () => '2021-03-01T00:00:00Z' });
  try {
    return copied.logicalHash();
  } finally {
    copied.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

/** What is wrong after a crash: SQLite's own complaints and the ledger's contradictions. Empty is good. */
export function problemsOf(db: string): readonly string[] {
  const store = openStore(db, { now: () => '2021-03-01T00:00:00Z' });
  try {
    return [...store.integrityCheck(), ...store.damagedOriginals()];
  } finally {
    store.close();
  }
}
