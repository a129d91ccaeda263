import { Worker } from 'node:worker_threads';
import type { CommandAnswer, DeskCommand } from '../../../review/commands/command.js';
import type { WriterAnswer, WriterRequest, WriterSetup } from './writer-thread.js';

interface Waiting {
  readonly resolve: (answer: CommandAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** The writer thread as the desk sees it: commands in, answers out, in order. */
export class Writer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #latest: Promise<unknown> = Promise.resolve();

  constructor(setup: WriterSetup) {
    this.#worker = new Worker(new URL('./writer-thread.js', import.meta.url), { workerData: setup });
    this.#worker.on('message', (answer: WriterAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', (code) => this.#fail(new Error(`the writer ended with ${code}`)));
  }

  send(command: DeskCommand): Promise<CommandAnswer> {
    const id = ++this.#count;
    const answer = new Promise<CommandAnswer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, command } satisfies WriterRequest);
    });
    this.#latest = answer.catch(() => {});
    return answer;
  }

  /** Ends once what was asked is done: commands are answered in the order they came. */
  async close(): Promise<void> {
    await this.#latest;
    await this.#worker.terminate();
  }

  #settle(answer: WriterAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('answer' in answer) waiting?.resolve(answer.answer);
    else waiting?.reject(new Error(answer.fault));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
