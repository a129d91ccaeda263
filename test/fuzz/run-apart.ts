import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Batch } from './plan.js';
import type { Ending } from './tally.js';

const message = z.union([
  z.object({ done: z.literal(true) }),
  z.object({ starting: z.number() }),
  z.object({
    number: z.number(),
    verdict: z.object({
      outcome: z.string(),
      parsed: z.boolean(),
      wrong: z.string().nullable(),
      seconds: z.number(),
      grownMb: z.number(),
    }),
  }),
]);

type Ended = (batch: Batch, number: number, ending: Ending) => void;

export interface Apart {
  /** The program that judges batches. */
  readonly program: string;
  /** How long a mutant may be silent before its process is ended; by the clock on the wall, hence generous. */
  readonly patienceMs: number;
}

const JUDGES: Apart = { program: fileURLToPath(new URL('child.mjs', import.meta.url)), patienceMs: 40_000 };

/**
 * Works through the batches of a queue shared with others in one process of its own, which is started again when it hangs or
 * dies; the batch then goes on with the mutant behind.
 */
export async function runApart(next: () => Batch | undefined, ended: Ended, apart = JUDGES): Promise<void> {
  let child: ChildProcess | null = null;
  for (let batch = next(); batch !== undefined; batch = next()) {
    for (let from = 0; from < batch.count; ) {
      const running: ChildProcess = child ?? (await start(apart.program));
      child = running;
      const stopped = await runIn(running, batch, from, { ended, patienceMs: apart.patienceMs });
      if (stopped === null) break;
      child = null;
      ended(batch, stopped.number, stopped.how);
      from = stopped.number + 1;
    }
  }
  child?.disconnect();
}

async function start(program: string): Promise<ChildProcess> {
  const child = fork(program, {
    execArgv: ['--max-old-space-size=1024'],
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the process of the fuzz run did not start')));
  });
  child.removeAllListeners('exit');
  return child;
}

interface Stopped {
  readonly number: number;
  readonly how: 'hung' | 'died';
}

/** Null when the batch is through. */
function runIn(
  child: ChildProcess,
  batch: Batch,
  from: number,
  { ended, patienceMs }: { readonly ended: Ended; readonly patienceMs: number },
): Promise<Stopped | null> {
  return new Promise((resolve) => {
    let current = from;
    let how: Stopped['how'] = 'died';
    const giveUp = () => {
      how = 'hung';
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, patienceMs);
    const settle = (result: Stopped | null) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(result);
    };
    child.on('exit', () => settle({ number: current, how }));
    child.on('message', (raw) => {
      const told = message.parse(raw);
      clearTimeout(timer);
      timer = setTimeout(giveUp, patienceMs);
      if ('done' in told) settle(null);
      else if ('starting' in told) current = told.starting;
      else ended(batch, told.number, told.verdict);
    });
    child.send({ batch, from });
  });
}
