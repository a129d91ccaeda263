import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { gridOf, scoreGrid, sharedGrid } from '../../../support/grid.js';
import { hasShared, sharedPath } from '../../../support/shared.js';

const FILES: readonly (readonly [string, string, string | null])[] = [
  ['form.html', 'html', null],
  ['disguise/html-as.doc', 'html', null],
  ['disguise/html-gbk-as.doc', 'html', null],
  ['disguise/mhtml-gbk-as.doc', 'html', 'mhtml'],
];

/** HTML keeps single spaces and no-break spaces, not which of the two the source had. */
const blanks = (text: string) => text.replaceAll(/[ \u00A0]+/g, ' ').trim();

describe.skipIf(!hasShared)('the shared form as a page (needs the shared samples)', () => {
  it.each(FILES)('%s gives the reference grid', async (name, format, layout) => {
    const { document, findings } = await read(readFileSync(sharedPath('form', name)), DEFAULT_LIMITS);
    if (document === null) throw new Error('not read');
    expect(findings).toEqual([]);
    expect([document.format, document.layout]).toEqual([format, layout]);
    const score = scoreGrid(gridOf(document), sharedGrid(), blanks);
    expect(score).toEqual({ rows: 62, cells: 225, spans: 225, texts: 225, differences: [] });
  });
});
