import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { gridOf, scoreGrid, sharedGrid } from '../../../support/grid.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

/** What two formats cannot agree on: the place in the file, and widths to the twip. */
function withoutAnchor(key: string, value: unknown): unknown {
  return key === 'anchor' || key === 'columnWidths' ? null : value;
}

describe.skipIf(!hasShared)('the shared form as .doc (skipped where ../shared is absent)', () => {
  it('gives every row, cell, span and text of the given grid', () => {
    const { document, findings } = readDoc(readFileSync(sharedPath('form', 'form.doc')), DEFAULT_LIMITS);
    expect(findings).toEqual([]);
    const score = document === null ? null : scoreGrid(gridOf(document), sharedGrid());
    expect(score).toEqual({ rows: 62, cells: 225, spans: 225, texts: 225, differences: [] });
  });

  it.each(['form', 'nested'])('gives the same blocks as the same document in .docx: %s', async (name) => {
    const doc = readDoc(readFileSync(sharedPath('form', `${name}.doc`)), DEFAULT_LIMITS);
    const docx = await readDocx(readFileSync(sharedPath('form', `${name}.docx`)), DEFAULT_LIMITS, read);
    const [mine, theirs] = [doc, docx].map((one) => JSON.stringify(one.document?.blocks, withoutAnchor));
    expect(mine).toBe(theirs);
  });
});
