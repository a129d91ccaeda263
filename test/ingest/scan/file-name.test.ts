import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeFileName, uniqueNames } from '../../../src/ingest/scan/file-name.js';

describe('decodeFileName', () => {
  it.each(['自评报告.doc', '岳麓 2020.docx', 'plain.txt', '绩效/甲局（含二级）.rtf'])(
    'reads %s from UTF-8 and from GBK',
    (name) => {
      expect(decodeFileName(Buffer.from(name))).toBe(name);
      expect(decodeFileName(iconv.encode(name, 'gbk'))).toBe(name);
    },
  );

  it('reads a GBK name although the packer marked it as UTF-8', () => {
    expect(decodeFileName(iconv.encode('自评.doc', 'gbk'), true)).toBe('自评.doc');
  });

  it('prefers Chinese where two-byte UTF-8 could also be meant', () => {
    // C4 A3 is both U+0123 in UTF-8 and 模 in GBK.
    expect(decodeFileName(Buffer.from([0xc4, 0xa3]))).toBe('模');
  });

  it('believes the UTF-8 mark for names in other scripts', () => {
    expect(decodeFileName(Buffer.from('Ģ.txt'), true)).toBe('Ģ.txt');
  });
});

it('the second of two equal names gets a mark of its own', () => {
  const unique = uniqueNames();
  expect([unique('a'), unique('b'), unique('a')]).toEqual(['a', 'b', 'a#2']);
});
