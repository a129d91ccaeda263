import { describe, expect, it } from 'vitest';
import { snippet } from '../../../../src/cli/commands/search/search-snippet.js';
import { office } from '../../support/office.js';

const { go } = await office({
  '甲.txt': { department: '星河市档案馆', remark: '全年接待查档，开展数字\n化加工。' },
  '乙.txt': { department: '星河市图书馆', remark: '全年接待读者。' },
});

describe('huibiao search', () => {
  it('finds two-character words, also across a line break, and marks them', async () => {
    const { code, out } = await go('search', '数字化');
    expect(code).toBe(0);
    expect(out).toContain('找到 1 处');
    expect(out).toContain('星河市档案馆 2020　2 管理情况');
    expect(out).toContain('开展【数字化】加工');
  });

  it('wants all of several words', async () => {
    const found = JSON.parse((await go('search', '接待', '读者', '--json')).out);
    expect(found).toMatchObject([{ department: '星河市图书馆', snippet: expect.stringContaining('【接待】【读者】') }]);
  });

  it('looks in every answer, and names it as the form prints it', async () => {
    const found = JSON.parse((await go('search', '星河市图书馆', '--json')).out);
    expect(found.map(({ source }: { source: string }) => source)).toContain('field');
    expect((await go('search', '星河市图书馆')).out).toContain('部门（单位）名称');
  });

  it('finds simplified text by traditional words, and shows the characters of the source', async () => {
    const { out } = await go('search', '數字化');
    expect(out).toContain('开展【数字化】加工');
    expect(out).toContain('查档，');
  });

  it('keeps to a year and a department, and tells how many there are beyond the limit', async () => {
    expect((await go('search', '全年接待', '--limit', '1')).out).toContain('“全年接待”找到 2 处，列出 1 处');
    expect((await go('search', '全年接待', '--department', '图书')).out).toContain('“全年接待”找到 1 处\n');
    expect(await go('search', '接待', '--year', '1999')).toMatchObject({ out: '' });
  });

  it('says that nothing was found, on stderr', async () => {
    expect(await go('search', '没有这个词')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('没有找到'),
    });
  });
});

describe('a snippet', () => {
  it('is cut around the first hit', () => {
    const text = `${'前'.repeat(100)}目标${'后'.repeat(100)}`;
    expect(snippet(text, ['目标'])).toBe(`…${'前'.repeat(24)}【目标】${'后'.repeat(48)}…`);
  });

  it('does not care for width and case', () => {
    expect(snippet('安装ＧＰＳ设备', ['gps'])).toBe('安装【ＧＰＳ】设备');
  });

  it('sets the result of an indicator apart from its content', () => {
    expect(snippet('满意度90%以上\n良好', ['良好'], ' · ')).toBe('满意度90%以上 · 【良好】');
  });
});
