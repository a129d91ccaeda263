import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import type { Command } from 'commander';
import { previewCorrection } from '../../../ingest/reread/preview.js';
import { deskApp } from '../../../review/app.js';
import type { DeskCommand } from '../../../review/commands/command.js';
import type { WhatIf } from '../../../review/commands/what-if.js';
import type { Desk } from '../../../review/desk.js';
import type { Store } from '../../../store/open-store.js';
import { type CliContext, CliError, DEFAULT_DATABASE, noteLine, printLine, sayIn } from '../../program/context.js';
import { withSetup } from '../../program/database-setup.js';
import { withPool } from '../../program/pool.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { documentCache } from './document-cache.js';
import { Writer } from './writer.js';

interface ServeFlags {
  readonly db: string;
  readonly port: number;
  readonly by?: string;
  /** False with `--no-key`. */
  readonly key: boolean;
}

const DEFAULT_PORT = 8765;
const LOOPBACK = '127.0.0.1';

/** `huibiao serve`: the review desk, in the browser of this machine. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--port <port>', sayIn(context, 'option-port'), wholeNumber('--port'), DEFAULT_PORT)
    .option('--by <name>', sayIn(context, 'option-desk-by'))
    .option('--no-key', sayIn(context, 'option-no-key'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: ServeFlags) => serve(flags, context));
}

async function serve(flags: ServeFlags, context: CliContext): Promise<void> {
  // A database of an earlier version is upgraded here, once: the desk itself only reads.
  await withStore('change', flags.db, context, () => {});
  await withSetup('read', flags.db, context, (store, setup) =>
    withPool({ workers: 1 }, setup, async (pool) => {
      const writer = new Writer({ file: flags.db, lang: context.lang, setup });
      const { documentOf } = documentCache(store, pool);
      const { templates } = setup;
      const send = (command: DeskCommand) => writer.send(command);
      const preview = (whatIf: WhatIf) => previewCorrection(store, setup, whatIf);
      try {
        await listen(flags, context, { ...deskBase(store, flags, context), templates, documentOf, send, preview });
      } finally {
        await writer.close();
      }
    }),
  );
}

function deskBase(store: Store, { by }: ServeFlags, context: CliContext) {
  return {
    store,
    lang: context.lang,
    person: by ?? userInfo().username,
    asset: (name: string) => readAsset(name),
    report: (error: unknown) => {
      const id = randomBytes(4).toString('hex');
      noteLine(context, `${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return id;
    },
  };
}

/** `style/desk.css`, `browser/desk.js`: files beside the compiled desk. */
const ASSET = /^(?:style|browser)\/[a-z-]+\.(?:css|js)$/u;

function readAsset(name: string): string | null {
  if (!ASSET.test(name)) return null;
  try {
    return readFileSync(new URL(`../../../review/${name}`, import.meta.url), 'utf8');
  } catch {
    return null;
  }
}

/** Answers until the signal comes; then finishes what is under way. */
async function listen(flags: ServeFlags, context: CliContext, base: Omit<Desk, 'access'>): Promise<void> {
  let app: ReturnType<typeof deskApp> | null = null;
  const server = createAdaptorServer({
    fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new CliError('serve-port-taken', { port: flags.port }) : error);
    });
    server.listen(flags.port, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const hosts = new Set([LOOPBACK, 'localhost'].map((name) => `${name}:${port}`));
  const startKey = flags.key ? randomBytes(16).toString('hex') : null;
  app = deskApp({ ...base, access: { hosts, startKey, secret: randomBytes(32).toString('hex') } });
  const link = `http://${LOOPBACK}:${port}/${startKey === null ? '' : `start?key=${startKey}`}`;
  printLine(context, sayIn(context, 'serve-listening', { url: link }));
  await stopped(context.signal);
  await new Promise((resolve) => server.close(resolve));
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
