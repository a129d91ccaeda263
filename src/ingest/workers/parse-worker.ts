import { parentPort, workerData } from 'node:worker_threads';
import { documentJob, type ParseSetup, parseJob, type WorkerAnswer, type WorkerRequest } from './parse-job.js';

/** The worker thread's side: parses what it is given, one document at a time, and answers with plain data. */
const setup: ParseSetup = workerData;

parentPort?.on('message', async (request: WorkerRequest) => {
  if (request.kind === 'parse') answer({ kind: 'parsed', outcome: await parseJob(request.job, setup) });
  else answer({ kind: 'document', outcome: await documentJob(request.bytes, setup) });
});
answer({ kind: 'ready' });

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}
