import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct, undoCorrection } from '../../src/store/corrections/correct.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { deskOver } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';

let temporary: TemporaryStore;
let get: (path: string) => Promise<string>;
let statusOf: (path: string) => Promise<number>;
beforeAll(async () => {
  temporary = await fixtureStore(({ name }) => name === 'tables-wrong/source.docx');
  const { ask, cookie } = deskOver(temporary.store);
  const held = await cookie();
  const asked = async (path: string) => ask(path, { headers: { cookie: held } });
  get = async (path) => (await asked(path)).text();
  statusOf = async (path) => (await asked(path)).status;
});
afterAll(() => temporary.remove());

describe('the history of a form', () => {
  it('is one timeline: versions, readings, corrections and corrections taken back, with who and why', async () => {
    const cell = { formId: 1, key: 'income.total', entity: 'consolidated' };
    const made = correct(temporary.store, { ...cell, value: '1.23', by: '王复核', reason: '部门来电更正' });
    undoCorrection(temporary.store, made.id, '赵复核', '看错行');
    const page = await get('/forms/1/history');
    for (const text of ['收到版本 1', '识别版本 1', '王复核', '部门来电更正', '赵复核', '看错行', '1.23'])
      expect(page).toContain(text);
  });

  it('shows what held at a moment, and that a form was not there before it came', async () => {
    expect(await get('/forms/1/history?at=2001-01-01')).toContain('还没有');
    expect(await statusOf('/forms/1/history?at=2026-01-01')).toBe(200);
    expect(await statusOf('/forms/1/history?at=2999-01-01')).toBe(400);
    expect(await statusOf('/forms/1/history?at=yesterday')).toBe(400);
  });

  it('compares versions there are, and no others', async () => {
    expect(await statusOf('/forms/1/diff?from=1&to=1')).toBe(200);
    expect(await statusOf('/forms/1/diff?from=1&to=2')).toBe(404);
    expect(await statusOf('/forms/1/diff?from=1')).toBe(400);
    expect(await statusOf('/forms/99/history')).toBe(404);
  });
});

describe('search', () => {
  it('marks the words in the characters of the source and leads to the value', async () => {
    const page = await get('/search?q=管理');
    expect(page).toMatch(/<mark><bdi>管理<\/bdi><\/mark>/u);
    expect(page).toMatch(/href="\/forms\/1\?list=[^"]*#(?:v\d+|b\d+|t\d+r\d+c\d+)"/u);
  });

  it('offers the parts of words it does not find', async () => {
    expect(await get('/search?q=管理绿鲸')).toContain(`href="/search?q=${encodeURIComponent('管理')}"`);
    expect(await get('/search?q=管理%20绿鲸')).toContain(`href="/search?q=${encodeURIComponent('绿鲸')}"`);
  });

  it('looks only in the year and the departments asked for', async () => {
    expect(await get('/search?q=管理&year=1999')).not.toContain('<mark>');
    expect(await get('/search?q=管理&department=没有这个部门')).not.toContain('<mark>');
  });
});

describe('conflicts', () => {
  it('say that there are none', async () => {
    expect(await get('/conflicts')).toContain('没有冲突');
  });
});

describe('an address with a parameter no page knows', () => {
  it.each(['/conflicts', '/search', '/forms/1/history', '/findings', '/years/2021', '/years/2021/missing'])(
    'is refused: %s',
    async (path) => {
      expect(await statusOf(`${path}?colour=red`)).toBe(400);
      expect(await get(`${path}?colour=red`)).toContain('colour');
    },
  );
});
