import { describe, expect, it } from 'vitest';
import { formatNumber, formatOfCode } from '../../../../src/parsers/read/shared/number-format.js';

/** Codes by [MS-OSHARED] 2.2.1.3, names and sequences by ECMA-376 Part 1, 17.18.59. */
describe('a list number', () => {
  it.each([
    [0, 'decimal', 12, '12'],
    [1, 'upperRoman', 4, 'IV'],
    [1, 'upperRoman', 1994, 'MCMXCIV'],
    [2, 'lowerRoman', 9, 'ix'],
    [3, 'upperLetter', 27, 'AA'],
    [4, 'lowerLetter', 2, 'b'],
    [4, 'lowerLetter', 28, 'bb'],
    [4, 'lowerLetter', 781, '781'],
    [5, 'ordinal', 3, '3rd'],
    [5, 'ordinal', 11, '11th'],
    [10, 'ideographDigital', 20, '二〇'],
    [11, 'japaneseCounting', 12, '十二'],
    [14, 'decimalFullWidth', 10, '１０'],
    [16, 'japaneseLegal', 3, '参'],
    [17, 'japaneseDigitalTenThousand', 10, '一〇'],
    [18, 'decimalEnclosedCircle', 2, '②'],
    [18, 'decimalEnclosedCircle', 20, '⑳'],
    [18, 'decimalEnclosedCircle', 21, '21'],
    [22, 'decimalZero', 7, '07'],
    [26, 'decimalEnclosedFullstop', 2, '⒉'],
    [27, 'decimalEnclosedParen', 2, '⑵'],
    [28, 'decimalEnclosedCircleChinese', 10, '⑩'],
    [28, 'decimalEnclosedCircleChinese', 11, '11'],
    [29, 'ideographEnclosedCircle', 1, '㈠'],
    [30, 'ideographTraditional', 3, '丙'],
    [30, 'ideographTraditional', 11, '11'],
    [31, 'ideographZodiac', 12, '亥'],
    [32, 'ideographZodiacTraditional', 1, '甲子'],
    [33, 'taiwaneseCounting', 10_000, '一萬'],
    [34, 'ideographLegalTraditional', 3, '參'],
    [36, 'taiwaneseDigital', 10, '一○'],
    [37, 'chineseCounting', 1, '一'],
    [37, 'chineseCounting', 10, '十'],
    [37, 'chineseCounting', 15, '十五'],
    [37, 'chineseCounting', 21, '二十一'],
    [38, 'chineseLegalSimplified', 12, '壹拾贰'],
    [39, 'chineseCountingThousand', 20, '二十'],
    [39, 'chineseCountingThousand', 105, '一百零五'],
    [39, 'chineseCountingThousand', 110, '一百一十'],
    [39, 'chineseCountingThousand', 1_005, '一千零五'],
    [39, 'chineseCountingThousand', 10_000, '一万'],
    [39, 'chineseCountingThousand', 10_015, '一万零一十五'],
    [57, 'numberInDash', 3, '- 3 -'],
    [255, 'none', 5, ''],
  ])('in format %i, %s: %i is %s', (code, format, value, expected) => {
    expect(formatOfCode(code)).toBe(format);
    expect(formatNumber(value, format)).toBe(expected);
  });

  it('of an unknown format, or one no list reaches, is in Arabic digits', () => {
    expect(formatNumber(4, 'somethingNew')).toBe('4');
    expect(formatOfCode(77)).toBe('decimal');
    expect(formatNumber(-1, 'upperRoman')).toBe('-1');
    expect(formatNumber(0, 'upperRoman')).toBe('0');
    expect(formatNumber(40_000, 'chineseCounting')).toBe('40000');
  });
});
