import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import { correctAndRecheck } from '../../../src/ingest/reread/correct-and-recheck.js';
import { previewCorrection } from '../../../src/ingest/reread/preview.js';
import { DEFAULT_LIMITS, readDocument } from '../../../src/parsers/index.js';
import { deskApp } from '../../../src/review/app.js';
import { execute } from '../../../src/review/commands/execute.js';
import type { Desk } from '../../../src/review/desk.js';
import type { Store } from '../../../src/store/open-store.js';
import { readOriginal } from '../../../src/store/submissions/originals.js';
import { templates } from '../../parsers/form/build.js';

export const HOST = '127.0.0.1:8765';
export const KEY = 'k'.repeat(32);

/** A desk over a store, as the command serves it, without a server. */
export function deskOver(store: Store, more: Partial<Desk> = {}) {
  const faults: unknown[] = [];
  const app = deskApp({
    store,
    templates,
    documentOf: async (sha256) => {
      const bytes = readOriginal(store, sha256);
      return { document: bytes === null ? null : await readDocument(bytes, DEFAULT_LIMITS), problem: null };
    },
    send: async (command) =>
      execute(store, command, (form, change) =>
        correctAndRecheck(store, { templates, checks: DEFAULT_CHECK_CONFIG }, form, change),
      ),
    preview: (whatIf) => previewCorrection(store, { templates, checks: DEFAULT_CHECK_CONFIG }, whatIf),
    asset: (name) => (name === 'style/desk.css' ? 'body {}' : null),
    person: '李审核',
    lang: 'zh',
    access: { hosts: new Set([HOST]), startKey: KEY, secret: 's'.repeat(64) },
    report: (error) => {
      faults.push(error);
      return 'e1';
    },
    ...more,
  });
  const ask = (path: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}) =>
    app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } });
  /** The cookie the start link gives. */
  const cookie = async () => (await ask(`/start?key=${KEY}`)).headers.get('set-cookie')?.split(';')[0] ?? '';
  return { app, ask, cookie, faults };
}
