import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, office, ROSTER } from '../../support/office.js';

describe('huibiao departments', () => {
  it('imports a roster as Excel saves it in China (GB18030), twice without doubling', async () => {
    const { go, folder } = await office({});
    const file = put(folder, '名册.csv', iconv.encode(ROSTER, 'gb18030'));
    expect(await go('departments', 'import', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('3 个部门'),
    });
    await go('departments', 'import', file);
    const roster = JSON.parse((await go('departments', 'list', '--json')).out);
    expect(roster).toHaveLength(3);
    expect(roster[0]).toMatchObject({
      budgetCode: '888001',
      name: '星河市档案馆',
      shortNames: ['市档案馆', '档案馆'].sort(),
      group: '甲',
      expectedYears: [2019, 2020],
    });
  });

  it('takes a roster as a workbook, years and codes as numbers too', async () => {
    const { go, folder } = await office({});
    const file = join(folder, '名册.xlsx');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名册');
    sheet.addRows([
      ['预算编码', '部门名称', '简称', '应报年度'],
      [888001, '星河市档案馆', '市档案馆；档案馆', 2020],
      ['888002', { richText: [{ text: '星河市' }, { text: '博物馆' }] }, '', '2019-2020'],
    ]);
    await book.xlsx.writeFile(file);
    expect((await go('departments', 'import', file)).code).toBe(0);
    expect(JSON.parse((await go('departments', 'list', '--json')).out)).toMatchObject([
      { budgetCode: '888001', name: '星河市档案馆', shortNames: ['市档案馆', '档案馆'], expectedYears: [2020] },
      { budgetCode: '888002', name: '星河市博物馆', expectedYears: [2019, 2020] },
    ]);
  });

  it('takes English headings in any order, and UTF-8 with BOM', async () => {
    const { go, folder } = await office({});
    const file = put(folder, 'r.csv', '\ufeffYears,Name,Budget Code\n2019;2021,"星河市,档案馆",7\n');
    await go('departments', 'import', file);
    expect(JSON.parse((await go('departments', 'list', '--json')).out)).toMatchObject([
      { name: '星河市,档案馆', expectedYears: [2019, 2021] },
    ]);
  });

  it.each([
    ['编码,简称\n1,x\n', '部门名称'],
    ['部门名称,应报年度\n甲局,去年\n', '第 2 行的应报年度“去年”'],
    ['部门名称,简称\n甲局,"乙\n', '第 2 行的引号'],
    ['部门名称,简称\n甲局,同\n乙局,同\n', '名称重复：同'],
  ])('refuses a roster that is wrong, says where, and changes nothing: %s', async (text, why) => {
    const { go, folder } = await office({});
    const { code, err } = await go('departments', 'import', put(folder, 'r.csv', text));
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    const list = await go('departments', 'list', '--json');
    expect(list.code === 1 || JSON.parse(list.out).length === 0).toBe(true);
  });

  it('refuses a roster that names things twice, and lists them all', async () => {
    const { go, folder } = await office({});
    const csv = '预算编码,部门名称,简称\n,甲局,\n,甲局,\n1,乙局,农口\n1,丙局,\n2,丁局,农口\n';
    const { code, err } = await go('departments', 'import', put(folder, 'r.csv', csv));
    expect(code).toBe(1);
    expect(err).toContain('部门名册有 3 处重复，名册未作任何改动');
    expect(err).toContain('预算编码重复：1（乙局、丙局）；名称重复：甲局（甲局、甲局）；名称重复：农口（乙局、丁局）');
    expect((await go('departments', 'list')).out).not.toContain('乙局');
    expect((await go('departments', 'import', put(folder, 'r.csv', csv), '--lang', 'en')).err).toMatch(
      /names things twice in 3 places.*budget code 1/u,
    );
  });

  it('takes a department off the roster and keeps its forms', async () => {
    const { go, folder } = await office(FOUR_FORMS);
    await go('departments', 'import', put(folder, 'r.csv', ROSTER));
    expect(await go('departments', 'remove', '市档案馆')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/已从名册删除 星河市档案馆；2 份表单的归属有变/u),
    });
    const names = JSON.parse((await go('departments', 'list', '--json')).out).map((one: { name: string }) => one.name);
    expect(names).toEqual(['星河市博物馆', '星河市图书馆']);
    expect(await go('history', '星河市档案馆@2019')).toMatchObject({ code: 0 });
    expect(await go('departments', 'remove', '星河市博物管')).toMatchObject({
      code: 1,
      err: expect.stringContaining('最接近的：星河市博物馆'),
    });
    await go('departments', 'import', put(folder, 'r.csv', ROSTER));
    expect(JSON.parse((await go('departments', 'list', '--json')).out)).toHaveLength(3);
  });

  it('lists names it does not know with suggestions, and settles them once and for all', async () => {
    const { go, folder } = await office(FOUR_FORMS);
    await go('departments', 'import', put(folder, 'r.csv', '部门名称,预算编码\n星河市气象局,777\n'));
    const open = JSON.parse((await go('departments', 'unresolved', '--json')).out);
    expect(open.map(({ name }: { name: string }) => name)).toContain('星河市气象台');
    const shown = await go('departments', 'unresolved');
    expect(shown).toMatchObject({ code: 2, out: expect.stringContaining('可能是：星河市气象局') });
    expect(await go('departments', 'link', '星河市气象台', '777')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 份表单的归属有变'),
    });
    const forms = JSON.parse((await go('compare', '--json', '--key', 'score')).out).rows;
    expect(forms.map(({ department }: { department: string }) => department)).toContain('星河市气象局');
    expect((await go('departments', 'unlink', '星河市气象台')).out).toContain('1 份表单');
    expect(await go('departments', 'unlink', '星河市气象台')).toMatchObject({ code: 1 });
    expect(await go('departments', 'link', '星河市气象台', '无此局')).toMatchObject({ code: 1 });
  });
});
