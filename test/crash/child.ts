import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Disk, type DiskPlan } from './disk.js';
import { COMMAND } from './kill.js';
import type { Place, Scene } from './scene.js';

const WARM = fileURLToPath(new URL('./child.mjs', import.meta.url));
const KILLED_COMMAND = fileURLToPath(new URL('./killed-command.mjs', import.meta.url));

/** How a life ends; nothing of it for one in peace. */
export interface Ending {
  /** `*:7`: at the seventh write step of any name; `commit:2`: at the second commit. */
  readonly at?: string;
  /** So many milliseconds after it began, wherever it is. */
  readonly after?: number;
  readonly disk?: DiskPlan;
  /** SQLite fails at the n-th write step, once or from then on. */
  readonly fault?: { readonly nth: number; readonly code: string; readonly once: boolean };
}

export interface Death {
  /** True when SIGKILL ended it; false when it came to its end before. */
  readonly killed: boolean;
  readonly code: number | null;
  readonly stderr: string;
  readonly steps: readonly string[];
  readonly ms: number;
  /** Operations on the disk; 0 without one that counts. */
  readonly operations: number;
  readonly failedOperations: number;
}

interface Said {
  readonly ready?: true;
  readonly begun?: true;
  readonly done?: { readonly code: number; readonly stderr: string; readonly steps: readonly string[] };
}

/** Runs command lines of one working folder, one after the other, in processes that are started ahead. */
export class Runner {
  readonly disk: Disk | null;
  readonly #env: NodeJS.ProcessEnv;
  #spare: Promise<ChildProcess> | null = null;

  constructor(place: Place, library: string | null) {
    this.disk = library === null ? null : new Disk(library, join(place.folder, '/'), `${place.folder}.plan`);
    this.#env = { ...process.env, ...this.disk?.env };
  }

  /** In a warm process. A process that was not killed is used again. */
  async run(scene: Scene, place: Place, ending: Ending = {}): Promise<Death> {
    const child = await (this.#spare ?? this.#start(scene, place));
    this.#spare = null;
    this.#arm(scene, ending);
    const started = performance.now();
    child.send({ argv: scene.argv(place), at: ending.at, fault: ending.fault, upgrade: scene.upgrades === true });
    let timer: NodeJS.Timeout | undefined;
    const end = await new Promise<Pick<Death, 'killed' | 'code' | 'stderr' | 'steps'>>((resolve) => {
      child.on('message', ({ begun, done }: Said) => {
        if (begun === true && ending.after !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), ending.after);
        if (done !== undefined) resolve({ killed: false, ...done });
      });
      child.once('exit', (code, signal) => resolve({ killed: signal === 'SIGKILL', code, stderr: '', steps: [] }));
    });
    clearTimeout(timer);
    forget(child);
    const isGone = end.killed || child.exitCode !== null || child.signalCode !== null || child.killed;
    this.#spare = isGone ? this.#start(scene, place) : Promise.resolve(child);
    return { ...end, ...this.#disarm(), ms: performance.now() - started };
  }

  /** As users start it. */
  async runCommand(scene: Scene, place: Place, ending: Ending): Promise<Death> {
    const command = ending.at === undefined ? [COMMAND] : [KILLED_COMMAND, ending.at];
    this.#arm(scene, ending);
    const started = performance.now();
    const child = spawn(process.execPath, [...command, ...scene.argv(place)], {
      env: this.#env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const timer = ending.after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), ending.after);
    return new Promise((resolve) => {
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        const ms = performance.now() - started;
        resolve({ killed: signal === 'SIGKILL', code, stderr, steps: [], ms, ...this.#disarm() });
      });
    });
  }

  async close(): Promise<void> {
    const child = await this.#spare;
    this.#spare = null;
    child?.kill('SIGKILL');
  }

  #arm({ isFar }: Scene, { disk }: Ending): void {
    if (disk === undefined) this.disk?.watch(isFar);
    else this.disk?.arm(disk, isFar);
  }

  #disarm(): Pick<Death, 'operations' | 'failedOperations'> {
    const { count, hits } = this.disk?.disarm() ?? { count: 0, hits: 0 };
    return { operations: count, failedOperations: hits };
  }

  /** For the same command once more: most lives have several runs of one. */
  #start(scene: Scene, place: Place): Promise<ChildProcess> {
    const child = fork(WARM, scene.argv(place).slice(0, 1), {
      env: this.#env,
      // Not those of the test runner.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Promise((resolve, reject) => {
      child.once('message', () => {
        forget(child);
        resolve(child);
      });
      child.once('exit', (code) => reject(new Error(`the child ended with ${code} before it began`)));
    });
  }
}

function forget(child: ChildProcess): void {
  for (const event of ['message', 'exit']) child.removeAllListeners(event);
}
