import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runApart } from './run-apart.js';

/** Stands for the judges: never ends number 1, ends itself at number 3. */
const PROGRAM = `
process.on('message', ({ batch, from }) => {
  for (let number = from; number < batch.count; number++) {
    process.send({ starting: number });
    if (number === 1) for (;;);
    if (number === 3) process.kill(process.pid, 'SIGKILL');
    process.send({ number, verdict: { outcome: 'read', parsed: false, wrong: null, seconds: 0, grownMb: 0 } });
  }
  process.send({ done: true });
});
process.on('disconnect', () => process.exit());
process.send({ done: true });
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a mutant that hangs or ends its process is told by its number, and those behind it are judged', async () => {
  const batches = [
    { name: 'a', seed: 1, count: 6 },
    { name: 'b', seed: 2, count: 1 },
  ].values();
  const endings: string[] = [];
  await runApart(
    () => batches.next().value,
    (batch, number, ending) =>
      endings.push(`${batch.name}${number} ${typeof ending === 'string' ? ending : ending.outcome}`),
    { program: join(folder, 'program.mjs'), patienceMs: 1_500 },
  );
  expect(endings).toEqual(['a0 read', 'a1 hung', 'a2 read', 'a3 died', 'a4 read', 'a5 read', 'b0 read']);
});
