import { describe, expect, it } from 'vitest';
import { bytesOf, paragraphs, read, reading, texts } from './snippet.js';

describe('text by the font of the run (RTF 1.9.1, "Font Table", \\fcharset)', () => {
  it('decodes \\fcharset134 as GBK, two bytes a character', () => {
    expect(texts("\\f1 \\'b2\\'bf\\'c3\\'c5\\par")).toEqual(['部门']);
  });

  it('decodes \\fcharset136 as Big5, \\fcharset128 as Shift-JIS and \\fcharset0 as Windows Latin', () => {
    expect(texts("{\\f3 \\'a4\\'a4}{\\f4 \\'93\\'fa}{\\f0 caf\\'e9}\\par")).toEqual(['中日café']);
  });

  it('reads on behind `\\*` before a word it knows or that only formats', () => {
    expect(texts('before {\\b\\*\\cs7 inside} after\\par')).toEqual(['before inside after']);
    expect(texts('before {\\*\\f0 inside} after\\par')).toEqual(['before inside after']);
    expect(texts('before {\\*\\unheard inside} after\\par')).toEqual(['before  after']);
  });

  it('decodes a font without a charset by \\ansicpg', () => {
    expect(texts("\\f5 \\'b2\\'bf\\par")).toEqual(['部']);
  });

  it("takes the second byte of a character as it comes: as \\'xx, as a raw byte, or as plain ASCII", () => {
    expect(texts("\\f1 \\'b2\xbf\xc3\\'c5\\'81A\\par")).toEqual([`部门${gbk(0x81, 0x41)}`]);
  });

  it('joins the bytes of a character over line ends in the file', () => {
    expect(texts("\\f1 \\'b2\r\n\\'bf\\par")).toEqual(['部']);
  });

  it('takes an escaped backslash or brace after a raw lead byte as the second byte', () => {
    // GBK 0x8F5C and 0x937B: writers that escape byte by byte.
    expect(texts('\\f1 \x8f\\\\\x93\\{\\par')).toEqual([gbk(0x8f, 0x5c, 0x93, 0x7b)]);
  });

  it('reads the four-byte characters of GB18030', () => {
    expect(texts("\\f1 \\'82\\'30\\'c3\\'30\\par")).toEqual([
      new TextDecoder('gb18030').decode(Uint8Array.of(0x82, 0x30, 0xc3, 0x30)),
    ]);
  });

  it('uses the double-byte font of \\dbch for \\af, and the plain one otherwise (Associated Character Properties)', () => {
    expect(
      texts("{\\loch\\af0\\hich\\af0\\dbch\\af1 \\'b2\\'bf}{\\hich\\af0\\dbch\\af1\\loch\\f0 \\'e9}\\par"),
    ).toEqual(['部é']);
  });

  it('reads runs of common Chinese in a font called Latin by an East Asian \\ansicpg, and says so', () => {
    const { blocks, findings } = read("\\f0 \\'b2\\'bf\xc3\xc5: caf\\'e9 \\'d7\\'d7\\'d7\\'d7 10\\'b0\\par");
    expect(paragraphs(blocks)[0]?.text).toBe('部门: café ×××× 10°');
    expect(findings).toMatchObject([{ code: 'encoding-assumed', facts: { encoding: 'cp936' } }]);
  });

  it('reads two high bytes in a \\loch run by the double-byte font, where there is one', () => {
    expect(texts("{\\hich\\af0\\dbch\\af1\\loch\\f0 a\\'b2\\'bf\\'c3\\'c5b\\'e9}\\par")).toEqual(['a部门bé']);
  });

  it('makes nothing of control characters written as text, but for tabs and line ends', () => {
    expect(texts("a\\'00\\'07\\'09b\\'0ac\\'zzd\\par")).toEqual(['a\tb\nczzd']);
  });

  it('forgets the font at \\plain and at the end of the group', () => {
    expect(texts("{\\f1 \\'b2\\'bf}\\'e9\\f1\\plain\\'e9\\par")).toEqual(['部éé']);
  });

  it('reads UTF-8 bytes where \\ansicpg says 65001', () => {
    const source = Buffer.from('{\\rtf1\\ansi\\ansicpg65001 单位😀\\par}', 'utf8');
    expect(paragraphs(reading(source).blocks)[0]?.text).toBe('单位😀');
  });

  it('goes by the language, else by the bytes, where the file names no code page', () => {
    const first = (source: Uint8Array) => paragraphs(reading(source).blocks)[0]?.text;
    expect(first(bytesOf("{\\rtf1\\ansi\\deflang2052 \\'b2\\'bf\\par}"))).toBe('部');
    expect(first(bytesOf("{\\rtf1\\ansi \\'b2\\'bf\\'c3\\'c5\\par}"))).toBe('部门');
    expect(first(Buffer.from('{\\rtf1\\ansi 部门\\par}', 'utf8'))).toBe('部门');
    expect(reading(bytesOf("{\\rtf1\\ansi \\'b2\\'bf\\par}")).findings).toMatchObject([
      { code: 'encoding-assumed', severity: 'info', facts: { encoding: 'cp936' } },
    ]);
    expect(first(bytesOf("{\\rtf1\\ansi caf\\'e9 cr\\'e8me\\par}"))).toBe('café crème');
  });

  it('replaces bytes that are no character, keeps what follows, and says so', () => {
    const { blocks, findings } = read("\\f1 \\'b2 1\\'ff2\\par");
    expect(paragraphs(blocks)[0]?.text).toBe('\ufffd 1\ufffd2');
    expect(findings).toMatchObject([{ code: 'encoding-doubtful', facts: { encoding: 'cp936', bad: 2 } }]);
  });
});

