import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correct, listCorrections } from '../../src/store/corrections/correct.js';
import { effectiveFields } from '../../src/store/forms/current-form.js';
import { readForms } from '../../src/store/queries/figures.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { deskOver, HOST } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await fixtureStore(({ name }) => name === 'tables-wrong/source.docx');
});
afterEach(() => temporary.remove());

const CELL = { key: 'income.total', entity: 'consolidated' } as const;

async function office() {
  const { store } = temporary;
  const desk = deskOver(store);
  const cookie = await desk.cookie();
  const formId = readForms(store)[0]?.formId ?? 0;
  const cell = () => effectiveFields(store, formId).find((one) => one.key === CELL.key && one.entity === CELL.entity);
  const page = async (path: string) => (await desk.ask(path, { headers: { cookie } })).text();
  /** Sends the form of the cell's page, some boxes filled in otherwise. */
  const send = async (kind: string, boxes: Record<string, string>) => {
    const { state, value, unit } = cell() ?? {};
    const seen = { 'seen.state': state ?? '', 'seen.value': value ?? '', 'seen.unit': unit ?? '' };
    const back = `/forms/${formId}?list=%2Fyears%2F2020#v1`;
    const body = new URLSearchParams({ ...CELL, formId: String(formId), unit: '万元', ...seen, back, ...boxes });
    return desk.ask(`/api/commands/${kind}`, {
      method: 'POST',
      headers: { cookie, origin: `http://${HOST}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
  };
  return { store, formId, cell, page, send };
}

describe('the page of one value', () => {
  it('is where each value of the form leads, and shows what was read', async () => {
    const { formId, page, cell } = await office();
    const address = `/forms/${formId}/cells/income.total@consolidated`;
    expect(await page(`/forms/${formId}`)).toContain(`href="${address}"`);
    expect(await page(address)).toContain(`name="seen.value" value="${cell()?.value}"`);
  });

  it('is none for a cell the form does not have', async () => {
    const { formId, page } = await office();
    expect(await page(`/forms/${formId}/cells/income.nothing`)).toContain('没有这一页');
  });

  it('fills in a proposed value and saves nothing', async () => {
    const { store, formId, page } = await office();
    expect(await page(`/forms/${formId}/cells/income.total@consolidated?value=123.45`)).toContain('value="123.45"');
    expect(listCorrections(store, formId)).toEqual([]);
  });

  it('leads back to the form and its list once saved, with the errors there were', async () => {
    const { formId, send, page } = await office();
    const saved = await send('correct', { value: '123.45', reason: '与附表核对' });
    const back = saved.headers.get('location') ?? '';
    expect([saved.status, back]).toEqual([
      303,
      expect.stringMatching(/^\/forms\/1\?list=%2Fyears%2F2020&saved=\d+#v1$/),
    ]);
    expect(await page(`/forms/${formId}?saved=99`)).toMatch(/已保存，错误 99 变为 \d+/);
  });

  it('says what would come of a value before it is saved', async () => {
    const { store, formId, send } = await office();
    const text = await (await send('preview', { value: '1.00', reason: '' })).text();
    expect(text).toMatch(/改后：消除 .* · 新增 .*T1.* · 错误 \d+ → \d+/);
    expect(listCorrections(store, formId)).toEqual([]);
  });

  it('keeps what was typed beside what another person saved meanwhile', async () => {
    const { store, formId, send, cell } = await office();
    const seen = cell()?.value ?? '';
    correct(store, { formId, ...CELL, value: '100.00', reason: '来电', by: '王某' });
    const answer = await send('correct', { value: '200.00', reason: '我的理由', 'seen.value': seen });
    const text = await answer.text();
    expect(answer.status).toBe(409);
    for (const kept of ['200.00', '我的理由', seen, '100.00', '王某']) expect(text).toContain(kept);
    expect(listCorrections(store, formId)).toHaveLength(1);
  });

  it('takes an empty box for blank only where that is ticked', async () => {
    const { send, cell } = await office();
    const answer = await send('correct', { value: '', reason: '未填' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('勾选“空白”')]);
    expect((await send('correct', { value: '5', blank: 'on', reason: '未填' })).status).toBe(303);
    expect(cell()).toMatchObject({ state: 'blank', value: null });
  });
});
