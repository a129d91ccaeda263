import { describe, expect, it } from 'vitest';
import { sumColumns } from '../../../../src/parsers/form/money/column-sums.js';
import { readingsOf } from '../../../../src/parsers/form/money/row-solver.js';

const KEYS = ['total', 'budget', 'fund', 'other'];
const SUMS = [{ code: 'T', total: 'total', parts: ['budget', 'fund', 'other'] }];
const row = (...values: readonly string[]) => ({ values, readings: readingsOf(values, KEYS, SUMS) });

describe('figures of rows settled by the sums of their columns', () => {
  it('puts a figure of a unit where the total has one', () => {
    const total = row('1050', '700', '50', '300');
    const [, bureau, station] = sumColumns(total, [row('750', '700', '50'), row('300', '300')], KEYS.length) ?? [];
    expect(bureau?.readings).toEqual([[0, 1, 2]]);
    expect(station?.readings).toEqual([[0, 3]]);
  });

  it('keeps two columns open where both have the same sum', () => {
    const [, bureau] =
      sumColumns(row('100', '50', '50', '0'), [row('50', '50'), row('50', '50'), row('0', '0')], 4) ?? [];
    expect(bureau?.readings.length).toBe(2);
  });

  it('says nothing where the units do not make up the total', () => {
    expect(sumColumns(row('1050', '700', '50', '300'), [row('750', '700', '50')], KEYS.length)).toBeNull();
  });
});
