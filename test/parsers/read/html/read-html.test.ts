import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/parsers/read/html/read-html.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { factsOf } from '../../../support/facts.js';
import { gridOf } from '../../../support/grid.js';

const result = (html: string) => readHtml(Buffer.from(`<html><body>${html}</body></html>`), DEFAULT_LIMITS);

function texts(html: string): readonly string[] {
  return (result(html).document?.blocks ?? []).map((block) => {
    const text = block.kind === 'paragraph' ? `${block.listLabel ?? ''}${block.text}` : `table ${block.number}`;
    return block.role === 'body' ? text : `${block.role}: ${text}`;
  });
}

function cells(html: string): readonly string[] {
  const { document } = result(html);
  if (document === null) throw new Error('not read');
  return gridOf(document).flatMap(({ rows }) =>
    rows.flat().map(({ row, col, rowspan, colspan, text }) => `${row},${col} ${rowspan}×${colspan} ${text}`),
  );
}

describe('text of a page', () => {
  it('source white space collapses, breaks and no-break spaces stay', () => {
    expect(texts('<p> 甲\n  乙 <b> 丙</b></p><p>a&nbsp;&nbsp;b<br>\n c</p>')).toEqual([
      '甲 乙 丙',
      'a\u00A0\u00A0b\nc',
    ]);
  });

  it('an empty paragraph is one, as is one that holds only the break or filler Office writes', () => {
    expect(texts('<p></p><p><br/></p><p><o:p>&nbsp;</o:p></p><div></div>')).toEqual(['', '', '']);
  });

  it('text between paragraphs is a paragraph, headings and divisions too', () => {
    expect(texts('甲<div>乙<p>丙</p>丁</div><h1>戊</h1>己')).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
  });

  it('preformatted text keeps its white space', () => {
    expect(texts('<pre>甲  乙\n\t丙</pre>')).toEqual(['甲  乙\n\t丙']);
  });

  it('scripts, styles, comments and conditional comments are not text', () => {
    const html =
      '<style>p{}</style><script>var a="<p>x</p>"</script><!--[if gte mso 9]><p>xml</p><![endif]--><p>甲<![if !supportEmptyParas]>乙<![endif]></p>';
    expect(texts(html)).toEqual(['甲乙']);
  });

  it('hidden text is left out and counted, deleted text too', () => {
    const html =
      '<p>见<span style="display: none">藏一</span><span style="mso-hide:all">二</span></p><p hidden>三</p><p><del>四</del><ins>五</ins></p>';
    const { document, findings } = result(html);
    expect(document?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['见', '五']);
    expect(findings.map((one) => [one.code, factsOf(one).characters])).toEqual([
      ['deleted-text', 1],
      ['hidden-text', 4],
    ]);
  });

  it("Word's tab and space runs are what they stand for, its list numbers are labels", () => {
    const html =
      "<p><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>概况</p><p>甲<span style='mso-tab-count:2'>&nbsp;&nbsp; </span>乙<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>丙</p>";
    expect(texts(html)).toEqual(['一、概况', '甲\t\t乙   丙']);
  });

  it('lists carry the numbers a browser prints', () => {
    const html =
      '<ol start=3><li>甲<li><p>乙</p><p>续</p></ol><ol type=a><li>丙<ul><li>丁</li></ul></li></ol><ol style="list-style-type: cjk-ideographic"><li>戊</li></ol>';
    expect(texts(html)).toEqual(['3.甲', '4.乙', '续', 'a.丙', '•丁', '一、戊']);
  });

  it('margins and notes are told by their roles, their marks in the text are no text', () => {
    const html =
      '<div title="header"><p>页眉</p></div><p>正文<a class="sdfootnoteanc" href="#x"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym">1</a>脚注</p></div><div style="mso-element:footer"><p>页脚</p></div>';
    expect(texts(html)).toEqual(['header: 页眉', '正文', 'footnote: 脚注', 'footer: 页脚']);
  });

  it('boxes, fields and symbol fonts show what a reader sees', () => {
    const html =
      '<p><input type=checkbox checked><input type="checkbox"><input value="填"><select><option>优<option selected>良</select></p><p><font face="Wingdings">\uF0FE</font><span style="font-family:Wingdings">&yuml;</span></p>';
    expect(texts(html)[0]).toBe('☑☐填良');
    expect(texts(html)[1]?.startsWith('☑')).toBe(true);
  });
});

