import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct, undoCorrection } from '../../src/store/corrections/correct.js';
import { importRoster } from '../../src/store/roster/departments.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { hasChromium, openBrowser, served, WHY_SKIPPED } from './support/chromium.js';
import { deskOver } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';

const ELSEWHERE = 'http://evil.example';
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  `<img src=${ELSEWHERE}/a.png>`,
  `<link rel=stylesheet href=${ELSEWHERE}/a.css>`,
  `<iframe src=${ELSEWHERE}></iframe>`,
  '<svg onload=alert(1)>',
  '<body onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<style>*{display:none}</style>',
  '<base href=http://evil.example/>',
  '<meta http-equiv=refresh content="0;url=http://evil.example">',
  '<form action=http://evil.example><button>走</button></form>',
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/',
  '\\\\evil.example\\a',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!-- <script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '局\u202e10.00\u202c',
  '局\u2066甲\u2069',
  '局\u200b\u200d\ufeff乙',
  '局\u0007\u001b[31m红',
  '局\u0085丙',
  `长${'字'.repeat(3_000)}`,
  '=1+1',
  '+cmd|calc!A0',
  '-2+3',
  '@SUM(A1)',
  '＝HYPERLINK("http://evil.example")',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '../../etc/passwd',
  "'; DROP TABLE forms; --",
  '$& $1 \\1',
  '𠮷😀é',
] as const;

describe.skipIf(!hasChromium)(`hostile texts ${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let temporary: TemporaryStore;
  let base: string;
  let close: () => Promise<unknown>;
  const trouble: string[] = [];

  beforeAll(async () => {
    temporary = await fixtureStore(({ name }) => name === 'tables-wrong/source.docx');
    const row = { shortNames: [], budgetCode: null, expectedYears: [2021] };
    importRoster(
      temporary.store,
      HOSTILE.map((text, i) => ({ ...row, name: `${text}${i}`, group: text })),
    );
    const cell = { formId: 1, key: 'cover.department', value: HOSTILE[0] };
    for (const text of HOSTILE) {
      const made = correct(temporary.store, { ...cell, by: text, reason: text });
      if (text !== HOSTILE.at(-1)) undoCorrection(temporary.store, made.id, text, text);
    }
    browser = await openBrowser();
    ({ base, close } = await served((host) => {
      const access = { hosts: new Set([host]), startKey: null, secret: 's' };
      return deskOver(temporary.store, { access, asset: (name) => readFileSync(`dist/review/${name}`, 'utf8') }).app;
    }));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await close?.();
    temporary?.remove();
  });

  async function watched(): Promise<Page> {
    const page = await browser.newPage();
    page.on('dialog', async (dialog) => {
      trouble.push(`dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('console', (message) => {
      if (!message.text().includes('404') && !message.text().includes('400')) trouble.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) trouble.push(request.url());
    });
    return page;
  }

  it.each([
    '/years/2021',
    '/years/2021/missing',
    '/years/2021/print',
    '/findings?by=department',
    '/forms/1',
    '/forms/1/history',
  ])('are text and nothing else on %s', async (path) => {
    const page = await watched();
    await page.goto(`${base}${path}`);
    await page.waitForLoadState('networkidle');
    expect(trouble.splice(0)).toEqual([]);
    await page.close();
  });

  it('are text and nothing else as words searched for', async () => {
    const page = await watched();
    for (const text of HOSTILE.map((one) => one.slice(0, 200))) {
      await page.goto(`${base}/search?q=${encodeURIComponent(text)}&department=${encodeURIComponent(text)}`);
      expect([text, trouble.splice(0)]).toEqual([text, []]);
    }
    await page.close();
  }, 120_000);

  it('are seen as they are', async () => {
    const page = await watched();
    await page.goto(`${base}/years/2021/missing`);
    const shown = await page.textContent('main');
    for (const text of [HOSTILE[0], HOSTILE[1], HOSTILE[14], '‹U+202E›', '‹U+200B›', '‹U+001B›'])
      expect(shown).toContain(text);
    await page.close();
  });
});
