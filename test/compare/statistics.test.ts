import { describe, expect, it } from 'vitest';
import { distributionOf, outlierTest, quartileOf, ranksOf } from '../../src/compare/statistics.js';
import { Decimal } from '../../src/text/decimal.js';

const numbers = (...values: readonly (string | number)[]) => values.map((value) => new Decimal(value));

describe('the distribution of a column', () => {
  it('has the quartiles of QUARTILE.INC: 1, 2, 4, 7 give 1.75, 3, 4.75', () => {
    const found = distributionOf(numbers(7, 1, 4, 2));
    expect([found?.q1, found?.median, found?.q3].map(String)).toEqual(['1.75', '3', '4.75']);
    expect([found?.min, found?.max, found?.total, found?.count].map(String)).toEqual(['1', '7', '14', '4']);
  });

  it('adds decimals exactly where binary numbers would not: 0.1 + 0.2 is 0.3', () => {
    expect(distributionOf(numbers('0.1', '0.2'))?.total.toFixed()).toBe('0.3');
  });

  it('of nothing is none', () => {
    expect(distributionOf([])).toBeNull();
  });

  it('puts a value on a boundary into the lower quarter', () => {
    const found = distributionOf(numbers(1, 2, 3, 4, 5));
    if (found === null) throw new Error('empty');
    expect(numbers(1, 2, 3, 4, 5).map((value) => quartileOf(value, found))).toEqual([1, 1, 2, 3, 4]);
  });
});

describe('ranks', () => {
  it('begin with the largest, are shared by equals, and skip after them', () => {
    expect(ranksOf(numbers(5, '9.0', 7, 9, 7))).toEqual([5, 1, 3, 1, 3]);
  });
});

describe('outliers', () => {
  it('lie beyond 3.5 modified z-scores: of 10, 12, 11, 13, 12, 40 only 40', () => {
    // Median 12, MAD 1: 0.6745 · 28 / 1 = 18.9, while 10 has 0.6745 · 2 / 1 = 1.3.
    const values = numbers(10, 12, 11, 13, 12, 40);
    expect(values.map((value) => outlierTest(values)(value))).toEqual([null, null, null, null, null, 'high']);
  });

  it('are found on the low side, too', () => {
    const values = numbers(100, 101, 99, 102, 98, 1);
    expect(values.map((value) => outlierTest(values)(value)).at(-1)).toBe('low');
  });

  it('where most values are equal are judged by the mean deviation', () => {
    // Median 5, MAD 0, mean deviation 95/11; 1.253314 · 8.636 · 3.5 = 37.9 < 95.
    const values = numbers(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 100);
    expect(values.map((value) => outlierTest(values)(value)).filter((one) => one !== null)).toEqual(['high']);
  });

  it('are none among fewer than five values, or among equal ones', () => {
    const few = numbers(1, 1, 1, 100);
    expect(few.map(outlierTest(few))).toEqual([null, null, null, null]);
    const equal = numbers(3, 3, 3, 3, 3);
    expect(equal.map(outlierTest(equal))).toEqual([null, null, null, null, null]);
  });
});
