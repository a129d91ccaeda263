import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readRtf } from '../../../../src/parsers/read/rtf/read-rtf.js';
import { gridOf, scoreGrid, sharedGrid } from '../../../support/grid.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

const FORMS = [
  ['form', 'form.rtf'],
  ['form', 'form-signed.rtf'],
  ['form', 'form-gbk.rtf'],
  ['form', 'disguise', 'rtf-as.doc'],
];

describe.skipIf(!hasShared)('the shared form as .rtf (skipped where the shared samples are absent)', () => {
  for (const path of FORMS) {
    it(`gives every row, cell, span and paragraph of the grid from ${path.at(-1)}`, () => {
      const { document, findings } = readRtf(readFileSync(sharedPath(...path)), DEFAULT_LIMITS);
      expect(findings).toEqual([]);
      const grid = document === null ? [] : gridOf(document);
      const score = scoreGrid(grid, sharedGrid());
      expect(score).toEqual({ rows: 62, cells: 225, spans: 225, texts: 225, differences: [] });
      expect(grid.map((table) => [table.ncols, table.nrows])).toEqual([
        [23, 61],
        [1, 1],
      ]);
    });
  }

  it('gives tables in tables their structure, without the surplus cells LibreOffice writes', () => {
    const { document } = readRtf(readFileSync(sharedPath('form', 'nested.rtf')), DEFAULT_LIMITS);
    // As nested.docx has it: w:gridSpan 2 over the first two columns, w:vMerge over two rows in the third.
    expect((document?.blocks ?? []).map(shape)).toEqual([
      'p',
      {
        number: 1,
        columns: 3,
        cells: [
          ['1,1', ['p']],
          [
            '1,2',
            [
              'p',
              {
                number: 2,
                columns: 3,
                cells: [
                  ['1,1 1×2', ['p']],
                  ['1,3 2×1', ['p']],
                  ['2,1', ['p']],
                  ['2,2', ['p']],
                ],
              },
              'p',
            ],
          ],
          ['1,3', ['p']],
          ['2,1', ['p', 'p']],
          ['2,2 1×2', ['p']],
        ],
      },
      'p',
    ]);
  });
});

function shape(block: Block): unknown {
  if (block.kind === 'paragraph') return 'p';
  const cells = block.rows.flatMap((row) =>
    row.cells.map((cell) => {
      const span = cell.rowSpan * cell.columnSpan === 1 ? '' : ` ${cell.rowSpan}×${cell.columnSpan}`;
      return [`${cell.row},${cell.column}${span}`, cell.blocks.map(shape)];
    }),
  );
  return { number: block.number, columns: block.columns, cells };
}
