import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksText, type Cell, cellText, countNonBlank, type Document } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { decodeText } from '../../../../src/parsers/read/text/decode.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly text: string;
}
interface Grid {
  readonly nrows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** What layout L1 prints of a grid: each row's cells, and an empty cell where a cell from above continues. */
function rowsWithContinuations(grid: Grid): string[][] {
  const rows: { col: number; text: string }[][] = Array.from({ length: grid.nrows }, () => []);
  for (const cell of grid.rows.flat()) {
    for (let down = 0; down < cell.rowspan; down++) {
      rows[cell.row + down]?.push({ col: cell.col, text: down === 0 ? squeeze(cell.text) : '' });
    }
  }
  return rows.map((row) => row.sort((a, b) => a.col - b.col).map((cell) => cell.text));
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
const read = (...path: string[]): Document | null =>
  readText(new Uint8Array(readFileSync(sharedPath('form', ...path))), DEFAULT_LIMITS).document;
const tableRows = (document: Document | null): string[][] =>
  (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells.map((cell: Cell) => squeeze(cellText(cell)))) : [],
  );
const nonEmptyLines = (document: Document | null): string[] =>
  (document?.blocks ?? [])
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => blocksText(cell.blocks).split('\n')))
        : [block.text],
    )
    .map(squeeze)
    .filter((line) => line !== '');

describe.skipIf(!hasShared)('the shared form as text (needs ../shared beside the project)', () => {
  it('gives the 62 rows of the Word grid, row by row', () => {
    const grids = JSON.parse(readFileSync(sharedPath('form', 'form.grid.json'), 'utf8')) as Grid[];
    const document = read('000_21852f6ea5329e8d.txt');
    expect(document?.layout).toBe('L1');
    expect(tableRows(document)).toEqual(grids.flatMap(rowsWithContinuations));
  });

  it('keeps the line between the two tables outside both', () => {
    const kinds = read('000_21852f6ea5329e8d.txt')?.blocks.map((block) => block.kind);
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph', 'table']);
  });

  it.each([
    ['tika-gb18030.txt', 'gb18030'],
    ['tika-utf16le-bom.txt', 'utf-16le'],
    ['tika-utf8.txt', 'utf-8'],
    ['tika-utf8bom-crlf.txt', 'utf-8'],
  ])('reads %s as %s and gives the same document', (name, encoding) => {
    const document = read('txt-enc', name);
    const original = read('000_21852f6ea5329e8d.txt');
    expect(document?.encoding).toBe(encoding);
    expect({ ...document, encoding: null }).toEqual({ ...original, encoding: null });
  });

  it('reads one cell a line (L2) as the same sequence of lines', () => {
    const document = read('txt-enc', 'lo-gb18030.txt');
    expect([document?.layout, document?.encoding]).toEqual(['L2', 'gb18030']);
    // LibreOffice printed the title line, which the other file lacks.
    expect(nonEmptyLines(document).slice(1)).toEqual(nonEmptyLines(read('000_21852f6ea5329e8d.txt')));
  });

  it.each(['000_21852f6ea5329e8d.txt', 'txt-enc/lo-gb18030.txt', 'txt-enc/tika-utf16le-bom.txt'])(
    'loses no character of %s',
    (name) => {
      const bytes = new Uint8Array(readFileSync(sharedPath('form', ...name.split('/'))));
      const kept = nonEmptyLines(readText(bytes, DEFAULT_LIMITS).document).join('');
      expect(countNonBlank(kept)).toBe(countNonBlank(decodeText(bytes)?.text ?? ''));
    },
  );

  const cover = [
    '首页 | 政务公开 | 财政',
    '浏览量：1 | | | |',
    '',
    '某县2020年度部门整体支出',
    '',
    '绩效评价自评报告',
    '',
    '',
  ];
  const prose = new Array<string>(30).fill('本单位认真履行职责，全年完成各项任务，取得了较好的成绩。');
  const after = ['填报人：王某', '五、评价报告综述', ...prose, '上一篇 | 下一篇'];
  const width = 8;
  const filled = (row: readonly GridCell[]) => row.filter((cell) => cell.text !== '').map((cell) => cell.text);
  const reprints: Record<string, (row: readonly GridCell[]) => string> = {
    L3: (row) => [...filled(row).map((text) => `${text} |`), '|'.repeat(width - filled(row).length)].join('\n'),
    L4: (row) => [...filled(row).map((text) => `${text}\n|`), '|'.repeat(width - filled(row).length)].join('\n'),
    'L3, a row a line': (row) => `${row.map((cell) => cell.text).join(' | ')} |${'|'.repeat(width - row.length)}`,
    L6: (row) => {
      const cells = row.map((cell) => cell.text.split('\n'));
      const high = Math.max(...cells.map((cell) => cell.length));
      const drawn = Array.from({ length: high }, (_, i) => `│${cells.map((cell) => cell[i] ?? '').join('│')}│`);
      return [...drawn, '├────┼────┤'].join('\n');
    },
  };

  it.each(Object.keys(reprints))(
    'gives every row of the grid reprinted in layout %s, and nothing of cover or prose',
    (name) => {
      const grids = JSON.parse(readFileSync(sharedPath('form', 'form.grid.json'), 'utf8')) as Grid[];
      const rows = grids[0]?.rows ?? [];
      const text = [...cover, ...rows.map((row) => reprints[name]?.(row) ?? ''), ...after].join('\n');
      const { document } = readText(new TextEncoder().encode(text), DEFAULT_LIMITS);
      expect(document?.layout).toBe(name.slice(0, 2));
      const filledCells = (row: readonly string[]) => row.filter((cell) => cell !== '');
      expect(tableRows(document).map(filledCells)).toEqual(rows.map((row) => filled(row).map(squeeze)));
      expect(document?.blocks.filter((block) => block.kind === 'paragraph').length).toBe(4 + after.length);
    },
  );
});
