import { describe, expect, it } from 'vitest';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, office, ROSTER } from '../../support/office.js';
import { run } from '../../support/run.js';

const { go, folder, db } = await office(FOUR_FORMS);
await go('departments', 'import', put(folder, '名册.csv', ROSTER));

describe('huibiao status', () => {
  it('says for each year what was expected, received and is missing, by name', async () => {
    const { years, ...rest } = JSON.parse((await go('status', '--json')).out);
    const totals = years.map(({ departments: _, ...one }: { departments: unknown }) => one);
    expect(totals).toEqual([
      {
        year: 2019,
        expected: 1,
        received: 1,
        missing: [],
        unexpected: 0,
        superseded: 0,
        withErrors: 0,
        waitingForPerson: 0,
      },
      {
        year: 2020,
        expected: 3,
        received: 3,
        missing: ['星河市博物馆'],
        unexpected: 1,
        superseded: 0,
        withErrors: 0,
        waitingForPerson: 1,
      },
    ]);
    expect(rest).toMatchObject({ seen: 4, stored: 4, rejected: 0, conflicts: [], unresolvedNames: 1 });
  });

  it('shows a person a table, the equation, missing names and names the roster does not know', async () => {
    const { code, out } = await go('status', '--year', '2020');
    expect(code).toBe(0);
    expect(out).toContain(
      '2020 年度 3 个文件 = 入库 3 + 重复 0 + 已被新版取代 0（未能导入和等待的文件不分年度，未计入）',
    );
    expect((await go('status')).out).toContain('共 4 个文件 = 入库 4 + 重复 0 + 已被新版取代 0 + 未能导入 0');
    expect(out).toMatch(/│ 2020 │ +3 │ +3 │ +1 │ +1 │/u);
    expect(out).not.toContain('│ 2019 │');
    expect(out).toContain('\n2020 年度未报 1 个部门：\n  星河市博物馆\n');
    expect(out).toContain('huibiao departments unresolved');
  });

  it('keeps to the year that was asked for: files, conflicts and names the roster does not know', async () => {
    const { years, ...rest } = JSON.parse((await go('status', '--year', '2019', '--json')).out);
    expect(years).toMatchObject([{ year: 2019, received: 1 }]);
    expect(rest).toMatchObject({ seen: 1, stored: 1, unresolvedNames: 0, conflicts: [] });
    expect((await go('status', '--year', '2019', '--lang', 'en')).out).toContain('2019: 1 file = stored 1');
  });

  it('speaks English when asked', async () => {
    expect((await go('status', '--lang', 'en')).out).toContain('Missing for 2020, 1:\n  星河市博物馆\n');
  });

  it('prints CSV for Excel', async () => {
    expect((await go('status', '--csv')).out.split('\r\n')).toEqual([
      '\ufeff年度,应报,已报,未报,名册外,已被新版取代,有错误,待人工处理,未报部门',
      '2019,1,1,0,0,0,0,0,',
      '2020,3,3,1,1,0,0,1,',
      '2020,,,,,,,,星河市博物馆',
      '',
    ]);
  });

  it('gives a row for each department, and sums that explain themselves', async () => {
    const { out } = await go('status', '--year', '2020', '--details');
    expect(out).toContain('应报 = 已报 − 名册外 + 未报');
    expect(out).toMatch(/星河市博物馆 +│ 未报/u);
    expect(out).toMatch(/星河市档案馆 +│ 已报 +│ +0 │/u);
    expect(out).toMatch(/星河市气象台 +│ 已报，不在应报名册中/u);
    const csv = (await go('status', '--year', '2020', '--details', '--csv')).out.split('\r\n');
    expect(csv[0]).toBe('\ufeff年度,部门,报送,错误,提醒,版本');
    expect(csv).toContain('2020,星河市博物馆,未报,,,');
  });

  it('shows a dash for what only a roster can tell', async () => {
    const other = await office({ '甲.txt': { year: 2020 } });
    expect((await other.go('status')).out).toMatch(/│ 2020 │ +— │ +1 │ +— │ +— │ +0 │/u);
  });

  it('watches until it is stopped', async () => {
    const stop = new AbortController();
    const watching = run(['status', '--watch', '--db', db], { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect((await watching).out.match(/报送情况/gu)).toHaveLength(1);
  });

  it('ends with 1 where there is no database, and makes none', async () => {
    const missing = `${folder}/没有.sqlite`;
    expect(await run(['status', '--db', missing])).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有数据库'),
    });
    expect(await run(['status', '--db', missing])).toMatchObject({ code: 1 });
  });
});
