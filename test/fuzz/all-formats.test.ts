import { expect, it } from 'vitest';
import { plan } from './plan.js';
import { runBatch } from './run-batch.js';
import { seeds } from './seeds.js';
import { Tally } from './tally.js';

/** The long run is `npm run fuzz`. */
const MUTANTS = 1_500;

/** Large files say nothing more in a short run. */
const small = seeds().filter(({ bytes }) => bytes.length < 150_000);

it('mutants of files of every format end in a document or a finding, soon, in little memory, with every character accounted for', async () => {
  const kinds = new Map(small.map(({ name, kind }) => [name, kind]));
  const tally = new Tally();
  for (const batch of plan(small, MUTANTS, 50)) {
    await runBatch(
      batch,
      0,
      () => {},
      (number, verdict) => tally.add(kinds.get(batch.name) ?? 'other', batch, number, verdict),
    );
  }
  expect(tally.failures).toEqual([]);
  expect(tally.mutants).toBeGreaterThan(MUTANTS * 0.9);
});
