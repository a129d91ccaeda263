import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../../src/parsers/read/reader.js';
import { gridOf, sharedGrid } from '../../../../support/grid.js';
import { hasShared, sharedPath } from '../../../../support/shared.js';

const FILES: readonly (readonly [string, string, string | null])[] = [['disguise/word2003xml-as.doc', 'wordml', null]];

describe.skipIf(!hasShared)('the shared form in other wrappings (needs the shared samples)', () => {
  it.each(FILES)('%s gives the reference grid', async (name, format, layout) => {
    const { document, findings } = await read(readFileSync(sharedPath('form', name)), DEFAULT_LIMITS);
    if (document === null) throw new Error('not read');
    expect([document.format, document.layout]).toEqual([format, layout]);
    expect(gridOf(document)).toEqual(sharedGrid());
    // LibreOffice wrote this file without its row spans.
    expect(findings.map(({ code }) => code)).toEqual(['row-spans-restored']);
  });
});
