import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formNeighbours } from '../../../src/store/queries/form-list.js';
import { fixtureStore } from '../../review/support/fixture-store.js';
import type { TemporaryStore } from '../../support/temporary-store.js';

const FIXTURES = new Set(['tables-wrong/source.docx', 'docx-full-cover/source.docx', 'text-damaged/source.txt']);
const LIST = { year: 2020, has: [], not: [], order: 'errors', descending: true } as const;

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await fixtureStore(({ name }) => FIXTURES.has(name));
  const { store } = temporary;
  store.run('UPDATE forms SET year = 2020');
  const forms = store.all<{ id: number }>('SELECT id FROM forms ORDER BY id');
  forms.forEach(({ id }, i) => {
    store.run('UPDATE forms SET errors = ? WHERE id = ?', 9 - i, id);
  });
});
afterEach(() => temporary.remove());

describe('the forms before and behind one', () => {
  it('follow the order of the list', () => {
    const { store } = temporary;
    const total = store.get<{ n: number }>('SELECT count(*) AS n FROM forms')?.n ?? 0;
    expect(total).toBeGreaterThan(1);
    expect(formNeighbours(store, LIST, 1)).toEqual({ before: null, after: 2, position: 1, total });
    expect(formNeighbours(store, { ...LIST, descending: false }, 1)).toMatchObject({ before: 2, after: null });
  });

  it('are found from a form that was put right and no longer belongs to the list', () => {
    const { store } = temporary;
    store.run('UPDATE forms SET errors = 0 WHERE id = 1');
    expect(formNeighbours(store, { ...LIST, has: ['errors'] }, 1)).toMatchObject({
      after: null,
      before: expect.any(Number),
    });
  });
});
