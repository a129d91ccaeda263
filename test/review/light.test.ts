import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/store/forms/current-form.js';
import { readForms } from '../../src/store/queries/figures.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { hasChromium, openBrowser, served, WHY_SKIPPED } from './support/chromium.js';
import { deskOver } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';
import { clickEach } from './support/in-page.mjs';

describe.skipIf(!hasChromium)(`a value and its place on the screen ${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let temporary: TemporaryStore;
  let base: string;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    temporary = await fixtureStore();
    browser = await openBrowser();
    ({ base, close } = await served((host) => deskApp(temporary, host)));
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    temporary?.remove();
  });

  it('lights just the characters that were read, for every value of every fixture', async () => {
    const page = await browser.newPage();
    const wrong: string[] = [];
    let values = 0;
    for (const { formId, fileName } of readForms(temporary.store)) {
      await page.goto(`${base}/forms/${formId}`);
      const lit = await page.evaluate(clickEach);
      const { effective, observation } = readCurrent(temporary.store, formId);
      const { quantities, residue } = observation.record;
      for (const [id, text] of lit) {
        const at = Number(id.slice(1));
        const read = { v: effective.fields[at]?.raw, q: quantities[at]?.surface, x: residue[at]?.text }[id[0] ?? ''];
        if (id.startsWith('n')) continue;
        const raw = read ?? '';
        values++;
        if (folded(text) !== folded(raw)) wrong.push(`${fileName} ${id}: ${text} is not ${raw}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(values).toBeGreaterThan(5_000);
  }, 240_000);
});

function deskApp({ store }: TemporaryStore, host: string) {
  const access = { hosts: new Set([host]), startKey: null, secret: 's' };
  return deskOver(store, { access, asset: (name) => readFileSync(`dist/review/${name}`, 'utf8') }).app;
}

/** Line ends between paragraphs are no characters of the page; a blank value has nothing to light. */
function folded(text: string): string {
  return text.replaceAll(/[\s\u200b-\u200f\ufeff]/gu, '');
}
