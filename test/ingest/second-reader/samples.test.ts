import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReaders } from '../../../src/ingest/second-reader/compare-readers.js';
import { DEFAULT_LIMITS } from '../../../src/parsers/index.js';
import { hasShared, sharedPath } from '../../support/shared.js';

function docxFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx') || name.endsWith('docx-as.doc'))
    .map((name) => join(folder, name));
}

/** Compares every file; says of each one that does not agree what it is. */
async function disagreements(files: readonly string[]) {
  let cells = 0;
  const found: string[] = [];
  for (const file of files) {
    const opinion = await compareReaders(readFileSync(file), DEFAULT_LIMITS);
    if (opinion === null) continue;
    if (opinion.kind === 'failed') found.push(`${file}: ${opinion.cause}`);
    else {
      cells += opinion.cells;
      found.push(...opinion.disagreements.map((one) => `${file}: ${JSON.stringify(one)}`));
    }
  }
  return { cells, found };
}

describe('mammoth and this project read the same', () => {
  it('in every .docx of the fixtures', async () => {
    const { cells, found } = await disagreements(docxFiles('fixtures'));
    expect(found).toEqual([]);
    expect(cells).toBeGreaterThan(1_000);
  }, 60_000);

  it.skipIf(!hasShared)(
    'in every shared .docx (needs the shared samples)',
    async () => {
      const { cells, found } = await disagreements([sharedPath('form'), sharedPath('data', 'word')].flatMap(docxFiles));
      expect(found).toEqual([]);
      expect(cells).toBeGreaterThan(100);
    },
    60_000,
  );
});
