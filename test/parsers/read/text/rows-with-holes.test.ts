import { describe, expect, it } from 'vitest';
import { cellText, type Document, type Row } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

/** Each row filled up with bare pipes to six columns. */
const rows = [
  ['年度收入情况（万元）'],
  ['机构名称', '合计', '其中：'],
  ['1、局机关', '31.00', '', '', '31.00'],
  ['2、排灌站', '12.00', '7.00', '', '5.00'],
].map((row) => [...row, ...Array<string>(6 - row.length).fill('')]);

function rowsOf(lines: readonly string[]): readonly Row[] {
  const { document } = readText(new TextEncoder().encode(lines.join('\n')), DEFAULT_LIMITS);
  return (document as Document).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}
const texts = (row: Row): string[] => row.cells.map(cellText);

describe('a pipe with nothing before it', () => {
  it.each([
    ['L4', (cell: string) => (cell === '' ? ['|'] : [cell, '|'])],
    ['L3', (cell: string) => (cell === '' ? ['|'] : [`${cell} |`])],
  ])('is an empty cell where the widths add up to those of the table (%s)', (_, print) => {
    const read = rowsOf(rows.flat().flatMap(print));
    expect(read.map(texts)).toEqual([
      ['年度收入情况（万元）'],
      ['机构名称', '合计', '其中：'],
      ['1、局机关', '31.00', '', '', '31.00'],
      ['2、排灌站', '12.00', '7.00', '', '5.00'],
    ]);
    expect(read.map(({ width, positionsKept }) => [width, positionsKept])).toEqual([
      [6, true],
      [6, true],
      [6, true],
      [6, true],
    ]);
  });

  it('puts no rows together where one pipe is missing', () => {
    const lines = rows.flat().flatMap((cell) => (cell === '' ? ['|'] : [`${cell} |`]));
    const read = rowsOf(lines.slice(0, -1));
    expect(read.map(texts)).not.toContainEqual(['1、局机关', '31.00', '', '', '31.00']);
  });

  /** A line of pipes fills each row up to seven columns; the second row of the head begins below merged cells. */
  const headed = [
    ['机构名称', '|', '合计', '|', '其中：', '|', '| | | |'],
    ['|', '|', '上年结转', '|', '本年', '|', '其他', '|', '| |'],
    ['1、局机关', '|', '31.00', '|', '|', '|', '31.00', '|', '| |'],
    ['2、排灌站', '|', '12.00', '|', '7.00', '|', '|', '5.00', '|', '| |'],
  ];

  it('is one where lines of several pipes end the rows, below merged cells of the head too', () => {
    expect(rowsOf(headed.flat()).map(texts)).toEqual([
      ['机构名称', '合计', '其中：'],
      ['', '', '上年结转', '本年', '其他'],
      ['1、局机关', '31.00', '', '', '31.00'],
      ['2、排灌站', '12.00', '7.00', '', '5.00'],
    ]);
  });

  it('places no row without a hole where merged cells leave no pipe below', () => {
    const [first, , ...others] = headed;
    const shifted = ['上年结转', '|', '本年', '|', '其他', '|', '| | | |'];
    const read = rowsOf([...(first ?? []), ...shifted, ...others.flat()]);
    expect(read.map((row) => [texts(row)[0], row.positionsKept])).toEqual([
      ['机构名称', false],
      ['上年结转', false],
      ['1、局机关', true],
      ['2、排灌站', true],
    ]);
  });
});
