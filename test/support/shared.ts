import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of real samples beside the project. Users do not have it: tests that need it skip, saying so. */
const sharedRoot = fileURLToPath(new URL('../../../shared', import.meta.url));

export const hasShared = existsSync(join(sharedRoot, 'form'));

export function sharedPath(...parts: readonly string[]): string {
  return join(sharedRoot, ...parts);
}
