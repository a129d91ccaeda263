import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { decodeText } from '../../../../src/parsers/read/text/decode.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

const simplified = '一、部门（单位）基本概况\n联系人\n王某\n人员编制：9人，2020年收入合计1184.36万元。\n';
const traditional = '一、部門（單位）基本概況\n聯絡人\n王某\n人員編制：9人，2020年收入合計1184.36萬元。\n';
const short = '评价等次：优';

const encode = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));
const utf16be = (text: string) => encode(text, 'utf-16le').map((_, i, all) => all[i ^ 1] ?? 0);
const join = (...parts: (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeText tells encodings by content', () => {
  it.each([
    ['UTF-8', encode(simplified, 'utf8'), 'utf-8', simplified],
    ['UTF-8 with mark', join([0xef, 0xbb, 0xbf], encode(simplified, 'utf8')), 'utf-8', simplified],
    ['GB18030', encode(simplified, 'gb18030'), 'gb18030', simplified],
    ['GB18030 with mark', join([0x84, 0x31, 0x95, 0x33], encode(simplified, 'gb18030')), 'gb18030', simplified],
    ['traditional characters in GB18030', encode(traditional, 'gb18030'), 'gb18030', traditional],
    ['four-byte GB18030', encode(`${simplified}𠮷㐀`, 'gb18030'), 'gb18030', `${simplified}𠮷㐀`],
    ['UTF-16 LE with mark', join([0xff, 0xfe], encode(simplified, 'utf-16le')), 'utf-16le', simplified],
    ['UTF-16 LE', encode(simplified, 'utf-16le'), 'utf-16le', simplified],
    ['UTF-16 BE with mark', join([0xfe, 0xff], utf16be(simplified)), 'utf-16be', simplified],
    ['UTF-16 BE', utf16be(simplified), 'utf-16be', simplified],
    [
      'UTF-16 LE without any byte 0',
      encode('绩效评价等次：优，已完成', 'utf-16le'),
      'utf-16le',
      '绩效评价等次：优，已完成',
    ],
    ['Big5', encode(traditional, 'big5'), 'big5', traditional],
    ['a few characters of UTF-8', encode(short, 'utf8'), 'utf-8', short],
    ['a few characters of GB18030', encode(short, 'gb18030'), 'gb18030', short],
    ['a few characters of Big5', encode('評價等次：優', 'big5'), 'big5', '評價等次：優'],
    ['ASCII', encode('a|b\n1184.36', 'utf8'), 'utf-8', 'a|b\n1184.36'],
    ['no bytes', new Uint8Array(), 'utf-8', ''],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, bad: 0 });
  });

  it.each([1, 10, 200, 5000])('finds Chinese after %i lines of ASCII, whatever the encoding', (lines) => {
    const head = '1184.36\t0\t0\r\n'.repeat(lines);
    expect(decodeText(encode(head + simplified, 'gb18030'))?.encoding).toBe('gb18030');
    expect(decodeText(encode(head + traditional, 'big5'))?.encoding).toBe('big5');
    expect(decodeText(encode(head + simplified, 'utf-16le'))?.text).toBe(head + simplified);
    expect(decodeText(utf16be(head + simplified))?.text).toBe(head + simplified);
  });
});

describe('damaged text', () => {
  it('keeps UTF-8 that was cut in the middle of a character, and counts it', () => {
    // The line end and the last byte of 。 are gone.
    const cut = encode(simplified.repeat(3), 'utf8').slice(0, -2);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', bad: 1 });
    expect(decodeText(join(encode(simplified, 'utf8'), [0xff], encode('完成', 'utf8')))).toEqual({
      text: `${simplified}\ufffd完成`,
      encoding: 'utf-8',
      bad: 1,
    });
  });

  it('counts half a UTF-16 character at the end', () => {
    expect(decodeText(encode(simplified, 'utf-16le').slice(0, -1))).toMatchObject({ encoding: 'utf-16le', bad: 1 });
  });

  const line = '加强对部门整体支出的管理工作，完成年度任务';
  const around = (bytes: Uint8Array) =>
    join(encode(simplified, 'gb18030'), bytes, encode(`\n${simplified}`, 'gb18030'));

  it('finds its way back where the first byte of a line is lost', () => {
    const bytes = encode(line, 'gb18030');
    expect(decodeText(around(bytes.slice(1)))).toEqual({
      text: `${simplified}\ufffd${line.slice(1)}\n${simplified}`,
      encoding: 'gb18030',
      bad: 1,
    });
  });

  it('finds its way back where the first byte of the file is lost', () => {
    expect(decodeText(encode(line, 'gb18030').slice(1))).toEqual({
      text: `\ufffd${line.slice(1)}`,
      encoding: 'gb18030',
      bad: 1,
    });
  });

  it('finds its way back where a byte is lost within a line', () => {
    const bytes = encode(line, 'gb18030');
    const decoded = decodeText(around(join(bytes.slice(0, 12), bytes.slice(13))));
    expect(decoded?.text).toBe(`${simplified}${line.slice(0, 6)}\ufffd${line.slice(7)}\n${simplified}`);
    expect(decoded?.bad).toBe(1);
  });

  it('finds its way back where a byte was added', () => {
    const bytes = encode(line, 'gb18030');
    const decoded = decodeText(around(join(bytes.slice(0, 8), [0xb5], bytes.slice(8))));
    expect(decoded?.text.replace('\ufffd', '')).toBe(`${simplified}${line}\n${simplified}`);
    expect(decoded?.bad).toBe(1);
  });

  it('leaves rare characters whose second byte is an ASCII letter as they are', () => {
    const text = `${simplified}朱镕先生和陶喆先生负责管理工作，陶喆ABC\n`;
    expect(decodeText(encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030', bad: 0 });
  });

  it('is reported with the encoding and the count', () => {
    const { document, findings } = readText(encode(simplified, 'utf8').slice(0, -2), DEFAULT_LIMITS);
    expect(document?.encoding).toBe('utf-8');
    expect(findings).toMatchObject([
      { code: 'encoding-doubtful', severity: 'warning', facts: { encoding: 'utf-8', bad: 1 } },
    ]);
  });
});

/** Reproducible bytes without any structure. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

describe('what is no text', () => {
  it.each([
    ['noise', noise(7, 5000)],
    ['more noise', noise(11, 70_000)],
    ['noise without byte 0', noise(3, 5000).map((byte) => byte || 1)],
    ['zeros', new Uint8Array(1000)],
    ['a PNG', join([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], noise(5, 900))],
    ['an OLE container', join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(504), noise(9, 512))],
    ['control characters', Uint8Array.from({ length: 300 }, (_, i) => i % 7)],
  ])('%s is refused by name', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
    expect(readText(bytes, DEFAULT_LIMITS)).toEqual({
      document: null,
      findings: [{ code: 'not-text', severity: 'error', facts: {}, places: [] }],
    });
  });
});
