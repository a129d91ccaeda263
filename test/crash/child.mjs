// The built program in a process that has loaded it already and waits for a command line: killing one costs no start.
import { Writable } from 'node:stream';
import { COMMANDS } from '../../dist/cli/program/commands.js';
import { runProgram } from '../../dist/cli/program/program.js';
import { MIGRATIONS } from '../../dist/store/migrations/index.js';
import { storeErrorOf } from '../../dist/store/store-error.js';
import { killAt } from './kill-at.mjs';
import { nextReleases } from './next-releases.mjs';

// Only the command that will come: loading the readers of Word costs more than all the rest.
for (const { name, load } of COMMANDS) if (process.argv.includes(name)) await load();
const released = MIGRATIONS.length;

process.on('disconnect', () => process.exit());
process.on('message', async (job) => {
  MIGRATIONS.splice(released, MIGRATIONS.length, ...(job.upgrade ? nextReleases(released) : []));
  process.send({ begun: true });
  process.send({ done: await work(job) });
});
process.send({ ready: true });

async function work({ argv, at, fault }) {
  const [stdout, stderr] = [capture(), capture()];
  const steps = [];
  const kill = at === undefined ? () => {} : killAt(at);
  const onStep = (step) => {
    steps.push(step);
    kill(step);
    if (fault === undefined || (fault.once ? steps.length !== fault.nth : steps.length < fault.nth)) return;
    throw storeErrorOf(Object.assign(new Error(`injected ${fault.code}`), { code: fault.code }), 'x.sqlite');
  };
  const now = () => '2021-03-01T08:00:00+08:00';
  const { signal } = new AbortController();
  const code = await runProgram(argv, { stdout, stderr, env: {}, now, signal, onStep });
  return { code, stderr: stderr.text(), steps };
}

function capture() {
  let text = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      text += chunk;
      done();
    },
  });
  return Object.assign(stream, { text: () => text });
}
