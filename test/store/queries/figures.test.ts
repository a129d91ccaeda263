import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correct } from '../../../src/store/corrections/correct.js';
import type { Store } from '../../../src/store/open-store.js';
import { type FigureFilter, readFigures } from '../../../src/store/queries/figures.js';
import { importRoster } from '../../../src/store/roster/departments.js';
import { field, money } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;

beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
  for (const [department, year, total] of [
    ['云溪县观星局', 2020, '100.10'],
    ['云溪县观星局', 2021, '110.20'],
    ['云溪县听雨局', 2021, '90'],
  ] as const)
    submit(store, {
      department,
      year,
      fields: [
        ...money({ 'expenditure.total': total, 'expenditure.basic': null }),
        ...money({ 'expenditure.total': '1' }, 'bureau', '局机关'),
        field('profile.contact_phone', '8222222'),
        field('profile.staff_actual', '18', { unit: '人' }),
      ],
    });
  importRoster(store, [{ budgetCode: null, name: '云溪县观星局', shortNames: [], group: '科技', expectedYears: [] }]);
});
afterEach(() => temporary.remove());

const values = (filter: FigureFilter) => readFigures(store, filter).map((one) => [one.department, one.year, one.value]);

describe('figures', () => {
  it('are exact texts of the consolidated row unless another is asked for', () => {
    expect(values({ keys: ['expenditure.total'] })).toEqual([
      ['云溪县观星局', 2020, '100.10'],
      ['云溪县观星局', 2021, '110.20'],
      ['云溪县听雨局', 2021, '90'],
    ]);
    expect(values({ keys: ['expenditure.total'], entity: 'bureau', years: [2020] })).toEqual([
      ['云溪县观星局', 2020, '1'],
    ]);
  });

  it('can be of a year, a department, a group', () => {
    expect(values({ keys: ['expenditure.total'], years: [2021], departments: ['云溪县听雨局'] })).toHaveLength(1);
    expect(values({ keys: ['expenditure.total'], group: '科技' })).toHaveLength(2);
    expect(values({ keys: ['expenditure.total'], years: [] })).toEqual([]);
  });

  it('leave out blanks, and digits that are no figure', () => {
    expect(values({ keys: ['expenditure.basic', 'profile.contact_phone'] })).toEqual([]);
    expect(values({ keys: ['profile.staff_actual'], years: [2020] })).toEqual([['云溪县观星局', 2020, '18']]);
  });

  it('are the corrected ones where somebody corrected', () => {
    const key = 'expenditure.total';
    correct(store, { formId: 3, key, entity: 'consolidated', value: '91.5', reason: '核对', by: '审核员' });
    expect(readFigures(store, { keys: [key], departments: ['云溪县听雨局'] })).toMatchObject([
      { value: '91.5', corrected: true, unit: '万元', group: null },
    ]);
  });
});
