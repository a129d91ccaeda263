import { describe, expect, it } from 'vitest';
import { changed, failures, findingOf, outcomesOf } from '../run.js';

const t9 = (outcomes: ReturnType<typeof changed>) => failures(outcomes, undefined, 'T9');

describe('T9: units', () => {
  it('reports a unit that contradicts the table’s, whether or not the value was converted', () => {
    const money = (value: string, unit: string) => ({
      bureau: { 'three_public.total': { raw: '15000元', value, unit } },
    });
    for (const outcomes of [outcomesOf({ money: money('15000', '元') }), outcomesOf({ money: money('1.5', '万元') })]) {
      expect(findingOf(outcomes, 'T9')).toMatchObject({
        severity: 'warning',
        facts: { problem: 'written', raw: '15000元', written: '元', unit: '万元' },
      });
    }
  });

  it('takes the table’s own unit, written out or short', () => {
    const money = {
      bureau: {
        'three_public.total': { raw: '1.5万元', value: '1.5' },
        'three_public.reception': { raw: '1.5 万', value: '1.5' },
      },
    };
    expect(t9(outcomesOf({ money }))).toEqual([]);
  });

  it('reports a cell that is 10⁴ times its neighbours, and no neighbour', () => {
    const outcomes = changed({
      money: { consolidated: { 'fixed_assets.total': '823200', 'fixed_assets.in_use': '' } },
    });
    expect(t9(outcomes)).toEqual(['T9 fixed_assets.total@consolidated']);
    expect(findingOf(outcomes, 'T9').facts).toMatchObject({ problem: 'jump', factor: 'above', expected: '82.32' });
  });

  it('reports a part that is 10⁴ times too large for its total', () => {
    const outcomes = changed({ money: { bureau: { 'expenditure.operating': '302000' } } });
    expect(t9(outcomes)).toContain('T9 expenditure.operating@bureau');
  });

  it('reports a table in 元 beside one in 万元', () => {
    const outcomes = outcomesOf({ money: { bureau: { 'income.total': '1200.50', 'expenditure.total': '12005000' } } });
    expect(t9(outcomes)).toEqual(['T9 expenditure.total@bureau']);
  });

  it('reports totals that would be more than a department can have', () => {
    const outcomes = outcomesOf({ money: { bureau: { 'income.total': '12005000', 'expenditure.total': '12005000' } } });
    expect(t9(outcomes)).toEqual(['T9 income.total@bureau', 'T9 expenditure.total@bureau']);
    const config = { thresholds: { implausibleAmount: '20000000' } };
    const money = { bureau: { 'income.total': '12005000', 'expenditure.total': '12005000' } };
    expect(t9(outcomesOf({ money }, { config }))).toEqual([]);
  });

  it('keeps quiet about amounts too small to show beside a rounded total', () => {
    const money = {
      consolidated: { 'fixed_assets.total': '5.00' },
      bureau: { 'fixed_assets.total': '5.00' },
      sub_agency_1: { 'fixed_assets.total': '10.00' },
    };
    expect(t9(outcomesOf({ money }))).toEqual([]);
  });

  it('keeps quiet about a plain mistake, and about a department of great and small figures', () => {
    expect(t9(changed({ money: { bureau: { 'expenditure.operating': '302.00' } } }))).toEqual([]);
    const money = {
      bureau: { 'income.total': '88000.00', 'income.general_public_budget': '87995.60', 'income.other': '4.40' },
    };
    expect(t9(outcomesOf({ money }))).toEqual([]);
  });
});
