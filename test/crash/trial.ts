import { type Death, type Ending, Runner } from './child.js';
import {
  differences,
  type Place,
  placeAt,
  problemsIn,
  type Scene,
  type State,
  setUp,
  startOf,
  stateOf,
} from './scene.js';

/** One life of a working folder: ended as often as `endings` says, then left in peace. */
export interface Trial {
  readonly scene: Scene;
  readonly endings: readonly Ending[];
  /** Starts the command as users do, not in a warm process. */
  readonly cold?: boolean;
}

export interface TrialResult {
  readonly deaths: readonly Death[];
  readonly failures: readonly string[];
}

/** What an undisturbed run goes through and leaves. */
export interface Peace {
  readonly start: ReadonlyMap<string, string>;
  readonly steps: readonly string[];
  readonly operations: number;
  readonly ms: number;
  readonly end: State;
}

/** A working folder in which trials are made one after the other. */
export class Lane {
  readonly runner: Runner;
  readonly #place: Place;
  readonly #known: Map<Scene, Peace>;
  readonly #own = new Map<Scene, Peace>();

  /** `known` is shared by lanes. */
  constructor(folder: string, library: string | null, known = new Map<Scene, Peace>()) {
    this.#place = placeAt(folder);
    this.#known = known;
    this.runner = new Runner(this.#place, library);
  }

  async peaceOf(scene: Scene): Promise<Peace> {
    // Where files of the lane's own folder come in, their names are in the ledger.
    const all = scene.keepsFiles === true ? this.#own : this.#known;
    const known = all.get(scene);
    if (known !== undefined) return known;
    const start = startOf(scene, this.#place);
    const { code, stderr, steps, operations, ms } = await this.runner.run(scene, this.#place);
    if (code !== 0 && code !== 2) throw new Error(`${scene.name}: ${stderr}`);
    const peace = { start, steps, operations, ms, end: stateOf(scene, this.#place) };
    all.set(scene, peace);
    return peace;
  }

  /** After each ending all has to be whole; after the last run it has to be what an undisturbed run leaves. */
  async try({ scene, endings, cold }: Trial): Promise<TrialResult> {
    const { start, end } = await this.peaceOf(scene);
    const place = this.#place;
    const failures: string[] = [];
    const deaths: Death[] = [];
    setUp(scene, place);
    for (const ending of endings) {
      const label = `${scene.name}${cold === true ? ' cold' : ''} ${JSON.stringify(ending)}`;
      const death = await (cold === true
        ? this.runner.runCommand(scene, place, ending)
        : this.runner.run(scene, place, ending));
      deaths.push(death);
      const found = [...complaintsOf(death, ending, scene, deaths.length), ...problemsIn(scene, place, start, end)];
      // A command that says it has done its work must have done it.
      if (!death.killed && (death.code === 0 || death.code === 2))
        found.push(...differences(stateOf(scene, place), end));
      failures.push(...found.map((problem) => `${label}: ${problem}`));
    }
    const label = `${scene.name} after ${JSON.stringify(endings)}`;
    const last = await this.runner.run(scene, place);
    if (last.code !== 0 && last.code !== 2 && scene.repeatMayRefuse !== true) failures.push(`${label}: ${last.stderr}`);
    failures.push(...differences(stateOf(scene, place), end).map((problem) => `${label}: ${problem}`));
    return { deaths, failures };
  }

  async close(): Promise<void> {
    await this.runner.close();
  }
}

/** A disk that fails may end a command with 1, in words for a user; a kill that came too late must not. */
function complaintsOf(death: Death, ending: Ending, scene: Scene, nth: number): readonly string[] {
  const { code, killed, stderr } = death;
  if (killed || code === 0 || code === 2) return [];
  if (code !== 1) return [`ended with ${code}: ${stderr}`];
  if (ending.fault !== undefined || ending.disk?.mode === 'fail' || ending.disk?.mode === 'short')
    return /数据库|磁盘|备份|无法写入/u.test(stderr) && !/at .+\.js:\d+/u.test(stderr) ? [] : [`said ${stderr}`];
  return scene.repeatMayRefuse === true && nth > 1 ? [] : [`ended with 1: ${stderr}`];
}
