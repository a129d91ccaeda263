import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../ingest/support/temp-folder.js';
import type { Ending } from './child.js';
import { buildDisk, type DiskPlan } from './disk.js';
import { isBuilt } from './kill.js';
import { makeScenes } from './scenes.js';
import { Lane, type Peace } from './trial.js';

/** What SQLite says of a failing disk, a full one, and another writer. */
const CODES = ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_FULL', 'SQLITE_BUSY'];
const DISKS: readonly Omit<DiskPlan, 'nth'>[] = [
  { mode: 'fail', error: 'EIO', once: true },
  { mode: 'fail', error: 'ENOSPC', once: false },
  { mode: 'fail', error: 'EIO', once: false },
  { mode: 'fail', error: 'ENOSPC', once: true },
  { mode: 'short', error: 'ENOSPC', once: true },
  { mode: 'short', error: 'ENOSPC', once: false },
];
const ENDLESS_MS = 1_500;
/** Every n-th point in `npm test`, every one in the long mode. */
const isLong = process.env.HUIBIAO_KILLS !== undefined;

describe.skipIf(!isBuilt)('a failure at the n-th point (skipped before `npm run build`)', () => {
  it('of the database, once or from then on, loses and doubles nothing, and the command says so and ends with 1', {
    timeout: 0,
  }, async () => {
    await tryFaults('statements', null, isLong ? 1 : 23, ({ steps }, n) =>
      n > steps.length ? null : { fault: { nth: n, code: CODES[n % 4] ?? '', once: Math.floor(n / 4) % 2 === 0 } },
    );
  });

  const disk = buildDisk();
  it.skipIf(disk === null)(
    'of the disk (write, fsync, rename, truncate), once or from then on, does the same (skipped without Linux and cc)',
    { timeout: 0 },
    async () => {
      await tryFaults('disk operations', disk, isLong ? 1 : 61, ({ operations }, n) => {
        const plan = DISKS[n % DISKS.length];
        return n > operations || plan === undefined ? null : { disk: { ...plan, nth: n } };
      });
    },
  );
});

async function tryFaults(
  title: string,
  disk: string | null,
  stride: number,
  endingOf: (peace: Peace, n: number) => Ending | null,
): Promise<void> {
  const root = tempFolder();
  const lane = new Lane(join(root, 'lane'), disk);
  const failures: string[] = [];
  let faults = 0;
  for (const scene of await makeScenes(root)) {
    const peace = await lane.peaceOf(scene);
    // A watcher waits seconds before it tries again.
    const step = scene.waits === true ? stride * 5 : stride;
    for (let n = 1 + (faults % step); ; n += step) {
      const ending = endingOf(peace, n);
      if (ending === null) break;
      // Nobody waits for ever: a watcher whose disk stays broken is ended.
      const isEndless = scene.waits === true && !(ending.fault ?? ending.disk)?.once;
      const endings = [isEndless ? { ...ending, after: ENDLESS_MS } : ending];
      const { failures: found } = await lane.try({ scene, endings });
      failures.push(...found);
      if (isLong && found.length > 0) console.log(found.join('\n'));
      if (++faults % 200 === 0 && isLong) console.log(`faults at ${title} ${faults} …`);
    }
  }
  await lane.close();
  console.log(`faults at ${title} ${faults}, failures ${failures.length}`);
  expect(failures).toEqual([]);
  expect(faults).toBeGreaterThan(15);
}
