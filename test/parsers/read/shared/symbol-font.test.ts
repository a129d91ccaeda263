import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../../src/model/document.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { symbolFontOf } from '../../../../src/parsers/read/shared/symbol-font.js';
import { docx } from '../../../support/docx.js';
import { buildDoc, para, run } from '../doc/build-doc.js';
import { fonts, sprm, symbol, word } from '../doc/sprms.js';

/** Fonts, codes and what the mappings `symbol-font.ts` names give for them, weights of one shape taken together. */
const SHAPES: readonly (readonly [font: string, code: number, shown: string])[] = [
  ['Wingdings', 0x28, '☎'],
  ['Wingdings', 0x4b, '😐'],
  ['Wingdings', 0x4e, '☠'],
  ['Wingdings', 0x6c, '●'],
  ['Wingdings', 0x6f, '□'],
  ['Wingdings', 0x70, '□'],
  ['Wingdings', 0x76, '❖'],
  ['Wingdings', 0x78, '☒'],
  ['Wingdings', 0x81, '①'],
  ['Wingdings', 0x8a, '⑩'],
  ['Wingdings', 0x8c, '❶'],
  ['Wingdings', 0xa1, '○'],
  ['Wingdings', 0xa3, '○'],
  ['Wingdings', 0xa7, '▪'],
  ['Wingdings', 0xa8, '□'],
  ['Wingdings', 0xaa, '✦'],
  ['Wingdings', 0xd5, '⌫'],
  ['Wingdings', 0xd8, '➢'],
  ['Wingdings', 0xe0, '→'],
  ['Wingdings', 0xfb, '✗'],
  ['Wingdings', 0xfc, '✓'],
  ['Wingdings', 0xfd, '☒'],
  ['Wingdings', 0xfe, '☑'],
  ['Wingdings 2', 0x4f, '✗'],
  ['Wingdings 2', 0x50, '✓'],
  ['Wingdings 2', 0x51, '☒'],
  ['Wingdings 2', 0x52, '☑'],
  ['Wingdings 2', 0x53, '☒'],
  ['Wingdings 2', 0x69, '⓪'],
  ['Wingdings 2', 0x6a, '①'],
  ['Wingdings 2', 0x73, '⑩'],
  ['Wingdings 2', 0x74, '⓿'],
  ['Wingdings 2', 0x75, '❶'],
  ['Wingdings 2', 0x7e, '❿'],
  ['Wingdings 2', 0x98, '●'],
  ['Wingdings 2', 0xa3, '□'],
  ['Wingdings 2', 0xae, '◆'],
  ['Wingdings 2', 0xf8, '※'],
  ['Wingdings 3', 0x66, '←'],
  ['Wingdings 3', 0x70, '▲'],
  ['Wingdings 3', 0x7b, '◥'],
  ['Wingdings 3', 0x81, '⯅'],
  ['Webdings', 0x33, '◀'],
  ['Webdings', 0x34, '▶'],
  ['Webdings', 0x61, '✔'],
  ['Webdings', 0x63, '□'],
  ['Webdings', 0x67, '■'],
  ['Webdings', 0x72, '✗'],
  ['Webdings', 0xfe, '🌎'],
  ['Symbol', 0x27, '∋'],
  ['Symbol', 0x2a, '∗'],
  ['Symbol', 0x7e, '∼'],
  ['Symbol', 0xb3, '≥'],
  ['Symbol', 0xb4, '×'],
  ['Symbol', 0xd6, '√'],
  ['Symbol', 0xe5, '∑'],
  // The Windows logo is no character.
  ['Wingdings', 0xff, '\uF0FF'],
];

const hex = (code: number) => code.toString(16).padStart(2, '0');
const privateUse = (code: number) => String.fromCharCode(0xf000 + code);
const odt = (font: string, text: string) =>
  `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:style style:name="T1"><style:text-properties style:font-name="${font}"/></style:style></office:automatic-styles><office:body><office:text><text:p>选<text:span text:style-name="T1">${text}</text:span></text:p></office:text></office:body></office:document>`;
