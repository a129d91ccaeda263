#!/usr/bin/env node
import { runProgram } from './cli/program/program.js';

/** The composition root: the only place that knows the clock, the streams and the signals. */
const stop = new AbortController();
let signals = 0;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    stop.abort();
    // The first asks for an orderly end, the second does not wait.
    if (++signals > 1) process.exit(1);
  });
}
// `huibiao parse … | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date().toISOString(),
  signal: stop.signal,
});
