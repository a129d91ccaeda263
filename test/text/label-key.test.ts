import { describe, expect, it } from 'vitest';
import { keyOf, labelKey, pinyinNoteLength, withoutPinyin } from '../../src/text/label-key.js';

describe('the key of a label', () => {
  it('is the same for any width, script, spacing and punctuation', () => {
    const key = keyOf('联系人电话');
    expect(['联 系 人：电话', '聯係人電話', '【联系人】　电话', '联系人电话??'].map(keyOf)).toEqual([
      key,
      key,
      key,
      key,
    ]);
    expect(keyOf('ＡＢＣ－１２')).toBe(keyOf('abc12'));
  });

  it('takes characters a scanner confuses for one another', () => {
    expect(keyOf('收人合计')).toBe(keyOf('收入合计'));
    expect(keyOf('万兀')).toBe(keyOf('万元'));
    expect(keyOf('收入')).not.toBe(keyOf('支出'));
  });

  it('leaves out what stands for a lost character', () => {
    expect(keyOf('公务接\ufffd费')).toBe(keyOf('公务接费'));
  });

  it('knows where each of its characters stands', () => {
    expect(labelKey('绩(jì) 效：').at).toEqual([0, 6]);
  });
});

describe('a pinyin note', () => {
  it('stands in brackets behind a Chinese character', () => {
    expect(pinyinNoteLength('績(jì)效', 1)).toBe(4);
    expect(pinyinNoteLength('(jì)', 0)).toBe(0);
    expect(pinyinNoteLength('绩(制)', 1)).toBe(0);
    expect(withoutPinyin('績(jì)效（單位）(制)')).toBe('績效（單位）(制)');
  });
});
