import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { buildDoc, para, run } from './build-doc.js';
import { findingsOf, inWords, readBuilt, texts } from './reading.js';
import { deleted, fonts, hidden, inserted, long, sprm, symbol, word } from './sprms.js';

describe('the text of a .doc', () => {
  it('gives one paragraph for each paragraph mark, with the CP of its first character', () => {
    const { blocks, format, encoding } = readBuilt([para('甲乙'), para(''), para('丙')]);
    expect(blocks).toMatchObject([
      { text: '甲乙', anchor: 0, role: 'body' },
      { text: '', anchor: 3 },
      { text: '丙', anchor: 4 },
    ]);
    expect([format, encoding]).toEqual(['doc', null]);
  });

  it('reads 8-bit pieces by the table of FcCompressed ([MS-DOC] 2.9.73)', () => {
    const document = readBuilt([para('\u0093a\u0094 \u0096 \u0085 \u00e9\u0080')], {
      pieces: [{ characters: 11, width: 1 }],
    });
    expect(texts(document)).toEqual(['“a” – … é€']);
  });

  it('puts together hundreds of pieces of both widths, as fast saving leaves them', () => {
    const text = 'ab'.repeat(200);
    const pieces = Array.from({ length: 200 }, (_, i) => ({
      characters: 2,
      width: i % 3 === 0 ? (1 as const) : (2 as const),
    }));
    expect(texts(readBuilt([para(text)], { pieces: [...pieces, { characters: 1, width: 2 }], flags: 0x0204 }))).toEqual(
      [text],
    );
  });

  it('makes a soft break a line feed, keeps tabs, drops optional hyphens, pictures and note marks', () => {
    const text = 'a\u000bb\tc\u001fd\u001ee\u0001f\u0008g\u0002h\u0005i\u00a0j';
    expect(texts(readBuilt([para(text)]))).toEqual(['a\nb\tcd\u2011efghi\u00a0j']);
  });

  it('makes a page or column break a line end between two texts, and nothing elsewhere', () => {
    expect(texts(readBuilt([para('\u000c前页'), para('一\u000c二\u000e三\u000c')]))).toEqual(['前页', '一\n二\n三']);
  });

  it('ends a paragraph at a section mark ([MS-DOC] 2.8.26)', () => {
    const table = { 6: [...[0, 3, 5].flatMap(long), ...new Array<number>(24).fill(0)] };
    expect(texts(readBuilt([para('一节', [], '\u000c'), para('二')], { table }))).toEqual(['一节', '二']);
  });

  it('leaves out deleted revisions and counts them, and takes inserted ones', () => {
    const paragraphs = [para(['共', run('12', deleted), run('15', inserted), '人'])];
    expect(texts(readBuilt(paragraphs))).toEqual(['共15人']);
    expect(findingsOf(paragraphs)).toEqual(['deleted-text 2']);
  });

  it('runs a paragraph whose mark was deleted on into the next', () => {
    expect(texts(readBuilt([para('前', [], run('\r', deleted)), para('后')]))).toEqual(['前后']);
  });

  it('leaves out hidden text and counts it', () => {
    const paragraphs = [para(['可见', run('隐 藏', hidden)])];
    expect(texts(readBuilt(paragraphs))).toEqual(['可见']);
    expect(findingsOf(paragraphs)).toEqual(['hidden-text 2']);
  });

  it('keeps text that no subdocument accounts for, with a finding', () => {
    const file = buildDoc({ paragraphs: [para('正文'), para('还有')] });
    const fib = file.findIndex((byte, at) => at % 512 === 0 && byte === 0xec && file[at + 1] === 0xa5);
    new DataView(file.buffer).setUint32(fib + 76, 3, true);
    const { document, findings } = readDoc(file, DEFAULT_LIMITS);
    expect(document === null ? [] : texts(document)).toEqual(['正文', '还有']);
    expect(findings.map(inWords)).toEqual(['partly-damaged text']);
  });

  it('says so where the file tells nothing of a paragraph, whose table may be lost', () => {
    const file = buildDoc({ paragraphs: [para('甲'), para('乙')], table: {} });
    const page = file.findLastIndex((_, at) => at % 512 === 511 && file[at] === 2 && file[at - 511] === 0);
    file[page] = 1;
    expect(readDoc(file, DEFAULT_LIMITS).findings.map(inWords)).toEqual(['partly-damaged paragraphs']);
  });

  it('applies the modifiers of a piece (Prm1 and Prm0, [MS-DOC] 2.9.212, 2.9.213)', () => {
    const pieces = [
      { characters: 1, width: 2 as const },
      { characters: 1, width: 2 as const, prm: 1 },
      { characters: 1, width: 2 as const, prm: (65 << 1) | (1 << 8) },
      { characters: 2, width: 2 as const },
    ];
    const paragraphs = [para('甲乙丙丁')];
    expect(texts(readBuilt(paragraphs, { pieces, prcs: [hidden] }))).toEqual(['甲丁']);
    expect(findingsOf(paragraphs, { pieces, prcs: [hidden] })).toEqual(['deleted-text 1', 'hidden-text 1']);
  });

  it.each([
    ['Wingdings', 0xf0fe, '☑'],
    ['Wingdings', 0xf0fd, '☒'],
    ['Wingdings', 0xf0a8, '□'],
    ['Wingdings', 0xf06f, '□'],
    ['Wingdings', 0xf0fc, '✓'],
    ['Wingdings 2', 0xf052, '☑'],
    ['Wingdings 2', 0xf0a3, '□'],
    ['Wingdings 2', 0xf050, '✓'],
    ['Symbol', 0xf0b4, '×'],
    ['宋体', 0x2611, '☑'],
  ])('reads the symbol of %s %i as %s', (font, code, expected) => {
    const document = readBuilt([para(['选', run('(', symbol(1, code))])], { table: { 15: fonts(['宋体', font]) } });
    expect(texts(document)).toEqual([`选${expected}`]);
  });

  it('reads ASCII characters set in a symbol font as what that font shows', () => {
    const document = readBuilt([para([run('R是', sprm(0x4a4f, ...word(1))), 'R'])], {
      table: { 15: fonts(['宋体', 'Wingdings 2']) },
    });
    expect(texts(document)).toEqual(['☑是R']);
  });

  it('reads private-use characters by the font of their run, and keeps what no font explains', () => {
    const chpx = sprm(0x4a51, ...word(1));
    const document = readBuilt([para([run('\uf0fe', chpx), '\uf0fe'])], {
      table: { 15: fonts(['宋体', 'Wingdings']) },
    });
    expect(texts(document)).toEqual(['☑\uf0fe']);
  });
});

