import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { DEFAULT_LIMITS, readDocument } from '../../src/parsers/index.js';
import { listCorrections } from '../../src/store/corrections/correct.js';
import { readCurrent } from '../../src/store/forms/current-form.js';
import { readOriginal } from '../../src/store/submissions/originals.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { hasChromium, openBrowser, served, WHY_SKIPPED } from './support/chromium.js';
import { deskOver } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';
import { pageWidth, selectTimes } from './support/in-page.mjs';

const FIXTURES = new Set(['tables-wrong/source.docx', 'docx-full-cover/source.docx']);
const LIST = '/years/2020';
const IN_FORM = '#side #editor';

describe.skipIf(!hasChromium)(`correcting by keys ${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let temporary: TemporaryStore;
  let base: string;
  let close: () => Promise<unknown>;
  let wrong: number;
  /** Drawn in place of the form's own original. */
  let document: Document | null;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    temporary = await fixtureStore(({ name }) => FIXTURES.has(name));
    document = null;
    ({ base, close } = await served((host) => {
      const access = { hosts: new Set([host]), startKey: null, secret: 's' };
      const asset = (name: string) => readFileSync(`dist/review/${name}`, 'utf8');
      const documentOf = async (sha256: string) => {
        const bytes = readOriginal(temporary.store, sha256) ?? new Uint8Array();
        return { document: document ?? (await readDocument(bytes, DEFAULT_LIMITS)), problem: null };
      };
      return deskOver(temporary.store, { access, asset, documentOf }).app;
    }));
    wrong = temporary.store.get<{ id: number }>('SELECT id FROM forms ORDER BY errors DESC')?.id ?? 0;
  });
  afterEach(async () => {
    await close?.();
    temporary?.remove();
  });

  /** A person with a browser of their own, at the form with the errors. */
  async function sits(lang = 'zh', width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const year = temporary.store.get<{ year: number }>('SELECT year FROM forms WHERE id = ?', wrong)?.year;
    const list = encodeURIComponent(year === undefined ? LIST : `/years/${year}`);
    await page.goto(`${base}/forms/${wrong}?lang=${lang}&list=${list}`);
    return page;
  }

  /** By N to the first money value that needs a person, and into its editor. */
  async function toEditor(page: Page): Promise<void> {
    for (let steps = 0; steps < 40; steps++) {
      await page.keyboard.press('n');
      if ((await page.locator('.grid .selected').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector(IN_FORM);
  }

  const said = (page: Page) => page.textContent('#said');
  const corrections = () => listCorrections(temporary.store, wrong);

  it.each([
    ['zh', /改后：.*错误 \d+ → \d+/, /已保存，错误/],
    ['en', /With this: .*errors \d+ → \d+/, /Saved;|Saved; errors/],
  ])(
    'goes from select to saved without the mouse (%s): what-if, save, undo',
    async (lang, whatIf, saved) => {
      const page = await sits(lang);
      await toEditor(page);
      const id = await page.evaluate('document.querySelector("#side .selected").id');
      await page.keyboard.type('123.45');
      await page.waitForSelector('#side .what-if:not(:empty)');
      expect(await page.textContent('#side .what-if')).toMatch(whatIf);
      expect(corrections()).toEqual([]);
      await page.fill('#editor [name=reason]', '与附表核对');
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('#editor', { state: 'detached' });
      expect(await said(page)).toMatch(saved);
      expect(await page.evaluate('document.querySelector("#side .selected").id')).toBe(id);
      expect(await page.textContent('#side .selected')).toContain('123.45');
      expect(corrections()).toMatchObject([{ value: '123.45', reason: '与附表核对', undoneAt: null }]);
      await page.keyboard.press('u');
      await page.waitForSelector('#side .selected:not(:has-text("123.45"))');
      expect(corrections()).toMatchObject([{ undoneAt: expect.any(String) }]);
      await page.context().close();
    },
    60_000,
  );

  it('shows the second of two people both values, and loses nothing that was typed', async () => {
    const [first, second] = [await sits(), await sits()];
    for (const page of [first, second]) await toEditor(page);
    for (const [page, value] of [[first, '111.00'] as const, [second, '222.00'] as const]) {
      await page.fill('#editor [name=value]', value);
      await page.fill('#editor [name=reason]', `理由 ${value}`);
    }
    await first.keyboard.press('Control+Enter');
    await first.waitForSelector('#editor', { state: 'detached' });
    await second.keyboard.press('Control+Enter');
    await second.waitForSelector('#side .clash');
    const clash = (await second.textContent(IN_FORM)) ?? '';
    expect(clash).toContain('111.00');
    expect(clash).toContain('理由 111.00');
    expect(await second.inputValue('#editor [name=value]')).toBe('222.00');
    expect(await second.inputValue('#editor [name=reason]')).toBe('理由 222.00');
    expect(corrections()).toHaveLength(1);
    await second.keyboard.press('Control+Enter');
    await second.waitForSelector('#editor', { state: 'detached' });
    expect(corrections().map(({ value }) => value)).toEqual(['111.00', '222.00']);
    for (const page of [first, second]) await page.context().close();
  }, 60_000);

  it('leaves the keys alone while something is typed or composed, and with the switch off', async () => {
    const page = await sits();
    await page.keyboard.press('j');
    const id = () => page.evaluate('document.querySelector("#side .selected")?.id');
    const first = await id();
    await page.evaluate(
      'document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", isComposing: true, bubbles: true }))',
    );
    expect(await id()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForSelector(IN_FORM);
    await page.fill('#editor [name=reason]', '');
    await page.keyboard.type('jjnn');
    expect([await id(), await page.inputValue('#editor [name=reason]')]).toEqual([first, 'jjnn']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.uncheck('#single-keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await id()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await id()).not.toBe(first);
    await page.reload();
    await page.keyboard.press('j');
    expect(await id()).toBeUndefined();
    await page.context().close();
  }, 60_000);

  it('goes on to the next form of the list and back', async () => {
    temporary.store.run('UPDATE forms SET year = 2020');
    const page = await sits();
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.pathname !== `/forms/${wrong}`);
    await page.keyboard.press('[');
    await page.waitForURL((url) => url.pathname === `/forms/${wrong}`);
    await page.context().close();
  }, 60_000);

  it.each([320, 390, 1280])(
    'never scrolls sideways as a page at %i px, and offers the original where it is hidden',
    async (width) => {
      const page = await sits('zh', width);
      await toEditor(page);
      expect(await page.evaluate(pageWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      const see = page.locator('#see');
      expect(await see.isVisible()).toBe(width < 900);
      if (width < 900) {
        await see.click();
        expect(await page.locator('.lit').first().isVisible()).toBe(true);
      }
      await page.context().close();
    },
    60_000,
  );

  it('confirms by C and waives by W without leaving the form', async () => {
    const page = await sits();
    await page.click('.grid .value.read');
    await page.keyboard.press('c');
    await page.waitForSelector('#side .selected.confirmed');
    await page.click('.finding.error code');
    const finding = await page.evaluate('document.querySelector("#side .selected").id');
    await page.keyboard.press('w');
    await page.keyboard.type('部门已书面说明');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#${finding}.let-stand`);
    expect(await said(page)).toMatch(/已保存，错误/);
    await page.context().close();
  }, 60_000);

  it('fills in the smallest fix that would settle several findings, and does not save it', async () => {
    const page = await sits();
    await page.click('a.fill');
    await page.waitForSelector(IN_FORM);
    expect(await page.inputValue('#editor [name=value]')).toBe('670.00');
    expect(await page.textContent('#side .selected')).toContain('700.00');
    expect(corrections()).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('says of a value whose place now holds something else that its place is lost, and lights nothing', async () => {
    const other = temporary.store.get<{ id: number }>('SELECT id FROM forms WHERE id <> ?', wrong)?.id ?? 0;
    const { sha256 } = readCurrent(temporary.store, other).observation.record.source;
    const bytes = readOriginal(temporary.store, sha256) ?? new Uint8Array();
    document = await readDocument(bytes, DEFAULT_LIMITS);
    const page = await sits();
    await page.click('#side .grid .value[data-lost]');
    expect(await page.textContent('#said')).toBe('这一处的位置已失效，请重读此表。');
    expect(await page.locator('.lit').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('moves the divider by keys and remembers it', async () => {
    const page = await sits();
    await page.focus('#divider');
    await page.keyboard.press('ArrowLeft');
    await page.reload();
    expect(await page.getAttribute('#divider', 'aria-valuenow')).toBe('53');
    await page.context().close();
  }, 60_000);

  it('lights a selected value within a frame, for 95 of 100 values', async () => {
    const page = await sits();
    const times = (await page.evaluate(selectTimes)).toSorted((a, b) => a - b);
    expect(times.length).toBeGreaterThan(100);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(100);
    await page.context().close();
  }, 60_000);
});
