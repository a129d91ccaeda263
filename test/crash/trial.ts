import { run } from '../cli/support/run.js';
import { builtProgram, runAndKill } from './kill.js';
import { freshDatabase, problemsOf, type Scene, settledHash } from './scene.js';

/** One life of a database: killed as often as `kills` says, then left in peace. */
export interface Trial {
  readonly scene: Scene;
  readonly kills: readonly { readonly at?: string; readonly after?: number }[];
}

export interface TrialResult {
  /** Kills that hit; the others came too late, the command had ended. */
  readonly kills: number;
  readonly failures: readonly string[];
}

/** After each kill the database has to be whole; after the last run it has to be what an undisturbed run leaves. */
export async function runTrial(trial: Trial, db: string, expected: string): Promise<TrialResult> {
  const failures: string[] = [];
  let kills = 0;
  freshDatabase(trial.scene, db);
  for (const kill of trial.kills) {
    const death = await runAndKill(trial.scene.argv(db), kill);
    if (death.killed) kills++;
    else if (death.code === 1 || death.code === null)
      failures.push(`${trial.scene.name} ${JSON.stringify(kill)}: ${death.stderr}`);
    for (const problem of problemsOf(db)) failures.push(`${trial.scene.name} ${JSON.stringify(kill)}: ${problem}`);
  }
  const { code, err } = await run(trial.scene.argv(db), { program: await builtProgram() });
  if (code === 1) failures.push(`${trial.scene.name} after ${JSON.stringify(trial.kills)}: ${err}`);
  if (settledHash(db) !== expected)
    failures.push(`${trial.scene.name} after ${JSON.stringify(trial.kills)}: another content`);
  return { kills, failures };
}
