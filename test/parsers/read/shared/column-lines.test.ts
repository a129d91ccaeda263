import { describe, expect, it } from 'vitest';
import { columnLines } from '../../../../src/parsers/read/shared/column-lines.js';

describe('the lines between columns', () => {
  it('are the union of the edges of all rows', () => {
    const { columns, at } = columnLines([
      [0, 1000, 3000],
      [0, 2000, 3000],
    ]);
    expect(columns).toBe(3);
    expect([0, 1000, 2000, 3000].map(at)).toEqual([0, 1, 2, 3]);
  });

  it('take edges of different rows within one and a half points as one', () => {
    const { columns, at } = columnLines([
      [0, 1000, 2000],
      [0, 1030, 2000],
      [0, 1031, 2000],
    ]);
    expect(columns).toBe(3);
    expect([1000, 1030, 1031].map(at)).toEqual([1, 1, 2]);
  });

  it('never take two edges of one row as one, however narrow the cell', () => {
    const { columns } = columnLines([[0, 5, 10]]);
    expect(columns).toBe(2);
  });

  it('are none where there is no row', () => {
    expect(columnLines([]).columns).toBe(0);
  });
});
