import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveRow } from '../../../../src/parsers/form/money/row-solver.js';

const KEYS = ['total', 'basic', 'personnel', 'operating', 'project', 'balance', 'cumulative'];
const SUMS = [
  { code: 'T2', total: 'total', parts: ['basic', 'project'] },
  { code: 'T3', total: 'basic', parts: ['personnel', 'operating'] },
];

describe('placing the figures of a row that lost its empty cells', () => {
  it('takes a full row as it stands, whatever its sums', () => {
    expect(solveRow(['1', '2', '3', '4', '5', '6', '7'], KEYS, SUMS).columns).toEqual([
      [0],
      [1],
      [2],
      [3],
      [4],
      [5],
      [6],
    ]);
  });

  it('leaves an empty row empty', () => {
    expect(solveRow([], KEYS, SUMS).columns.every((column) => column.length === 1 && column[0] === null)).toBe(true);
  });

  it('settles five figures whose sums fit in one way only', () => {
    const { columns } = solveRow(['50.5', '30.5', '21', '9.5', '20'], KEYS, SUMS);
    expect(columns).toEqual([[0], [1], [2], [3], [4], [null], [null]]);
  });

  it('takes a lone figure for the total: a part under an empty total would be wrong', () => {
    const { columns } = solveRow(
      ['82.32'],
      ['total', 'in_use', 'leased'],
      [{ code: 'T5', total: 'total', parts: ['in_use', 'leased'] }],
    );
    expect(columns).toEqual([[0], [null], [null]]);
  });

  it('leaves everything open where no reading adds up', () => {
    const { columns } = solveRow(
      ['50', '31', '21'],
      ['total', 'a', 'b', 'c'],
      [{ code: 'T', total: 'total', parts: ['a', 'b', 'c'] }],
    );
    expect(columns.every((column) => column.length > 1)).toBe(true);
  });

  it('never excludes the truth: of any consistent row, each figure may stand where it came from', () => {
    const amount = fc.integer({ min: 0, max: 99_999 });
    const row = fc.record({
      personnel: amount,
      operating: amount,
      project: amount,
      balance: amount,
      cumulative: amount,
      blank: fc.subarray(KEYS.slice(5)),
    });
    fc.assert(
      fc.property(row, ({ personnel, operating, project, balance, cumulative, blank }) => {
        const cents = {
          total: personnel + operating + project,
          basic: personnel + operating,
          personnel,
          operating,
          project,
          balance,
          cumulative,
        };
        const filled = KEYS.filter((key) => !blank.includes(key));
        const values = filled.map((key) => (cents[key as keyof typeof cents] / 100).toFixed(2));
        const { columns } = solveRow(values, KEYS, SUMS);
        for (const [i, key] of KEYS.entries()) {
          const truth = filled.includes(key) ? filled.indexOf(key) : null;
          expect(columns[i]).toContain(truth);
        }
      }),
      { numRuns: 300 },
    );
  });
});
