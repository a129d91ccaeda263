import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/text/decimal.js';
import { approximate, exactly, lastDigitUnit, meet, printed, sumOf } from '../../src/text/interval.js';

const at = (text: string) => exactly(new Decimal(text));
const figure = (text: string) => printed(new Decimal(text), text.split('.')[1]?.length ?? 0);

describe('a printed figure', () => {
  it('stands for half a unit of its last digit either way', () => {
    expect(figure('1184.36').low.toFixed()).toBe('1184.355');
    expect(figure('1184.36').high.toFixed()).toBe('1184.365');
  });

  it('meets a sum whose interval it touches, and no other', () => {
    const parts = sumOf([figure('434.16'), figure('0.00'), figure('0.55')]);
    expect(meet(figure('434.72'), parts)).toBe(true);
    expect(meet(figure('434.73'), parts)).toBe(true);
    expect(meet(figure('434.74'), parts)).toBe(false);
  });

  it('meets the sum of its parts, however each is rounded', () => {
    const fen = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 12 }), fc.nat(2), (parts, decimals) => {
        const exact = parts.map((part) => new Decimal(part).div(1_000));
        const rounded = exact.map((part) => printed(part.toDecimalPlaces(decimals), decimals));
        const total = exact.reduce((sum, part) => sum.plus(part)).toDecimalPlaces(decimals);
        expect(meet(printed(total, decimals), sumOf(rounded))).toBe(true);
      }),
    );
  });

  it('meets another the same way round or the other', () => {
    const number = fc.integer({ min: -500, max: 500 }).map((tenths) => new Decimal(tenths).div(10));
    fc.assert(
      fc.property(number, number, (a, b) => {
        const both = [printed(a, 0), printed(b, 1)] as const;
        expect(meet(both[0], both[1])).toBe(meet(both[1], both[0]));
        expect(meet(both[0], both[1])).toBe(a.minus(b).abs().lte('0.55'));
      }),
    );
  });

  it('keeps every digit of large amounts', () => {
    const large = figure('123456789012345678901234567890.12');
    expect(meet(large, figure('123456789012345678901234567890.14'))).toBe(false);
  });
});

describe('an approximate number', () => {
  const four = new Decimal(400);

  it.each([
    ['over', '420', true],
    ['over', '400', true],
    ['over', '499', true],
    ['over', '500', false],
    ['over', '380', false],
    ['about', '380', true],
    ['about', '450', true],
    ['about', '349', false],
    ['at_least', '40000', true],
    ['at_least', '399', false],
    ['at_most', '1', true],
    ['at_most', '401', false],
    ['exact', '401', false],
  ] as const)('%s 400 against %s: %s', (qualifier, other, expected) => {
    expect(meet(approximate(four, qualifier, exactly(four)), at(other))).toBe(expected);
  });

  it.each([
    ['400', '100'],
    ['420', '10'],
    ['0', '1'],
    ['7', '1'],
    ['1184.36', '0.01'],
    ['10000000000000000000000', '10000000000000000000000'],
  ])('%s is known to %s', (number, unit) => {
    expect(lastDigitUnit(new Decimal(number)).toFixed()).toBe(unit);
  });
});
