import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTemplates } from '../../src/templates/load-templates.js';
import { judge, type Verdict } from './judge.js';
import { mutantsOf } from './mutants-of.js';
import type { Batch } from './plan.js';
import { seeds } from './seeds.js';

/** Every tenth mutant goes through the whole pipeline. */
const WHOLE_EVERY = 10;

const templates = loadTemplates([fileURLToPath(new URL('../../templates', import.meta.url))]);
const all = seeds();

/** Judges the mutants of a batch from number `from` on. `starting` is told the number first, so that a hang has a name. */
export async function runBatch(
  batch: Batch,
  from: number,
  starting: (number: number) => void,
  ended: (number: number, verdict: Verdict) => void,
): Promise<void> {
  let number = 0;
  for (const mutant of mutantsOf(batch, all)) {
    if (number >= from) {
      starting(number);
      const verdict = await judge(mutant, templates, (batch.seed + number) % WHOLE_EVERY === 0);
      if (isBad(verdict)) save(batch, number, mutant);
      ended(number, verdict);
    }
    number++;
  }
}

export function isBad({ wrong, seconds, grownMb }: Verdict): boolean {
  return wrong !== null || seconds > 2 || grownMb > 256;
}

/** `FUZZ_SAVE=folder` keeps every mutant that fails. */
function save(batch: Batch, number: number, mutant: Uint8Array): void {
  const folder = process.env.FUZZ_SAVE;
  if (folder !== undefined) writeFileSync(join(folder, mutantName(batch, number).replaceAll('/', '_')), mutant);
}

/** What a mutant is called in reports: seed file, seed number of its batch, its number there. */
export function mutantName({ name, seed }: Batch, number: number): string {
  return `${name}#${seed}#${number}`;
}
