import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { runProgram } from '../../src/cli/program/program.js';

/** The built command: the very program users run. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const isBuilt = existsSync(COMMAND);

/** The same program in this process: what a killed run is compared with has to come from the same build. */
export async function builtProgram(): Promise<typeof runProgram> {
  const built: { runProgram: typeof runProgram } = await import(
    new URL('../../dist/cli/program/program.js', import.meta.url).href
  );
  return built.runProgram;
}
