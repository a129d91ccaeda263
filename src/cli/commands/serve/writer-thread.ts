import { parentPort, workerData } from 'node:worker_threads';
import { correctAndRecheck } from '../../../ingest/reread/correct-and-recheck.js';
import type { ParseSetup } from '../../../ingest/workers/parse-job.js';
import { type Lang, sayFinding } from '../../../messages/index.js';
import type { CommandAnswer, DeskCommand } from '../../../review/commands/command.js';
import { execute } from '../../../review/commands/execute.js';
import { openStore } from '../../../store/open-store.js';

/** What the thread is started with. */
export interface WriterSetup {
  readonly file: string;
  readonly lang: Lang;
  readonly setup: ParseSetup;
}

export interface WriterRequest {
  readonly id: number;
  readonly command: DeskCommand;
}

/** `fault`: the program is broken; the text is for the log. */
export type WriterAnswer =
  | { readonly id: number; readonly answer: CommandAnswer }
  | { readonly id: number; readonly fault: string };

/** The thread that writes for the desk: waiting for another process's lock stops this thread and no page. */
const { file, lang, setup }: WriterSetup = workerData;
const store = openStore(file, {
  mode: 'change',
  now: () => new Date().toISOString(),
  describe: (finding) => sayFinding(lang, finding),
  templates: setup.templates,
  origin: 'desk',
});

parentPort?.on('message', ({ id, command }: WriterRequest) => {
  parentPort?.postMessage(answered(id, command));
});
parentPort?.once('close', () => store.close());

function answered(id: number, command: DeskCommand): WriterAnswer {
  try {
    return { id, answer: execute(store, command, (form, change) => correctAndRecheck(store, setup, form, change)) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
