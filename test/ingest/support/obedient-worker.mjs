// A worker that does what the file's name says, for tests of the pool around it.
import { parentPort } from 'node:worker_threads';

let documents = 0;
parentPort.on('message', ({ kind, job, bytes }) => {
  documents++;
  const name = kind === 'parse' ? job.name : new TextDecoder().decode(bytes);
  if (name === 'hang') for (;;);
  if (name === 'swell') {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(documents));
  }
  if (name === 'throw') throw new Error('broken on purpose');
  if (name === 'exit') process.exit(3);
  const delay = name.startsWith('slow') ? 30 : 0;
  setTimeout(
    () =>
      parentPort.postMessage({
        ...(kind === 'parse'
          ? { kind: 'parsed', outcome: { record: null, rejected: { code: name, documents }, outcomes: [] } }
          : { kind: 'document', outcome: { document: { encoding: name }, problem: null } }),
      }),
    delay,
  );
});
parentPort.postMessage({ kind: 'ready' });
