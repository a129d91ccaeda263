import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, office } from '../../support/office.js';

describe('huibiao status --todo', () => {
  it('lists the forms a person has to look at, why, and the next command', async () => {
    const { go, folder } = await office({ '图书馆2020.txt': FOUR_FORMS['图书馆2020.txt'] });
    expect((await go('status', '--todo')).out).toBe('没有需要人工处理的表单。\n');
    const pipes = put(folder, '又/表.txt', readFileSync('fixtures/text-pipe-cells/source.txt'));
    const { out } = await go('ingest', pipes, '--workers', '0');
    expect(out).toContain('1 份');
    const shown = await go('status', '--todo');
    expect(shown.out).toMatch(
      /^需要人工处理的表单 1 份：\n {2}2　.+：\d+ 格未能确定，须对照原件录入\n {6}huibiao show 2 --unreadable\n/u,
    );
    expect((await go('status', '--todo', '--lang', 'en')).out).toMatch(/cells could not be read/u);
    expect(JSON.parse((await go('status', '--todo', '--json')).out)).toMatchObject([
      { formId: 2, reasons: ['unreadable'] },
    ]);
  });

  it('counts them as status does, and takes names the roster does not have', async () => {
    const { go, folder } = await office(FOUR_FORMS);
    await go('departments', 'import', put(folder, 'r.csv', '部门名称,应报年度\n星河市档案馆,2019-2020\n'));
    const list = JSON.parse((await go('status', '--todo', '--json')).out);
    expect(
      list.map(({ department, reasons }: { department: string; reasons: string[] }) => [department, ...reasons]),
    ).toEqual([
      ['星河市图书馆', 'not-on-roster'],
      ['星河市气象台', 'not-on-roster'],
    ]);
    const { years } = JSON.parse((await go('status', '--json')).out);
    expect(years.map((one: { year: number; waitingForPerson: number }) => [one.year, one.waitingForPerson])).toEqual([
      [2019, 0],
      [2020, 2],
    ]);
    const text = (await go('status', '--todo')).out;
    expect(text).toContain('huibiao departments link 星河市气象台 名册中的部门');
    expect((await go('status', '--todo', '--year', '2019')).out).toBe('没有需要人工处理的表单。\n');
  });
});
