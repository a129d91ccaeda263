import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameLikeness, nameParts } from '../../../src/store/forms/department-name.js';
import { readVersions, versionDiff } from '../../../src/store/forms/versions.js';
import type { Store } from '../../../src/store/open-store.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import { statusByYear } from '../../../src/store/queries/status.js';
import {
  importRoster,
  linkDepartment,
  type RosterRow,
  readRoster,
  unlinkDepartment,
  unresolvedDepartments,
} from '../../../src/store/roster/departments.js';
import { readSubmissions } from '../../../src/store/submissions/submissions.js';
import { viewRows } from '../../../src/store/views/index.js';
import { field } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
});
afterEach(() => temporary.remove());

const observatory: RosterRow = {
  budgetCode: '601001',
  name: '清河市云溪区观星局',
  shortNames: ['观星局'],
  group: '科技',
  expectedYears: [2020, 2021],
};
const library: RosterRow = {
  ...observatory,
  budgetCode: '601002',
  name: '清河市云溪区藏书局',
  shortNames: [],
  group: '文化',
};

const forms = () => [...viewRows(store, 'form')].map((row) => [row.form_id, row.department, row.department_group]);

describe('the roster', () => {
  it('gives forms their department by full and short name', () => {
    submit(store, { department: '观星局', year: 2020 });
    submit(store, { department: '清河市 云溪区观星局', year: 2021 });
    importRoster(store, [observatory, library]);
    expect(forms()).toEqual([
      [1, '清河市云溪区观星局', '科技'],
      [2, '清河市云溪区观星局', '科技'],
    ]);
    expect([...viewRows(store, 'form')].map((row) => row.department_written)).toEqual([
      '观星局',
      '清河市 云溪区观星局',
    ]);
  });

  it('imported before the forms does the same', () => {
    importRoster(store, [observatory]);
    submit(store, { department: '观星局' });
    expect(forms()).toEqual([[1, '清河市云溪区观星局', '科技']]);
  });

  it('makes versions of two forms that turn out to be one', () => {
    submit(store, { department: '观星局', name: 'a.txt' });
    submit(store, { department: '清河市云溪区观星局', name: 'b.txt' });
    expect(importRoster(store, [observatory])).toEqual([1, 2]);
    expect(readSubmissions(store).map((one) => [one.name, one.outcome, one.formId])).toEqual([
      ['a.txt', 'superseded', 1],
      ['b.txt', 'stored', 1],
    ]);
    expect(readVersions(store, 2).map((one) => [one.fileName, one.current])).toEqual([
      ['a.txt', false],
      ['b.txt', true],
    ]);
    expect(findProblems(store)).toEqual([]);
  });

  it('imported again follows a department that was renamed, by its code', () => {
    importRoster(store, [observatory]);
    submit(store, { department: '观星局' });
    importRoster(store, [{ ...observatory, name: '清河市云溪区天文局' }]);
    expect(readRoster(store)).toMatchObject([{ id: 1, name: '清河市云溪区天文局', shortNames: ['观星局'] }]);
    expect(forms()).toEqual([[1, '清河市云溪区天文局', '科技']]);
  });

  it.each([
    ['one name for two departments', [observatory, { ...library, shortNames: ['观星局'] }], 'roster-clashes'],
    ['a row without a name', [{ ...observatory, name: ' ' }], 'roster-invalid'],
    [
      'a code of one department and the name of another',
      [observatory, library, { ...observatory, name: library.name }],
      'roster-clashes',
    ],
  ])('with %s is refused whole', (_title, rows, code) => {
    expect(() => importRoster(store, rows)).toThrow(code);
    expect(readRoster(store)).toEqual([]);
  });
});

