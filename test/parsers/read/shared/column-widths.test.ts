import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../src/parsers/read/shared/column-widths.js';

const cell = (column: number, columnSpan: number, width: number | null) => ({ column, columnSpan, width });

describe('the widths of a table’s columns', () => {
  it('are those of the cells that cover one column', () => {
    expect(columnWidths([cell(1, 2, 3000), cell(1, 1, 1000), cell(2, 1, 2000)], 2)).toEqual([1000, 2000]);
  });

  it('are what a spanning cell leaves where no cell covers the column alone', () => {
    expect(columnWidths([cell(1, 1, 1000), cell(1, 3, 4000)], 3)).toEqual([1000, 1500, 1500]);
  });

  it('are not known where a column has no measured cell', () => {
    expect(columnWidths([cell(1, 1, 1000), cell(2, 1, null)], 2)).toBeNull();
  });

  it('are never nothing, whatever the cells say', () => {
    expect(columnWidths([cell(1, 1, 1000), cell(1, 2, 400)], 2)).toEqual([1000, 1]);
  });
});
