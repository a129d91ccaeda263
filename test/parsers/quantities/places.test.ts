import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/parsers/quantities/read-quantities.js';
import { blocks, cell, told } from './passages.js';

describe('the place of a quantity', () => {
  it('covers the surface exactly, in the text of its cell', () => {
    const lines = ['开展检查2次', '', '　培训１２名干部，発展党员三名。'];
    const text = lines.join('\n');
    const { quantities } = readQuantities([cell(...lines)]);
    expect(quantities.map(({ surface }) => surface)).toEqual(['2次', '１２名', '三名']);
    for (const { surface, place } of quantities) expect(text.slice(place.start, place.end)).toBe(surface);
  });

  it('runs across a line break of the cell between number and unit', () => {
    const lines = ['全年专项资金共投入到各项重点工程建设项目的金额为300', '万元'];
    const [quantity] = readQuantities([cell(...lines)]).quantities;
    expect(quantity).toMatchObject({ value: '3000000.00', surface: '300\n万元' });
    expect(lines.join('\n').slice(quantity?.place.start, quantity?.place.end)).toBe('300\n万元');
  });

  it('runs across a line break at its decimal point', () => {
    const [quantity] = readQuantities([
      cell('全年专项资金共投入到各项重点工程建设项目的金额为108.', '30万元'),
    ]).quantities;
    expect(quantity).toMatchObject({ value: '1083000.00', surface: '108.\n30万元' });
  });

  it('runs across a paragraph end between number and unit', () => {
    const { quantities, findings } = readQuantities([blocks('全年共举办各类文化活动12', '场，参加3000人。')]);
    expect(quantities.map(told)).toEqual(['12\n场 12 场 各类文化活动', '3000人 3000 人 参加']);
    expect(quantities[0]?.place).toEqual({ block: 1, start: 11, end: 13, last: { block: 2, start: 0, end: 1 } });
    expect(findings).toEqual([]);
  });

  it('runs across a soft line break, which parts no subject from its number either', () => {
    const text = '内设股室人数18\n人，农村公共服务\n支出90万元。';
    const { quantities } = readQuantities([cell(text)]);
    expect(quantities.map(told)).toEqual(['18\n人 18 人 内设股室人数', '90万元 900000.00 元 农村公共服务支出']);
    expect(text.slice(quantities[0]?.place.start, quantities[0]?.place.end)).toBe('18\n人');
  });

  it('keeps the line and block of its own part', () => {
    const parts = [
      { text: '主要', place: { block: 4, line: 10 }, offset: 0 },
      { text: '用于慰问困难群众32户。', place: { block: 5, line: 12 }, offset: 0 },
    ];
    const { quantities } = readQuantities([{ section: 5, field: null, rowLabel: null, parts }]);
    expect(quantities[0]?.place).toEqual({ block: 5, line: 12, start: 8, end: 11 });
  });

  it('a sentence broken over paragraphs is one: the subject may stand in the part before', () => {
    const { quantities } = readQuantities([
      blocks('2020年，我单位安排用于农村人居环境整治工作的财政补助资金', '120万元，其中垃圾治理', '80万元。'),
    ]);
    expect(quantities.map(told)).toEqual([
      '120万元 1200000.00 元 安排用于农村人居环境整治工作的财政补助资金',
      '80万元 800000.00 元 垃圾治理',
    ]);
  });

  it('field and section are the passage’s', () => {
    const passage = { ...cell('发稿27条'), field: 'performance.indicators.quantity[1].content' };
    expect(readQuantities([passage]).quantities[0]).toMatchObject({ section: 3, field: passage.field });
  });

  it('an empty passage has none', () => {
    expect(readQuantities([{ ...cell(), parts: [] }, cell('')])).toEqual({ quantities: [], findings: [] });
  });
});
