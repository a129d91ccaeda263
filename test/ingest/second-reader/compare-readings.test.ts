import { describe, expect, it } from 'vitest';
import { compareReaders } from '../../../src/ingest/second-reader/compare-readers.js';
import { compareReadings } from '../../../src/ingest/second-reader/compare-readings.js';
import { readWithMammoth } from '../../../src/ingest/second-reader/second-reading.js';
import type { Block, Document } from '../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../src/parsers/index.js';
import { read } from '../../../src/parsers/read/index.js';
import { docx, p, r, tbl, tc, tr } from '../../support/docx.js';

type Parts = Omit<Parameters<typeof docx>[0], 'body'>;

/** What the readers make of a body, the first one's Document changed by hand before they are compared. */
async function compared(body: string, change: (block: Block) => Block = (block) => block, parts: Parts = {}) {
  const bytes = docx({ body, ...parts });
  const { document, findings } = await read(bytes, DEFAULT_LIMITS);
  if (document === null) throw new Error('not read');
  const changed: Document = { ...document, blocks: document.blocks.map(change) };
  return compareReadings(changed, findings, await readWithMammoth(bytes));
}

/** Swaps two texts wherever a paragraph is one of them. */
function swap(one: string, other: string): (block: Block) => Block {
  const text = (old: string) => (old === one ? other : old === other ? one : old);
  const change = (block: Block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: text(block.text) };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(change) })),
    }));
    return { ...block, rows };
  };
  return change;
}

const run = (content: string, rPr = '') => `<w:r><w:rPr>${rPr}</w:rPr>${content}</w:r>`;
const para = (...content: readonly string[]) => `<w:p>${content.join('')}</w:p>`;
const TABLE = tbl([tr(tc('项目'), tc('预算数'), tc('决算数')), tr(tc('人员支出'), tc('100.00'), tc('98.50'))]);

describe('two readings of one .docx', () => {
  it('that are the same are counted cell by cell and paragraph by paragraph', async () => {
    expect(await compared(p('一、基本情况') + p('') + TABLE)).toEqual({
      cells: 6,
      paragraphs: 1,
      unconfirmed: 0,
      disagreements: [],
    });
  });

  it('name each cell in which a figure differs, with both texts', async () => {
    const { disagreements } = await compared(TABLE, swap('100.00', '98.50'));
    expect(disagreements).toEqual([
      { kind: 'cell', place: { table: 1, row: 2, column: 2 }, first: '98.50', second: '100.00' },
      { kind: 'cell', place: { table: 1, row: 2, column: 3 }, first: '100.00', second: '98.50' },
    ]);
  });

  it('name a figure set beside its blank cell', async () => {
    const body = tbl([tr(tc('甲'), tc('12'), tc(''))]);
    const { disagreements } = await compared(body, swap('12', ''));
    expect(disagreements.map(({ place, first, second }) => [place.column, first, second])).toEqual([
      [2, '', '12'],
      [3, '12', ''],
    ]);
  });

  it('name a paragraph that differs by one character', async () => {
    const { disagreements } = await compared(p('甲') + p('实有 12 人') + p('乙'), swap('实有 12 人', '实有 13 人'));
    expect(disagreements).toEqual([
      { kind: 'paragraph', place: { block: 2 }, first: '实有 13 人', second: '实有 12 人' },
    ]);
  });

  it('name what only one of them has', async () => {
    const { disagreements } = await compared(p('甲') + p('乙') + p('丙'), swap('乙', ''));
    expect(disagreements).toEqual([{ kind: 'paragraph', place: { block: 1 }, first: null, second: '乙' }]);
  });

  it('name a cell of a table in a cell', async () => {
    const body = tbl([tr(tc(tbl([tr(tc('内'), tc('5'))]) + p('外')))]);
    const { cells, disagreements } = await compared(body, swap('5', '6'));
    expect(cells).toBe(3);
    expect(disagreements).toMatchObject([{ place: { table: 2, row: 1, column: 2 }, first: '6', second: '5' }]);
  });
});

