import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { gridOf, scoreGrid, sharedGrid } from '../../../support/grid.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

describe.skipIf(!hasShared)('the shared form as .docx (needs the shared samples)', () => {
  it('gives every row, cell, span and text of the reference grid', async () => {
    const { document, findings } = await readDocx(readFileSync(sharedPath('form', 'form.docx')), DEFAULT_LIMITS, read);
    if (document === null) throw new Error('not read');
    expect(findings).toEqual([]);
    expect(scoreGrid(gridOf(document), sharedGrid())).toEqual({
      rows: 62,
      cells: 225,
      spans: 225,
      texts: 225,
      differences: [],
    });
    expect(gridOf(document)).toEqual(sharedGrid());
  });

  it('the nested sample has one table inside a cell of another, each with its own spans', async () => {
    const { document } = await readDocx(readFileSync(sharedPath('form', 'nested.docx')), DEFAULT_LIMITS, read);
    if (document === null) throw new Error('not read');
    const spans = gridOf(document).map(({ rows }) =>
      rows.map((row) => row.map(({ col, rowspan, colspan }) => [col, rowspan, colspan])),
    );
    const outer = [
      [0, 1, 1],
      [1, 1, 1],
      [2, 1, 1],
    ];
    expect(spans[0]).toEqual([outer, [outer[0], [1, 1, 2]]]);
    expect(spans[1]).toEqual([
      [
        [0, 1, 2],
        [2, 2, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
      ],
    ]);
    const [table] = document.blocks.filter((block) => block.kind === 'table');
    expect(table?.rows[0]?.cells[1]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });
});
