import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemporaryStore } from '../support/temporary-store.js';
import { hasChromium, openBrowser, served, WHY_SKIPPED } from './support/chromium.js';
import { deskOver } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';
import { accessProblems } from './support/in-page.mjs';

const PAGES = [
  '/years/2020',
  '/years/2020?has=conflicts',
  '/years/2021/missing',
  '/years/2021/print',
  '/findings',
  '/findings?by=department&severity=error',
  '/conflicts',
  '/search?q=管理',
  '/search?q=绿色鲸鱼',
  '/forms/1/history',
  '/forms/1/history?at=2026-01-01',
  '/forms/1/diff?from=1&to=1',
  '/forms/1',
  '/forms/1/cells/income.total@consolidated',
  '/forms/1?saved=3&list=%2Fyears%2F2020',
  '/nowhere',
  '/years/2020?lang=en',
] as const;

describe.skipIf(!hasChromium)(`pages for everyone ${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let temporary: TemporaryStore;
  let base: string;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    temporary = await fixtureStore(({ id }) => id === 'docx-full-cover' || id === 'tables-wrong');
    browser = await openBrowser();
    ({ base, close } = await served((host) => {
      const access = { hosts: new Set([host]), startKey: null, secret: 's' };
      return deskOver(temporary.store, { access, asset: (name) => readFileSync(`dist/review/${name}`, 'utf8') }).app;
    }));
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    temporary?.remove();
  });

  it.each(PAGES)('%s has no fault axe knows of, and the browser reports none', async (path) => {
    const page = await browser.newPage();
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(error.message));
    await page.goto(`${base}${path}`);
    await page.evaluate(axe.source);
    expect(await page.evaluate(accessProblems)).toEqual([]);
    expect(reports.filter((text) => !text.includes('404'))).toEqual([]);
    await page.close();
  });
});
