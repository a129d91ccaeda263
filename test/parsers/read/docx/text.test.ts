import { describe, expect, it } from 'vitest';
import { blocksText, type Document } from '../../../../src/model/document.js';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { read as readAny } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { docx, p, r, tbl, tc, tr } from '../../../support/docx.js';
import { gridOf } from '../../../support/grid.js';
import { buildContainer } from '../doc/build-container.js';

async function read(body: string, parts: Omit<Parameters<typeof docx>[0], 'body'> = {}) {
  const result = await readDocx(docx({ body, ...parts }), DEFAULT_LIMITS, readAny);
  if (result.document === null) throw new Error(JSON.stringify(result.findings));
  return { document: result.document as Document, findings: result.findings };
}

/** Texts of the paragraphs, each with its role where it is not the body's. */
async function texts(body: string, parts: Omit<Parameters<typeof docx>[0], 'body'> = {}): Promise<readonly string[]> {
  const { document } = await read(body, parts);
  return document.blocks.map((block) => {
    const text = block.kind === 'paragraph' ? block.text : `table ${block.number}`;
    return block.role === 'body' ? text : `${block.role}: ${text}`;
  });
}

const run = (content: string, rPr = '') => `<w:r><w:rPr>${rPr}</w:rPr>${content}</w:r>`;
const para = (content: string) => `<w:p>${content}</w:p>`;
const field = (code: string, result: string, data = '') =>
  run(`<w:fldChar w:fldCharType="begin">${data}</w:fldChar>`) +
  run(`<w:instrText xml:space="preserve">${code}</w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  result +
  run('<w:fldChar w:fldCharType="end"/>');

describe('paragraphs of a .docx', () => {
  it('keep their text exactly, empty ones and blanks included', async () => {
    expect(await texts(p('  甲 乙  ') + para('') + p('a&<b>"\u00A0'))).toEqual(['  甲 乙  ', '', 'a&<b>"\u00A0']);
  });

  it('have no characters XML cannot hold, however they were written', async () => {
    expect(
      await texts(p('甲\u0001乙') + para(run('<w:t>丙&#x1F;丁&#xFFFF;</w:t><w:sym w:font="Arial" w:char="0007"/>'))),
    ).toEqual(['甲乙', '丙丁']);
  });

  it('are plain whatever their style is called', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Paragraph"/></w:style>';
    const body = p('标题', { pPr: '<w:pStyle w:val="1"/>' }) + p('项', { pPr: '<w:pStyle w:val="L"/>' });
    expect(await texts(body, { styles })).toEqual(['标题', '项']);
  });

  it('have soft breaks as line feeds, tabs, and no-break hyphens; an optional hyphen is no character', async () => {
    const body = para(
      run(
        '<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:cr/>',
      ),
    );
    expect(await texts(body)).toEqual(['甲\n乙\ta\u2011bc\n']);
  });

  it('are parted by a page break only where text stands on both sides', async () => {
    const pageBreak = run('<w:br w:type="page"/>');
    const body = para(r('甲') + pageBreak + r('乙')) + para(pageBreak + r('丙')) + para(r('丁') + pageBreak);
    expect(await texts(body)).toEqual(['甲\n乙', '丙', '丁']);
  });

  it('read a line end inside a text element as a space, as XML readers of Word do', async () => {
    expect(await texts(para('<w:r><w:t>甲\n乙</w:t></w:r>'))).toEqual(['甲 乙']);
  });

  it('reach through content controls, smart tags, links, custom XML and unknown elements', async () => {
    const body =
      '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>' +
      para(
        `<w:smartTag>${r('一')}</w:smartTag><w:hyperlink w:anchor="a">${r('二')}</w:hyperlink><w:customXml>${r('三')}</w:customXml><w:bdo w:val="ltr">${r('四')}</w:bdo><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
      ) +
      '</w:sdtContent></w:sdt>';
    expect(await texts(body)).toEqual(['一二三四x=1']);
  });

  it('keep the base of a ruby text and leave its reading out', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('jì')}</w:rt><w:rubyBase>${r('绩')}</w:rubyBase></w:ruby></w:r>`;
    expect(await texts(para(ruby + r('效')))).toEqual(['绩效']);
  });

  it('may use any prefix for the namespace, and the strict one', async () => {
    const xml =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    expect(await texts('', { files: { 'word/document.xml': xml } })).toEqual(['甲']);
  });
});

describe('revisions in a .docx', () => {
  it('inserted text is taken, deleted and moved-away text is left out and counted', async () => {
    const body = para(
      `${r('实有')}<w:del>${run('<w:delText>九</w:delText>')}</w:del><w:ins>${r('十')}</w:ins>${r('人')}<w:moveFrom>${r('旧处')}</w:moveFrom><w:moveTo>${r('新处')}</w:moveTo>`,
    );
    const { document, findings } = await read(body);
    expect(blocksText(document.blocks)).toBe('实有十人新处');
    expect(findings).toEqual([{ code: 'deleted-text', severity: 'warning', facts: { characters: 3 }, places: [] }]);
  });

  it('a paragraph whose mark is deleted runs on into the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('甲')}</w:p>${p('乙')}`;
    expect(await texts(body)).toEqual(['甲乙']);
  });

  it('a deleted row is gone, an inserted one is there', async () => {
    const row = (text: string, mark: string) => `<w:tr><w:trPr>${mark}</w:trPr>${tc(text)}</w:tr>`;
    const { document, findings } = await read(tbl([row('甲', ''), row('乙', '<w:del/>'), row('丙', '<w:ins/>')]));
    expect(gridOf(document)[0]?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['甲'], ['丙']]);
    expect(findings.map(({ code }) => code)).toEqual(['deleted-text']);
  });

  it('former properties kept by a revision are not the present ones', async () => {
    const pPr = '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const { document } = await read(p('甲', { pPr }), { numbering: NUMBERING });
    expect(document.blocks[0]).toMatchObject({ text: '甲', listLabel: null });
  });
});

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe('hidden text in a .docx', () => {
  it('is left out and counted, whether the run, its style or the paragraph style hides it', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      para(r('见') + r('藏', '<w:vanish/>') + r('隐', '<w:rStyle w:val="H2"/>') + r('见', '<w:vanish w:val="0"/>')) +
      `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${r('全')}${r('现', '<w:vanish w:val="false"/>')}</w:p>`;
    const { document, findings } = await read(body, { styles });
    expect(blocksText(document.blocks)).toBe('见见\n现');
    expect(findings).toEqual([{ code: 'hidden-text', severity: 'warning', facts: { characters: 3 }, places: [] }]);
  });

  it('includes what stands in a merged-away cell', async () => {
    const merge = (value: string) => `<w:vMerge w:val="${value}"/>`;
    const { document, findings } = await read(tbl([tr(tc('甲', merge('restart'))), tr(tc('乙', merge('continue')))]));
    expect(gridOf(document)[0]?.rows.flat()).toMatchObject([{ text: '甲', rowspan: 2 }]);
    expect(findings).toMatchObject([{ code: 'hidden-text', facts: { characters: 1 } }]);
  });
});

