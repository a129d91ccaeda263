import { describe, expect, it } from 'vitest';
import { type CompareRequest, compareForms } from '../../src/compare/compare-forms.js';
import { type CompareFigure, type CompareForm, figureOf, RATIOS, ratioNamed } from '../../src/compare/measure.js';

const INCOME = 'income.total';

function form(formId: number, department: string | null, year: number, budgetCode: string | null = null): CompareForm {
  return { formId, department, group: null, budgetCode, year };
}

function figure(formId: number, value: string, more: Partial<CompareFigure> = {}): CompareFigure {
  return { formId, key: INCOME, value, unit: '万元', corrected: false, ...more };
}

function compare(request: Partial<CompareRequest>) {
  const defaults = {
    measures: [figureOf(INCOME)],
    year: 2020,
    against: 2019,
    sort: INCOME,
    ascending: false,
    top: null,
  };
  return compareForms({ forms: [], figures: [], ...defaults, ...request });
}

/** One column as text, in the table's order. */
function shown(table: ReturnType<typeof compare>, column = 0) {
  return table.rows.map(({ form: { department }, cells }) => [department, cells[column]?.value?.toFixed() ?? null]);
}

const three = [form(1, '甲局', 2020), form(2, '乙局', 2020), form(3, '丙局', 2020)];

describe('comparing departments', () => {
  it('orders by the figure, the largest first, and puts the blank last without rank, share or quartile', () => {
    const table = compare({ forms: three, figures: [figure(1, '100'), figure(3, '300.50')] });
    expect(shown(table)).toEqual([
      ['丙局', '300.5'],
      ['甲局', '100'],
      ['乙局', null],
    ]);
    expect(table.rows[2]?.cells[0]).toMatchObject({ value: null, rank: null, share: null, quartile: null });
    expect(table.columns[0]).toMatchObject({ blank: 1, unit: '万元', distribution: { count: 2 } });
  });

  it('tells what could not be read from what is blank, and counts neither', () => {
    const figures = [figure(1, '100'), { ...figure(2, ''), value: null, unit: null }];
    const table = compare({ forms: three, figures });
    const notes = table.rows.map(({ form: { department }, cells }) => [
      department,
      cells[0]?.value?.toFixed() ?? null,
      cells[0]?.note,
    ]);
    expect(notes).toEqual([
      ['甲局', '100', null],
      ['丙局', null, null],
      ['乙局', null, 'unreadable'],
    ]);
    expect(table.columns[0]).toMatchObject({ unit: '万元', distribution: { count: 1 } });
  });

  it('puts the blank last in ascending order, too', () => {
    const table = compare({ forms: three, figures: [figure(1, '100'), figure(3, '300.50')], ascending: true });
    expect(shown(table).map(([name]) => name)).toEqual(['甲局', '丙局', '乙局']);
  });

  it('ranks and shares among all, however few are shown', () => {
    const table = compare({ forms: three, figures: [figure(1, '50'), figure(2, '30'), figure(3, '20')], top: 1 });
    expect(table.hidden).toBe(2);
    expect(table.rows.map(({ cells }) => [cells[0]?.rank, cells[0]?.share?.toFixed()])).toEqual([[1, '50']]);
  });

  it('gives no share of a column with negative figures, nor of scores', () => {
    const negative = compare({ forms: three, figures: [figure(1, '-5'), figure(2, '30')] });
    expect(negative.rows[0]?.cells[0]?.share).toBeNull();
    const key = 'performance.score';
    const scores = compare({
      forms: three,
      figures: [figure(1, '90', { key, unit: '分' })],
      measures: [figureOf(key)],
    });
    expect(scores.rows.flatMap(({ cells }) => cells[0]?.share ?? [])).toEqual([]);
  });

  it('converts units of money and leaves out what is in none', () => {
    const odd = [
      figure(1, '100'),
      figure(2, '3005000', { unit: '元' }),
      figure(3, '7', { unit: '人' }),
      figure(4, '9'),
    ];
    const table = compare({ forms: [...three, form(4, '丁局', 2020)], figures: odd });
    expect(shown(table)).toContainEqual(['乙局', '300.5']);
    expect(shown(table)).toContainEqual(['丙局', null]);
    expect(table.rows.find(({ form: { formId } }) => formId === 3)?.cells[0]?.note).toBe('unit');
  });

  it('takes neither of two figures that differ', () => {
    const table = compare({
      forms: three,
      figures: [figure(1, '100'), figure(1, '101'), figure(2, '5'), figure(2, '5')],
    });
    expect(shown(table)).toEqual([
      ['乙局', '5'],
      ['丙局', null],
      ['甲局', null],
    ]);
  });
});