describe('a name the roster does not have', () => {
  it('has no suggestion where only the bureau of another place is like it', () => {
    importRoster(store, [
      { budgetCode: null, name: '青溪县农业农村局', shortNames: [], group: null, expectedYears: [] },
    ]);
    submit(store, { department: '云湖市临江区农业农村局', name: '甲.txt' });
    submit(store, { department: '农业农村局', name: '乙.txt' });
    expect(unresolvedDepartments(store)).toMatchObject([
      { name: '云湖市临江区农业农村局', suggestions: [] },
      { name: '农业农村局', suggestions: [{ name: '青溪县农业农村局', likeness: 0.95 }] },
    ]);
  });

  it('is listed with suggestions, best first', () => {
    submit(store, { department: '云溪区观星局' });
    importRoster(store, [library, observatory]);
    expect(unresolvedDepartments(store)).toMatchObject([
      { name: '云溪区观星局', doubt: 'unknown', forms: [1], suggestions: [{ name: observatory.name, likeness: 0.95 }] },
    ]);
  });

  it('linked once is settled for good, and the link can be taken back', () => {
    importRoster(store, [observatory, library]);
    submit(store, { department: '星局', name: 'a.txt' });
    submit(store, { department: '观星局', name: 'b.txt' });
    linkDepartment(store, '星局', 1);
    submit(store, { department: '星局', year: 2020 });
    expect(forms()).toEqual([
      [1, observatory.name, '科技'],
      [3, observatory.name, '科技'],
    ]);
    importRoster(store, [observatory, library]);
    expect(unresolvedDepartments(store)).toEqual([]);
    unlinkDepartment(store, '星局');
    expect(forms()).toEqual([
      [1, '星局', null],
      [2, observatory.name, '科技'],
      [3, '星局', null],
    ]);
    expect(findProblems(store)).toEqual([]);
  });

  it('whose form carries the budget code of another department is doubtful', () => {
    importRoster(store, [observatory, library]);
    submit(store, { department: '观星局', budgetCode: '601002' });
    expect(unresolvedDepartments(store)).toMatchObject([
      { name: '观星局', doubt: 'code-conflict', suggestions: [{ likeness: 1 }, { likeness: 1 }] },
    ]);
  });

  it('cannot be linked to a department there is not', () => {
    expect(() => linkDepartment(store, '星局', 9)).toThrow('no-such-department');
  });
});

describe('likeness of names', () => {
  it.each([
    ['清河市云溪区观星局', '清河市云溪区', '观星局'],
    ['区观星局', '区', '观星局'],
    ['观星局', '', '观星局'],
    ['城市管理局', '', '城市管理局'],
    ['云溪县城市管理局', '云溪县', '城市管理局'],
    ['清河市云溪区观星局（原天文局）', '清河市云溪区', '观星局'],
  ])('%s stands in %s and is %s', (name, place, core) => {
    expect(nameParts(name)).toEqual({ place, core });
  });

  it('is high for a name without its place, low for the same office of another place', () => {
    expect(nameLikeness('区观星局', '清河市云溪区观星局')).toBe(0.95);
    expect(nameLikeness('观星局', '云溪区观星局')).toBe(0.95);
    expect(nameLikeness('人社局', '云溪区人力资源和社会保障局')).toBeGreaterThan(0.6);
    expect(nameLikeness('东山区观星局', '云溪区观星局')).toBeLessThan(0.5);
    expect(nameLikeness('观星局', '水利局')).toBeLessThan(0.4);
  });
});

describe('years', () => {
  it('say who is expected, has submitted, is missing, and what waits for a person', () => {
    importRoster(store, [observatory, library]);
    submit(store, { department: '观星局', year: 2021 }, '1');
    submit(store, { department: '观星局', year: 2021 }, '2');
    submit(store, { department: '无名局', year: 2021 });
    submit(store, { department: '观星局', year: null });
    const years = statusByYear(store);
    expect(years.map(({ departments, ...counts }) => counts)).toEqual([
      {
        ...{ year: 2020, expected: 2, received: 0, unexpected: 0, superseded: 0, withErrors: 0, waitingForPerson: 0 },
        missing: [observatory.name, library.name],
      },
      {
        ...{ year: 2021, expected: 2, received: 2, unexpected: 1, superseded: 1, withErrors: 0, waitingForPerson: 1 },
        missing: [library.name],
      },
      {
        ...{ year: null, expected: 0, received: 1, unexpected: 1, superseded: 0, withErrors: 0, waitingForPerson: 1 },
        missing: [],
      },
    ]);
    const states = years.map(({ departments }) => departments.map(({ state, versions }) => [state, versions]));
    expect(states).toEqual([
      [
        ['missing', 0],
        ['missing', 0],
      ],
      [
        ['received', 2],
        ['missing', 0],
        ['unexpected', 1],
      ],
      [['unexpected', 1]],
    ]);
  });
});

describe('versions of one form', () => {
  it('differ field by field', () => {
    submit(store, { fields: [field('performance.grade', '优'), field('profile.duties', '观星')] });
    submit(store, { fields: [field('performance.grade', '良'), field('profile.duties', '观星')] });
    const [first, second] = readVersions(store, 1);
    expect(versionDiff(store, first?.id ?? 0, second?.id ?? 0).changes).toMatchObject([
      { class: 'changed', key: 'performance.grade', before: { value: '优' }, after: { value: '良' } },
    ]);
  });
});
