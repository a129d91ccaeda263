import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCorrections } from '../../src/store/corrections/correct.js';
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
  const cell = () =>
    effectiveFields(store, formId).find(({ key, entity }) => key === CELL.key && entity === CELL.entity);
  const post = (kind: string, body: object) =>
    desk.ask(`/api/commands/${kind}`, {
      method: 'POST',
      headers: { cookie, origin: `http://${HOST}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const seen = () => ({ state: cell()?.state, value: cell()?.value, unit: cell()?.unit });
  return { store, formId, cell, post, seen, desk, cookie };
}

describe('correcting at the desk', () => {
  it('stores the correction under the name of who sits there', async () => {
    const { store, formId, cell, post, seen } = await office();
    const answer = await post('correct', { formId, ...CELL, value: '100.00', reason: '与附表核对', seen: seen() });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: true, formId });
    expect(cell()).toMatchObject({ value: '100.00', corrected: true });
    expect(listCorrections(store, formId)).toMatchObject([{ by: '李审核', reason: '与附表核对', value: '100.00' }]);
  });

  it('writes nothing where the value changed since it was seen, and says so', async () => {
    const { store, formId, post, seen } = await office();
    const before = seen();
    await post('correct', { formId, ...CELL, value: '100.00', reason: '甲', seen: before });
    const answer = await post('correct', { formId, ...CELL, value: '200.00', reason: '乙', seen: before });
    expect(answer.status).toBe(409);
    const { code, sentence } = (await answer.json()) as { readonly code: string; readonly sentence: string };
    expect(code).toBe('correction-stale');
    expect(sentence).toContain('100.00');
    expect(listCorrections(store, formId)).toHaveLength(1);
  });

  it.each([
    ['no reason', { value: '1', reason: ' ' }],
    ['no number for a money cell', { value: '约一百', reason: '笔误' }],
  ])('writes nothing for %s', async (_, said) => {
    const { store, formId, post, seen } = await office();
    const answer = await post('correct', { formId, ...CELL, ...said, seen: seen() });
    expect(answer.status).toBe(422);
    expect(listCorrections(store, formId)).toEqual([]);
  });

  it('takes a correction back', async () => {
    const { store, formId, cell, post, seen } = await office();
    const first = cell()?.value;
    await post('correct', { formId, ...CELL, value: '100.00', reason: '甲', seen: seen() });
    const [made] = listCorrections(store, formId);
    expect((await post('undo', { correctionId: made?.id, reason: '看错行' })).status).toBe(200);
    expect(cell()).toMatchObject({ value: first, corrected: false });
  });

  it('works as a form of a page without script, and leads back only to pages of the desk', async () => {
    const { formId, seen, desk, cookie } = await office();
    const { state, value, unit } = seen();
    const fields = (back: string) =>
      new URLSearchParams({
        ...CELL,
        formId: String(formId),
        value: '100.00',
        reason: '笔误',
        back,
        'seen.state': state ?? '',
        'seen.value': value ?? '',
        'seen.unit': unit ?? '',
      });
    const send = (back: string) =>
      desk.ask('/api/commands/correct', {
        method: 'POST',
        headers: { cookie, origin: `http://${HOST}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: fields(back).toString(),
      });
    const answer = await send('//evil.example/');
    const [path, query] = answer.headers.get('location')?.split('?') ?? [];
    expect([answer.status, path, query]).toEqual([303, `/forms/${formId}`, expect.stringMatching(/^saved=\d+$/)]);
    expect((await send('/years/2020')).status).toBe(409);
  });
});
