import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storeErrorOf } from '../../src/store/store-error.js';
import { run } from '../cli/support/run.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { freshDatabase, makeScenes, problemsOf, type Scene, settledHash, undisturbed } from './scene.js';

/** What SQLite says of a failing disk, a full one, and another writer. ENOSPC and EIO reach a program as these. */
const CODES = ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_FULL', 'SQLITE_BUSY'];
/** Every n-th write step in `npm test`, every one in the long mode. */
const STRIDE = process.env.HUIBIAO_KILLS === undefined ? 13 : 1;

describe('a database that fails at the n-th write step', () => {
  test('once or from then on, loses nothing, doubles nothing, and the command says so and ends with 1', {
    timeout: 0,
  }, async () => {
    const root = tempFolder();
    const db = join(root, 'x.sqlite');
    const failures: string[] = [];
    let faults = 0;
    for (const scene of (await makeScenes(root)).filter(({ name }) => name !== 'watch')) {
      const { steps, hash } = await undisturbed(scene, join(root, 'peace.sqlite'));
      for (let n = 1; n <= steps.length; n += STRIDE) {
        const code = CODES[faults % CODES.length] ?? '';
        const once = Math.floor(faults / CODES.length) % 2 === 0;
        failures.push(...(await injectFault(scene, db, { n, code, once }, hash)));
        faults++;
      }
    }
    console.log(`faults ${faults}, failures ${failures.length}`);
    expect(failures).toEqual([]);
    expect(faults).toBeGreaterThan(5);
  });
});

interface Fault {
  readonly n: number;
  readonly code: string;
  readonly once: boolean;
}

async function injectFault(scene: Scene, db: string, fault: Fault, expected: string): Promise<string[]> {
  const label = `${scene.name} ${JSON.stringify(fault)}`;
  freshDatabase(scene, db);
  let step = 0;
  const onStep = () => {
    step++;
    if (fault.once ? step === fault.n : step >= fault.n) throw storeErrorOf(sqliteError(fault.code), db);
  };
  const failed = await run(scene.argv(db), { onStep });
  const failures = problemsOf(db).map((problem) => `${label}: ${problem}`);
  if (failed.code !== 1) failures.push(`${label}: ended with ${failed.code}`);
  if (!/数据库|磁盘/u.test(failed.err)) failures.push(`${label}: said ${failed.err}`);
  await run(scene.argv(db));
  if (settledHash(db) !== expected) failures.push(`${label}: another content`);
  return failures;
}

function sqliteError(code: string): Error {
  return Object.assign(new Error(`injected ${code}`), { code });
}
