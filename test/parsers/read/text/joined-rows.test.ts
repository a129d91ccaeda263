import { describe, expect, it } from 'vitest';
import { cutJoinedRows } from '../../../../src/parsers/read/text/joined-rows.js';

const cut = (line: string, above = 0): readonly string[] =>
  cutJoinedRows(line.split('\t'), above).map((row) => row.join('\t'));

describe('several rows on one TAB line', () => {
  it('are cut where the line is a whole multiple of the last row and each begins with a name', () => {
    expect(cut('1、局机关\t9.50\t\t9.50\t2、水管所\t4.00\t1.50\t2.50')).toEqual([
      '1、局机关\t9.50\t\t9.50',
      '2、水管所\t4.00\t1.50\t2.50',
    ]);
  });

  it('are cut behind the last row of a head', () => {
    expect(cut('\t\t上年结转\t本年\t汇总\t9.50\t1.00\t8.50')).toEqual(['\t\t上年结转\t本年', '汇总\t9.50\t1.00\t8.50']);
  });

  it('are cut without any figure only at the width of the row above', () => {
    const line = '1、局机关\t\t\t2、水管所\t\t';
    expect(cut(line, 3)).toEqual(['1、局机关\t\t', '2、水管所\t\t']);
    expect(cut(line, 4)).toEqual([line]);
  });

  it.each([
    ['its cells are no whole multiple', '1、局机关\t9.50\t9.50\t2、水管所\t4.00\t1.50\t2.50'],
    ['a row has a second name', '1、局机关\t本级\t9.50\t2、水管所\t4.00\t1.50'],
    ['labels and figures alternate', '人员编制\t12\t实有人数\t11'],
  ])('stay one row where %s', (_, line) => {
    expect(cut(line)).toEqual([line]);
  });
});
