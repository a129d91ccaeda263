import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv } from '../../../../src/export/csv.js';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, type Office, office } from '../../support/office.js';
import { run } from '../../support/run.js';

/** A form in which 34 cells of the money tables cannot be read. */
async function pipes(): Promise<Office> {
  const one = await office({});
  const path = put(one.folder, '报送/文化旅游局.txt', readFileSync('fixtures/text-pipe-cells/source.txt'));
  await one.go('ingest', path, '--workers', '0');
  return one;
}

/** The records of a CSV file as objects by their headings. */
function table(path: string): Record<string, string>[] {
  const records = readCsv(readFileSync(path, 'utf8'));
  if (typeof records === 'number') throw new Error(`line ${records}`);
  const [head, ...rows] = records.map(({ values }) => values);
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, i) => [name, row[i] ?? ''])));
}

function csv(rows: readonly Record<string, string>[]): string {
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map(csvLine).join('');
}

/** Fills the cell of a sheet and writes it back. */
function fill(
  path: string,
  wanted: (row: Record<string, string>) => boolean,
  value: string,
  reason = '对照原件',
): void {
  const rows = table(path).map((row) => (wanted(row) ? { ...row, 更正为: value, 理由: reason } : row));
  writeFileSync(path, `\ufeff${csv(rows)}`);
}

const at = (row: string, field: string) => (one: Record<string, string>) => one.机构 === row && one.字段 === field;

