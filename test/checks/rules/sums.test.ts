import { describe, expect, it } from 'vitest';
import { changed, failures, findingOf, outcomesOf, resultsOf } from '../run.js';

describe('a sound form', () => {
  it('gives no finding at all', () => {
    expect(failures(changed({}))).toEqual([]);
  });
});

describe('T1–T5: a total and its parts in one row', () => {
  const row = (cells: Record<string, string>) => outcomesOf({ money: { bureau: cells } });

  it('takes a last digit off by rounding: 434.16 + 0 + 0.55 printed as 434.72', () => {
    const outcomes = row({
      'income.total': '434.72',
      'income.general_public_budget': '434.16',
      'income.government_fund': '0',
      'income.other': '0.55',
    });
    expect(resultsOf(outcomes, 'T1')['income.total@bureau']).toBe('pass');
  });

  it('reports 434.75 with the parts, the sum and the difference', () => {
    const outcomes = row({
      'income.total': '434.75',
      'income.general_public_budget': '434.16',
      'income.government_fund': '0',
      'income.other': '0.55',
    });
    const finding = findingOf(outcomes, 'T1');
    expect(finding.severity).toBe('error');
    expect(finding.facts).toMatchObject({ problem: 'sum', sum: '434.71', difference: '0.04' });
    expect(finding.places).toHaveLength(4);
  });

  it.each([
    ['T2', { 'expenditure.total': '1200.50', 'expenditure.basic': '320.50', 'expenditure.project': '870.00' }],
    ['T3', { 'expenditure.basic': '320.50', 'expenditure.personnel': '290.30', 'expenditure.operating': '20.20' }],
    ['T4', { 'three_public.total': '2.50', 'three_public.reception': '1.50' }],
    ['T5', { 'fixed_assets.total': '82.32', 'fixed_assets.in_use': '80.00', 'fixed_assets.other': '2.00' }],
  ])('%s fails when the parts do not add up', (code, cells) => {
    expect(findingOf(row(cells), code).severity).toBe('error');
  });

  it('says that a total whose parts are all blank is missing, aloud only for fixed assets', () => {
    const outcomes = row({ 'three_public.total': '1.5', 'fixed_assets.total': '82.32' });
    expect(resultsOf(outcomes, 'T4')['three_public.total@bureau']).toBe('missing');
    expect(resultsOf(outcomes, 'T5')['fixed_assets.total@bureau']).toBe('missing');
    expect(outcomes.find(({ code, finding }) => code === 'T4' && finding !== null)).toBeUndefined();
    expect(findingOf(outcomes, 'T5')).toMatchObject({ severity: 'info', facts: { problem: 'no-parts' } });
  });

  it('reports a filled part under a blank total', () => {
    const outcomes = row({ 'expenditure.basic': '10.00', 'expenditure.project': '5.00' });
    expect(findingOf(outcomes, 'T2')).toMatchObject({
      severity: 'error',
      facts: { problem: 'blank-total', sum: '15.00' },
    });
  });

  it('does not take a zero under a blank total for a filled part', () => {
    expect(failures(row({ 'three_public.overseas': '0' }), 'error', 'T')).toEqual([]);
  });

  it('has nothing to say about a blank row, and does not count it as passed', () => {
    expect(resultsOf(row({}), 'T1')['income.total@bureau']).toBe('not-applicable');
  });

  it('says missing, never fail, when a cell cannot be read', () => {
    const outcomes = outcomesOf({
      money: {
        bureau: { 'expenditure.total': { unreadable: '12OO' }, 'expenditure.basic': '10', 'expenditure.project': '5' },
      },
    });
    expect(resultsOf(outcomes, 'T2')['expenditure.total@bureau']).toBe('missing');
    expect(failures(outcomes, 'error', 'T2')).toEqual([]);
  });

  it('counts a cell written in 元 in the table’s unit', () => {
    const outcomes = outcomesOf({
      money: {
        bureau: {
          'expenditure.total': { raw: '12005000元', value: '12005000', unit: '元' },
          'expenditure.basic': '320.50',
          'expenditure.project': '880.00',
        },
      },
    });
    expect(resultsOf(outcomes, 'T2')['expenditure.total@bureau']).toBe('pass');
  });
});

describe('T6: the consolidated row', () => {
  it('is the sum of the units, sub-agencies included', () => {
    const money = {
      consolidated: { 'income.total': '150.00' },
      bureau: { 'income.total': '100.00' },
      sub_agency_1: { 'income.total': '30.00' },
      sub_agency_2: { 'income.total': '20.00' },
    };
    expect(resultsOf(outcomesOf({ money }), 'T6')['income.total@consolidated']).toBe('pass');
    const wrong = { ...money, sub_agency_2: { 'income.total': '19.00' } };
    expect(findingOf(outcomesOf({ money: wrong }), 'T6').facts).toMatchObject({ sum: '149.00', difference: '1.00' });
  });

  it('is not compared when no unit row is filled', () => {
    const outcomes = outcomesOf({ money: { consolidated: { 'income.total': '150.00' } } });
    expect(resultsOf(outcomes, 'T6')['income.total@consolidated']).toBe('not-applicable');
  });

  it('is missing in a column no unit filled', () => {
    const outcomes = outcomesOf({
      money: { consolidated: { 'income.total': '150', 'income.other': '5' }, bureau: { 'income.total': '150' } },
    });
    expect(resultsOf(outcomes, 'T6')['income.other@consolidated']).toBe('missing');
  });

  it('is told once for its table when it is wholly blank', () => {
    const outcomes = outcomesOf({
      money: { bureau: { 'three_public.total': '1.5', 'three_public.reception': '1.5' } },
    });
    expect(failures(outcomes, 'error', 'T')).toEqual(['T6 three_public@consolidated']);
  });

  it('is not asked for when the form has no such row', () => {
    const absent = {
      'three_public.total': null,
      'three_public.reception': null,
      'three_public.vehicle_operation': null,
      'three_public.vehicle_purchase': null,
      'three_public.overseas': null,
    };
    const outcomes = outcomesOf({
      money: { consolidated: absent, bureau: { 'three_public.total': '1.5', 'three_public.reception': '1.5' } },
    });
    expect(failures(outcomes, 'error', 'T')).toEqual([]);
  });
});

describe('T7 and T8: amounts on their own', () => {
  it('T7 refuses a negative amount but not a negative balance', () => {
    const outcomes = outcomesOf({
      money: { bureau: { 'income.other': '-3.00', 'expenditure.balance_current_year': '-12.00' } },
    });
    expect(failures(outcomes).filter((name) => name.startsWith('T7'))).toEqual(['T7 income.other@bureau']);
  });

  it('T8 refuses a part above its total, and takes one that is above it by rounding', () => {
    const over = outcomesOf({ money: { bureau: { 'three_public.total': '1.50', 'three_public.reception': '1.60' } } });
    expect(findingOf(over, 'T8').facts).toMatchObject({ difference: '0.10' });
    const rounded = outcomesOf({
      money: { bureau: { 'three_public.total': '1.5', 'three_public.reception': '1.54' } },
    });
    expect(resultsOf(rounded, 'T8')['three_public.reception@bureau']).toBe('pass');
  });

  it('T8 leaves a part alone whose sibling is negative', () => {
    const outcomes = outcomesOf({
      money: { bureau: { 'income.total': '10', 'income.general_public_budget': '12', 'income.other': '-2' } },
    });
    expect(resultsOf(outcomes, 'T8')['income.general_public_budget@bureau']).toBe('not-applicable');
  });
});
