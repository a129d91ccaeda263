import { describe, expect, it } from 'vitest';
import { type Block, cellText, countNonBlank, type Document, type Table } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

function read(...lines: string[]): Document {
  const { document } = readText(new TextEncoder().encode(lines.join('\n')), DEFAULT_LIMITS);
  if (document === null) throw new Error('nothing was read');
  expect(characters(document.blocks) + document.furniture).toBe(countNonBlank(lines.join('')));
  return document;
}
const tables = (document: Document): Table[] => document.blocks.filter((block) => block.kind === 'table');
const grid = (document: Document): string[][][] =>
  tables(document).map((table) => table.rows.map((row) => row.cells.map(cellText)));
const plain = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const characters = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + countNonBlank(block.text);
    return sum + characters(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
  }, 0);

describe('HTML tables in a text', () => {
  it('are read behind a table that never ends, which stays text', () => {
    const document = read(
      '<table>',
      '<tr><td>断在这里',
      '',
      '<table>',
      '<tr><td>机构名称</td><td>合计</td></tr>',
      '</table>',
    );
    expect(grid(document)).toEqual([[['机构名称', '合计']]]);
    expect(plain(document)).toEqual(['<table>', '<tr><td>断在这里']);
  });

  const lines = [
    '报告日期：2021年3月2日',
    '',
    '<table style="width:100%;">',
    '<tbody>',
    '<tr class="odd">',
    '<td rowspan="2">机构名称</td>',
    '<td',
    'colspan="2"><p>其中：</p></td>',
    '</tr>',
    '<tr><td>公共财政<br />拨款</td><td></td></tr>',
    '<tr><td>1、局机关</td><td>12.50</td><td>&nbsp;</td></tr>',
    '</tbody>',
    '</table>',
    '',
    '填报人：贾某',
  ];

  it('are read with their spans, empty cells and breaks', () => {
    const document = read(...lines);
    const [table] = tables(document);
    expect(document.layout).toBe('L9');
    expect(table?.spansKept).toBe(true);
    expect(table?.columns).toBe(3);
    expect(grid(document).map((rows) => rows.map((row) => row.map((text) => text.trim())))).toEqual([
      [
        ['机构名称', '其中：'],
        ['公共财政\n拨款', ''],
        ['1、局机关', '12.50', ''],
      ],
    ]);
    expect(table?.rows[0]?.cells.map((cell) => [cell.column, cell.columnSpan, cell.rowSpan])).toEqual([
      [1, 1, 2],
      [2, 2, 1],
    ]);
    expect(table?.rows[1]?.cells.map((cell) => cell.column)).toEqual([2, 3]);
    expect(plain(document)).toEqual(['报告日期：2021年3月2日', '填报人：贾某']);
  });

  it('give each paragraph the line of its cell', () => {
    const [table] = tables(read(...lines));
    const at = table?.rows.map((row) => row.cells.map(({ blocks }) => blocks.map((one) => 'line' in one && one.line)));
    expect(at?.[1]?.[0]).toEqual([10]);
    expect(at?.[2]?.[1]).toEqual([11]);
  });

  it('stay text where they never end', () => {
    expect(plain(read('<table>', '<tr><td>甲</td></tr>', '乙'))).toContain('<table>');
  });
});

describe('Markdown in a text', () => {
  it('loses its escapes, references, emphasis and tags of words', () => {
    const document = read('收入1184\\.36万元', '**评价等次**', '姓&nbsp;&nbsp;名', '<u>贾某</u>');
    expect(plain(document)).toEqual(['收入1184.36万元', '评价等次', '姓  名', '贾某']);
  });

  it('breaks a cell at <br>', () => {
    const document = read('| 机构名称 | 公共财政<br>拨款 |', '| --- | --- |', '| 局机关 | 1184\\.36 |');
    expect(grid(document)).toEqual([
      [
        ['机构名称', '公共财政\n拨款'],
        ['局机关', '1184.36'],
      ],
    ]);
  });

  it('is not seen in a text with a backslash before a letter or sign of another kind', () => {
    expect(plain(read('存于 D:\\报表\\2021', '甲\\.乙'))).toEqual(['存于 D:\\报表\\2021', '甲\\.乙']);
  });

  it('keeps the line to sign on', () => {
    expect(plain(read('签字：____', '3\\.5分'))).toEqual(['签字：____', '3.5分']);
  });
});

describe('emphasis and escaped pipes', () => {
  it('are no part of a Markdown text', () => {
    const document = read('**整体支出绩效自评表**', '', '*联系人*：林小满', '', '_单位_：茶叶局', '', '3*4*5 与 a_b_c');
    expect(plain(document)).toEqual(['整体支出绩效自评表', '联系人：林小满', '单位：茶叶局', '3*4*5 与 a_b_c']);
  });
  it('leave a blank line to sign on', () => {
    expect(plain(read('**自评表**', '', '签字：____ 日期：____'))).toEqual(['自评表', '签字：____ 日期：____']);
  });
  it('keep a pipe within its cell', () => {
    const document = read('| 指标 | 完成 |', '| --- | --- |', '| 办班 \\| 培训9期 | 已完成 |');
    expect(grid(document)[0]?.at(-1)).toEqual(['办班 | 培训9期', '已完成']);
  });
});

describe('a text that has the mark for escaped pipes itself', () => {
  it('keeps its characters', () => {
    expect(plain(read('**自评表**', '', '甲\ufdd0乙', '', '3\\.5分'))).toEqual(['自评表', '甲\ufdd0乙', '3.5分']);
  });
});
