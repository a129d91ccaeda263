import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { contractViews } from '../../../../src/store/views/contract-views.js';
import { MORE_VIEWS } from '../../../../src/store/views/more-views.js';
import { FOUR_FORMS, office } from '../../support/office.js';

const { go, folder } = await office(FOUR_FORMS);
await go('correct', '星河市档案馆@2020', 'income.total', '130.00', '--entity', 'consolidated', '--reason', '账簿');

const VIEWS = [...contractViews([]), ...MORE_VIEWS];

describe('huibiao export', () => {
  it('writes a workbook with a sheet for each view and the correction as a note', async () => {
    const file = join(folder, '汇总.xlsx');
    expect(await go('export', '--out', file)).toMatchObject({ code: 0, out: expect.stringContaining('汇总.xlsx') });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '部门比较',
      '问题汇总',
      ...VIEWS.map(({ chinese }) => chinese),
      '图例',
    ]);
    const finance = book.getWorksheet('收支');
    const head = (finance?.getRow(1).values ?? []) as readonly string[];
    const column = head.indexOf('收入合计\n（万元）');
    const notes: string[] = [];
    finance?.eachRow((row) => {
      const { note } = row.getCell(column);
      if (typeof note === 'object') notes.push((note.texts ?? []).map(({ text }) => text).join(''));
    });
    expect(notes).toContainEqual(expect.stringContaining('已更正；原识别值：120.50'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('puts first what is handed in: departments side by side, and what each has to correct', async () => {
    const file = join(folder, '上报.xlsx');
    await go('export', '--out', file);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const rowsOf = (name: string) =>
      (book.getWorksheet(name)?.getRows(1, 8) ?? []).map((row) => (row.values as unknown[]).slice(1));
    const [title, head, ...departments] = rowsOf('部门比较');
    expect(title).toEqual(['2020 年度部门比较：3 份表，收支表取“局机关及二级机构汇总”行']);
    expect(head?.slice(0, 3)).toEqual(['部门', '收入合计\n（万元）', '收入合计\n名次']);
    expect(departments.slice(0, 3).map((row) => row.slice(0, 3))).toEqual([
      ['星河市图书馆', 1300.25, 1],
      ['星河市档案馆', 130, 2],
      ['星河市气象台', undefined, undefined],
    ]);
    expect(departments[3]?.slice(0, 2)).toEqual(['合计', { formula: 'SUBTOTAL(109,B3:B5)', result: 1430.25 }]);
    // The corrected 130.00 is not the 120.50 of its parts.
    const [said, names, first] = rowsOf('问题汇总');
    expect(said?.[0]).toMatch(/^各部门须更正、核实和补录的内容/u);
    expect(names).toEqual(['部门', '年度', '错误', '提醒', '待补录的格', '须更正的错误']);
    expect(first?.slice(0, 2)).toEqual(['星河市档案馆', 2020]);
    expect(first?.[5]).toMatch(/^\[T1\] .*130\.00/u);
  });

  it('shows times as dates of this place, and only the checks that failed', async () => {
    const file = join(folder, '时间.xlsx');
    await go('export', '--out', file, '--views', '报送,检查');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const submissions = book.getWorksheet('报送');
    const column = ((submissions?.getRow(1).values ?? []) as unknown[]).indexOf('收到时间');
    const cell = submissions?.getRow(2).getCell(column);
    const here = new Date('2021-03-01T08:00:00+08:00');
    const wall = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate(), here.getHours(), here.getMinutes());
    expect([cell?.value, cell?.numFmt]).toEqual([new Date(wall), 'yyyy-mm-dd hh:mm']);
    const checks = book.getWorksheet('检查');
    const results = new Set<unknown>();
    checks?.eachRow((row, n) => n > 1 && results.add(row.getCell(6).value));
    expect(results).toEqual(new Set(['不符']));
  });

  it('writes CSV with Chinese headings, JSON lines and Parquet, a file for each view', async () => {
    for (const format of ['csv', 'jsonl', 'parquet']) {
      const out = join(folder, format);
      expect(await go('export', '--format', format, '--out', out)).toMatchObject({ code: 0 });
      expect(readdirSync(out)).toHaveLength(VIEWS.length);
    }
    expect(readFileSync(join(folder, 'csv', '表单.csv'), 'utf8')).toMatch(/^\ufeff表单编号,部门,预算编码,年度/u);
    const forms = readFileSync(join(folder, 'jsonl', 'form.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(forms.map((line) => JSON.parse(line).department)).toContain('星河市图书馆');
    expect(
      readFileSync(join(folder, 'parquet', 'form.parquet'))
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
  });

  it('of one year leaves the others out', async () => {
    const out = join(folder, '2019');
    await go('export', '--format', 'jsonl', '--out', out, '--year', '2019');
    for (const view of ['form', 'field', 'submission']) {
      const lines = readFileSync(join(out, `${view}.jsonl`), 'utf8')
        .trim()
        .split('\n');
      expect(new Set(lines.map((line) => JSON.parse(line).form_id)).size).toBe(1);
    }
  });

  it('masked shows no name and no telephone number of the forms anywhere', async () => {
    const out = join(folder, '隐');
    const { err } = await go('export', '--format', 'csv', '--out', out, '--mask');
    expect(err).toContain('已隐去');
    const all = readdirSync(out)
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('\n');
    for (const secret of ['甲某', '乙某', '0730-8000000', '审核员']) expect(all).not.toContain(secret);
    for (const kept of ['星河市档案馆', '120.5', '整理档案', '***']) expect(all).toContain(kept);
  });

  it('says what it cannot write and leaves nothing half written', async () => {
    const file = join(folder, '没有', 'x.xlsx');
    expect(await go('export', '--out', file)).toMatchObject({ code: 1, err: expect.stringContaining('文件不存在') });
    expect(await go('export')).toMatchObject({ code: 1, err: expect.stringContaining('--out') });
    expect(existsSync(file)).toBe(false);
  });

  it.each(['收支.csv', 'finance.csv', '收支.jsonl', '收支.parquet'])('%s is a file of that view', async (name) => {
    const file = join(folder, name);
    expect(await go('export', '--out', file)).toMatchObject({ code: 0, out: expect.stringContaining(name) });
    expect(statSync(file).isFile()).toBe(true);
    expect(readFileSync(file).length).toBeGreaterThan(100);
  });

  it('writes the views that were chosen, by either name', async () => {
    const out = join(folder, '两个');
    expect(await go('export', '--out', out, '--views', '收支,finding')).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['收支.csv', '问题.csv'].sort());
    const file = join(folder, '选.xlsx');
    await go('export', '--out', file, '--views', '收支、表单');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['收支', '表单', '图例']);
  });

  it.each([
    [['--out', '各表.csv'], '是一个视图的文件'],
    [['--out', 'x.foo'], '不认识扩展名 .foo'],
    [['--out', 'x.csv', '--format', 'xlsx'], '--format 却是 xlsx'],
    [['--out', 'x', '--format', 'xlsx'], '--out'],
    [['--out', 'x.csv', '--views', '收入'], '没有视图“收入”'],
    [['--out', 'x.csv', '--views', '收支,问题'], '是一个视图的文件'],
  ])('refuses %j with the reason and writes nothing', async ([option = '', name = '', ...more], why) => {
    const before = readdirSync(folder);
    const { code, err } = await go('export', option, join(folder, name), ...more);
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('never writes over a file unless asked to', async () => {
    const file = join(folder, '表单.csv');
    writeFileSync(file, '我的');
    expect(await go('export', '--out', file)).toMatchObject({ code: 1, err: expect.stringContaining('已存在') });
    expect(await go('export', '--out', folder)).toMatchObject({ code: 1, err: expect.stringContaining('--force') });
    expect(readFileSync(file, 'utf8')).toBe('我的');
    expect(existsSync(join(folder, '字段.csv'))).toBe(false);
    expect(await go('export', '--out', file, '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('表单编号');
  });
});
