import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { formText } from '../ingest/support/form-text.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { STATE_CAPITAL_YAML, withStateCapital } from '../support/state-capital.js';
import { run } from './support/run.js';

// 收入合计 108.00 = 公共财政拨款 100.00 + 国有资本经营预算拨款 8.00
const whole = (department: string, capital: string) =>
  withStateCapital(
    formText({ department, income: '108.00' }).replaceAll('\t\n\t108.00\n\t\n\t\n\t\n', '\t\n\t100.00\n\t\n\t\n\t\n'),
    [capital, capital, '', ''],
  );
const folder = tempFolder({
  '模板/own.yaml': STATE_CAPITAL_YAML,
  '先前/档案馆.txt': formText({ department: '星河市档案馆' }),
  '报送/图书馆.txt': whole('星河市图书馆', '8.00'),
});
const db = join(folder, '库.sqlite');
const go = (...argv: readonly string[]) => run([...argv, '--db', db], { env: { USER: '审核员' } });
const taught = ['--templates', join(folder, '模板')];
const library = '星河市图书馆@2020';

/** An analyst has the file open all the while. */
await go('ingest', join(folder, '先前'), '--workers', '0');
const analyst = new Sqlite(db, { readonly: true });
afterAll(() => analyst.close());
const columnsOf = (view: string) => analyst.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(view);
const before = { finance: columnsOf('finance'), 收支: columnsOf('收支') };
await go(...taught, 'ingest', join(folder, '报送'), '--workers', '0');

describe('a money column that only a template has', () => {
  it('is read', async () => {
    const { out } = await run([...taught, 'parse', '--json', join(folder, '报送', '图书馆.txt')]);
    const fields: readonly { key: string; entity: string; value: string; unit: string }[] = JSON.parse(out).fields;
    expect(fields.filter(({ key }) => key === 'income.state_capital')).toMatchObject([
      { entity: 'consolidated', value: '8.00', unit: '万元' },
      { entity: 'bureau', value: '8.00' },
      { entity: 'sub_agency_1', value: null },
      { entity: 'sub_agency_2', value: null },
    ]);
  });

  it('is the last column of finance and 收支, the others being what they were', () => {
    expect(columnsOf('finance')).toEqual([...before.finance, 'income_state_capital']);
    expect(columnsOf('收支')).toEqual([...before.收支, '国有资本经营预算拨款']);
    const figures = analyst.prepare(
      "SELECT 部门, 收入合计, 国有资本经营预算拨款 FROM 收支 WHERE 机构 = '局机关' ORDER BY 部门",
    );
    expect(figures.raw().all()).toEqual([
      ['星河市图书馆', 108, 8],
      ['星河市档案馆', 120.5, null],
    ]);
  });

  it('is compared by key, by column and by printed name', async () => {
    for (const name of ['income.state_capital', 'income_state_capital', '国有资本经营预算拨款']) {
      const { rows, columns } = JSON.parse((await go('compare', '--json', '--key', name)).out);
      expect(columns).toMatchObject([{ id: 'income.state_capital', label: '国有资本经营预算拨款', unit: '万元' }]);
      expect(rows[0]).toMatchObject({ department: '星河市图书馆', values: { 'income.state_capital': { value: '8' } } });
    }
    const { out } = await go('compare', '--key', '国有资本经营预算拨款', '--csv');
    expect(out).toMatch(/^\ufeff部门,分组,年度,国有资本经营预算拨款（万元）,/u);
  });

  it('is checked by the sum of its template', async () => {
    const wrong = tempFolder({ '图书馆.txt': whole('星河市图书馆', '9.00') });
    const report = (file: string) => run([...taught, 'check', file]);
    expect((await report(join(folder, '报送', '图书馆.txt'))).out).not.toContain('[T1]');
    expect((await report(join(wrong, '图书馆.txt'))).out).toMatch(/\[T1\].*国有资本经营预算拨款/u);
  });

  it('is corrected with a number, by key or as the form prints it, and with no word', async () => {
    const how = ['--reason', '核对决算', '--entity'];
    expect(await go('correct', library, 'income.state_capital', '若干', ...how, 'bureau')).toMatchObject({ code: 1 });
    expect(await go('correct', library, '国有资本经营预算拨款', '7.5万元', ...how, '局机关')).toMatchObject({
      code: 0,
    });
    expect(
      analyst
        .prepare("SELECT value, observed, unit FROM field WHERE key = 'income.state_capital' AND corrected = 1")
        .all(),
    ).toEqual([{ value: '7.5', observed: '8.00', unit: '万元' }]);
    expect(
      analyst
        .prepare("SELECT income_state_capital FROM finance WHERE entity = 'bureau' AND department = '星河市图书馆'")
        .pluck()
        .get(),
    ).toBe(7.5);
  });

  it('is exported', async () => {
    const out = join(folder, '导出');
    await go('export', '--format', 'csv', '--out', out);
    const [head] = readFileSync(join(out, '收支.csv'), 'utf8').split('\r\n');
    expect(head?.endsWith(',国有资本经营预算拨款')).toBe(true);
    await go('export', '--out', join(folder, '汇总.xlsx'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, '汇总.xlsx'));
    const sheet = book.getWorksheet('收支');
    const column = sheet?.columnCount ?? 0;
    const noted = sheet?.getColumn(column).values.indexOf(7.5) ?? 0;
    const { note } = sheet?.getRow(noted).getCell(column) ?? {};
    expect(typeof note === 'object' && note.texts?.map(({ text }) => text).join('')).toContain(
      '已更正；原识别值：8.00',
    );
  });

  it('is found in a form that was read without the template, by reading it again', async () => {
    const other = tempFolder({ '报送/体育馆.txt': whole('星河市体育馆', '6.00') });
    const late = (...argv: readonly string[]) => run([...argv, '--db', join(other, '库.sqlite')]);
    await late('ingest', join(other, '报送'), '--workers', '0');
    await late(...taught, 'reparse', '--workers', '0');
    const file = new Sqlite(join(other, '库.sqlite'), { readonly: true });
    const sql = "SELECT income_state_capital FROM finance WHERE entity = 'bureau'";
    expect(file.prepare(sql).pluck().get()).toBe(6);
    file.close();
  });

  it('is read again as it was, and the correction stands', async () => {
    const report = JSON.parse((await go(...taught, 'reparse', '--all', '--workers', '0', '--json')).out);
    expect(report).toMatchObject({ fields: { fixed: 0, changed: 0, lost: 0, new: 0, conflict: 0 } });
    expect(await go(...taught, 'verify', '--workers', '0')).toMatchObject({ code: 0 });
    expect(columnsOf('finance').at(-1)).toBe('income_state_capital');
  });
});
