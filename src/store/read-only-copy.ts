import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a database to read from, and how to take it away. */
export interface ReadOnlyCopy {
  readonly file: string;
  readonly remove: () => void;
}

/**
 * SQLite cannot read a database with a write-ahead log where it may not write beside it (a folder without rights, a disc, a
 * share mounted read-only). There nobody writes either: a copy in the system's temporary folder says the same.
 */
export function readOnlyCopy(file: string): ReadOnlyCopy {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-read-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    const log = `${file}-wal`;
    if (existsSync(log) && statSync(log).size > 0) copyFileSync(log, `${copy}-wal`);
    return { file: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
