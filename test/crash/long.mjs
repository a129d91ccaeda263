// The long mode: at least 2,000 kills and a fault at every write step and every operation on the disk. `node test/crash/long.mjs [kills]` after a build.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const kills = process.argv[2] ?? '2000';
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const env = { ...process.env, HUIBIAO_KILLS: kills, HUIBIAO_STORM: process.env.HUIBIAO_STORM ?? '20000' };
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/crash'], { stdio: 'inherit', env });
process.exit(status ?? 1);
