import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../../src/parsers/read/odt/read-odt.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { zipOf } from '../../../support/docx.js';
import { factsOf } from '../../../support/facts.js';
import { gridOf } from '../../../support/grid.js';

const NAMESPACES = ['office', 'text', 'table', 'style', 'drawing']
  .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const flat = (body: string, styles = '') =>
  `<office:document ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`;

const result = (body: string, styles = '') => readOdt(Buffer.from(flat(body, styles)), DEFAULT_LIMITS);

function texts(body: string, styles = ''): readonly string[] {
  return (result(body, styles).document?.blocks ?? []).map((block) => {
    const text = block.kind === 'paragraph' ? `${block.listLabel ?? ''}${block.text}` : `table ${block.number}`;
    return block.role === 'body' ? text : `${block.role}: ${text}`;
  });
}

describe('an OpenDocument text', () => {
  it('white space collapses, counted spaces, tabs and breaks are kept (Part 3, 6.1.2)', () => {
    const body =
      '<text:p>\n 甲 <text:s text:c="2"/>乙<text:tab/><text:span>丙 </text:span> 丁<text:line-break/>戊</text:p><text:h>己</text:h><text:p/>';
    expect(texts(body)).toEqual(['甲   乙\t丙 丁\n戊', '己', '']);
  });

  it('deleted text stands apart and is counted, hidden text too', () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><x>人</x></office:change-info><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>甲<text:change/><text:span text:style-name="H">藏</text:span></text:p><text:section text:display="none"><text:p>节</text:p></text:section>';
    const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
    const { document, findings } = result(body, styles);
    expect(document?.blocks).toMatchObject([{ text: '甲' }]);
    expect(findings.map((one) => [one.code, factsOf(one).characters])).toEqual([
      ['deleted-text', 2],
      ['hidden-text', 2],
    ]);
  });

  it('lists carry their numbers, per level', () => {
    const level = (n: number, format: string, prefix: string, suffix: string) =>
      `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
    const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '1', '(', ')')}</text:list-style>`;
    const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
    const inner = `<text:list>${item('<text:p>丙</text:p>')}${item('<text:p>丁</text:p>')}</text:list>`;
    const body = `<text:list text:style-name="L">${item('<text:p>甲</text:p><text:p>续</text:p>')}${item(`<text:p>乙</text:p>${inner}`)}</text:list>`;
    expect(texts(body, styles)).toEqual(['一、甲', '续', '二、乙', '(1)丙', '(2)丁']);
  });

  it('tables have their spans, covered cells are none, repeated ones are several', () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const body = `<table:table><table:table-header-rows><table:table-row>${cell('甲', 'table:number-rows-spanned="2"')}${cell('乙', 'table:number-columns-spanned="2"')}${covered}</table:table-row></table:table-header-rows><table:table-row>${covered}${cell('丙', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`;
    const { document } = result(body);
    if (document === null) throw new Error('not read');
    expect(
      gridOf(document)[0]
        ?.rows.flat()
        .map((c) => `${c.row},${c.col} ${c.rowspan}×${c.colspan} ${c.text}`),
    ).toEqual(['0,0 2×1 甲', '0,1 1×2 乙', '1,1 1×1 丙', '1,2 1×1 丙']);
  });

  it('a sub-table divides the cell it stands in (ODF 1.1, 8.2.6)', () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const sub = `<table:table-cell><table:table table:is-sub-table="true">${row(cell('丙'))}${row(cell('丁'), cell('戊'))}</table:table></table:table-cell>`;
    const body = `<table:table>${row(cell('甲'), cell('乙'))}${row(cell('左'), sub)}${row(cell('己'), cell('庚'))}</table:table>`;
    const { document } = result(body);
    if (document === null) throw new Error('not read');
    const grids = gridOf(document);
    expect(grids).toHaveLength(1);
    expect(grids[0]?.rows.flat().map((c) => `${c.row},${c.col} ${c.rowspan}×${c.colspan} ${c.text}`)).toEqual([
      '0,0 1×1 甲',
      '0,1 1×2 乙',
      '1,0 2×1 左',
      '1,1 1×2 丙',
      '2,1 1×1 丁',
      '2,2 1×1 戊',
      '3,0 1×1 己',
      '3,1 1×2 庚',
    ]);
  });

  it('text boxes, notes and comments follow with their roles', () => {
    const body =
      '<text:p>甲<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note><office:annotation><dc:creator>人</dc:creator><text:p>批注</text:p></office:annotation><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>乙</text:p>';
    expect(texts(body)).toEqual(['甲乙', 'footnote: 脚注', 'comment: 批注', 'text-box: 框']);
  });

  it('is read from its archive; an encrypted one is refused', () => {
    const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': flat('<text:p>甲</text:p>') };
    expect(readOdt(zipOf(files), DEFAULT_LIMITS).document?.blocks).toMatchObject([{ text: '甲' }]);
    const manifest = { ...files, 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    expect(readOdt(zipOf(manifest), DEFAULT_LIMITS)).toMatchObject({
      document: null,
      findings: [{ code: 'encrypted' }],
    });
  });

  it('with a repeated row beyond every limit is refused', () => {
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>';
    expect(result(`<table:table>${row}</table:table>`)).toMatchObject({
      document: null,
      findings: [{ code: 'limit-exceeded' }],
    });
  });
});
