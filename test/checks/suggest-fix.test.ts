import { describe, expect, it } from 'vitest';
import { factsOf } from '../support/facts.js';
import { changed, failures, findingOf, outcomesOf } from './run.js';

describe('one changed cell that settles several findings', () => {
  it('is named with its value and the rules that would hold', () => {
    const outcomes = changed({ money: { bureau: { 'expenditure.personnel': '299.30' } } });
    expect(failures(outcomes, 'error')).toEqual([
      'T3 expenditure.basic@bureau',
      'T6 expenditure.personnel@consolidated',
    ]);
    const settles = { key: 'expenditure.personnel', entity: 'bureau', value: '290.30', codes: ['T3', 'T6'] };
    expect(findingOf(outcomes, 'X1')).toMatchObject({ severity: 'info', facts: settles });
    expect(factsOf(findingOf(outcomes, 'T3')).settles).toMatchObject(settles);
    expect(factsOf(findingOf(outcomes, 'T6')).settles).toMatchObject(settles);
  });

  it('may be one figure that both rows print and the prose contradicts', () => {
    const only = { 'expenditure.personnel': '299.30' };
    const outcomes = changed({ money: { consolidated: only, bureau: { ...only } } });
    expect(failures(outcomes, 'error')).toEqual([
      'T3 expenditure.basic@consolidated',
      'T3 expenditure.basic@bureau',
      'N3 expenditure.personnel',
    ]);
    expect(findingOf(outcomes, 'X1').facts).toMatchObject({
      key: 'expenditure.personnel',
      value: '290.30',
      codes: ['T3', 'N3'],
      cells: [{ row: '局机关、局机关及二级机构汇总' }],
    });
    expect(findingOf(outcomes, 'X1').places).toHaveLength(2);
  });

  it('is proposed once where two rules imply one value with other digits', () => {
    // The parts of the row make 320.50, the row of the bureau says 320.5.
    const outcomes = changed({
      money: { consolidated: { 'expenditure.basic': '330.5' }, bureau: { 'expenditure.basic': '320.5' } },
    });
    const { cells } = factsOf(findingOf(outcomes, 'X1')) as { cells: readonly { value: string }[] };
    expect(cells.map(({ value }) => Number(value))).toEqual([320.5]);
  });

  it('is not proposed where it would break a rule that holds', () => {
    const outcomes = outcomesOf({
      money: {
        bureau: { 'expenditure.total': '100.00', 'expenditure.basic': '40.00', 'expenditure.project': '50.00' },
      },
    });
    expect(failures(outcomes, undefined, 'X')).toEqual([]);
  });

  it('is not proposed for two mistakes that have nothing in common', () => {
    const outcomes = changed({
      money: { bureau: { 'three_public.reception': '1.20' }, consolidated: { 'income.other': '60.00' } },
      fields: { 'performance.score': '101' },
    });
    const subjects = failures(outcomes, undefined, 'X');
    expect(subjects).toContain('X1 income.other@consolidated');
    expect(subjects).toContain('X1 three_public.reception@bureau');
  });

  it('is not proposed for one mistake that both rows repeat', () => {
    const only = { 'three_public.reception': '1.20' };
    const outcomes = changed({ money: { consolidated: only, bureau: only } });
    expect(failures(outcomes, 'error')).toHaveLength(2);
    expect(failures(outcomes, undefined, 'X')).toEqual([]);
  });

  it('can be switched off', () => {
    const outcomes = changed({ money: { bureau: { 'expenditure.personnel': '299.30' } } }, { config: { off: ['X1'] } });
    expect(failures(outcomes, undefined, 'X')).toEqual([]);
  });
});
