import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.js';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { read as readAny } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { docx, p, tbl, tc, tr } from '../../../support/docx.js';
import { gridOf } from '../../../support/grid.js';

async function read(body: string): Promise<Document> {
  const { document, findings } = await readDocx(docx({ body }), DEFAULT_LIMITS, readAny);
  if (document === null) throw new Error(JSON.stringify(findings));
  return document;
}

/** `row,column rows×columns text` of every cell, counted from 0. */
async function cells(body: string): Promise<readonly string[]> {
  return gridOf(await read(body)).flatMap(({ rows }) =>
    rows.flat().map(({ row, col, rowspan, colspan, text }) => `${row},${col} ${rowspan}×${colspan} ${text}`),
  );
}

const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';
const width = (w: number) => `<w:tcW w:w="${w}" w:type="dxa"/>`;

describe('tables of a .docx', () => {
  it('give rows and columns with both kinds of span filled', async () => {
    const body = tbl([
      tr(tc('甲', START), tc('乙', span(2))),
      tr(tc('', ON), tc('丙'), tc('丁')),
      tr(tc('戊', span(3))),
    ]);
    expect(await cells(body)).toEqual(['0,0 2×1 甲', '0,1 1×2 乙', '1,1 1×1 丙', '1,2 1×1 丁', '2,0 1×3 戊']);
  });

  it('count the cells each row had', async () => {
    const body = tbl([tr(tc('甲', START), tc('乙')), tr(tc('', ON), tc('丙'))]);
    const [table] = (await read(body)).blocks;
    expect(table).toMatchObject({ kind: 'table', columns: 2, rows: [{ width: 2 }, { width: 2 }] });
  });

  it('a merge that goes on below nothing, or below other edges, begins anew and loses no text', async () => {
    const body = tbl([
      tr(tc('甲', START), tc('乙')),
      tr(tc('丙', span(2) + ON)),
      tr(tc('丁', ON), tc('戊', ON)),
      tr(tc('', ON), tc('己')),
    ]);
    expect(await cells(body)).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 乙',
      '1,0 1×2 丙',
      '2,0 2×1 丁',
      '2,1 1×1 戊',
      '3,1 1×1 己',
    ]);
  });

  it('a row that begins further right keeps its columns', async () => {
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}</w:tr>`;
    expect(await cells(tbl([tr(tc('甲'), tc('乙')), indented]))).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,1 1×1 丙']);
  });

  it('a grid column in which no cell begins or ends is no column', async () => {
    const [table] = gridOf(await read(tbl([tr(tc('甲', span(3)), tc('乙')), tr(tc('丙', span(3)), tc('丁'))])));
    expect(table?.ncols).toBe(2);
  });

  it('where spans are missing and the widths tell, the widths decide', async () => {
    const body = tbl(
      [
        tr(tc('甲', width(1000)), tc('乙', width(2000))),
        tr(tc('丙', width(1000)), tc('丁', width(1000)), tc('戊', width(1000))),
      ],
      [1000, 1000, 1000],
    );
    expect(await cells(body)).toEqual(['0,0 1×1 甲', '0,1 1×2 乙', '1,0 1×1 丙', '1,1 1×1 丁', '1,2 1×1 戊']);
  });

  it('a grid column narrower than a point is a slip of the mouse, and merges hold across it', async () => {
    const body = tbl([tr(tc('甲', span(2) + START), tc('乙')), tr(tc('', ON), tc('丙', span(2)))], [1000, 10, 990]);
    expect(await cells(body)).toEqual(['0,0 2×1 甲', '0,1 1×1 乙', '1,1 1×1 丙']);
  });

  it('a grid whose widths mean nothing is counted', async () => {
    const body = tbl([tr(tc('甲'), tc('乙')), tr(tc('丙', span(2)))], [0, 0]);
    expect(await cells(body)).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,0 1×2 丙']);
  });

  it('where the widths contradict one another, the rows stay as they are counted', async () => {
    const body = tbl([tr(tc('甲', width(1000))), tr(tc('乙', width(300)), tc('丙', width(300)))]);
    expect(await cells(body)).toEqual(['0,0 1×1 甲', '1,0 1×1 乙', '1,1 1×1 丙']);
  });

  it('stand in one another, numbered where they begin', async () => {
    const inner = tbl([tr(tc('内甲', START), tc('内乙')), tr(tc('', ON), tc('内丙'))]);
    const body = tbl([tr(tc('外'), tc(p('前') + inner + p('后')))]) + tbl([tr(tc('末'))]);
    const document = await read(body);
    const [outer, last] = document.blocks;
    if (outer?.kind !== 'table' || last?.kind !== 'table') throw new Error('no tables');
    expect(
      outer.rows[0]?.cells[1]?.blocks.map((block) => (block.kind === 'table' ? block.number : block.text)),
    ).toEqual(['前', 2, '后']);
    expect([outer.number, last.number]).toEqual([1, 3]);
  });

  it('rows and cells inside content controls are rows and cells', async () => {
    const wrap = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = tbl([wrap(tr(tc('甲'), wrap(tc('乙')))), tr(tc('丙', START), tc('丁'))]);
    expect(await cells(body)).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,0 1×1 丙', '1,1 1×1 丁']);
  });

  it('header rows are ordinary rows', async () => {
    const header = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('头', START)}</w:tr>`;
    expect(await cells(tbl([header, tr(tc('', ON)), tr(tc('体'))]))).toEqual(['0,0 2×1 头', '2,0 1×1 体']);
  });

  it('of more paragraphs and cells than 40,000 are read as any other', async () => {
    const rows = Array.from({ length: 10_001 }, (_, i) => tr(tc(`${i}`), tc('乙'), tc('丙'), tc('丁')));
    const { blocks } = await read(tbl(rows));
    expect(blocks).toMatchObject([{ kind: 'table', columns: 4, rows: { length: 10_001 } }]);
  });
});
