import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, decimalsOf, plainDecimal } from '../../src/text/decimal.js';

describe('a plain number', () => {
  it.each(['0', '-12.30', '+5', '007', '1184.36'])('%s is one', (text) => {
    expect(plainDecimal(text)?.eq(Number(text))).toBe(true);
  });

  it.each(['', '.5', '5.', '1,184', '1e3', '12万', ' 1', 'NaN'])('%j is none', (text) => {
    expect(plainDecimal(text)).toBeNull();
  });

  it('has the digits after its point', () => {
    expect(['5', '-1.50', '0.001'].map(decimalsOf)).toEqual([0, 2, 3]);
  });
});

describe('decimals', () => {
  it('add and multiply amounts of any form exactly', () => {
    const fen = fc.bigInt(-(10n ** 30n), 10n ** 30n);
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [x, y] = [new Decimal(a).div(100), new Decimal(b).div(100)];
        expect(x.plus(y).times(100).toFixed()).toBe((a + b).toString());
        expect(x.times(y).times(10_000).toFixed()).toBe((a * b).toString());
      }),
    );
  });

  it('round half up and are written without an exponent', () => {
    expect(new Decimal('0.125').toFixed(2)).toBe('0.13');
    expect(new Decimal('1e30').toString()).toBe(`1${'0'.repeat(30)}`);
    expect(new Decimal('1e-30').toString()).toBe(`0.${'0'.repeat(29)}1`);
  });
});
