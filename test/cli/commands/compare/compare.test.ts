import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/cli/output/text.js';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, office, ROSTER } from '../../support/office.js';

const { go, folder } = await office(FOUR_FORMS);
await go('departments', 'import', put(folder, '名册.csv', ROSTER));

interface Value {
  readonly value: string | null;
  readonly rank: number | null;
  readonly previous: string | null;
}

async function json(...argv: readonly string[]) {
  const table = JSON.parse((await go('compare', '--json', ...argv)).out);
  const rows: readonly { department: string; values: Readonly<Record<string, Value>> }[] = table.rows;
  return { table, rows };
}

describe('huibiao compare', () => {
  it('takes the latest year and shows departments side by side, blank as blank', async () => {
    const { rows, table } = await json();
    expect(table).toMatchObject({ year: 2020, against: 2019, entity: 'consolidated' });
    expect(table.columns.map(({ id }: { id: string }) => id)).toEqual([
      'income.total',
      'expenditure.total',
      'expenditure.basic',
      'expenditure.project',
      'three_public.total',
      'profile.staff_actual',
      'performance.score',
    ]);
    expect(
      rows.map((row) => [row.department, row.values['income.total']?.value, row.values['income.total']?.rank]),
    ).toEqual([
      ['星河市图书馆', '1300.25', 1],
      ['星河市档案馆', '120.5', 2],
      ['星河市气象台', null, null],
    ]);
    expect(rows[2]?.values['expenditure.project']?.value).toBeNull();
  });

  it('shows a cell that could not be read as ?, not as blank', async () => {
    const one = await office({
      '档案馆.txt': { department: '星河市档案馆', year: 2020, income: '1,O2O.50', staff: 12 },
      '气象台.txt': { department: '星河市气象台', year: 2020, income: '', staff: 7 },
    });
    const lines = (await one.go('compare', '--key', '收入合计')).out.split('\n');
    const cellOf = (name: string) =>
      lines
        .find((line) => line.includes(name))
        ?.split('│')[2]
        ?.trim();
    expect([cellOf('星河市档案馆'), cellOf('星河市气象台')]).toEqual(['?', '']);
    expect(lines.join('\n')).toContain('? 有内容，但未能识别或不能比较');
    const { rows } = JSON.parse((await one.go('compare', '--json', '--key', '收入合计')).out);
    expect(rows[0].values['income.total']).toMatchObject({ value: null, note: 'unreadable', rank: null });
  });

  it('takes a row by its printed name and refuses one that no form has', async () => {
    const { table } = await json('--entity', '局机关');
    expect(table.entity).toBe('bureau');
    expect((await go('compare', '--entity', '局机关及二级机构汇总')).out).toContain('取“局机关及二级机构汇总”行');
    expect(await go('compare', '--entity', '局机要')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('收支表没有叫“局机要”的行。最接近的：局机关'),
    });
    expect((await go('compare', '--entity', 'burau', '--lang', 'en')).err).toMatch(/no row called "burau".*bureau/u);
    expect(await go('compare', '--key', '支出共计')).toMatchObject({
      code: 1,
      err: expect.stringContaining('最接近的：支出合计'),
    });
  });

  it('draws a table whose lines are equally wide under Chinese characters', async () => {
    const { out, code } = await go('compare');
    const lines = out.split('\n').filter((line) => /^[┌├└│]/u.test(line));
    expect(code).toBe(0);
    expect(new Set(lines.map(textWidth)).size).toBe(1);
    expect(out).toMatch(/│ 星河市气象台 +│ +│/u);
    expect(out).toMatch(/│ 合计 +│ +1420\.75 │/u);
  });

  it('knows keys by column and by printed name, ratios by name and by stroke', async () => {
    const { rows } = await json(
      '--key',
      '收入合计',
      '--key',
      'income_other',
      '--ratio',
      'per-head',
      '--ratio',
      'income.total/staff_actual',
    );
    expect(rows[0]?.values).toMatchObject({
      'income.total': { value: '1300.25' },
      'income.other': { value: null },
      'per-head': { value: '43.341667' },
      'income.total/profile.staff_actual': { value: '43.341667' },
    });
  });

  it('year on year shows both years, the difference and the rate', async () => {
    const { rows } = await json(
      '--against',
      '2019',
      '--key',
      'income.total',
      '--ratio',
      'growth',
      '--department',
      '档案',
    );
    expect(rows).toMatchObject([
      {
        department: '星河市档案馆',
        values: {
          'income.total': { previous: '100', change: '20.5', changeRate: '20.5' },
          growth: { value: '20.5' },
        },
      },
    ]);
    expect((await go('compare', '--against', '2019')).out).toMatch(
      /星河市档案馆 +│ +100\.00 │ +120\.50 │ +20\.50 │ +20\.50 │/u,
    );
  });

  it('filters by group and department and orders as asked', async () => {
    const names = async (...argv: string[]) => (await json(...argv)).rows.map(({ department }) => department);
    expect(await names('--group', '甲')).toEqual(['星河市图书馆', '星河市档案馆']);
    expect(await names('--sort', 'staff_actual', '--ascending')).toEqual([
      '星河市气象台',
      '星河市档案馆',
      '星河市图书馆',
    ]);
    expect(await names('--top', '1')).toEqual(['星河市图书馆']);
    expect(await names('--year', '2019')).toEqual(['星河市档案馆']);
    expect(await names('--entity', 'bureau', '--department', '气象')).toEqual(['星河市气象台']);
    expect(await go('compare', '--year', '2019', '--department', '气象')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('没有符合'),
    });
  });

  it('refuses groups and departments that nothing has, with the nearest', async () => {
    expect(await go('compare', '--group', '无')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('名册中没有分组“无”。最接近的：甲'),
    });
    expect(await go('compare', '--department', '档案局')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('没有名称含“档案局”的部门。最接近的：星河市档案馆'),
    });
    const english = await go('compare', '--department', '档案局', '--lang', 'en');
    expect(english.err).toMatch(/No department's name holds "档案局".*星河市档案馆/u);
  });

  it('year on year adds up the departments that have both years', async () => {
    const { out } = await go('compare', '--against', '2019', '--key', 'income.total');
    expect(out).toMatch(/│ 合计（两年均有数值的部门） │ +100\.00 │ +120\.50 │ +20\.50 │ +20\.50 │/u);
    expect(out).toContain('合计只加两年均有数值的部门');
  });

  it('explains the marks a table has, and no others', async () => {
    const { out } = await go('compare', '--key', 'staff_actual', '--key', 'income.total');
    expect(out).toContain('空白表示表内未填');
    for (const mark of ['* 已更正', '↑ ↓', '? 有数']) expect(out).not.toContain(mark);
    expect(out).toContain('名次、占比、四分位只按“实有人数（人）”');
    expect((await go('compare', '--against', '2019')).out).not.toContain('名次');
  });

  it('prints CSV with everything of every column', async () => {
    const lines = (await go('compare', '--csv', '--key', 'staff_actual')).out.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff部门,分组,年度,实有人数（人）,实有人数 名次,实有人数 占比（%）,实有人数 四分位,实有人数 异常,实有人数 已更正,实有人数 2019,实有人数 增减,实有人数 增减（%）',
    );
    expect(lines[2]).toBe('星河市档案馆,甲,2020,12,2,24.489796,2,,,10,2,20');
  });

  it('writes a workbook with the rank, share and quartile of every column', async () => {
    const file = join(folder, '比较.xlsx');
    const argv = ['compare', '--key', '收入合计', '--key', '实有人数', '--against', '2019', '--out', file];
    expect(await go(...argv)).toMatchObject({ code: 0, out: '', err: expect.stringContaining('比较.xlsx') });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const rows = (name: string) =>
      (book.getWorksheet(name)?.getRows(2, 3) ?? []).map((row) => (row.values as unknown[]).slice(1));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['部门比较', '占比和四分位', '同比']);
    expect(rows('部门比较')).toEqual([
      ['部门', '分组', '收入合计\n（万元）', '收入合计\n名次', '实有人数\n（人）', '实有人数\n名次'],
      ['星河市图书馆', '甲', 1300.25, 1, 30, 1],
      ['星河市档案馆', '甲', 120.5, 2, 12, 2],
    ]);
    expect(rows('占比和四分位')[2]).toEqual(['星河市档案馆', '甲', 8.481436, 1, 24.489796, 2]);
    expect(rows('同比')[2]).toEqual(['星河市档案馆', '甲', 100, 120.5, 20.5, 20.5, 10, 12, 2, 20]);
    const { pageSetup } = book.getWorksheet('部门比较') ?? {};
    expect(pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:2' });
  });

  it('writes CSV, Markdown and the table to a file, each by its ending, and over nothing', async () => {
    const key = ['compare', '--key', 'staff_actual'];
    const written = async (name: string) => {
      const file = join(folder, name);
      expect(await go(...key, '--out', file)).toMatchObject({ code: 0, out: '' });
      return readFileSync(file, 'utf8');
    };
    expect(await written('比较.csv')).toBe((await go(...key, '--format', 'csv')).out);
    expect(await written('比较.txt')).toBe((await go(...key)).out);
    const markdown = await written('比较.md');
    expect(markdown).toContain(
      '| 部门 | 实有人数（人） | 名次 | 占比（%） | 四分位 |\n| --- | ---: | ---: | ---: | ---: |\n',
    );
    expect(markdown).toContain('| 星河市图书馆 | 30 | 1 | 61.22 | 4 |\n');
    const again = await go(...key, '--out', join(folder, '比较.csv'));
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('已存在') });
    expect(await go(...key, '--out', join(folder, '比较.csv'), '--force')).toMatchObject({ code: 0 });
  });

  it.each([
    [['--out', 'x.csv', '--format', 'xlsx'], '--format 却是 xlsx'],
    [['--out', 'x.md', '--csv'], '--format 却是 csv'],
    [['--out', 'x.foo'], '请以 .xlsx、.csv、.md、.json 或 .txt 结尾'],
    [['--format', 'xlsx'], '--out'],
  ])('refuses %j', async (argv, why) => {
    expect(await go('compare', ...argv)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(why) });
  });

  it('draws the ordering column as an SVG chart', async () => {
    const file = join(folder, '图.svg');
    expect(await go('compare', '--chart', file, '--against', '2019')).toMatchObject({
      code: 0,
      err: expect.stringContaining('图.svg'),
    });
    const svg = readFileSync(file, 'utf8');
    for (const text of ['星河市档案馆', '>120.5<', '>100<', '>空白<']) expect(svg).toContain(text);
  });

  it('names what it does not know', async () => {
    for (const [argv, what] of [
      [['--key', 'income.totl'], 'income.totl'],
      [['--ratio', '三公'], '三公'],
      [['--sort', 'fixed_assets.total'], 'fixed_assets.total'],
    ] as const)
      expect(await go('compare', ...argv)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(what) });
  });

  it('of a database without forms says so', async () => {
    const empty = await office({});
    await empty.go('departments', 'import', put(empty.folder, 'r.csv', ROSTER));
    expect(await empty.go('compare')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('还没有') });
  });
});
