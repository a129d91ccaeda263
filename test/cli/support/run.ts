import { Writable } from 'node:stream';
import { runProgram } from '../../../src/cli/program/program.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Capture extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  constructor(columns?: number) {
    super();
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs one command line in this process, with a clock that stands still (at `now`). */
export async function run(
  argv: readonly string[],
  more: {
    env?: NodeJS.ProcessEnv;
    signal?: AbortSignal;
    onStep?: (step: string) => void;
    program?: typeof runProgram;
    now?: string;
    /** A terminal of so many columns on stdout; a pipe without. */
    columns?: number;
  } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new Capture(more.columns), new Capture()];
  const code = await (more.program ?? runProgram)(argv, {
    stdout,
    stderr: stderr as unknown as NodeJS.WriteStream,
    env: more.env ?? {},
    now: () => more.now ?? '2021-03-01T08:00:00+08:00',
    signal: more.signal ?? new AbortController().signal,
    ...(more.onStep === undefined ? {} : { onStep: more.onStep }),
  });
  return { code, out: stdout.text, err: stderr.text };
}
