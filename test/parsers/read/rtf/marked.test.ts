import { describe, expect, it } from 'vitest';
import { paragraphs, read, tables, texts } from './snippet.js';

describe('list text (RTF 1.9.1, "List Table", \\listtext; "Bullets and Numbering", \\pntext)', () => {
  it('is the paragraph’s label and not its text', () => {
    const { blocks } = read(
      '{\\listtext\\pard\\plain 1.\\tab}first\\par{\\pntext\\f1 \\u19968?\\u12289?\\tab}second\\par plain\\par',
    );
    expect(paragraphs(blocks).map(({ text, listLabel }) => [text, listLabel])).toEqual([
      ['first', '1.'],
      ['second', '一、'],
      ['plain', null],
    ]);
  });

  it('takes a bullet of a symbol font as the character it shows', () => {
    const { blocks } = read("{\\listtext\\f2 \\'6e\\tab}item\\par");
    expect(paragraphs(blocks)[0]?.listLabel).toBe('■');
  });
});

describe('fields (RTF 1.9.1, "Fields", "Form Fields")', () => {
  it('keeps the result and drops the instruction', () => {
    expect(texts('a{\\field{\\*\\fldinst HYPERLINK "http://a.example"}{\\fldrslt shown}}b\\par')).toEqual(['ashownb']);
  });

  it('drops a field within an instruction', () => {
    const inner = '{\\field{\\*\\fldinst MERGEFIELD x}{\\fldrslt inner}}';
    expect(texts(`{\\field{\\*\\fldinst IF ${inner} = 1}{\\fldrslt outer}}\\par`)).toEqual(['outer']);
  });

  const checkBox = (properties: string) =>
    `{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1${properties}{\\*\\ffname box}}}}{\\fldrslt}}`;

  it('shows a check box by its state, or by its default where it was not touched', () => {
    const boxes = ['\\ffres1\\ffdefres0', '\\ffres0\\ffdefres1', '\\ffres25\\ffdefres1', '\\ffres25\\ffdefres0', ''];
    expect(texts(`${boxes.map(checkBox).join('')}\\par`)).toEqual(['☑☐☑☐☐']);
  });

  it('shows the chosen entry of a drop-down list', () => {
    const list = '{\\*\\formfield{\\fftype2\\ffres1{\\*\\ffl good}{\\*\\ffl fair}}}';
    expect(texts(`{\\field{\\*\\fldinst FORMDROPDOWN ${list}}{\\fldrslt}}\\par`)).toEqual(['fair']);
  });

  it('keeps what a text field holds', () => {
    const instruction = '{\\*\\fldinst FORMTEXT {\\*\\formfield{\\fftype0{\\*\\ffdeftext none}}}}';
    expect(texts(`{\\field${instruction}{\\fldrslt 12.50}}\\par`)).toEqual(['12.50']);
  });
});

describe('what is left out, and counted', () => {
  it('leaves out hidden text', () => {
    const { blocks, findings } = read('a{\\v secret text}b\\v c\\v0 d\\par');
    expect(paragraphs(blocks)[0]?.text).toBe('abd');
    expect(findings).toEqual([
      { code: 'hidden-text', severity: 'warning', facts: { characters: 'secrettext'.length + 1 }, places: [] },
    ]);
  });

  it('leaves out deleted text and takes inserted text (RTF 1.9.1, "Track Changes")', () => {
    const { blocks, findings } = read('1{\\deleted\\revauthdel1 23}{\\revised\\revauth1 4}5\\par');
    expect(paragraphs(blocks)[0]?.text).toBe('145');
    expect(findings).toMatchObject([{ code: 'deleted-text', facts: { characters: 2 } }]);
  });
});

describe('a deleted paragraph mark', () => {
  it('leaves two paragraphs joined', () => {
    expect(texts('a{\\deleted\\par}b\\par')).toEqual(['ab']);
  });
});

describe('blocks beside the body', () => {
  it('marks headers, footers, notes and comments, and puts them after the body', () => {
    const { blocks } = read(
      '{\\header top\\par}{\\footerf bottom\\par}body{\\footnote\\pard note}{\\footnote\\ftnalt end}{\\*\\annotation{\\*\\atnref 1}remark}\\par',
    );
    expect(paragraphs(blocks).map(({ role, text }) => [role, text])).toEqual([
      ['body', 'body'],
      ['header', 'top'],
      ['footer', 'bottom'],
      ['footnote', 'note'],
      ['endnote', 'end'],
      ['comment', 'remark'],
    ]);
  });

  it('does not let a note in a cell disturb the table', () => {
    expect(
      tables('\\trowd\\cellx1000\\cellx2000\\pard\\intbl a{\\footnote\\pard note\\par}\\cell b\\cell\\row'),
    ).toEqual([['1:a 2:b']]);
  });

  const shape = (text: string) =>
    `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard ${text}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext ${text}\\par}}}}`;

  it('reads a text box once, after the body', () => {
    const { blocks } = read(`before\\par ${shape('boxed')}anchor\\par`);
    expect(paragraphs(blocks).map(({ role, text }) => [role, text])).toEqual([
      ['body', 'before'],
      ['body', 'anchor'],
      ['text-box', 'boxed'],
    ]);
  });

  it('reads the text boxes of a group of shapes once', () => {
    const group = `{\\shpgrp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}${shape('one')}${shape('two')}}{\\shprslt{\\*\\do{\\dptxbxtext one\\par}}}}`;
    expect(texts(`${group}anchor\\par`)).toEqual(['anchor', 'one', 'two']);
  });

  it('reads a text box that only the old drawing has', () => {
    expect(texts('{\\*\\do\\dptxbx{\\dptxbxtext boxed\\par}}anchor\\par')).toEqual(['anchor', 'boxed']);
  });

  it('does not let a text box in a cell disturb the table', () => {
    expect(tables(`\\trowd\\cellx1000\\cellx2000\\pard\\intbl a${shape('box')}\\cell b\\cell\\row`)).toEqual([
      ['1:a 2:b'],
    ]);
  });

  it('reads a table inside a text box', () => {
    const { blocks } = read(
      '{\\shp{\\*\\shpinst{\\shptxt\\trowd\\cellx1000\\pard\\intbl a\\cell\\row\\pard\\par}}}x\\par',
    );
    expect(blocks.map((block) => `${block.role} ${block.kind}`)).toEqual([
      'body paragraph',
      'text-box table',
      'text-box paragraph',
    ]);
  });
});

describe('what holds no text of the document', () => {
  it('passes over pictures, objects’ data and binary data', () => {
    expect(
      texts(
        'a{\\pict\\wmetafile8 0123abcd}{\\*\\shppict{\\pict\\bin5 }{}\\x}}{\\object{\\*\\objdata 0105}{\\result b}}c\\par',
      ),
    ).toEqual(['abc']);
  });

  it('passes over \\* destinations it does not know, and tables of styles, colours and revisions', () => {
    const tablesOfFile = '{\\stylesheet{\\s1 Title;}}{\\colortbl;\\red0;}{\\*\\revtbl{Unknown;}}{\\info{\\title t}}';
    expect(texts(`${tablesOfFile}a{\\*\\unheardof{\\b x}y}b{\\*\\bkmkstart m}{\\*\\bkmkend m}c\\par`)).toEqual(['abc']);
  });

  it('keeps the text of groups it has no reason to drop', () => {
    expect(texts('{\\unheardof a{\\b b}}c\\par')).toEqual(['abc']);
  });
});
