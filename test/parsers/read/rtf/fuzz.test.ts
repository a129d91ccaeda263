import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS, type ReadResult } from '../../../../src/parsers/read/reader.js';
import { readRtf } from '../../../../src/parsers/read/rtf/read-rtf.js';
import { hasShared, sharedPath } from '../../../support/shared.js';
import { mutant, randomOf } from './mutate.js';
import { bytesOf, rtf } from './snippet.js';

/** `FUZZ_MUTANTS=200000` for a long run. */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 4000);
const SLOWEST_MS = 2000;

const HEAD = "{\\listtext\\f2 \\'6e\\tab}item\\par{\\header top\\par}{\\footnote\\pard note}";
const ROW =
  '\\trowd\\trleft5\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl a\\cell b\\cell\\cell\\row';
const NESTED =
  '\\trowd\\cellx1000\\pard\\intbl x\\par\\pard\\intbl\\itap2 in\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}' +
  '{\\nonesttables\\par}\\pard\\intbl y\\cell\\row\\pard';
const FIELDS =
  '{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres1{\\*\\ffl a}}}}{\\fldrslt}}' +
  '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box\\par}}}}';
const TEXT =
  "{\\f1 \\'b2\\'bf\xc3\xc5\\'82\\'30\\'c3\\'30}\\u-10179?\\u-8704?{\\uc2\\u37096\\'b2\\'bf}{\\v h}{\\deleted d}\\par";
const BINARY =
  '{\\pict\\bin4 {}{}}{\\*\\unknown{\\b x}}{\\upr{a}{\\*\\ud{\\u37096?}}}\\line\\tab\\emdash\\~\\_\\-\\par';

const SEEDS = [
  Buffer.from(rtf(`${HEAD}${TEXT}${ROW}${ROW.replace('clvmgf', 'clvmrg')}${NESTED}after\\par`)).toString('latin1'),
  Buffer.from(rtf(`${FIELDS}${BINARY}${NESTED}${ROW}`)).toString('latin1'),
  ...(hasShared ? [readFileSync(sharedPath('form', 'nested.rtf')).toString('latin1')] : []),
];

describe('mutants', () => {
  it(`never make the reader throw, hang, or give a document that contradicts itself (${MUTANTS})`, {
    timeout: 3_600_000,
  }, () => {
    const random = randomOf(20260101);
    let slowest = 0;
    for (let i = 0; i < MUTANTS; i++) {
      const source = SEEDS[i % SEEDS.length] ?? '';
      const bytes = bytesOf(mutant(source, SEEDS[(i + 1) % SEEDS.length] ?? '', random));
      const before = performance.now();
      const result = readOrTell(bytes, i);
      slowest = Math.max(slowest, performance.now() - before);
      expect(contradictions(result, bytes.length), `mutant ${i}`).toEqual([]);
    }
    expect(slowest).toBeLessThan(SLOWEST_MS);
  });
});

function readOrTell(bytes: Uint8Array, mutantNumber: number): ReadResult {
  try {
    return readRtf(bytes, DEFAULT_LIMITS);
  } catch (error) {
    throw new Error(`mutant ${mutantNumber}: ${Buffer.from(bytes).toString('latin1').slice(0, 2000)}`, {
      cause: error,
    });
  }
}

/** What must hold of every result, whatever the bytes. */
function contradictions(result: ReadResult, length: number): readonly string[] {
  if (result.document === null) {
    return result.findings.some((one) => one.severity === 'error') ? [] : ['nothing read and no error'];
  }
  return result.document.blocks.flatMap((block) => blockContradictions(block, length));
}

function blockContradictions(block: Block, length: number): readonly string[] {
  if (block.kind === 'paragraph') {
    const inside = block.anchor !== null && block.anchor >= 0 && block.anchor <= length;
    return inside ? [] : [`anchor ${block.anchor} of ${length}`];
  }
  const taken = new Set<string>();
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const wrong: string[] = [];
      if (cell.column + cell.columnSpan - 1 > block.columns) wrong.push('a cell right of the grid');
      if (cell.row !== row.number || cell.row + cell.rowSpan - 1 > block.rows.length)
        wrong.push('a cell below the grid');
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
        for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
          if (taken.has(`${r},${c}`)) wrong.push(`two cells at ${r},${c}`);
          taken.add(`${r},${c}`);
        }
      }
      return [...wrong, ...cell.blocks.flatMap((inner) => blockContradictions(inner, length))];
    }),
  );
}