describe('what the second reader reads in its own way is no disagreement:', () => {
  const same = async (body: string, parts: Parts = {}) => {
    const { unconfirmed, disagreements } = await compared(body, undefined, parts);
    return { unconfirmed, disagreements };
  };
  const AGREED = { unconfirmed: 0, disagreements: [] };

  it('blanks, line ends, optional hyphens, page breaks', async () => {
    const body = para(
      run('<w:t xml:space="preserve"> 甲\n乙 </w:t><w:cr/><w:t>a</w:t><w:softHyphen/><w:t>b</w:t>'),
      run('<w:br w:type="page"/><w:t>丙</w:t>'),
    );
    expect(await same(body)).toEqual(AGREED);
  });

  it('hidden and deleted text', async () => {
    const body =
      para(r('甲'), r('藏', '<w:vanish/>'), '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>', r('乙')) +
      tbl([tr(tc(para(r('12'), r('.5', '<w:vanish/>'))))]);
    expect(await same(body)).toEqual(AGREED);
  });

  it('text boxes, in the body and in a cell', async () => {
    const box = (text: string) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(await same(para(r('甲'), box('框')) + tbl([tr(tc(para(r('乙'), box('另一框'))))]) + p('丙'))).toEqual(
      AGREED,
    );
  });

  it('headers, footnotes and list labels', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = p('项', { pPr: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' });
    expect(await same(item, { numbering, header: p('页眉'), footnotes: '' })).toEqual(AGREED);
  });

  it('check boxes and symbols, typed or inserted', async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings"/>';
    const body = para(
      run(
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t>',
      ),
      run('<w:t>\u00FE</w:t>', wingdings),
      run('<w:sym w:font="Arial" w:char="25CF"/>'),
    );
    expect(await same(body)).toEqual(AGREED);
  });

  it('elements it leaves out are counted as unconfirmed, and what it does read must be the same', async () => {
    const field = `<w:fldSimple w:instr="DOCPROPERTY 单位">${r('某局')}</w:fldSimple>`;
    expect(await same(para(r('单位：'), field))).toEqual({ unconfirmed: 1, disagreements: [] });
    const { disagreements } = await compared(para(r('单位：'), field) + p('12'), swap('12', '13'));
    expect(disagreements).toHaveLength(1);
  });

  it.each(['Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'Symbol'])(
    'no sign of %s that both know',
    async (font) => {
      const codes = Array.from({ length: 0xe0 }, (_, i) => (0xf020 + i).toString(16));
      const signs = codes.map((code) => para(run(`<w:sym w:font="${font}" w:char="${code}"/>`)));
      const { disagreements, paragraphs } = await compared(signs.join(''));
      expect(paragraphs).toBeGreaterThan(100);
      expect(disagreements.filter(({ second }) => second !== null)).toEqual([]);
    },
  );

  it.each([
    ['①', '②'],
    ['①', '❶'],
    ['←', '→'],
    ['←', '↑'],
  ])('but %s is not %s', async (sign, other) => {
    const { disagreements } = await compared(p(`见${sign}`), swap(`见${sign}`, `见${other}`));
    expect(disagreements).toHaveLength(1);
  });

  it('but a ticked box is not an empty one', async () => {
    const sdt = (state: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☐')}</w:sdtContent></w:sdt>`;
    const { disagreements } = await compared(para(sdt('1')), swap('☑', '☐'));
    expect(disagreements).toMatchObject([{ first: '☐', second: '☑' }]);
  });
});

describe('a file', () => {
  it('of another format, and one that is refused, has no second opinion', async () => {
    expect(await compareReaders(Buffer.from('一、基本情况'), DEFAULT_LIMITS)).toBeNull();
    expect(await compareReaders(Buffer.from('PK\u0003\u0004'), DEFAULT_LIMITS)).toBeNull();
  });

  it('the second reader cannot open is named with its reason', async () => {
    const broken = docx({ body: p('甲'), files: { 'word/styles.xml': '<w:styles' } });
    expect(await compareReaders(broken, DEFAULT_LIMITS)).toMatchObject({ kind: 'failed', cause: expect.any(String) });
  });
});
