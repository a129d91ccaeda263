import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

/** A process that judges batches, so that a mutant that never ends, or ends the process, ends only this one. */
const server = await createViteServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { runBatch } = await server.ssrLoadModule('/test/fuzz/run-batch.ts');

process.on('message', async ({ batch, from }) => {
  await runBatch(
    batch,
    from,
    (number) => process.send({ starting: number }),
    (number, verdict) => process.send({ number, verdict }),
  );
  process.send({ done: true });
});
process.on('disconnect', () => process.exit());
process.send({ done: true });
