import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/parsers/form/values/date.js';
import { readAmount, readCount, readScore, shiftDecimal } from '../../../src/parsers/form/values/number.js';
import { readValue, scriptOf } from '../../../src/parsers/form/values/value.js';

const short = ({ state, value }: { state: string; value: string | null }) => (value === null ? state : value);

describe('amounts in a 万元 table', () => {
  it.each([
    ['1184.36', '1184.36'],
    ['1,184.36', '1184.36'],
    ['１１８４．３６', '1184.36'],
    ['0', '0'],
    ['-12.30', '-12.30'],
    ['1 184.36', '1184.36'],
    ['1184. 36', '1184.36'],
    ['1184.36万元', '1184.36'],
    ['11843600元', '1184.3600'],
    ['1184.36（万元）', '1184.36'],
    ['0.5亿元', '5000'],
    ['—', 'blank'],
    ['/', 'blank'],
    ['无', 'blank'],
    ['1l84.36', 'unreadable'],
    ['12 34', 'unreadable'],
    ['1.184.36', 'unreadable'],
    ['1,23', 'unreadable'],
    ['约50', 'unreadable'],
    ['50（含上年）', 'unreadable'],
    ['50美元', 'unreadable'],
  ])('reads %s as %s', (text, expected) => {
    expect(short(readAmount(text, '万元'))).toBe(expected);
  });

  it('moves a decimal point without arithmetic', () => {
    expect(['5', '0.05', '-123', '1.50'].map((number) => shiftDecimal(number, -4))).toEqual([
      '0.0005',
      '0.000005',
      '-0.0123',
      '0.000150',
    ]);
    expect(shiftDecimal('0.123456', 4)).toBe('1234.56');
  });
});

describe('dates', () => {
  it.each([
    ['2019年06月18日', '2019-06-18'],
    ['2016 年5 月30 日', '2016-05-30'],
    ['2017 -7 - 25', '2017-07-25'],
    ['2022513', '2022-05-13'],
    ['20220513', '2022-05-13'],
    ['2021111', 'unreadable'],
    ['二〇一九年六月十二日', '2019-06-12'],
    ['2019年2月30日', 'unreadable'],
    ['2019年6月', '2019-06'],
    ['六月', 'unreadable'],
    ['2020年  月  日', 'unreadable'],
  ])('reads %s as %s', (text, expected) => {
    expect(short(readDate(text))).toBe(expected);
  });
});

describe('counts, scores and grades', () => {
  const script = scriptOf('');
  it.each([
    ['9人', '9'],
    ['36', '36'],
    ['３６名', '36'],
    ['9-10人', 'unreadable'],
    ['约9人', 'unreadable'],
  ])('counts %s as %s', (text, expected) => {
    expect(short(readCount(text))).toBe(expected);
  });
  it.each([
    ['98分', '98'],
    ['98.5 分', '98.5'],
    ['九十五分', '95'],
    ['九十六点五分', '96.5'],
    ['九十八', 'unreadable'],
    ['优秀分', 'unreadable'],
  ])('scores %s as %s', (text, expected) => {
    expect(short(readScore(text))).toBe(expected);
  });
  it.each([
    ['优', '优'],
    ['优秀', '优'],
    ['“良”', '良'],
    ['☑优 □良 □中 □差', '优'],
    ['优□ 良√ 中□ 差□', '良'],
    ['□优 □良 □中 □差', 'unreadable'],
    ['☑优 ☑良 □中 □差', 'unreadable'],
    ['合格', 'unreadable'],
    ['', 'blank'],
  ])('grades %s as %s', (text, expected) => {
    expect(short(readValue(text, 'grade', script))).toBe(expected);
  });
  it('normalises a name and keeps a text in paragraphs', () => {
    expect(short(readValue(' 周　明 ', 'name', script))).toBe('周明');
    expect(short(readValue('一段\n\n 二段 ', 'text', script))).toBe('一段\n二段');
  });
});
