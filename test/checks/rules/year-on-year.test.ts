import { describe, expect, it } from 'vitest';
import { formRecord } from '../record-builder.js';
import { changed, failures, findingOf, resultsOf } from '../run.js';

const lastYear = (cells: Record<string, string>, fields: Record<string, string> = {}) =>
  formRecord({ money: { bureau: cells }, fields }).fields;

describe('Y1: what was carried over', () => {
  const money = { bureau: { 'income.total': '1204.50', 'income.carried_over': '4.00' } };
  const subject = 'income.carried_over@bureau';

  it('is last year’s cumulative balance', () => {
    const same = changed({ money }, { previous: lastYear({ 'expenditure.balance_cumulative': '4.004' }) });
    expect(resultsOf(same, 'Y1')[subject]).toBe('pass');
    const other = changed({ money }, { previous: lastYear({ 'expenditure.balance_cumulative': '6.00' }) });
    expect(findingOf(other, 'Y1')).toMatchObject({ severity: 'warning', facts: { difference: '-2.00' } });
  });

  it('is not applicable without last year’s form, missing where a cell is blank', () => {
    expect(resultsOf(changed({ money }), 'Y1')[subject]).toBe('not-applicable');
    expect(resultsOf(changed({ money }, { previous: lastYear({}) }), 'Y1')[subject]).toBe('missing');
  });
});

describe('Y2: main figures', () => {
  it('are mentioned when they change by more than the factor', () => {
    const outcomes = changed(
      {},
      { previous: lastYear({ 'income.total': '300.00', 'fixed_assets.total': '82' }, { 'profile.staff_actual': '6' }) },
    );
    expect(failures(outcomes, 'info', 'Y2')).toEqual(['Y2 income.total']);
    expect(findingOf(outcomes, 'Y2').facts).toMatchObject({
      now: '1200.5',
      before: '300',
      factor: '4.0',
      direction: 'up',
    });
  });

  it('pass at the factor itself, which is configuration', () => {
    const previous = lastYear({ 'income.total': '400.166666' });
    expect(failures(changed({}, { previous, config: { thresholds: { changeFactor: '5' } } }), undefined, 'Y2')).toEqual(
      [],
    );
    const staff = lastYear({}, { 'profile.staff_actual': '6' });
    expect(resultsOf(changed({}, { previous: staff }), 'Y2')['profile.staff_actual']).toBe('pass');
  });
});
