import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViews } from '../../src/store/views/index.js';
import { run } from '../cli/support/run.js';
import { formText } from '../ingest/support/form-text.js';
import { field, money } from '../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../support/temporary-store.js';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const page = readFileSync(new URL('../../docs/schema.md', import.meta.url), 'utf8');
const chinesePage = readFileSync(new URL('../../docs/zh/schema.md', import.meta.url), 'utf8');

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

/** The same of the page in Chinese, where the Chinese name is the first of the two. */
function documentedInChinese() {
  return [...chinesePage.matchAll(/^### `(.+?)` · `(\w+)`$([\s\S]*?)(?=^##|(?![\s\S]))/gm)].map(
    ([, chinese, english, body]) => ({
      english,
      chinese,
      columns: [...(body ?? '').matchAll(/^\| (\S+) \| (\w+) \| (?:整数|小数|文本) \|/gm)].map(([, two, one]) => [
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
  submit(temporary.store, { fields: [...money({ 'income.total': '1' }), field('performance.score', '95')] });
  database = new Sqlite(temporary.file, { readonly: true });
});
afterAll(() => {
  database.close();
  temporary.remove();
});

describe('docs/schema.md', () => {
  it('names the views and columns of the database, in their order', () => {
    expect(documented()).toEqual(
      listViews(temporary.store).map(({ english, chinese, columns }) => ({
        english,
        chinese,
        columns: columns.map((column) => [column.english, column.chinese]),
      })),
    );
  });

  it('names what the file itself has', () => {
    const views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all();
    expect(new Set(views)).toEqual(new Set(documented().flatMap(({ english, chinese }) => [english, chinese])));
    for (const { english, chinese, columns } of documented()) {
      const names = (view: string | undefined): unknown[] =>
        database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view);
      expect(names(english)).toEqual(columns.map(([one]) => one));
      expect(names(chinese)).toEqual(columns.map(([, two]) => two));
    }
  });
});

/** A query of the page with what it prints. */
interface Worked {
  readonly number: string;
  readonly title: string;
  readonly sql: string;
  readonly output: string;
}

function workedQueries(): readonly Worked[] {
  const pattern = /^\*\*(\d+)\. (.+?)\*\*\n+```sql\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/gmu;
  return [...page.matchAll(pattern)].map(([, number = '', title = '', sql = '', output = '']) => ({
    number,
    title,
    sql,
    output,
  }));
}

/** Column names, then a line for each row. */
function printed(sql: string): string {
  const statement = worked.prepare(sql).raw();
  const rows = [statement.columns().map(({ name }) => name), ...(statement.all() as unknown[][])];
  return rows.map((row) => `${row.map((value) => value ?? 'NULL').join(' | ')}\n`).join('');
}

let worked: Sqlite.Database;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-schema-'));
  const db = join(folder, '库.sqlite');
  const [, commands = ''] = /^```\n(huibiao ingest[\s\S]*?)```/mu.exec(page) ?? [];
  for (const line of commands.trim().split('\n')) {
    const argv = line
      .split(' ')
      .slice(1)
      .map((word) => word.replaceAll('fixtures/', fixtures));
    const { code, err } = await run([...argv, '--db', db, ...(argv[0] === 'ingest' ? ['--workers', '0'] : [])]);
    expect([0, 2], err).toContain(code);
  }
  worked = new Sqlite(db, { readonly: true });
}, 60_000);
afterAll(() => {
  worked.close();
  rmSync(folder, { recursive: true });
});

describe('docs/zh/schema.md', () => {
  it('names the same views and columns', () => {
    expect(documentedInChinese()).toEqual(documented());
  });

  it('shows queries the Chinese views answer', () => {
    const queries = [...chinesePage.matchAll(/`(SELECT [^`]+)`/gu)].map(([, sql = '']) => sql);
    // The third asks for a column of a bureau's own template.
    const [sections = '', spending = ''] = queries;
    expect(queries).toHaveLength(3);
    expect(worked.prepare(sections.replace("'缺'", "'有'")).all()).toHaveLength(15);
    expect(worked.prepare(spending).all()).toHaveLength(6);
  });
});

describe('the ten queries of docs/schema.md', () => {
  it('are ten, three of them year on year, and each finds something', () => {
    expect(workedQueries().map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(workedQueries().filter(({ title }) => title.startsWith('Year on year'))).toHaveLength(3);
    for (const { title, output } of workedQueries()) expect(output.split('\n').length, title).toBeGreaterThan(2);
  });

  it.each(workedQueries().map((one) => [one.number, one] as const))('query %s prints what the page says', (_, one) => {
    expect(printed(one.sql)).toBe(one.output);
  });
});

describe('the questions of docs/schema.md', () => {
  const [, part = ''] = /^## Questions analysts ask[^\n]*\n([\s\S]*?)^## /mu.exec(page) ?? [];
  const questions = [...part.matchAll(/^\*\*(.+?)\*\*\n\n```sql\n([\s\S]*?)```/gmu)].map(
    ([, title = '', sql = '']) => [title, sql] as const,
  );
  const answer = (begin: string) => {
    const [, sql = ''] = questions.find(([title]) => title.startsWith(begin)) ?? [];
    return asked.prepare(sql).raw().all();
  };

  let asked: Sqlite.Database;
  beforeAll(async () => {
    const db = join(folder, '问.sqlite');
    copyFileSync(join(folder, '库.sqlite'), db);
    // 支出合计 118.00 of an income of 108.00; and a form cut off before 四.
    const whole = formText({ department: '星河市天文馆', income: '108.00' });
    const files = {
      '超支.txt': whole.replaceAll(
        '\t108.00\n\t108.00\n\t108.00\n\t\n\t\n\t0\n',
        '\t118.00\n\t118.00\n\t118.00\n\t\n\t\n\t-10\n',
      ),
      '缺四五.txt': formText({ department: '星河市植物园' })
        .split('\n')
        .slice(0, -1)
        .join('\n')
        .replace(/\t四、评价人员[\s\S]*/u, ''),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const more = ['sums-contradictory', 'headcount-wrong'].map((name) => join(fixtures, name, 'source.docx'));
    const paths = [...more, ...Object.keys(files).map((name) => join(folder, name))];
    const { out } = await run(['ingest', ...paths, '--db', db, '--workers', '0']);
    expect(out).toContain('入库 4');
    asked = new Sqlite(db, { readonly: true });
  }, 60_000);
  afterAll(() => asked.close());

  it('are those that were asked', () => {
    expect(questions.map(([title]) => title)).toHaveLength(16);
  });

  it.each(questions)('%s is one query, and has an answer', (_, sql) => {
    expect(sql.trim().split(';').filter(Boolean)).toHaveLength(1);
    expect(asked.prepare(sql).all().length).toBeGreaterThan(0);
  });

  it('are answered as the forms say', () => {
    // 商务局 and 卫生健康局: 1036.10 → 749.90 and 5196.30 → 3990.20.
    expect(answer('Whose spending grew')).toEqual([
      ['云湖市临江区卫生健康局', 2021, -23.2],
      ['云湖市临江区商务局', 2021, -27.6],
    ]);
    expect(answer('What do the units').slice(0, 2)).toEqual([
      ['云湖市临江区卫生健康局', 2020, '临江区妇幼保健院', 1305.2],
      ['云湖市临江区卫生健康局', 2020, '临江区疾病预防控制中心', 1126.4],
    ]);
    expect(answer('Who spent more')).toEqual([['星河市天文馆', 2020, 108, 118, 10]]);
    // 编制 30, 实有 35: docs of the fixture.
    expect(answer('Who has more staff')).toEqual([['青溪县机关事务服务中心', 2021, 30, 35, 5]]);
    // 人员支出 130.80 in the table, 人员经费 128.40 in the prose.
    expect(answer('Where does the prose').map((row) => (row as unknown[]).slice(0, 3))).toEqual([
      ['青溪县残疾人联合会', 2020, 'N3'],
    ]);
    expect(answer('Which forms lack')).toEqual([['星河市植物园', 2020, '4、5']]);
    // 青溪县农业农村局 2021 is the form made wrong: 三公经费 96 of 43 people.
    expect(answer('三公经费 per head')[0]).toEqual(['青溪县农业农村局', 2021, 96, 43, 2.233]);
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

  it.each(Object.entries(CONTRACT))('%s begins with the columns promised', (view, columns) => {
    const names = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view);
    expect(names.slice(0, columns.split(', ').length)).toEqual(columns.split(', '));
  });
});
