import { describe, expect, it } from 'vitest';
import { shareUnits } from '../../../../src/parsers/form/aligned/share.js';

const line = (at: number) => ({ first: at, last: at });
const inMiddle = { stances: ['middle'], parted: true } as const;
const either = { stances: ['middle', 'top'], parted: true } as const;

describe('lines between two labels', () => {
  it('are of the label that stands in their middle', () => {
    const cells = [line(2), line(4)];
    expect(shareUnits(inMiddle, cells, [line(1), line(2), line(3), line(4)])).toEqual([
      [line(1), line(2), line(3)],
      [line(4)],
    ]);
  });

  it('are of the label above where labels stand at the top', () => {
    const cells = [line(1), line(4)];
    expect(shareUnits({ stances: ['top'], parted: true }, cells, [line(1), line(2), line(3), line(4)])).toEqual([
      [line(1), line(2), line(3)],
      [line(4)],
    ]);
  });

  it('are in doubt where they may be of either', () => {
    const cells = [line(1), line(3)];
    expect(shareUnits({ stances: ['middle'], parted: false }, cells, [line(1), line(2), line(3)])).toBeNull();
  });

  it('are in doubt where nothing says how labels stand and it matters', () => {
    const cells = [line(1), line(5)];
    const units = [line(1), line(4), line(5), line(6)];
    expect(shareUnits(either, cells, units)).toBeNull();
  });

  it('are of no label where one unit stands beside two', () => {
    expect(shareUnits(either, [line(1), line(2)], [{ first: 1, last: 2 }])).toBeNull();
  });
});
