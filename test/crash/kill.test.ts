import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../ingest/support/temp-folder.js';
import type { Ending } from './child.js';
import { buildDisk } from './disk.js';
import { isBuilt } from './kill.js';
import type { Scene } from './scene.js';
import { makeScenes } from './scenes.js';
import { Lane, type Peace, type Trial } from './trial.js';

/** The long mode (test/crash/long.mjs) sets a number. */
const KILLS = Number(process.env.HUIBIAO_KILLS ?? 100);
const isLong = process.env.HUIBIAO_KILLS !== undefined;
const LANES = 2;
/** Kills in one life. */
const LIFE = 5;

describe.skipIf(!isBuilt)('SIGKILL to the built program (skipped before `npm run build`)', () => {
  it(`at ${KILLS} points, named, counted on the disk and random, loses nothing, doubles nothing, breaks nothing`, {
    timeout: 0,
  }, async () => {
    const root = tempFolder();
    const disk = buildDisk();
    const scenes = await makeScenes(root);
    const known = new Map<Scene, Peace>();
    const lanes = Array.from({ length: LANES }, (_, n) => new Lane(join(root, `lane ${n}`), disk, known));
    const peace = new Map<Scene, Peace>();
    const study = async (lane: Lane, n: number) => {
      for (const scene of scenes.filter((_, i) => i % LANES === n)) peace.set(scene, await lane.peaceOf(scene));
    };
    await Promise.all(lanes.map(study));
    const inOrder = [...peace].sort(([a], [b]) => scenes.indexOf(a) - scenes.indexOf(b));
    const trials = planTrials(inOrder, disk !== null);
    const kills = new Map(scenes.map(({ name }) => [name, 0]));
    const failures: string[] = [];
    let total = 0;
    const work = async (lane: Lane) => {
      for (let trial = trials.next(); !trial.done && total < KILLS; trial = trials.next()) {
        const { scene } = trial.value;
        const { deaths, failures: found } = await lane.try(trial.value);
        const hits = deaths.filter(({ killed }) => killed).length;
        total += hits;
        kills.set(scene.name, (kills.get(scene.name) ?? 0) + hits);
        failures.push(...found);
        if (isLong && found.length > 0) console.log(found.join('\n'));
        if (isLong && Math.floor(total / 100) > Math.floor((total - hits) / 100)) console.log(`kills ${total} …`);
      }
    };
    await Promise.all(lanes.map(work));
    for (const lane of lanes) await lane.close();
    console.log(`kills ${total} (${[...kills].map((pair) => pair.join(' ')).join(', ')}), failures ${failures.length}`);
    expect(failures).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(KILLS);
  });
});

/** First every named step, in the long mode of every scene; then points at random, without end. */
function* planTrials(scenes: readonly (readonly [Scene, Peace])[], hasDisk: boolean): Generator<Trial> {
  const seen = new Set<string>();
  for (const [scene, { steps }] of scenes) {
    const names = [...new Set(steps)].filter((name) => isLong || !seen.has(name));
    for (const name of names) seen.add(name);
    for (let i = 0; i < names.length; i += LIFE)
      yield { scene, endings: names.slice(i, i + LIFE).map((name) => ({ at: `${name}:1` })) };
  }
  const random = lehmer(20_240_601);
  for (let round = 0; ; round++) {
    const [scene, calm] = scenes[round % scenes.length] ?? [];
    if (scene === undefined || calm === undefined) return;
    // The program as users start it knows only released schemas.
    const cold = random() < 0.2 && scene.upgrades !== true;
    const endings = Array.from({ length: LIFE }, (_, n) => randomEnding(calm, random, { n, cold, hasDisk }));
    yield { scene, endings, cold };
  }
}

/** Lives get shorter: what was committed need not be done again. */
function randomEnding(
  { steps, operations, ms }: Peace,
  random: () => number,
  { n, cold, hasDisk }: { readonly n: number; readonly cold: boolean; readonly hasDisk: boolean },
): Ending {
  const share = random() * 0.8 ** n;
  const way = random();
  if (way < 0.2) return { after: (cold ? 300 : 0) + share * ms };
  if (way < 0.5 || !hasDisk) return { at: `*:${1 + Math.floor(share * steps.length)}` };
  const mode = way < 0.75 ? 'kill' : 'tear';
  return { disk: { mode, nth: 1 + Math.floor(share * operations), once: true } };
}

/** A small generator with a fixed start, so that a failure can be repeated. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