describe('tables of a page', () => {
  it('spans make a grid, with or without body elements and end tags', () => {
    const rows = '<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁';
    const expected = ['0,0 2×1 甲', '0,1 1×2 乙', '1,1 1×1 丙', '1,2 1×1 丁'];
    expect(cells(`<table>${rows}</table>`)).toEqual(expected);
    expect(cells(`<table><thead>${rows}</thead></table>`)).toEqual(expected);
  });

  it('a span ends at the last row and at a column another cell holds', () => {
    expect(cells('<table><tr><td rowspan=9>甲<td>乙<td rowspan=2>丙<tr><td colspan=5>丁</table>')).toEqual([
      '0,0 2×1 甲',
      '0,1 1×1 乙',
      '0,2 2×1 丙',
      '1,1 1×1 丁',
    ]);
  });

  it('a row span of 0 reaches to the end', () => {
    expect(cells('<table><tr><td rowspan=0>甲<td>乙<tr><td>丙</table>')[0]).toBe('0,0 2×1 甲');
  });

  it('the row of no height in which Word only gives widths is none', () => {
    expect(
      cells('<table><tr><td colspan=2>甲</td></tr><tr height=0><td width=9></td><td width=9></td></tr></table>'),
    ).toEqual(['0,0 1×1 甲']);
  });

  it('stand in one another, and text around the inner one stays in the cell', () => {
    const { document } = result('<table><tr><td>前<table><tr><td>内</table>后</td></tr></table>');
    const [table] = document?.blocks ?? [];
    const inner = table?.kind === 'table' ? table.rows[0]?.cells[0]?.blocks : [];
    expect(inner?.map((block) => (block.kind === 'paragraph' ? block.text : `table ${block.number}`))).toEqual([
      '前',
      'table 2',
      '后',
    ]);
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><p>镕堃绩效</p></body></html>`;

  it.each([
    ['as its meta element says', iconv.encode(page('gb2312'), 'gb18030'), 'gb18030'],
    ['by its mark', Buffer.from(`\uFEFF${page('gb2312')}`), 'utf-8'],
    ['as UTF-16 with a mark', Buffer.from(`\uFEFF${page('unicode')}`, 'utf16le'), 'utf-16le'],
    ['by its bytes where the meta element is wrong', iconv.encode(page('utf-8'), 'gb18030'), 'gb18030'],
  ])('is read %s', (_, bytes, encoding) => {
    const { document } = readHtml(bytes, DEFAULT_LIMITS);
    expect(document?.encoding).toBe(encoding);
    expect(document?.blocks).toMatchObject([{ text: '镕堃绩效' }]);
  });
});

it('bytes that decode to half a character leave the rest readable', () => {
  const bytes = Buffer.concat([
    iconv.encode('<html><meta charset=gb2312><p>绩效自评报告', 'gb18030'),
    Buffer.from('fe39fe39', 'hex'),
  ]);
  const { document } = readHtml(bytes, DEFAULT_LIMITS);
  expect(document?.blocks[0]).toMatchObject({ text: expect.stringMatching(/^绩效自评报告/) });
});

describe('a hostile page', () => {
  const refused = (html: string, limits = DEFAULT_LIMITS) => {
    const { document, findings } = readHtml(Buffer.from(html), limits);
    expect(document).toBeNull();
    return findings.map((one) => `${one.code} ${factsOf(one).limit}`);
  };

  it('nested without end is refused', () => {
    expect(refused('<div>'.repeat(100_000))).toEqual(['limit-exceeded maxDepth']);
    expect(refused('<table><tr><td>'.repeat(80))).toEqual(['limit-exceeded maxDepth']);
  });

  it('with more rows, cells, columns or paragraphs than allowed is refused', () => {
    const small = { ...DEFAULT_LIMITS, maxRows: 10, maxCells: 15, maxColumns: 5, maxParagraphs: 20 };
    expect(refused(`<table>${'<tr><td>a'.repeat(11)}</table>`, small)).toEqual(['limit-exceeded maxRows']);
    expect(refused(`<table>${'<tr><td>a<td>b'.repeat(9)}</table>`, small)).toEqual(['limit-exceeded maxCells']);
    expect(refused('<table><tr><td colspan=6>a</table>', small)).toEqual(['limit-exceeded maxColumns']);
    expect(refused('<p>a'.repeat(21), small)).toEqual(['limit-exceeded maxParagraphs']);
  });

  it('that would open formatting again in every paragraph is read in time', () => {
    const html = `${Array.from({ length: 400 }, (_, i) => `<font size=${i}>`).join('')}${'<p>甲'.repeat(5_000)}`;
    const { document } = readHtml(Buffer.from(`<html>${html}`), DEFAULT_LIMITS);
    expect(document?.blocks).toHaveLength(5_000);
  });
});
