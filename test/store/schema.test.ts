import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { VIEWS } from '../../src/store/views/index.js';
import { field, incoming, money } from '../support/record.js';
import { describeByCode, submit, type TemporaryStore, temporaryStore } from '../support/temporary-store.js';

const page = readFileSync(new URL('../../docs/schema.md', import.meta.url), 'utf8');

/** What the page says: each view's two names and its columns in both languages. */
function documented() {
  return [...page.matchAll(/^### `(\w+)` · `(.+?)`$([\s\S]*?)(?=^##|(?![\s\S]))/gm)].map(
    ([, english, chinese, body]) => ({
      english,
      chinese,
      columns: [...(body ?? '').matchAll(/^\| (\w+) \| (\S+) \| (?:integer|real|text) \|/gm)].map(([, one, two]) => [
        one,
        two,
      ]),
    }),
  );
}

let temporary: TemporaryStore;
let database: Sqlite.Database;

beforeAll(() => {
  temporary = temporaryStore();
  fill(temporary);
  database = new Sqlite(temporary.file, { readonly: true });
});
afterAll(() => {
  database.close();
  temporary.remove();
});

/** Eight invented departments over two years: one of them an outlier, one figure corrected, one file refused. */
function fill({ store }: TemporaryStore): void {
  const names = ['观星局', '听雨局', '藏书局', '种树局', '修桥局', '点灯局', '打更局', '酿酒局'];
  for (const year of [2020, 2021])
    for (const [i, name] of names.entries()) {
      const total = String((i === 7 ? 90_000 : 100 + i * 10) + (year - 2020) * 5);
      const cells = {
        'income.carried_over': String(i),
        'expenditure.total': total,
        'expenditure.basic': '80',
        'expenditure.operating': '30',
        'expenditure.balance_cumulative': String(i + 1),
        'three_public.total': String(i / 2),
      };
      const fields = [
        ...money(cells),
        field('profile.staff_actual', '10', { unit: '人' }),
        field('performance.score', '95'),
      ];
      submit(store, { department: `云溪县${name}`, year, fields, findings: [finding('F1', 'warning')] });
    }
  store.correct({
    formId: 1,
    key: 'expenditure.basic',
    entity: 'consolidated',
    value: '81',
    reason: '核对',
    by: '审核员',
  });
  store.rejectFile(incoming('x.bin', 'x'), finding('not-text', 'error'), null, describeByCode);
}

describe('docs/schema.md', () => {
  test('names the views and columns of the database, in their order', () => {
    expect(documented()).toEqual(
      VIEWS.map(({ english, chinese, columns }) => ({
        english,
        chinese,
        columns: columns.map(([one, two]) => [one, two]),
      })),
    );
  });

  test('names what the file itself has', () => {
    const views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all();
    expect(new Set(views)).toEqual(new Set(documented().flatMap(({ english, chinese }) => [english, chinese])));
    for (const { english, chinese, columns } of documented()) {
      const names = (view: string | undefined): unknown[] =>
        database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view);
      expect(names(english)).toEqual(columns.map(([one]) => one));
      expect(names(chinese)).toEqual(columns.map(([, two]) => two));
    }
  });

  test('has ten queries, three of them year on year, that run and find something', () => {
    const queries = [...page.matchAll(/^\*\*(\d+)\. (.+?)\*\*\n+```sql\n([\s\S]*?)```/gm)];
    expect(queries.map(([, number]) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(queries.filter(([, , title]) => title?.startsWith('Year on year'))).toHaveLength(3);
    for (const [, , title, sql] of queries) expect(database.prepare(sql ?? '').all().length, title).toBeGreaterThan(0);
  });

  test('finds the outlier and the corrected figure', () => {
    const [, , , outliers] = [...page.matchAll(/^\*\*(\d+)\. (.+?)\*\*\n+```sql\n([\s\S]*?)```/gm)][6] ?? [];
    expect(database.prepare(outliers ?? '').all()).toMatchObject([
      { department: '云溪县酿酒局', year: 2020 },
      { department: '云溪县酿酒局', year: 2021 },
    ]);
    expect(database.prepare('SELECT 部门, 原读数, 值 FROM 字段 WHERE 已更正 = 1').all()).toEqual([
      { 部门: '云溪县观星局', 原读数: '80', 值: '81' },
    ]);
  });
});

describe('the views of the contract', () => {
  /** From the contract's table, by hand. */
  const CONTRACT: Readonly<Record<string, string>> = {
    form: 'form_id, department, budget_code, year, template, file_name, received_at, parser, staff_authorized, staff_actual, score, grade, errors, warnings',
    finance:
      'form_id, department, year, entity, entity_name, income_total, income_carried_over, income_general_public_budget, income_government_fund, income_special_account_nontax, income_other, expenditure_total, expenditure_basic, expenditure_personnel, expenditure_operating, expenditure_project, expenditure_balance_current_year, expenditure_balance_cumulative, three_public_total, three_public_reception, three_public_vehicle_operation, three_public_vehicle_purchase, three_public_overseas, fixed_assets_total, fixed_assets_in_use, fixed_assets_leased, fixed_assets_other',
    field: 'form_id, department, year, section, key, entity, state, raw, value, number, unit, place, corrected',
    indicator: 'form_id, department, year, kind, ordinal, content, completion',
    quantity: 'form_id, department, year, section, subject, value, upper, unit, qualifier, kind, surface, place',
    finding: 'form_id, department, year, code, severity, message, place',
    submission: 'submission_id, file_name, sha256, received_at, outcome, reason, form_id',
  };

  test.each(Object.entries(CONTRACT))('%s begins with the columns promised', (view, columns) => {
    const names = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view);
    expect(names.slice(0, columns.split(', ').length)).toEqual(columns.split(', '));
  });
});
