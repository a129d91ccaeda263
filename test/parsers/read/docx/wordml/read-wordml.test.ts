import { describe, expect, it } from 'vitest';
import { readWordml } from '../../../../../src/parsers/read/docx/wordml/read-wordml.js';
import { DEFAULT_LIMITS } from '../../../../../src/parsers/read/reader.js';
import { p, r } from '../../../../support/docx.js';
import { gridOf } from '../../../../support/grid.js';

function read(body: string, before = '') {
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml">${before}<w:body>${body}</w:body></w:wordDocument>`;
  return readWordml(Buffer.from(xml), DEFAULT_LIMITS);
}

async function texts(body: string, before = ''): Promise<readonly string[]> {
  const { document } = await read(body, before);
  return (document?.blocks ?? []).map((block) => {
    const text = block.kind === 'paragraph' ? `${block.listLabel ?? ''}${block.text}` : `table ${block.number}`;
    return block.role === 'body' ? text : `${block.role}: ${text}`;
  });
}

const cell = (text: string, tcPr = '') => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;

async function cells(...rows: readonly string[]) {
  const { document, findings } = await read(`<w:tbl>${rows.join('')}</w:tbl>`);
  if (document === null) throw new Error('not read');
  const found = gridOf(document).flatMap((table) => table.rows.flat());
  return {
    cells: found.map((c) => `${c.row},${c.col} ${c.rowspan}×${c.colspan} ${c.text}`),
    codes: findings.map(({ code }) => code),
    spansKept: document.blocks.map((block) => block.kind === 'table' && block.spansKept),
  };
}

describe('Word 2003 XML', () => {
  it('sections and hints group paragraphs without adding text', async () => {
    const body = `<wx:sect><wx:sub-section>${p('甲')}<w:p><w:r><w:t>乙</w:t><w:tab wx:cTlc="3"/><w:t>丙</w:t></w:r></w:p></wx:sub-section></wx:sect>`;
    expect(await texts(body)).toEqual(['甲', '乙\t丙']);
  });

  it('revisions are annotations: inserted text is taken, deleted text left out and counted', async () => {
    const change = (type: string, content: string) =>
      `<aml:annotation aml:id="0" w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`;
    const body = `<w:p>${r('甲')}${change('Deletion', '<w:r><w:delText>乙</w:delText></w:r>')}${change('Insertion', r('丙'))}</w:p>`;
    expect(await texts(body)).toEqual(['甲丙']);
    expect((await read(body)).findings).toMatchObject([{ code: 'deleted-text', facts: { characters: 1 } }]);
  });

  it('notes, comments, margins and boxes are taken out of the text and appended to it', async () => {
    const body =
      `<w:p>${r('甲')}<w:r><w:footnote>${p('脚注')}</w:footnote></w:r><w:r><aml:annotation w:type="Word.Comment"><aml:content>${p('批注')}</aml:content></aml:annotation></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>` +
      `<w:sectPr><w:hdr w:type="odd">${p('页眉')}</w:hdr></w:sectPr>`;
    expect(await texts(body)).toEqual(['甲', 'text-box: 框', 'header: 页眉', 'footnote: 脚注', 'comment: 批注']);
  });

  it('lists carry their numbers', async () => {
    const lists =
      '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>';
    const item = p('项', { pPr: '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>' });
    expect(await texts(item + item, lists)).toEqual(['一、项', '二、项']);
  });

  it('vertical merges as Word writes them', async () => {
    const table = await cells(
      row(cell('甲', '<w:vmerge w:val="restart"/>'), cell('乙')),
      row(cell('', '<w:vmerge/>'), cell('丙')),
    );
    expect(table.cells).toEqual(['0,0 2×1 甲', '0,1 1×1 乙', '1,1 1×1 丙']);
    expect(table.codes).toEqual([]);
  });

  it('vertical merges LibreOffice dropped are given back, with a note', async () => {
    const table = await cells(
      row(cell('机构'), cell('合计'), cell('其中', span(4))),
      row(cell('甲', span(3)), cell('乙')),
      row(cell('一'), cell('二'), cell('三', span(3)), cell('四')),
    );
    expect(table.cells).toEqual([
      '0,0 2×1 机构',
      '0,1 2×1 合计',
      '0,2 1×2 其中',
      '1,2 1×1 甲',
      '1,3 1×1 乙',
      '2,0 1×1 一',
      '2,1 1×1 二',
      '2,2 1×1 三',
      '2,3 1×1 四',
    ]);
    expect(table.codes).toEqual(['row-spans-restored']);
  });

  it('where two ways are as good, none is taken and the columns are said to be unknown', async () => {
    const table = await cells(row(cell('甲'), cell('乙')), row(cell('丙')), row(cell('丁'), cell('戊')));
    expect(table.cells).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,0 1×1 丙', '2,0 1×1 丁', '2,1 1×1 戊']);
    expect(table.codes).toEqual(['row-spans-lost']);
    expect(table.spansKept).toEqual([false]);
  });

  it('another table of the same document keeps its columns', async () => {
    const doubtful = row(cell('甲'), cell('乙')) + row(cell('丙')) + row(cell('丁'), cell('戊'));
    const whole = row(cell('己'), cell('庚'));
    const { document } = await read(`<w:tbl>${whole}</w:tbl><w:tbl>${doubtful}</w:tbl>`);
    expect(document?.blocks).toMatchObject([{ spansKept: true }, { spansKept: false }]);
  });
});
