import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { openStore } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { logicalHash } from '../../src/store/proof/logical-hash.js';
import { describeByCode } from '../support/temporary-store.js';
import type { Place } from './scene.js';

/** Every file of a place but the database itself, with the hash of what it says. */
export function filesBelow({ folder, db }: Place): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (name.startsWith(basename(db)) || !statSync(path).isFile()) continue;
    found.set(name.split(sep).join('/'), contentOf(path));
  }
  return found;
}

/** Of a workbook and of a database what they hold, whenever they were made; of others their bytes. */
function contentOf(path: string): string {
  try {
    if (path.endsWith('.xlsx')) return workbookHash(path);
    if (path.endsWith('.sqlite')) return backupHash(path);
    return sha256(readFileSync(path));
  } catch (error) {
    return `broken: ${String(error)}`;
  }
}

function workbookHash(path: string): string {
  const parts = Object.entries(unzipSync(readFileSync(path))).filter(([name]) => !name.startsWith('docProps/'));
  return sha256(Buffer.concat(parts.flatMap(([name, data]) => [Buffer.from(name), data])));
}

/** In a copy: looking at a database leaves files beside it. */
function backupHash(path: string): string {
  const copy = join(tmpdir(), `huibiao-${process.pid}-${basename(path)}`);
  copyFileSync(path, copy);
  try {
    const store = openStore(copy, { describe: describeByCode, now: () => '2021-03-01T00:00:00Z' });
    try {
      return [logicalHash(store), ...findProblems(store)].join(' ');
    } finally {
      store.close();
    }
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
