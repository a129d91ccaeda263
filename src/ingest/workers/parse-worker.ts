import { parentPort, workerData } from 'node:worker_threads';
import { type ParseJob, type ParseSetup, parseJob, type WorkerAnswer } from './parse-job.js';

/** The worker thread's side: parses what it is given, one document at a time, and answers with plain data. */
const setup: ParseSetup = workerData;

parentPort?.on('message', async (job: ParseJob) => {
  answer({ kind: 'done', outcome: await parseJob(job, setup) });
});
answer({ kind: 'ready' });

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}
