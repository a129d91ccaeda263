import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { builtProgram, isBuilt } from './kill.js';
import { makeScenes, type Scene, undisturbed } from './scene.js';
import { runTrial, type Trial } from './trial.js';

/** At most 100 kills or 40 seconds in `npm test`; the long mode (test/crash/long.mjs) sets a number and takes its time. */
const KILLS = Number(process.env.HUIBIAO_KILLS ?? 100);
const isLong = process.env.HUIBIAO_KILLS !== undefined;
const BUDGET_MS = 40_000;
const LANES = 2;

describe.skipIf(!isBuilt)('SIGKILL to the built command (skipped before `npm run build`)', () => {
  test(`at up to ${KILLS} points, named and random, loses nothing, doubles nothing, breaks nothing`, {
    timeout: 0,
  }, async () => {
    const root = tempFolder();
    const scenes = await makeScenes(root);
    const peace = new Map<Scene, { readonly steps: readonly string[]; readonly hash: string }>();
    for (const scene of scenes)
      peace.set(scene, await undisturbed(scene, join(root, 'peace.sqlite'), await builtProgram()));
    const trials = planTrials(scenes, (scene) => peace.get(scene)?.steps ?? []);
    const failures: string[] = [];
    const end = performance.now() + BUDGET_MS;
    const isTimeLeft = () => isLong || performance.now() < end;
    let kills = 0;
    const lane = async (number: number) => {
      for (let trial = trials.next(); !trial.done && kills < KILLS && isTimeLeft(); trial = trials.next()) {
        const result = await runTrial(
          trial.value,
          join(root, `lane ${number}.sqlite`),
          peace.get(trial.value.scene)?.hash ?? '',
        );
        kills += result.kills;
        failures.push(...result.failures);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
    console.log(`kills ${kills}, failures ${failures.length}`);
    expect(failures).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(isLong ? KILLS : 1);
  });
});

/** First every named step of every scene, then steps by number and moments at random, without end. */
function* planTrials(scenes: readonly Scene[], stepsOf: (scene: Scene) => readonly string[]): Generator<Trial> {
  for (const scene of scenes) {
    const names = [...new Set(stepsOf(scene))];
    for (let i = 0; i < names.length; i += 4)
      yield { scene, kills: names.slice(i, i + 4).map((name) => ({ at: `${name}:1` })) };
  }
  const random = lehmer(20_240_601);
  for (let round = 0; ; round++) {
    const scene = scenes[round % scenes.length];
    if (scene === undefined) return;
    const total = stepsOf(scene).length;
    const kills = Array.from({ length: 4 }, (_, i) =>
      i === 3 ? { after: 150 + random() * 900 } : { at: `*:${1 + Math.floor(random() * total * 0.7)}` },
    );
    yield { scene, kills };
  }
}

/** A small generator with a fixed start, so that a failure can be repeated. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