describe('huibiao show --blank-sheet', () => {
  it('writes a row for each field, those that could not be read first, with nothing to lose in a spreadsheet', async () => {
    const { go, folder } = await pipes();
    const path = join(folder, '更正表.csv');
    const { code, out } = await go('show', '文化旅游局@2020', '--blank-sheet', path);
    expect([code, out]).toEqual([0, expect.stringContaining('其中未能识别 34 行')]);
    expect(readFileSync(path).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = table(path);
    expect(rows.slice(0, 34).every((row) => row.识别值?.startsWith('? '))).toBe(true);
    expect(rows.slice(34).some((row) => row.识别值?.startsWith('? '))).toBe(false);
    expect(rows[0]).toMatchObject({
      表单: '青溪县文化旅游局@2020',
      部分: '二、部门（单位）收支情况',
      字段: '上年结转',
      机构: '局机关及二级机构汇总',
      字段代码: 'income.carried_over',
      机构代码: 'consolidated',
      识别值: '? 18.50',
      原文: '18.50',
      更正为: '',
      单位: '万元',
    });
    expect(rows.find((row) => row.字段代码 === 'form.year')).toMatchObject({ 识别值: '2020' });
    expect(rows.find((row) => row.字段代码 === 'profile.staff_actual')).toMatchObject({ 识别值: '39人', 原文: '39人' });
  });

  it('writes a workbook whose cells are texts, of one section or of unreadable cells only', async () => {
    const { go, folder } = await pipes();
    const path = join(folder, '更正表.xlsx');
    expect((await go('show', '1', '--unreadable', '--blank-sheet', path, '--lang', 'en')).out).toContain('34 rows');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const [sheet] = book.worksheets;
    expect(sheet?.rowCount).toBe(35);
    expect(sheet?.getRow(1).getCell(10).value).toBe('Correct value');
    expect(sheet?.getRow(2).getCell(10).numFmt).toBe('@');
    expect(sheet?.getRow(2).getCell(9).value).toBe('18.50');
    const profile = join(folder, '一.csv');
    await go('show', '1', '--section', '一', '--blank-sheet', profile);
    expect(new Set(table(profile).map((row) => row.部分))).toEqual(new Set(['一、部门（单位）基本概况']));
  });

  it('never writes over a file, and only what its ending says', async () => {
    const { go, folder } = await pipes();
    const path = put(folder, '已填.xlsx', '人工填写');
    expect(await go('show', '1', '--blank-sheet', path)).toMatchObject({
      code: 1,
      err: expect.stringContaining('已存在'),
    });
    expect(readFileSync(path, 'utf8')).toBe('人工填写');
    expect(await go('show', '1', '--blank-sheet', join(folder, 'x.txt'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('.xlsx'),
    });
  });
});

describe('huibiao correct --from', () => {
  it('corrects every filled cell at once, and again changes nothing', async () => {
    const { go, folder } = await pipes();
    const path = join(folder, '更正表.csv');
    await go('show', '1', '--blank-sheet', path);
    fill(path, at('局机关', '上年结转'), '18.50');
    fill(path, at('局机关', '公共财政拨款'), '9,895,000元');
    fill(path, at('局机关', '政府基金拨款'), '空白');
    const { code, out } = await go('correct', '--from', path);
    expect([code, out]).toEqual([0, expect.stringContaining('青溪县文化旅游局 2020：更正 3 格')]);
    expect(out).toContain('已重新核对');
    const made = JSON.parse((await go('correct', '--list', '--json')).out);
    expect(made.map((one: Record<string, unknown>) => [one.key, one.entity, one.value, one.unit, one.reason])).toEqual([
      ['income.carried_over', 'bureau', '18.50', '万元', '对照原件'],
      ['income.general_public_budget', 'bureau', '989.5000', '万元', '对照原件'],
      ['income.government_fund', 'bureau', null, '万元', '对照原件'],
    ]);
    expect((await go('correct', '--from', path)).out).toContain('更正 0 格，3 格已是该值');
    expect(JSON.parse((await go('correct', '--list', '--json')).out)).toHaveLength(3);
    expect((await go('status', '--todo')).out).toContain('31 格未能确定');
  });

  it('writes nothing of a form while one of its lines cannot be applied, and says which and why', async () => {
    const { go, folder, db } = await pipes();
    const path = join(folder, '更正表.csv');
    await go('show', '1', '--blank-sheet', path);
    fill(path, at('局机关', '上年结转'), '18.50');
    fill(path, at('局机关', '公共财政拨款'), '十几');
    fill(path, at('', '实有人数'), '40', '');
    const refused = await go('correct', '--from', path);
    expect(refused).toMatchObject({ code: 2, err: '' });
    expect(refused.out).toContain('有 2 行不能采用，这份表单一格也没有更正');
    expect(refused.out).toMatch(/第 \d+ 行　局机关 › 公共财政拨款：“十几”不能作/u);
    expect(refused.out).toMatch(/第 \d+ 行　实有人数：没有写理由/u);
    expect((await go('correct', '--list')).out).toContain('没有更正');
    for (const columns of [80, 120]) {
      const english = await run(['correct', '--from', path, '--by', 'x', '--db', db, '--lang', 'en'], { columns });
      expect(english.out).toContain('2 rows cannot be applied, so nothing of this form was corrected');
      expect(english.code).toBe(2);
    }
    const data = JSON.parse((await go('correct', '--from', path, '--json')).out);
    expect(data.refused).toMatchObject([
      { value: '十几' },
      { field: 'profile.staff_actual', message: expect.stringContaining('理由') },
    ]);
  });

  it('takes one reason for all lines, checks without writing, and one sheet for several forms', async () => {
    const { go, folder } = await office(FOUR_FORMS);
    const path = put(
      folder,
      '多份.csv',
      csv([
        { 表单: '档案馆@2020', 字段: '实有人数', 机构: '', 更正为: '13' },
        { 表单: '图书馆@2020', 字段: '收入合计', 机构: '局机关', 更正为: '1301' },
        { 表单: '图书馆@2020', 字段: '收入共计', 机构: '局机关', 更正为: '1' },
        { 表单: '博物院@2020', 字段: '实有人数', 机构: '', 更正为: '1' },
        { 表单: '气象台@2020', 字段: '实有人数', 机构: '', 更正为: '' },
      ]),
    );
    const dry = await go('correct', '--from', path, '--reason', '核对', '--dry-run');
    expect(dry.out).toContain('星河市档案馆 2020：可更正 1 格');
    expect(dry.out).toContain('没有写入');
    expect((await go('correct', '--list')).out).toContain('没有更正');
    const { code, out } = await go('correct', '--from', path, '--reason', '核对');
    expect(code).toBe(2);
    expect(out).toContain('填写了 4 行，空着 1 行');
    expect(out).toContain('星河市档案馆 2020：更正 1 格');
    expect(out).toMatch(/星河市图书馆 2020：有 1 行不能采用[\s\S]*最接近的：收入合计/u);
    expect(out).toMatch(/找不到所属的表单：\n {2}第 5 行　实有人数：没有“博物院@2020”的表单/u);
    expect(JSON.parse((await go('correct', '--list', '--json')).out)).toMatchObject([
      { key: 'profile.staff_actual', value: '13', reason: '核对' },
    ]);
  });

  it('refuses a cell that changed since the sheet was written, with both values, and two values for one cell', async () => {
    const { go, folder } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    const path = join(folder, '更正表.csv');
    await go('show', '1', '--blank-sheet', path);
    await go('correct', '1', '实有人数', '14', '--reason', '别人先改了');
    fill(path, at('', '实有人数'), '13');
    const { code, out } = await go('correct', '--from', path);
    expect(code).toBe(2);
    expect(out).toContain('当时 12人，现在 14人，要改为 13人');
    const twice = put(
      folder,
      '重复.csv',
      csv([
        { 表单: '1', 字段: '实有人数', 更正为: '15', 理由: 'a' },
        { 表单: '1', 字段: 'profile.staff_actual', 更正为: '16', 理由: 'b' },
      ]),
    );
    expect((await go('correct', '--from', twice)).out).toContain('第 2 行已为这一格填了 15');
  });

  it('reads CSV as Excel saves it in China: GB18030, CRLF, cells typed by hand', async () => {
    const { go, folder } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    const rows = csv([
      { 表单: '星河市档案馆@2020', 字段: '联络电话', 更正为: '0730-8000001', 理由: '电话“已换”，核对' },
    ]);
    expect(rows).toContain('\r\n');
    const path = put(folder, 'gbk.csv', iconv.encode(rows, 'gb18030'));
    expect(await go('correct', '--from', path)).toMatchObject({ code: 0, out: expect.stringContaining('更正 1 格') });
    expect(JSON.parse((await go('correct', '--list', '--json')).out)).toMatchObject([
      { value: '0730-8000001', reason: '电话“已换”，核对' },
    ]);
  });

  it('takes from a workbook what it shows: texts, numbers without their binary rest, results of formulas', async () => {
    const { go, folder } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    const path = join(folder, '自制.xlsx');
    await workbook(path, [
      ['支出合计', '0.30', undefined],
      ['收入合计', 0.1 + 0.2, undefined],
      ['基本支出', { formula: 'A1+B1', result: 0.1 + 0.2 }, '#,##0.00'],
      ['项目支出', 1184.36, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ '],
      ['当年结余', { richText: [{ text: '1,' }, { text: '000.50' }] }, undefined],
    ]);
    expect((await go('correct', '--from', path)).out).toContain('更正 5 格');
    const made = JSON.parse((await go('correct', '--list', '--json')).out);
    expect(made.map((one: { value: string }) => one.value)).toEqual(['0.30', '0.3', '0.3', '1184.36', '1000.50']);
  });

  it.each([
    ['a number shown shorter than it is', 1184.3649, '0.00', '显示 1184.36，实际存的是 1184.3649'],
    ['a format that scales', 11843600, '0.00,', '数字格式“0.00,”'],
    ['a formula without a result', { formula: 'A1+1' }, undefined, '没有计算结果'],
    ['an error', { formula: '1/0', result: { error: '#DIV/0!' } }, undefined, '#DIV/0!'],
    ['a date where an amount is wanted', new Date('2021-03-05'), 'yyyy-mm-dd', '“2021-03-05”不能作'],
    ['a number too small for decimals', 1e-9, undefined, '不能作'],
  ] as const)('refuses %s', async (_, value, format, why) => {
    const { go, folder } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    const path = join(folder, '自制.xlsx');
    await workbook(path, [['支出合计', value as ExcelJS.CellValue, format]]);
    expect(await go('correct', '--from', path)).toMatchObject({ code: 2, out: expect.stringContaining(why) });
    expect((await go('correct', '--list')).out).toContain('没有更正');
  });

  it('refuses what is no such sheet, in one sentence', async () => {
    const { go, folder } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    const from = (name: string, content: string | Buffer) => go('correct', '--from', put(folder, name, content));
    expect(await from('a.csv', '甲,乙\n1,2\n')).toMatchObject({ code: 1, err: expect.stringContaining('更正为') });
    expect(await from('b.xlsx', Buffer.from('PK\u0003\u0004nothing'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('工作簿'),
    });
    const docx = readFileSync('fixtures/docx-full-cover/source.docx');
    expect(await from('d.xlsx', docx)).toMatchObject({ code: 1, err: expect.stringContaining('工作簿') });
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    expect(await from('c.xls', old)).toMatchObject({ code: 1, err: expect.stringContaining('.xlsx') });
    expect(await go('correct', '--from', join(folder, '无.csv'))).toMatchObject({ code: 1 });
    expect(await go('correct', '1', '实有人数', '3', '--from', 'x.csv')).toMatchObject({ code: 1 });
  });

  it('says which findings are gone and which are new', async () => {
    const { go, db } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    const wrong = await go('correct', '1', '收入合计', '999', '--entity', '局机关', '--reason', 'x');
    expect(wrong.out).toMatch(/新出现的问题 \d+ 个：\n {2}\[错误\] .*T1/u);
    const terminal = ['correct', '--undo', '1', '--reason', 'y', '--by', 'z', '--db', db, '--lang', 'en'];
    expect((await run(terminal, { columns: 80 })).out).toMatch(/Findings that are gone, \d+:/u);
  });
});

async function workbook(path: string, rows: readonly (readonly [string, ExcelJS.CellValue, string | undefined])[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('更正');
  sheet.addRow(['表单', '字段', '机构', '更正为', '理由']);
  for (const [field, value, format] of rows) {
    const cell = sheet.addRow(['1', field, '局机关', value, '核对']).getCell(4);
    if (format !== undefined) cell.numFmt = format;
  }
  await book.xlsx.writeFile(path);
}
