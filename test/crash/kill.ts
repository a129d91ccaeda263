import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { runProgram } from '../../src/cli/program.js';

/** The built command: the very program users run. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const isBuilt = existsSync(COMMAND);

/** The same program in this process: what a killed run is compared with has to come from the same build. */
export async function builtProgram(): Promise<typeof runProgram> {
  const built: { runProgram: typeof runProgram } = await import(
    new URL('../../dist/cli/program.js', import.meta.url).href
  );
  return built.runProgram;
}

export interface Death {
  /** True when SIGKILL ended it; false when it came to its end before. */
  readonly killed: boolean;
  readonly code: number | null;
  readonly stderr: string;
  readonly ms: number;
}

export interface KillOptions {
  /** `*:7`: at the seventh write step of any name; `commit:2`: at the second commit. */
  readonly at?: string;
  /** After so many milliseconds, wherever it is. */
  readonly after?: number;
}

/** Runs the command and kills it with SIGKILL: no handler, no cleaning up. */
export function runAndKill(argv: readonly string[], { at, after }: KillOptions): Promise<Death> {
  const env = { ...process.env, ...(at === undefined ? {} : { HUIBIAO_CRASH_AT: at }) };
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...argv], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const timer = after === undefined ? null : setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', code, stderr, ms: performance.now() - started });
    });
  });
}