describe('fields of a .doc', () => {
  it.each([
    ['the result of a field, not its code', '第\u0013 PAGE \u00143\u0015页', '第3页'],
    ['the results of fields within fields', '\u0013 TOC \u0014概况\u0013 PAGEREF _Toc1 \u00145\u0015\u0015', '概况5'],
    ['nothing of a field within a code', '\u0013 IF \u0013 PAGE \u00141\u0015 = 1 \u0014甲\u0015', '甲'],
    ['the words of a click-here field', '\u0013MACROBUTTON NoMacro [点此输入]\u0015', '[点此输入]'],
    ['a ticked square made of two characters', '\u0013 eq \\o\\ac(□,√)\u0015', '☑'],
    ['a number in a circle', '\u0013 eq \\o\\ac(○,3)\u0015', '③'],
    ['a SYMBOL field without result', '\u0013 SYMBOL 254 \\f "Wingdings" \\s 12\u0015', '☑'],
    ['all text after a field that never ends', '甲\u0013乙丙', '甲乙丙'],
  ])('give %s', (_, text, expected) => {
    expect(texts(readBuilt([para(text)]))).toEqual([expected]);
  });

  it.each([
    [1, 0, '☑'],
    [0, 1, '☐'],
    [25, 1, '☑'],
    [25, 0, '☐'],
  ])('give a check box of result %i and default %i as %s ([MS-DOC] 2.9.78)', (result, fallback, expected) => {
    const data = [9, 9, 9, 9, ...formField(1, result, word(fallback))];
    const content = [
      '\u0013 FORMCHECKBOX ',
      run('\u0001', [...sprm(0x6a03, ...long(4)), ...sprm(0x0806, 1)]),
      '\u0015是',
    ];
    expect(texts(readBuilt([para(content)], { data }))).toEqual([`${expected}是`]);
  });

  it('give the chosen line of a drop-down list', () => {
    const lines = ['优', '良好', '中'].flatMap((line) => xstz(line).slice(0, -2));
    const list = [...word(0xffff), ...word(3), ...word(0), ...lines];
    const data = formField(2, 1, [...word(0), ...['', '', '', '', ''].flatMap(xstz), ...list]);
    const content = ['\u0013 FORMDROPDOWN ', run('\u0001', sprm(0x6a03, ...long(0))), '\u0015'];
    expect(texts(readBuilt([para(content)], { data }))).toEqual(['良好']);
  });
});

/** What the character 0x01 of a field points at: NilPICFAndBinData around FFData; [MS-DOC] 2.9.158, 2.9.78. */
function formField(kind: number, result: number, rest: readonly number[]): readonly number[] {
  const field = [...long(0xffffffff), ...word(kind | (result << 2)), ...word(0), ...word(20), ...xstz(''), ...rest];
  return [...long(0x44 + field.length), ...word(0x44), ...new Array<number>(62).fill(0), ...field];
}

function xstz(text: string): readonly number[] {
  return [...word(text.length), ...text.split('').flatMap((one) => word(one.charCodeAt(0))), ...word(0)];
}
