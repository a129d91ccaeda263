import { describe, expect, it } from 'vitest';
import { foldNumerals, HAN_NUMERAL } from '../../../src/text/numerals/characters.js';

describe('a text with numerals', () => {
  it('is folded to simplified characters, numbers in their variants too', () => {
    expect(foldNumerals('貳萬弍仟參佰叄拾陸圓，廿戶')).toBe('贰万贰仟叁佰叁拾陆圆，廿户');
    expect(foldNumerals('舉辦親子閱讀活動12場')).toBe('举办亲子阅读活动12场');
  });

  it('is folded to half width but for its punctuation', () => {
    expect(foldNumerals('￥１，２３４．５％（Ａ）\u3000−３')).toBe('¥1，234.5%（A） -3');
  });

  it('keeps its length and every numeral that is simplified already', () => {
    expect(foldNumerals(HAN_NUMERAL)).toBe(HAN_NUMERAL);
    const long = '一二三。'.repeat(5_000);
    expect(foldNumerals(long)).toBe(long);
  });
});
