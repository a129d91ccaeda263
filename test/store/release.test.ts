import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct } from '../../src/store/corrections/correct.js';
import { readVersionReading } from '../../src/store/forms/versions.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { readKeys } from '../../src/store/queries/keys.js';
import { applyReading, beginRun } from '../../src/store/runs/runs.js';
import { viewRows } from '../../src/store/views/index.js';
import { STATE_CAPITAL_TEMPLATES } from '../support/state-capital.js';
import { describeByCode } from '../support/temporary-store.js';

/**
 * Written by the commands of release 0.1.0: two years of 星河市档案馆 and a correction; 星河市图书馆 2020, read with a template that
 * has 国有资本经营预算拨款 (8.00) as a further column of the income table.
 */
const RELEASE = fileURLToPath(new URL('./data/release-0.1.0.sqlite', import.meta.url));

it('a database of release 0.1.0 no longer counts what the reader could not do among the errors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-release-'));
  const file = join(folder, 'old.sqlite');
  copyFileSync(RELEASE, file);
  const old = new Sqlite(file);
  old.exec(`INSERT INTO findings VALUES (2, 90, 'reading', 'ambiguous-column', 'error', '', '{}', '[]'),
      (2, 91, 'reading', 'quantity-unreadable', 'warning', '', '{}', '[]');
    UPDATE forms SET errors = 3, warnings = 3 WHERE id = 2`);
  old.close();
  const store = openStore(file, { now: () => '2027-01-01T00:00:00.000Z', describe: describeByCode });
  const counts = [...viewRows(store, 'form')].map(({ form_id, errors, warnings }) => [form_id, errors, warnings]);
  store.close();
  rmSync(folder, { recursive: true });
  expect(counts.toSorted()).toEqual([
    [1, 0, 1],
    [2, 2, 2],
    [3, 0, 1],
  ]);
});

describe('a database of release 0.1.0', () => {
  let folder: string;
  let store: Store;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huibiao-release-'));
    const file = join(folder, 'old.sqlite');
    copyFileSync(RELEASE, file);
    store = openStore(file, {
      now: () => '2027-01-01T00:00:00.000Z',
      describe: describeByCode,
      templates: STATE_CAPITAL_TEMPLATES,
    });
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  const labels = () =>
    new Map([...viewRows(store, 'field')].map((row) => [`${row.key}@${row.entity ?? ''}`, row.label]));
  const finance = () =>
    [...viewRows(store, 'finance')]
      .filter((row) => row.entity === 'consolidated')
      .toSorted((one, other) => Number(one.form_id) - Number(other.form_id));

  it('is whole, and says what its cells are', () => {
    expect(findProblems(store)).toEqual([]);
    expect(Object.fromEntries(labels())).toMatchObject({
      'income.total@bureau': '收入合计',
      'fixed_assets.other@sub_agency_1': '其他',
      'profile.tasks[2]@': '年度主要工作内容（2）',
      'evaluators[1].signature@': '评价人员（1）·签字',
      'performance.goals[1]@': '预期目标（1）',
      'income.state_capital@bureau': 'income.state_capital',
    });
    expect(readKeys(store).find(({ key }) => key === 'performance.score')).toMatchObject({
      name: '自评得分',
      english: 'Score',
      section: 3,
      unit: '分',
      kind: 'score',
    });
  });

  it('shows what it showed', () => {
    expect(finance().map((row) => [row.department, row.year, row.income_total])).toEqual([
      ['星河市档案馆', 2019, 100],
      ['星河市档案馆', 2020, 120.5],
      ['星河市图书馆', 2020, 1300.25],
    ]);
  });

  it('refuses a word for a figure, as ever', () => {
    const request = { formId: 2, key: 'income.total', entity: 'bureau', reason: '核对', by: '甲' };
    expect(() => correct(store, { ...request, value: '若干' })).toThrow('correction-not-a-number');
  });

  it('has the money column of its own template in finance once its form is read again', () => {
    const third = readVersionReading(store, 3);
    if (third === null) throw new Error('no third form');
    const run = beginRun(store, { parser: 'new', templateHash: '', configHash: '' });
    applyReading(store, run, 3, third.record, []);
    expect(finance().map((row) => [row.department, row.income_state_capital])).toEqual([
      ['星河市档案馆', null],
      ['星河市档案馆', null],
      ['星河市图书馆', 8],
    ]);
    expect(labels().get('income.state_capital@bureau')).toBe('国有资本经营预算拨款');
    expect(findProblems(store)).toEqual([]);
  });
});