describe('year on year', () => {
  it('finds the same department the year before, its difference and rate', () => {
    const forms = [form(1, '甲局', 2020), form(2, '甲局', 2019), form(3, '乙局', 2020)];
    const [cell] =
      compare({ forms, figures: [figure(1, '120.50'), figure(2, '100'), figure(3, '9')] }).rows[0]?.cells ?? [];
    expect([cell?.previous, cell?.change, cell?.changeRate].map(String)).toEqual(['100', '20.5', '20.5']);
  });

  it('tells departments of one name apart by budget code, and else compares with neither', () => {
    const [a, b] = [form(1, '甲局', 2020, 'YYX001'), form(2, '甲局', 2020, 'YYX002')];
    const before = [form(3, '甲局', 2019, 'YYX001'), form(4, '甲局', 2019, 'YYX009')];
    const figures = [1, 2, 3, 4].map((id) => figure(id, String(id * 10)));
    const table = compare({ forms: [a, b, ...before], figures });
    const previous = table.rows.map(({ form: { formId }, cells }) => [formId, cells[0]?.previous?.toFixed() ?? null]);
    expect(previous).toEqual([
      [2, null],
      [1, '30'],
    ]);
  });

  it('has no rate of growth from zero, and nothing from a blank', () => {
    const forms = [form(1, '甲局', 2020), form(2, '甲局', 2019), form(3, '乙局', 2020), form(4, '乙局', 2019)];
    const table = compare({ forms, figures: [figure(1, '10'), figure(2, '0'), figure(3, '5')] });
    expect(table.rows.map(({ cells }) => [cells[0]?.change?.toFixed() ?? null, cells[0]?.changeRate ?? null])).toEqual([
      ['10', null],
      [null, null],
    ]);
  });

  it('does not take forms without a department for one another', () => {
    const forms = [form(1, null, 2020), form(2, null, 2019)];
    const table = compare({ forms, figures: [figure(1, '10'), figure(2, '8')] });
    expect(table.rows[0]?.cells[0]?.previous).toBeNull();
  });
});

describe('ratios', () => {
  const staff = { key: 'profile.staff_actual', unit: '人' };
  const spent = { key: 'expenditure.total' };

  it('per head divides spending by staff, in 万元/人', () => {
    const measures = RATIOS.filter(({ id }) => id === 'per-head');
    const figures = [figure(1, '100', spent), figure(1, '8', staff), figure(2, '7', spent)];
    const table = compare({ forms: three, figures, measures, sort: 'per-head' });
    expect(table.columns[0]?.unit).toBe('万元/人');
    expect(shown(table)).toEqual([
      ['甲局', '12.5'],
      ['丙局', null],
      ['乙局', null],
    ]);
  });

  it('by zero are blank', () => {
    const measures = RATIOS.filter(({ id }) => id === 'execution');
    const table = compare({ forms: three, figures: [figure(1, '0'), figure(1, '5', spent)], measures });
    expect(shown(table).map(([, value]) => value)).toEqual([null, null, null]);
  });

  it('growth is in per cent of the year before', () => {
    const measures = RATIOS.filter(({ id }) => id === 'growth');
    const forms = [form(1, '甲局', 2020), form(2, '甲局', 2019)];
    const table = compare({ forms, figures: [figure(1, '90', spent), figure(2, '120', spent)], measures });
    expect(shown(table)).toEqual([['甲局', '-25']]);
  });

  it('of any two keys are written with a stroke; anything else is none', () => {
    const same = (name: string) => name;
    expect(ratioNamed('a.b/c.d', same)).toMatchObject({ numerator: 'a.b', denominator: 'c.d' });
    expect(ratioNamed('growth:a.b', same)).toMatchObject({ kind: 'growth', key: 'a.b' });
    expect(['', 'a', 'a/', '/b', 'a/b/c'].map((name) => ratioNamed(name, same))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('say that one of their figures was corrected', () => {
    const measures = RATIOS.filter(({ id }) => id === 'execution');
    const figures = [figure(1, '10'), figure(1, '5', { ...spent, corrected: true })];
    const table = compare({ forms: three.slice(0, 1), figures, measures });
    expect(table.rows[0]?.cells[0]).toMatchObject({ corrected: true });
  });
});
