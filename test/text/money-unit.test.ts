import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/text/decimal.js';
import { inUnit, moneyShift, yuanPer } from '../../src/text/money-unit.js';

describe('units of money', () => {
  it('are powers of ten of 元', () => {
    const yuan = ['元', '百元', '千元', '万元', '百万元', '亿元', '万', '亿'].map((unit) => yuanPer(unit)?.toFixed());
    expect(yuan).toEqual(['1', '100', '1000', '10000', '1000000', '100000000', '10000', '100000000']);
  });

  it('turn into each other by moving the point', () => {
    expect(moneyShift('元', '万元')).toBe(-4);
    expect(inUnit(new Decimal('11843600'), '元', '万元')?.toFixed()).toBe('1184.36');
    expect(inUnit(new Decimal('0.5'), '亿元', '万元')?.toFixed()).toBe('5000');
  });

  it.each(['人', '', 'constructor'])('%j is none', (unit) => {
    expect(yuanPer(unit)).toBeNull();
    expect(moneyShift(unit, '万元')).toBeNull();
    expect(inUnit(new Decimal(1), unit, '万元')).toBeNull();
  });

  it('leave a number without a unit alone where none is asked for', () => {
    expect(inUnit(new Decimal(9), null, null)?.toFixed()).toBe('9');
    expect(inUnit(new Decimal(1), null, '万元')).toBeNull();
  });
});
