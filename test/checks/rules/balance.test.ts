import { describe, expect, it } from 'vitest';
import { changed, failures, findingOf, outcomesOf, resultsOf } from '../run.js';

const row = (cells: Record<string, string>) => outcomesOf({ money: { bureau: cells } });

describe('B1: the year’s balance', () => {
  const subject = 'expenditure.balance_current_year@bureau';
  const balance = (carried: string, left: string) =>
    row({
      'income.total': '100.00',
      'income.carried_over': carried,
      'expenditure.total': '90.00',
      'expenditure.balance_current_year': left,
    });

  it.each([
    ['', '10.00', 'income-less-expenditure'],
    ['4.00', '10.00', 'income-less-expenditure'],
    ['4.00', '6.00', 'without-carried-over'],
    ['4.00', '14.00', 'with-carried-over-added'],
    ['', '10.01', 'income-less-expenditure'],
  ])('carried over %s, balance %s: %s holds', (carried, left, holds) => {
    const outcome = balance(carried, left).find(({ code, subject: about }) => code === 'B1' && about === subject);
    expect(outcome).toMatchObject({ result: 'pass', holds });
  });

  it('reports a balance that follows from neither, with both readings', () => {
    expect(findingOf(balance('4.00', '8.00'), 'B1')).toMatchObject({
      severity: 'warning',
      facts: { result: '10.00', resultWithoutCarried: '6.00', difference: '-2.00' },
    });
  });

  it('is missing where the balance is blank', () => {
    expect(resultsOf(balance('', ''), 'B1')[subject]).toBe('missing');
  });
});

describe('B3: 三公经费 within 公用支出', () => {
  it('warns above, and passes an equal amount', () => {
    expect(findingOf(row({ 'three_public.total': '31.00', 'expenditure.operating': '30.20' }), 'B3').severity).toBe(
      'warning',
    );
    expect(failures(row({ 'three_public.total': '30.2', 'expenditure.operating': '30.20' }), undefined, 'B3')).toEqual(
      [],
    );
  });

  it('is missing without 公用支出', () => {
    expect(resultsOf(row({ 'three_public.total': '1.50' }), 'B3')['three_public.total@bureau']).toBe('missing');
  });
});

describe('B5: income and spending come together', () => {
  it('reports a unit that has one without the other', () => {
    const outcomes = changed({
      money: { sub_agency_1: { 'expenditure.total': '12.00', 'expenditure.project': '12.00' } },
    });
    expect(failures(outcomes, 'warning', 'B5')).toEqual(['B5 income-and-expenditure@sub_agency_1']);
  });

  it('leaves blank rows alone, and a row whose income stands only in a part', () => {
    expect(failures(changed({}), undefined, 'B5')).toEqual([]);
    const outcomes = row({ 'income.other': '12.00', 'expenditure.total': '12.00' });
    expect(failures(outcomes, undefined, 'B5')).toEqual([]);
  });

  it('looks at the consolidated row where no unit’s row is filled', () => {
    const outcomes = outcomesOf({ money: { consolidated: { 'income.total': '12.00' } } });
    expect(failures(outcomes, 'warning', 'B5')).toEqual(['B5 income-and-expenditure@consolidated']);
  });
});
