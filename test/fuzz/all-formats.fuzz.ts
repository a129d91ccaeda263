import { expect, it } from 'vitest';
import { plan } from './plan.js';
import { runApart } from './run-apart.js';
import { seeds } from './seeds.js';
import { Tally } from './tally.js';

/**
 * `FUZZ_MUTANTS=1000000 npm run fuzz` for more, `FUZZ_RUN=2` for others; `FUZZ_MINUTES=10` stops early; `FUZZ_SAVE=folder` keeps what fails.
 */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 200_000);
const MINUTES = Number(process.env.FUZZ_MINUTES ?? Number.POSITIVE_INFINITY);
const RUN = Number(process.env.FUZZ_RUN ?? 0);
const PROCESSES = 2;
const TELL_EVERY = 10_000;

it('mutants of files of every format end in a document or a finding, soon, in little memory, with every character accounted for', async () => {
  const all = seeds();
  const kinds = new Map(all.map(({ name, kind }) => [name, kind]));
  const queue = plan(all, MUTANTS, 50, RUN).values();
  const tally = new Tally();
  const began = Date.now();
  const minutes = () => (Date.now() - began) / 60_000;
  const next = () => (minutes() < MINUTES ? queue.next().value : undefined);
  await Promise.all(
    Array.from({ length: PROCESSES }, () =>
      runApart(next, (batch, number, ending) => {
        tally.add(kinds.get(batch.name) ?? 'other', batch, number, ending);
        if (tally.mutants % TELL_EVERY === 0) console.log(`${tally.mutants} mutants in ${minutes().toFixed(1)} min`);
      }),
    ),
  );
  console.log(`${tally.mutants} mutants of ${all.length} files in ${minutes().toFixed(1)} min\n${tally.table()}`);
  console.log(tally.failures.join('\n'));
  expect(tally.failures).toEqual([]);
});
