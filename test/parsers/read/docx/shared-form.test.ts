import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { gridOf, scoreGrid, sharedGrid } from '../../../support/grid.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

describe.skipIf(!hasShared)('the shared form as .docx (needs the shared samples)', () => {
  test('gives every row, cell, span and text of the reference grid', async () => {
    const { document, findings } = await readDocx(readFileSync(sharedPath('form', 'form.docx')), DEFAULT_LIMITS);
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
});
