import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { mutants } from '../../../fuzz/fuzz-doc.js';
import { sharedPath } from '../../../support/shared.js';
import { buildDoc, cell, endRow, para, run } from './build-doc.js';
import { wrongWith } from './outcome.js';
import {
  defineTable,
  deleted,
  depth,
  hidden,
  inTable,
  listNumber,
  sprm,
  VERTICAL_CONTINUE,
  VERTICAL_RESTART,
} from './sprms.js';

const built = buildDoc({
  paragraphs: [
    para(['标题', run('删', deleted), run('隐', hidden), '\u0013 PAGE \u00141\u0015']),
    para('项', listNumber(1, 0)),
    cell('一'),
    cell('二'),
    endRow([...defineTable([0, 100, 300], [VERTICAL_RESTART, 0]), ...sprm(0xd62b, 2, 1, 3)]),
    para('内', [...inTable, ...depth(1)]),
    cell('深', 2),
    endRow(defineTable([0, 50]), 2),
    cell(''),
    cell('三'),
    endRow(defineTable([0, 100, 300], [VERTICAL_CONTINUE, VERTICAL_CONTINUE])),
    para('脚注'),
  ],
  pieces: [
    { characters: 6, width: 2 },
    { characters: 3, width: 2, prm: 1 },
    { characters: 20, width: 2 },
  ],
  prcs: [inTable],
  lengths: { 1: 3 },
});

const samples = ['form/form.doc', 'form/nested.doc', 'data/word/table-merges.doc', 'data/word/Bug47958.doc']
  .map((name) => sharedPath(name))
  .filter((path) => existsSync(path))
  .map((path) => new Uint8Array(readFileSync(path)));

describe('mutants of .doc files', () => {
  it.each([built, ...samples].map((source, i) => [i + 1, source] as const))(
    'of sample %i end in a promised outcome, none throws and none is slow',
    (seed, source) => {
      const failures: string[] = [];
      let slowest = 0;
      for (const mutant of mutants(source, seed, seed === 1 ? 2000 : 500, [built, ...samples])) {
        const began = process.cpuUsage();
        const wrong = wrongWith(readDoc(mutant, DEFAULT_LIMITS));
        slowest = Math.max(slowest, process.cpuUsage(began).user / 1e6);
        if (wrong !== null) failures.push(wrong);
      }
      expect(failures).toEqual([]);
      expect(slowest).toBeLessThan(2);
    },
  );
});
