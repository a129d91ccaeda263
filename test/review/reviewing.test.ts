import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effectiveFields } from '../../src/store/forms/current-form.js';
import { readForms } from '../../src/store/queries/figures.js';
import { type FormFinding, readFindings } from '../../src/store/queries/form-findings.js';
import { reviewStateOf } from '../../src/store/reviews/review-form.js';
import { viewRows } from '../../src/store/views/index.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { deskOver, HOST } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';

/** One form without errors, one with several. */
const CLEAN = 'sub-agencies/source.docx';
const WRONG = 'tables-wrong/source.docx';

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await fixtureStore(({ name }) => name === CLEAN || name === WRONG);
});
afterEach(() => temporary.remove());

async function office() {
  const { store } = temporary;
  const desk = deskOver(store);
  const cookie = await desk.cookie();
  const forms = readForms(store);
  const clean = forms.find(({ errors }) => errors === 0)?.formId ?? 0;
  const wrong = forms.find(({ errors }) => errors > 0)?.formId ?? 0;
  const headers = { cookie, origin: `http://${HOST}` };
  const post = (kind: string, body: object) =>
    desk.ask(`/api/commands/${kind}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const send = (kind: string, fields: readonly (readonly [string, string])[]) =>
    desk.ask(`/api/commands/${kind}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
    });
  const page = async (path: string) => (await desk.ask(path, { headers: { cookie } })).text();
  const state = (formId: number) => reviewStateOf(store, formId);
  const errors = () => readFindings(store, wrong).filter(({ severity, waived }) => severity === 'error' && !waived);
  const waive = ({ code, subject, factsHash }: FormFinding) =>
    post('waive', { formId: wrong, code, subject, factsHash, reason: '部门已来函说明' });
  return { store, clean, wrong, post, send, page, state, errors, waive };
}

describe('reviewing at the desk', () => {
  it('accepts a form without errors, takes that back, and notes both under the name of who sits there', async () => {
    const { store, clean, post, state } = await office();
    const answer = (await (await post('accept', { formIds: [clean] })).json()) as { readonly batch: number };
    expect(state(clean)).toBe('accepted');
    expect((await post('undo-review', { batch: answer.batch })).status).toBe(200);
    expect(state(clean)).toBe('pending');
    const journal = [...viewRows(store, 'journal')].map(({ action, made_by }) => [action, made_by]);
    expect(journal).toEqual([
      ['accept', '李审核'],
      ['undo-review', '李审核'],
    ]);
  });

  it('accepts no form with errors until each is waived, and says what stands in the way', async () => {
    const { wrong, post, state, errors, waive } = await office();
    const refused = await post('accept', { formIds: [wrong] });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'accept-errors' });
    for (const finding of errors()) expect((await waive(finding)).status).toBe(200);
    expect((await post('accept', { formIds: [wrong] })).status).toBe(200);
    expect(state(wrong)).toBe('accepted');
  });

  it('waives nothing that has changed since it was seen', async () => {
    const { errors, waive } = await office();
    const [first] = errors();
    if (first === undefined) throw new Error('no error to waive');
    expect((await waive({ ...first, factsHash: 'otherwise' })).status).toBe(409);
    expect(errors()[0]).toEqual(first);
  });

  it('accepts ticked forms each by itself, shows what came of each, and undoes them at one go', async () => {
    const { clean, wrong, send, page, state } = await office();
    const ticked = [clean, wrong].map((id) => ['formIds', String(id)] as const);
    const answer = await send('accept', [...ticked, ['back', '/years/2021']]);
    expect(answer.status).toBe(303);
    const to = answer.headers.get('location') ?? '';
    expect([state(clean), state(wrong)]).toEqual(['accepted', 'pending']);
    const shown = await page(to);
    expect(shown).toContain('已通过 1 份');
    expect(shown).toContain('未能通过 1 份');
    expect(shown).toContain(`表单 ${wrong} 还有`);
    const batch = /name="batch" value="(\d+)"/u.exec(shown)?.[1] ?? '';
    await send('undo-review', [['batch', batch]]);
    expect(state(clean)).toBe('pending');
  });

  it('goes on to the page named, which offers to take the acceptance back', async () => {
    const { clean, wrong, send, page } = await office();
    const answer = await send('accept', [
      ['formIds', String(clean)],
      ['back', `/forms/${wrong}`],
    ]);
    const to = answer.headers.get('location') ?? '';
    expect(to).toMatch(new RegExp(`^/forms/${wrong}\\?decided=\\d+$`, 'u'));
    expect(await page(to)).toContain('刚才已审核');
  });

  it('shows the state of each form in the list, and only those asked for', async () => {
    const { store, clean, post, page } = await office();
    const { year, department } = readForms(store).find(({ formId }) => formId === clean) ?? {};
    await post('accept', { formIds: [clean] });
    const all = await page(`/years/${year}`);
    expect(all).toContain(`name="formIds" value="${clean}"`);
    expect(all).toContain('class="review accepted"');
    expect(await page(`/years/${year}.json?review=accepted`)).toContain(department);
    expect(await page(`/years/${year}.json?review=pending,returned`)).not.toContain(department);
    expect(await page(`/years/${year}?review=done`)).toContain('review');
  });

  it('returns a form with the reason, and opens it again', async () => {
    const { wrong, send, page, state } = await office();
    expect((await send('return', [['formId', String(wrong)]])).status).toBe(422);
    await send('return', [
      ['formId', String(wrong)],
      ['note', '三公经费合计不符'],
    ]);
    expect(state(wrong)).toBe('returned');
    expect(await page(`/forms/${wrong}`)).toContain('已退回');
    await send('reopen', [['formId', String(wrong)]]);
    expect(state(wrong)).toBe('pending');
  });

  it('confirms a value as read', async () => {
    const { store, clean, post } = await office();
    const key = 'profile.staff_actual';
    const cell = () => effectiveFields(store, clean).find((field) => field.key === key);
    const { state, value, unit } = cell() ?? {};
    const stale = { formId: clean, key, seen: { state, value: '1', unit } };
    expect((await post('confirm', stale)).status).toBe(409);
    expect((await post('confirm', { ...stale, seen: { state, value, unit } })).status).toBe(200);
    expect(cell()).toMatchObject({ value, corrected: false, confirmed: true });
  });
});
