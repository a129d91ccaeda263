import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/model/document.js';
import { boxInRow, lineText } from '../../src/model/locate.js';
import { documentOf, lines, table } from '../parsers/form/build.js';

/** Three columns; the first box of the header runs down two rows, the second over two columns. */
const DOCUMENT = documentOf([
  paragraph('一、收支情况'),
  table(1, [
    [
      ['机构名称', 1, 2],
      ['其中：', 2],
    ],
    ['上年结转', '财政拨款'],
    ['局机关', '', '12.00'],
  ]),
]);

describe('the box of a row', () => {
  it('is counted as the eye counts: a merged cell is one box', () => {
    expect(boxInRow(DOCUMENT, { table: 1, row: 1, column: 2 })).toBe(2);
    expect(boxInRow(DOCUMENT, { table: 1, row: 3, column: 3 })).toBe(3);
  });

  it('counts the cell that runs down into the row', () => {
    expect(boxInRow(DOCUMENT, { table: 1, row: 2, column: 2 })).toBe(2);
    expect(boxInRow(DOCUMENT, { table: 1, row: 2, column: 3 })).toBe(3);
  });

  it('is none outside tables, and where the layout dropped cells of the row', () => {
    expect(boxInRow(DOCUMENT, { block: 1 })).toBeNull();
    const [first, whole] = DOCUMENT.blocks;
    if (first === undefined || whole?.kind !== 'table') throw new Error('no table');
    const rows = whole.rows.map((row) => ({ ...row, positionsKept: false }));
    expect(boxInRow(documentOf([first, { ...whole, rows }]), { table: 1, row: 3, column: 2 })).toBeNull();
  });
});

describe('a line of a text', () => {
  it('is what stands on it', () => {
    expect(lineText(lines('人员编制', null, '  12人 '), 3)).toBe('12人');
  });
});
