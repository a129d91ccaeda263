import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminalTable } from '../../src/cli/output/table.js';
import { textWidth, wrapText } from '../../src/cli/output/text.js';
import { formText } from '../ingest/support/form-text.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { run } from './support/run.js';

const FORMS = {
  '一.txt': formText({ department: '星河市经济技术开发区社会事务管理服务中心', income: '123,456,789.25' }),
  '二.txt': formText({ department: '星河市档案馆', income: '1,300.5', staff: 13 }),
  '二改.txt': formText({ department: '星河市档案馆', income: '1,300.5', staff: 14 }),
  '旧.txt': formText({ department: '星河市档案馆', year: 2019, income: '1,200' }),
};

async function database(): Promise<string> {
  const folder = tempFolder(Object.fromEntries(Object.entries(FORMS).map(([name, text]) => [`报送/${name}`, text])));
  const db = join(folder, '库.sqlite');
  await run(['ingest', join(folder, '报送'), '--workers', '0', '--db', db]);
  await run([
    'departments',
    'import',
    join(
      tempFolder({
        'r.csv':
          '预算编码,部门名称,简称,分组,应报年度\n888001,星河市档案馆,市档案馆；档案馆；星河档案馆；市档案局,行政政法和公共服务类,2018-2024\n',
      }),
      'r.csv',
    ),
    '--db',
    db,
  ]);
  const reason = '与财务股及档案室原始凭证逐笔核对后发现漏加一笔零星收入';
  const correct = [
    'correct',
    '2',
    'income.total',
    '1301.5',
    '--entity',
    'bureau',
    '--reason',
    reason,
    '--by',
    '审核员',
  ];
  await run([...correct, '--db', db]);
  return db;
}

const COMMANDS = [
  ['compare'],
  ['compare', '--against', '2019'],
  ['compare', '--ratio', 'per-head', '--ratio', 'growth', '--ratio', 'three-public'],
  ['status'],
  ['correct', '--list'],
  ['history', '2'],
  ['show', '2'],
  ['show', '2', '--findings'],
  ['history', '2', '--as-of', '2021-03-01'],
  ['reparse', '--runs'],
  ['reparse', '--all', '--preview', '--workers', '0'],
  ['departments', 'list'],
];

describe('tables', () => {
  it.each([80, 120])('fit a terminal of %i columns in both languages', async (columns) => {
    const db = await database();
    for (const lang of ['zh', 'en'])
      for (const command of COMMANDS) {
        const { out } = await run(['--lang', lang, ...command, '--db', db], { columns });
        const drawn = out.split('\n').filter((line) => /[│┌├└]/u.test(line));
        expect(drawn.filter((line) => textWidth(line) > columns).join('\n')).toBe('');
      }
  });

  it('are as wide as they need to be in a pipe', () => {
    const wide = terminalTable(['部门', '说明'], [['甲', '长'.repeat(100)]], 2);
    expect(wide.split('\n').map(textWidth)).toEqual(wide.split('\n').map(() => 211));
  });

  it('with too many figures are drawn below each other, each with the names', () => {
    const head = ['部门', ...Array.from({ length: 12 }, (_, i) => `第${i + 1}项金额`)];
    const text = terminalTable(head, [['星河市档案馆', ...head.slice(1).map(() => '12345.67')]], 1, 80);
    expect(text.match(/星河市档案馆/gu)).toHaveLength(3);
    expect(text.replace(/[\s│]/gu, '')).toContain('第12项金额');
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(80);
  });

  it('with too many texts are written as records', () => {
    const head = ['编号', '表单', '字段', '理由', '状态', '更正人', '时间'];
    const row = head.map((name) => `${name}：${'很长的内容'.repeat(6)}`);
    const text = terminalTable(head, [row, row], head.length, 80);
    expect(text).toMatch(/^编号 {4}编号：很长/u);
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(80);
    expect(text.replace(/\s|─/gu, '')).toBe(
      [...row, ...row].map((cell, i) => `${head[i % head.length]}${cell}`).join(''),
    );
  });

  it('break Chinese anywhere and words between them', () => {
    expect(wrapText('收入合计（万元）', 8)).toBe('收入合计\n（万元）');
    expect(wrapText('Total of income', 8)).toBe('Total of\nincome');
    expect(wrapText('abcdefghijkl', 5)).toBe('abcde\nfghij\nkl');
  });
});

it('quartiles of a comparison stand in two rows, rounded to the column, as the median and the total are', async () => {
  const folder = tempFolder({
    '一.txt': formText({ department: '甲局', income: '100.00' }),
    '二.txt': formText({ department: '乙局', income: '200.05' }),
    '三.txt': formText({ department: '丙局', income: '300.10' }),
    '四.txt': formText({ department: '丁局', income: '400' }),
  });
  const db = join(folder, '库.sqlite');
  await run(['ingest', folder, '--workers', '0', '--db', db]);
  const { out } = await run(['compare', '--key', 'income.total', '--db', db], { columns: 80 });
  const cellOf = (name: string) =>
    out
      .split('\n')
      .find((line) => line.includes(name))
      ?.split('│')[2]
      ?.trim();
  // QUARTILE.INC of 100, 200.05, 300.10, 400: 175.0375, 250.075, 325.075; Excel rounds halves up.
  expect(['│ 合计', '第三四分位数', '中位数', '第一四分位数'].map(cellOf)).toEqual([
    '1000.15',
    '325.08',
    '250.08',
    '175.04',
  ]);
});

describe('severities', () => {
  const RED = '\u001b[31m';

  it('are coloured in a terminal, and nowhere else', async () => {
    const folder = tempFolder({ '甲.txt': formText().replace('120.50', '130.50') });
    const path = join(folder, '甲.txt');
    for (const command of ['check', 'parse']) {
      expect((await run([command, path], { columns: 80 })).out).toContain(RED);
      expect((await run([command, path], { columns: 80, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
      expect((await run([command, path], { columns: 80, env: { TERM: 'dumb' } })).out).not.toContain('\u001b');
      expect((await run([command, path])).out).not.toContain('\u001b');
    }
  });
});
