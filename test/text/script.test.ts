import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHan, looksTraditional, simplifyChar, simplifyHan, toSimplified } from '../../src/text/script.js';

describe('simplified script', () => {
  it('is taken character by character, with the same offsets', () => {
    expect(simplifyHan('單位績效，2020年')).toBe('单位绩效，2020年');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => simplifyHan(text).length === text.length));
  });

  it('leaves simplified characters that are traditional ones of other words', () => {
    expect(simplifyHan('什么，显著，乾坤')).toBe('什么，显著，乾坤');
  });

  it('leaves a half of a surrogate pair', () => {
    expect(simplifyChar('\ud842')).toBe('\ud842');
  });

  it('is given to whole texts with their phrases', () => {
    expect(toSimplified('預算編碼')).toBe('预算编码');
  });
});

describe('a text', () => {
  it('looks traditional where more of the form’s words are written so', () => {
    expect(looksTraditional('部門（單位）整體支出績效')).toBe(true);
    expect(looksTraditional('部门（单位）整体支出绩效，引“績效”一词')).toBe(false);
    expect(looksTraditional('2020')).toBe(false);
  });
});

describe('a Chinese character', () => {
  it('is an ideograph, not a sign or a letter', () => {
    expect([...'元㐀豈'].map((char) => isHan(char.charCodeAt(0)))).toEqual([true, true, true]);
    expect([...'，A１〇'].map((char) => isHan(char.charCodeAt(0)))).toEqual([false, false, false, false]);
  });
});
