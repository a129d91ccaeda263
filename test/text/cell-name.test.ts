import { describe, expect, it } from 'vitest';
import { cellName, inFormOrder } from '../../src/text/cell-name.js';

describe('a cell', () => {
  it('is named by its key, and in a money table by its row', () => {
    expect(cellName('profile.staff_actual', null)).toBe('profile.staff_actual');
    expect(cellName('income.total', 'bureau')).toBe('income.total@bureau');
  });
});

describe('rows of the money tables', () => {
  it('stand in the form’s order, sub-agencies by number', () => {
    const seen = new Set(['sub_agency_10', 'bureau', 'sub_agency_9', 'consolidated']);
    expect(inFormOrder(seen)).toEqual(['consolidated', 'bureau', 'sub_agency_9', 'sub_agency_10']);
  });
});