describe('text boxes, notes and margins of a .docx', () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;

  it('a text box is told once after the body, whichever of its two forms is read', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(p('框内'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p('框内'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await texts(para(r('前') + both + r('后')) + p('尾'))).toEqual(['前后', '尾', 'text-box: 框内']);
  });

  it('an old drawing holds its text box alone, and a table may stand in it', async () => {
    const old = `<w:r><w:pict><v:shape><v:textbox>${box(p('框') + tbl([tr(tc('格'))]))}</v:textbox></v:shape></w:pict></w:r>`;
    expect(await texts(para(old))).toEqual(['', 'text-box: 框', 'text-box: table 1']);
  });

  it('header, footer, notes and comments follow with their roles; separator lines are none', async () => {
    const note = (type: string, name: string, text: string) => `<w:${name} w:id="1"${type}>${p(text)}</w:${name}>`;
    const parts = {
      header: p('页眉'),
      footer: para(r('第') + field('PAGE', r('1')) + r('页')),
      footnotes: note(' w:type="separator"', 'footnote', '线') + note('', 'footnote', '脚注'),
      endnotes: note('', 'endnote', '尾注'),
      comments: note('', 'comment', '批注'),
    };
    const body = para(
      `${r('正文')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
    );
    expect(await texts(body, parts)).toEqual([
      '正文',
      'header: 页眉',
      'footer: 第1页',
      'footnote: 脚注',
      'endnote: 尾注',
      'comment: 批注',
    ]);
  });
});

describe('fields and symbols of a .docx', () => {
  it('a field shows its result and not its code, over paragraphs and inside another', async () => {
    const toc =
      para(
        run('<w:fldChar w:fldCharType="begin"/>') +
          run('<w:instrText>TOC \\o</w:instrText>') +
          run('<w:fldChar w:fldCharType="separate"/>') +
          r('一、概况') +
          field('PAGEREF _Toc1', r('3')),
      ) + para(r('二、收支') + run('<w:fldChar w:fldCharType="end"/>'));
    expect(await texts(toc + para(field('DATE', r('2021年')) + r('止')))).toEqual([
      '一、概况3',
      '二、收支',
      '2021年止',
    ]);
  });

  it('text after a field that never ends is not lost', async () => {
    const body = para(run('<w:fldChar w:fldCharType="begin"/>') + r('甲')) + p('乙');
    expect(await texts(body)).toEqual(['甲', '乙']);
  });

  it('check boxes of both kinds show their state, a list its chosen entry', async () => {
    const formBox = (state: string) =>
      field(' FORMCHECKBOX ', '', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`);
    const control = (state: string, drawn: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(drawn)}</w:sdtContent></w:sdt>`;
    const list =
      run(
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData></w:fldChar>',
      ) +
      run('<w:instrText> FORMDROPDOWN </w:instrText>') +
      run('<w:fldChar w:fldCharType="end"/>');
    const body =
      para(formBox('<w:default w:val="1"/>') + formBox('<w:default w:val="1"/><w:checked w:val="0"/>')) +
      para(control('1', '☒') + control('0', '☐')) +
      para(list);
    expect(await texts(body)).toEqual(['☑☐', '☑☐', '良']);
  });

  it('symbol fonts give the characters they show', async () => {
    const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const body =
      para(sym('Wingdings', 'F0FE') + sym('Wingdings', 'F0FD') + sym('Wingdings', 'F0A8') + sym('Wingdings', 'F0FC')) +
      para(sym('Wingdings 2', 'F052') + sym('Wingdings 2', '00A3') + r('\uF0FE', '<w:rFonts w:ascii="Wingdings"/>')) +
      para(sym('Unknown', '2611'));
    expect(await texts(body)).toEqual(['☑☒□✓', '☑□☑', '☑']);
  });
});

describe('a document embedded in a .docx', () => {
  const page = (content: string) => `<html><body>${content}</body></html>`;
  const chunks = (pages: Readonly<Record<string, string>>) => ({
    files: {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(
        pages,
      )
        .map((id) => `<Relationship Id="${id}" Type="http://x/aFChunk" Target="${id}.html"/>`)
        .join('')}</Relationships>`,
      ...Object.fromEntries(Object.entries(pages).map(([id, html]) => [`word/${id}.html`, html])),
    },
  });
  const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`;

  it('is read in its place, its tables numbered with the others', async () => {
    const body = tbl([tr(tc('甲'))]) + chunk('a') + p('末') + tbl([tr(tc('丁'))]);
    const html = page('<p>乙</p><table><tr><td>丙</td></tr></table>');
    expect(await texts(body, chunks({ a: html }))).toEqual(['table 1', '乙', 'table 2', '末', 'table 3']);
  });

  it('is read inside a cell, too', async () => {
    const { document } = await read(tbl([tr(tc(chunk('a') + p('乙')), tc('丙'))]), chunks({ a: page('<p>甲</p>') }));
    expect(gridOf(document)).toMatchObject([{ rows: [[{ text: '甲\n乙' }, { text: '丙' }]] }]);
  });

  it('that cannot be had costs itself, and is named', async () => {
    const { document, findings } = await read(p('甲') + chunk('b') + p('乙'), chunks({}));
    expect(document.blocks).toMatchObject([{ text: '甲' }, { text: '乙' }]);
    expect(findings).toMatchObject([{ code: 'partly-damaged', facts: { part: 'altChunk' } }]);
  });
});

describe('what stands in unusual places', () => {
  const begin = run('<w:fldChar w:fldCharType="begin"/>');
  const separate = run('<w:fldChar w:fldCharType="separate"/>');
  const end = run('<w:fldChar w:fldCharType="end"/>');
  const code = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

  it('the words of a MACROBUTTON are shown, wherever in the field they are written', async () => {
    const body = [
      para(begin + code('MACROBUTTON NoMacro [点此输入]') + end),
      para(begin + code('MACROBUTTON NoMacro [点此输入]') + separate + end),
      para(begin + code('MACROBUTTON NoMacro ') + r('青溪县') + end),
      para('<w:fldSimple w:instr=" MACROBUTTON NoMacro 茶叶局"/>'),
      para(`<w:fldSimple w:instr=" DOCPROPERTY 单位">${r('水利局')}</w:fldSimple>`),
    ];
    expect(await texts(body.join(''))).toEqual(['[点此输入]', '[点此输入]', '青溪县', '茶叶局', '水利局']);
  });

  it('several bodies are read one after another', async () => {
    expect(await texts(`${p('甲')}</w:body><w:body>${p('乙')}`)).toEqual(['甲', '乙']);
  });

  const embedding = (target: string, bytes: Uint8Array) => ({
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="embeddings/${target}"/></Relationships>`,
    [`word/embeddings/${target}`]: bytes,
  });
  const object = para(
    run('<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId9"/></w:object>'),
  );

  it('an embedded Word document that holds the content is read, with a finding', async () => {
    const inner = docx({ body: p('一、部门（单位）基本概况') + tbl([tr(tc('联系人'), tc('林小满'))]) });
    const { document, findings } = await read(p('见附件') + object, { files: embedding('a.docx', inner) });
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : `table ${block.number}`))).toEqual(
      ['见附件', '', '一、部门（单位）基本概况', 'table 1'],
    );
    expect(findings.map(({ code: name }) => name)).toEqual(['embedded-read']);
  });

  it('so is an embedded text, in the container Windows packs it in', async () => {
    const file = Buffer.from('部门（单位）基本概况：管理全县茶叶生产。');
    const name = Buffer.from('a.txt\0a.txt\0', 'latin1');
    const path = Buffer.from('C:\\a.txt\0', 'latin1');
    const number = (value: number) => Buffer.from(new Uint32Array([value]).buffer);
    const head = Buffer.concat([number(0), Buffer.from([2, 0]), name, Buffer.from([0, 0, 3, 0])]);
    const native = Buffer.concat([head, number(path.length), path, number(file.length), file]);
    const inner = buildContainer([{ name: '\u0001Ole10Native', bytes: native }]);
    const { document } = await read(p('见附件') + object, { files: embedding('oleObject1.bin', inner) });
    expect(document.blocks.at(-1)).toMatchObject({ text: '部门（单位）基本概况：管理全县茶叶生产。' });
  });

  it('an embedded workbook is named where the document holds little else', async () => {
    const inner = buildContainer([{ name: 'Workbook', bytes: new Uint8Array(600) }]);
    const { findings } = await read(p('见附件') + object, { files: embedding('oleObject1.bin', inner) });
    expect(findings.map(({ code: name, facts }) => [name, facts])).toEqual([['embedded-unread', { objects: 1 }]]);
  });
});
