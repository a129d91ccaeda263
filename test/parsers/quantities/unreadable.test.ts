import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/parsers/quantities/read-quantities.js';
import { factsOf } from '../../support/facts.js';
import { blocks, cell } from './passages.js';

describe('a numeral that cannot be read for certain', () => {
  it.each([
    ['共有党员1,23,4名。', '1,23,4名'],
    ['安排支出5..6万元。', '5..6万元'],
    ['收入1l84.36万元。', '1l84.36万元'],
    ['补助3O0人。', '3O0人'],
    ['补助l00人。', 'l00人'],
    ['收入1184.36万兀。', '1184.36万兀'],
    ['发放三百二百元。', '三百二百'],
    ['缴款1?84万元。', '1?84万元'],
    ['合计007人。', '007人'],
    ['预算5.万元。', '5.万元'],
    ['经费1.184.36万元。', '1.184.36万元'],
    ['参会9—5人。', '9—5人'],
    ['约1.2万3千人。', '1.2万3千'],
  ])('%s is reported whole and not read in part', (text, surface) => {
    const { quantities, findings } = readQuantities([cell(text)]);
    expect(quantities).toEqual([]);
    expect(findings.map((one) => [one.code, one.severity, factsOf(one).surface])).toEqual([
      ['quantity-unreadable', 'warning', expect.stringContaining(surface)],
    ]);
    const place = findings[0]?.places[0];
    expect(text.slice(place?.start, place?.end)).toBe(findings.map(factsOf)[0]?.surface);
  });

  it('leaves the readable ones around it alone', () => {
    const { quantities } = readQuantities([cell('党员1,23,4名，支部12个')]);
    expect(quantities.map(({ surface }) => surface)).toEqual(['12个']);
  });

  it('may be one a line break cut through', () => {
    const long = '全年专项资金共投入到各项重点工程建设项目的金额为12';
    const { quantities, findings } = readQuantities([cell(long, '34万元，全部到位')]);
    expect(quantities).toEqual([]);
    expect(findings.map((one) => factsOf(one).surface)).toEqual(['12\n34万元']);
  });

  it('may be one cut through in a short line', () => {
    const { quantities, findings } = readQuantities([cell('新增市场主体1', '20户，增长明显')]);
    expect(quantities).toEqual([]);
    expect(findings.map((one) => factsOf(one).surface)).toEqual(['1\n20户']);
  });

  it('is not made of figures that stand alone in their lines', () => {
    expect(readQuantities([cell('管护站3', '120', '20户')]).findings).toEqual([]);
  });

  it('may be one whose unit stands in another cell', () => {
    const [first, second] = ['全年专项资金共投入到各项重点工程建设项目的金额为300', '万元，全部到位'].map(
      (text, i) => ({
        text,
        place: { table: 1, row: 1, column: i + 1 },
        offset: 0,
      }),
    );
    if (first === undefined || second === undefined) throw new Error('two parts');
    const { quantities, findings } = readQuantities([{ ...blocks(), parts: [first, second] }]);
    expect(quantities).toEqual([]);
    expect(findings[0]?.places).toEqual([
      { table: 1, row: 1, column: 1, start: 24, end: 27 },
      { table: 1, row: 1, column: 2, start: 0, end: 2 },
    ]);
  });

  it('may be one whose digits a paragraph end parts', () => {
    const { quantities, findings } = readQuantities([blocks('全年专项资金共投入到各项重点工程的金额为487.5', '0万元')]);
    expect(quantities).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['quantity-unreadable']);
  });
});
