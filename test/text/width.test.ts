import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth, halfWidthCode, halfWidthWords } from '../../src/text/width.js';

describe('half width', () => {
  it('has every full-width sign and the ideographic space', () => {
    expect(halfWidth('（Ａ１）：５．６％，＿　。')).toBe('(A1):5.6%,_ 。');
  });

  it('is one code unit for one', () => {
    expect(String.fromCharCode(halfWidthCode('Ａ'.charCodeAt(0)))).toBe('A');
    expect(halfWidthCode('元'.charCodeAt(0))).toBe('元'.charCodeAt(0));
  });

  it('keeps the length and changes nothing that is half width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = halfWidth(text);
        expect(folded.length).toBe(text.length);
        expect(halfWidth(folded)).toBe(folded);
      }),
    );
  });
});

describe('half width of words', () => {
  it('leaves Chinese punctuation, which says where a clause ends', () => {
    expect(halfWidthWords('（１）支出１２．５万元，占９８％；Ｗｏｒｄ：')).toBe('（1）支出12.5万元，占98%；Word：');
  });

  it('takes a point between digits only', () => {
    expect(halfWidthWords('１．任务１．２．３')).toBe('1．任务1.2.3');
  });

  it('keeps the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => halfWidthWords(text).length === text.length));
  });
});
