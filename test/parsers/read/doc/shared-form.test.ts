import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { gridOf, scoreGrid, sharedGrid } from '../../../support/grid.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

describe.skipIf(!hasShared)('the shared form as .doc (skipped where ../shared is absent)', () => {
  it('gives every row, cell, span and text of the given grid', () => {
    const { document, findings } = readDoc(readFileSync(sharedPath('form', 'form.doc')), DEFAULT_LIMITS);
    expect(findings).toEqual([]);
    const score = document === null ? null : scoreGrid(gridOf(document), sharedGrid());
    expect(score).toEqual({ rows: 62, cells: 225, spans: 225, texts: 225, differences: [] });
  });
});
