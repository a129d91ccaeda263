import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { docx, p } from '../../../support/docx.js';

/** Labels of the paragraphs of a document with these lists and styles. */
async function labels(body: string, numbering: string, styles?: string): Promise<readonly (string | null)[]> {
  const parts = styles === undefined ? { body, numbering } : { body, numbering, styles };
  const { document } = await readDocx(docx(parts), DEFAULT_LIMITS, read);
  return (document?.blocks ?? []).map((block) => (block.kind === 'paragraph' ? block.listLabel : null));
}

const level = (n: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const item = (numId: number, ilvl = 0) =>
  p('项', { pPr: `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>` });

describe('list numbers of a .docx (ECMA-376 Part 1, 17.9)', () => {
  const three = list(
    0,
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%1.%2.%3'),
  );

  it('count per level and begin again below a higher one', async () => {
    const body = item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1);
    expect(await labels(body, three + num(1, 0))).toEqual(['一、', '（一）', '（二）', '一.二.1', '二、', '（一）']);
  });

  it('lists made from one definition go on counting, unless they override the start', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = item(1) + item(2) + item(3) + item(3);
    expect(await labels(body, three + num(1, 0) + num(2, 0) + num(3, 0, override))).toEqual([
      '一、',
      '二、',
      '一、',
      '二、',
    ]);
  });

  it('an override may bring a level of its own', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
    expect(await labels(item(1) + item(1), three + num(1, 0, override))).toEqual(['a)', 'b)']);
  });

  it('a level that never restarts counts on', async () => {
    const levels = level(0, 'decimal', '%1') + level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>');
    const body = item(1) + item(1, 1) + item(1) + item(1, 1);
    expect(await labels(body, list(0, levels) + num(1, 0))).toEqual(['1', '1', '2', '2']);
  });

  it('the text around a number is kept, and legal numbering is decimal on all levels', async () => {
    const levels = level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(await labels(item(1) + item(1, 1), list(0, levels) + num(1, 0))).toEqual(['第一条', '1.1']);
  });

  it('a style brings its list, on the level that names the style', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>');
    const style = (id: string, basedOn: string, content: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn}<w:pPr>${content}</w:pPr></w:style>`;
    const styles =
      style('H1', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('H2', '', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
      style('H3', '<w:basedOn w:val="H1"/>', '');
    const styled = (id: string, more = '') => p('项', { pPr: `<w:pStyle w:val="${id}"/>${more}` });
    const body = styled('H1') + styled('H2') + styled('H3') + styled('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await labels(body, list(0, levels) + num(1, 0), styles)).toEqual(['一、', '（一）', '二、', null]);
  });

  it('bullets show what their font shows', async () => {
    const bullets =
      level(0, 'bullet', '\uF0FE', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>') +
      level(1, 'bullet', '－') +
      level(2, 'none', '');
    const body = item(1) + item(1, 1) + item(1, 2);
    expect(await labels(body, list(0, bullets) + num(1, 0))).toEqual(['☑', '－', null]);
  });

  it('a paragraph of a list that is not defined has no number', async () => {
    expect(await labels(item(7), three + num(1, 0))).toEqual([null]);
  });
});