const page = (font: string, text: string) =>
  `<html><meta charset="utf-8"><body><p>选<span style="font-family:'${font}'">${text}</span></p></body></html>`;
const docxRun = (font: string, text: string) =>
  docx({
    body: `<w:p><w:r><w:t>选</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`,
  });
const docRun = (font: string, content: Parameters<typeof para>[0]) =>
  buildDoc({ paragraphs: [para(content)], table: { 15: fonts(['宋体', font]) } });
const rtf = (font: string, content: string) =>
  `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset2 ${font};}}\\u36873?{\\f1 ${content}}\\par}`;
/** ftcAscii and ftcOther: the fonts of ASCII and of other characters that are not East Asian; [MS-DOC] 2.6.1. */
const docFont = [...sprm(0x4a4f, ...word(1)), ...sprm(0x4a51, ...word(1))];
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

/** Every way a format has of writing a shape. */
const WRITERS: Readonly<Record<string, (font: string, code: number) => Uint8Array>> = {
  'a .doc with a symbol': (font, code) => docRun(font, ['选', run('(', symbol(1, 0xf000 + code))]),
  'a .doc with its private-use character': (font, code) => docRun(font, ['选', run(privateUse(code), docFont)]),
  'a .docx with a symbol': (font, code) =>
    docx({
      body: `<w:p><w:r><w:t>选</w:t></w:r><w:r><w:sym w:font="${font}" w:char="F0${hex(code)}"/></w:r></w:p>`,
    }),
  'a .docx with its private-use character': (font, code) => docxRun(font, privateUse(code)),
  'an .rtf with a byte': (font, code) => bytes(rtf(font, `\\'${hex(code)}`)),
  'an .rtf with its private-use character': (font, code) => bytes(rtf(font, `\\u${0xf000 + code - 0x10000}?`)),
  'a page': (font, code) => bytes(page(font, privateUse(code))),
  'an .odt': (font, code) => bytes(odt(font, privateUse(code))),
};

/** And of writing text typed in a symbol font. */
const TYPED: Readonly<Record<string, (font: string, text: string) => Uint8Array>> = {
  '.doc': (font, text) => docRun(font, ['选', run(text, docFont)]),
  '.docx': docxRun,
  '.html': (font, text) => bytes(page(font, text)),
  '.odt': (font, text) => bytes(odt(font, text)),
};

async function shown(file: Uint8Array): Promise<string> {
  const { document, findings } = await read(file, DEFAULT_LIMITS);
  if (document === null) throw new Error(JSON.stringify(findings));
  return blocksText(document.blocks).trimEnd();
}

describe('a shape of a symbol font', () => {
  it.each(Object.entries(WRITERS))('is the same character in %s', async (_, write) => {
    for (const [font, code, character] of SHAPES)
      expect([font, hex(code), await shown(write(font, code))]).toEqual([font, hex(code), `选${character}`]);
  });

  it.each(Object.entries(TYPED))('is that of the letter typed for it in a %s', async (_, write) => {
    expect(await shown(write('Wingdings 2', 'RP\u00A3'))).toBe('选☑✓□');
    expect(await shown(write('Wingdings', '\u00FE\u00A0\u00A8 l'))).toBe('选☑\u00A0□ ●');
    expect(await shown(write('Zapfino', 'R'))).toBe('选R');
  });
});

it('a font is known by its name, however it is written', () => {
  expect(['wingdings', '@Wingdings', 'Wingdings-Regular', 'Wingdings2', 'Symbol MT'].map(symbolFontOf)).toEqual([
    'wingdings',
    'wingdings',
    'wingdings',
    'wingdings-2',
    'symbol',
  ]);
  expect(['宋体', 'Segoe UI Symbol', ''].map(symbolFontOf)).toEqual([null, null, null]);
});
