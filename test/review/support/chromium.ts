import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = process.env.HUIBIAO_CHROMIUM ?? PLACES.find(existsSync);

/** Whether pages can be tried in a browser: Chromium is installed and the browser code is compiled. */
export const hasChromium = found !== undefined && existsSync('dist/review/browser/desk.js');
export const WHY_SKIPPED = '(skipped without Chromium or before `npm run build`)';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: found ?? '', args: ['--no-sandbox'] });
}

/** Serves an application on a port of its own; `base` is its address. */
export async function served(make: (host: string) => Hono) {
  let app: Hono | null = null;
  const server = createAdaptorServer({
    fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = make(host);
  return { base: `http://${host}`, close: () => new Promise((resolve) => server.close(resolve)) };
}