describe('\\u characters (RTF 1.9.1, "Unicode RTF")', () => {
  it('reads signed and unsigned numbers', () => {
    expect(texts('\\u-28568?\\u36968?\\par')).toEqual(['遨遨']);
  });

  it('passes over as many stand-in characters as \\uc says, per group', () => {
    expect(texts("{\\uc2\\u37096\\'b2\\'bf}\\u38376?{\\uc0\\u12289}x\\par")).toEqual(['部门、x']);
  });

  it('stops passing over at a group end and never passes over a cell or paragraph mark', () => {
    expect(texts('{\\u37096}?\\u38376\\par x\\par')).toEqual(['部?门', 'x']);
  });

  it('counts an escape or a named character as one stand-in', () => {
    expect(texts('\\u8226\\bullet a\\u92\\\\b\\u160\\~c\\par')).toEqual(['•a\\b\u00a0c']);
  });

  it('keeps each of several \\u characters whose writer left out the stand-in', () => {
    expect(texts('\\u37096\\u38376\\u38376?\\par')).toEqual(['部门门']);
  });

  it('joins surrogate pairs, and reads a whole code point', () => {
    expect(texts('\\u-10179?\\u-8704?\\u128512?\\par')).toEqual(['😀😀']);
  });

  it('replaces half of a pair and says so', () => {
    const { blocks, findings } = read('a\\u-10179?b\\par');
    expect(paragraphs(blocks)[0]?.text).toBe('a\ufffdb');
    expect(findings).toMatchObject([{ code: 'encoding-doubtful', facts: { bad: 1 } }]);
  });

  it('takes the Unicode half of \\upr', () => {
    expect(texts("{\\upr{a\\'a8}{\\*\\ud{\\u37096?}}}\\par")).toEqual(['部']);
  });
});

describe('special characters (RTF 1.9.1, "Special Characters")', () => {
  it('reads spaces, dashes, quotes and bullets, and drops the optional hyphen', () => {
    expect(texts('a\\~b\\-c\\_d\\emdash\\endash\\lquote\\rquote\\ldblquote\\rdblquote\\bullet\\par')).toEqual([
      'a\u00a0bc\u2011d—–‘’“”•',
    ]);
  });

  it('gives a tab as \\t and a soft line break as \\n', () => {
    expect(texts('a\\tab b\\line c\td\\par')).toEqual(['a\tb\nc\td']);
  });

  it('takes a backslash before a line end as a paragraph mark, and other line ends as nothing', () => {
    expect(texts('a\\\nb\r\nc\\par')).toEqual(['a', 'bc']);
  });

  it('ends a paragraph at a page or section break only where it has text', () => {
    expect(texts('a\\page b\\par\\sect c\\sect d\\par')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps empty paragraphs and text that has no mark at the end', () => {
    expect(texts('a\\par\\par b')).toEqual(['a', '', 'b']);
  });

  it('gives the byte offset of a paragraph’s first character', () => {
    const source = "{\\rtf1\\ansi\\ansicpg936 {\\b \\'b2\\'bf}\\par \\u38376?\\par\\par}";
    const at = (needle: string, from = 0) => source.indexOf(needle, from);
    const anchors = paragraphs(reading(bytesOf(source)).blocks).map((paragraph) => paragraph.anchor);
    expect(anchors).toEqual([at("\\'b2"), at('\\u38376'), source.lastIndexOf('\\par')]);
  });
});

describe('symbol fonts (\\fcharset2)', () => {
  it('gives the boxes, ticks and crosses of Wingdings as such', () => {
    expect(texts("{\\f2 \\'fe\\'fd\\'a8\\'fc\\'fbo}\\par")).toEqual(['☑☒□✓✗□']);
  });

  it('reads the private-use numbers Word writes for them', () => {
    expect(texts("{\\f2\\u-3842\\'fe}\\par")).toEqual(['☑']);
  });

  it('keeps the private-use character of a shape it has no character for', () => {
    expect(texts("{\\f2 \\'ff}\\par")).toEqual(['\uf0ff']);
  });

  it('reads a SYMBOL field that has no result', () => {
    expect(texts('{\\field{\\*\\fldinst SYMBOL 254 \\\\f "Wingdings" \\\\s 12}{\\fldrslt}}\\par')).toEqual(['☑']);
  });
});

function gbk(...bytes: readonly number[]): string {
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}
