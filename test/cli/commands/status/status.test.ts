import { describe, expect, it } from 'vitest';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, office, ROSTER } from '../../support/office.js';
import { run } from '../../support/run.js';

const { go, folder, db } = await office(FOUR_FORMS);
await go('departments', 'import', put(folder, '名册.csv', ROSTER));

describe('huibiao status', () => {
  it('says for each year what was expected, received and is missing, by name', async () => {
    const { years, ...rest } = JSON.parse((await go('status', '--json')).out);
    expect(years).toEqual([
      { year: 2019, expected: 1, received: 1, missing: [], superseded: 0, withErrors: 0, waitingForPerson: 0 },
      {
        year: 2020,
        expected: 3,
        received: 3,
        missing: ['星河市博物馆'],
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
    expect(out).toContain('共 4 个文件 = 入库 4 + 重复 0 + 已被新版取代 0 + 未能导入 0');
    expect(out).toMatch(/│ 2020 │ +3 │ +3 │ +1 │/u);
    expect(out).not.toContain('│ 2019 │');
    expect(out).toContain('2020 年度未报：星河市博物馆');
    expect(out).toContain('huibiao departments unresolved');
  });

  it('speaks English when asked', async () => {
    expect((await go('status', '--lang', 'en')).out).toContain('Missing for 2020: 星河市博物馆');
  });

  it('prints CSV for Excel', async () => {
    expect((await go('status', '--csv')).out.split('\r\n')).toEqual([
      '\ufeff年度,应报,已报,未报,已被新版取代,有错误,待人工处理,未报部门',
      '2019,1,1,0,0,0,0,',
      '2020,3,3,1,0,0,1,星河市博物馆',
      '',
    ]);
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
