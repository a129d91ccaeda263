import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect } from '../open-store.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';
import { syncFolder } from '../sync-folder.js';
import { findProblems } from './integrity.js';
import { logicalHash } from './logical-hash.js';

/** What a verified copy is known by. */
export interface BackupReport {
  readonly file: string;
  readonly logicalHash: string;
  readonly forms: number;
  readonly submissions: number;
}

/**
 * Copies the database to `file` while others keep reading, and proves that the copy is intact and has the same content.
 * Writers wait only while the bytes are copied. The copy gets its name once it is proven, never before.
 */
export function backupTo(store: Store, file: string): BackupReport {
  if (existsSync(file)) throw new StoreError('backup-exists', { file });
  const unproven = `${file}.part`;
  removeParts(unproven);
  try {
    const meant = copyTo(store, unproven);
    const report = prove(store, unproven, file, meant);
    store.step('backup-rename');
    renameSync(unproven, file);
    syncFolder(dirname(file));
    return report;
  } catch (error) {
    removeQuietly(unproven);
    throw failureOf(error, file);
  }
}

/** With what SQLite kept beside it. */
function removeParts(unproven: string): void {
  for (const suffix of ['', '-journal']) rmSync(`${unproven}${suffix}`, { force: true });
}

function removeQuietly(unproven: string): void {
  try {
    removeParts(unproven);
  } catch {
    // The first failure is the one to report; the next backup removes the leftover.
  }
}

/** A failure of the disk the copy is on must not be reported as the database's. */
function failureOf(error: unknown, file: string): unknown {
  if (error instanceof StoreError)
    return 'file' in error.facts && error.facts.file === `${file}.part`
      ? new StoreError(error.code, { ...error.facts, file }, error)
      : error;
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new StoreError('backup-failed', { file, why: String(error.code) }, error);
}

/** Copies one moment of the database and gives the logical hash of that moment. */
function copyTo(store: Store, unproven: string): string {
  const reader = beside(store, store.file, 'read');
  try {
    const writer = beside(store, store.file, 'write');
    try {
      // No write happens between the reader's snapshot and the copy's, so both see the same moment.
      writer.exec('BEGIN IMMEDIATE');
      reader.exec('BEGIN');
      reader.get('SELECT count(*) FROM migration');
      store.step('backup');
      vacuumInto(store, unproven);
    } finally {
      writer.close();
    }
    sync(unproven);
    return logicalHash(reader);
  } finally {
    reader.close();
  }
}

/** Over a connection of its own: the store's may be one that only reads. */
function vacuumInto(store: Store, unproven: string): void {
  const copier = beside(store, store.file, 'read');
  try {
    copier.run('VACUUM INTO ?', unproven);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const why = 'sqlite' in error.facts ? String(error.facts.sqlite) : error.code;
    throw new StoreError('backup-failed', { file: unproven, why }, error);
  } finally {
    copier.close();
  }
}

/** One more connection to a database of today's schema. */
function beside({ now, describe }: Store, file: string, mode: 'read' | 'write'): Store {
  return connect(file, { now, describe, mode });
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function prove(store: Store, unproven: string, file: string, meant: string): BackupReport {
  const copy = beside(store, unproven, 'read');
  try {
    const problems = findProblems(copy);
    if (problems.length > 0) throw new StoreError('backup-failed', { file, why: problems.slice(0, 3).join('; ') });
    const hash = logicalHash(copy);
    if (hash !== meant) throw new StoreError('backup-failed', { file, why: 'logical hash' });
    const count = (table: string): number => copy.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
    return { file, logicalHash: hash, forms: count('form'), submissions: count('submission') };
  } finally {
    copy.close();
  }
}
