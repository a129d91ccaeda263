import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from '../../../src/ingest/workers/worker-pool.js';

const url = new URL('../support/obedient-worker.mjs', import.meta.url);
const setup = { templates: [], limits: {}, checks: {} } as unknown as ConstructorParameters<
  typeof WorkerPool
>[0]['setup'];
let pool: WorkerPool;

function start(options: { workers?: number; timeoutMs?: number; memoryMb?: number; recycleAfter?: number } = {}): void {
  const caps = { timeoutMs: options.timeoutMs ?? 20_000, memoryMb: options.memoryMb ?? 64 };
  pool = new WorkerPool({ url, setup, workers: options.workers ?? 2, caps, recycleAfter: options.recycleAfter ?? 100 });
}

async function told(name: string): Promise<string | undefined> {
  const { rejected } = await pool.run({ name, sha256: '', bytes: new Uint8Array(1) });
  return rejected?.code;
}

afterEach(() => pool.close());

describe('the worker pool', () => {
  it('answers every job with its own result', async () => {
    start();
    const names = Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? `slow${i}` : `quick${i}`));
    expect(await Promise.all(names.map(told))).toEqual(names);
  });

  it('ends a document that hangs, and goes on with the others', async () => {
    start({ timeoutMs: 300 });
    expect(await Promise.all(['a', 'hang', 'b', 'c'].map(told))).toEqual(['a', 'parse-timeout', 'b', 'c']);
  });

  it('ends a document that swells, and goes on with the others', async () => {
    start();
    expect(await Promise.all(['a', 'swell', 'b'].map(told))).toEqual(['a', 'parse-memory', 'b']);
  });

  it('reads documents to be drawn under the same caps', async () => {
    start({ timeoutMs: 300 });
    const read = (name: string) => pool.readDocument(new TextEncoder().encode(name));
    expect(await read('a')).toEqual({ document: { encoding: 'a' }, problem: null });
    expect(await read('hang')).toMatchObject({ document: null, problem: { code: 'parse-timeout' } });
  });

  it('names a parser that fails or ends itself', async () => {
    start();
    expect(await Promise.all(['throw', 'exit', 'b'].map(told))).toEqual(['parse-crash', 'parse-crash', 'b']);
  });

  it('replaces a worker after its share of documents', async () => {
    start({ workers: 1, recycleAfter: 2 });
    const seen: unknown[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const { rejected } = await pool.run({ name, sha256: '', bytes: new Uint8Array(1) });
      seen.push((rejected as unknown as { documents: number }).documents);
    }
    expect(seen).toEqual([1, 2, 1, 2, 1]);
  });

  it("fails loudly when its worker cannot be started: that is no document's fault", async () => {
    pool = new WorkerPool({
      url: new URL('../support/no-such-worker.mjs', import.meta.url),
      setup,
      workers: 1,
      caps: { timeoutMs: 1000, memoryMb: 64 },
      recycleAfter: 1,
    });
    await expect(told('a')).rejects.toThrow(/no-such-worker/u);
  });
});
