import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { buildDoc, type DocParts, para, run } from './build-doc.js';
import { inWords } from './reading.js';
import { type Bytes, defineTable, depth, inTable, long, sprm, symbol, word } from './sprms.js';

/** Small files that ask for much work or memory. Time is the processor's, so that a busy machine fails no test. */
describe('a hostile .doc', () => {
  it('in which every paragraph has the same sixteen kilobytes of properties is stopped at a limit', () => {
    const prcData = sharedProperties();
    const [, found] = timed({ paragraphs: [para('\r'.repeat(30_000), sprm(0x6646, ...long(0)))], data: prcData });
    expect(found).toEqual(['limit-exceeded maxExpandedBytes 268435456']);
  });

  it('of a hundred thousand fields within fields is read in one pass', () => {
    const [seconds, found] = timed({ paragraphs: [para('\u0013'.repeat(100_000) + '\u0015'.repeat(100_000))] });
    expect(found).toEqual([]);
    expect(seconds).toBeLessThan(2);
  });

  it('of a hundred thousand symbols keeps them without an object each', () => {
    const [seconds, found] = timed({ paragraphs: [para([run('('.repeat(100_000), symbol(0, 0x2611))])] });
    expect(found).toEqual([]);
    expect(seconds).toBeLessThan(2);
  });

  it('whose pieces name the same bytes again and again is refused', () => {
    const parts = { paragraphs: [para('x'.repeat(400_000))], pieces: [{ characters: 400_001, width: 1 as const }] };
    const file = buildDoc(parts);
    // The text really is 400,001 bytes; the table is made to claim a hundred times that.
    const clx = findClx(file);
    new DataView(file.buffer).setUint32(clx + 9, 40_000_100, true);
    setMainLength(file, 40_000_100);
    expect(readDoc(file, DEFAULT_LIMITS).findings.map(inWords)).toEqual(['damaged clx']);
  });

  it('of a thousand header stories with fields looks at each story once', () => {
    const story = '\u0013 PAGE \u00141\u0015\r';
    const ends = Array.from({ length: 1006 }, (_, i) => (i < 6 ? 0 : (i - 5) * story.length));
    const [seconds, found] = timed({
      paragraphs: [para('正文'), para(story.repeat(1000).slice(0, -1))],
      lengths: { 2: story.length * 1000 },
      table: { 11: [0, ...ends].flatMap(long) },
    });
    expect(found).toEqual([]);
    expect(seconds).toBeLessThan(2);
  });

  it('that nests tables at the limit of depth is read, one deeper is not', () => {
    const nested = (level: number) => [para('深', [...inTable, ...depth(level)]), para('')];
    expect(timed({ paragraphs: nested(64) })[1]).toEqual(['partly-damaged table']);
    expect(timed({ paragraphs: nested(65) })[1]).toEqual(['limit-exceeded maxDepth 64']);
  });

  it('whose rows claim cells their bytes do not hold gives the cells that are there', () => {
    const lying = defineTable([0, 100]).with(4, 255);
    const paragraphs = [
      para('a', [...inTable, ...depth(1)], '\u0007'),
      para('', [...inTable, ...depth(1), ...sprm(0x2417, 1), ...lying], '\u0007'),
      para(''),
    ];
    const { document } = readDoc(buildDoc({ paragraphs }), DEFAULT_LIMITS);
    expect(document?.blocks[0]).toMatchObject({ kind: 'table', rows: [{ cells: [{ columnSpan: 1 }] }] });
  });
});

function timed(parts: DocParts): readonly [number, readonly string[]] {
  const file = buildDoc(parts);
  const began = process.cpuUsage();
  const { findings } = readDoc(file, DEFAULT_LIMITS);
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1e6, findings.map(inWords)];
}

function sharedProperties(): Bytes {
  const grpprl = Array.from({ length: 4000 }, () => sprm(0x2405, 1)).flat();
  return [...word(grpprl.length), ...grpprl];
}

/** The piece table of a file with one piece: its mark and length. */
function findClx(file: Uint8Array): number {
  const mark = [2, ...long(16), ...long(0)];
  for (let at = 512; at < file.length; at++) if (mark.every((byte, i) => file[at + i] === byte)) return at;
  throw new Error('no piece table');
}

function setMainLength(file: Uint8Array, length: number): void {
  for (let at = 512; at < file.length; at += 512) {
    if (file[at] === 0xec && file[at + 1] === 0xa5) new DataView(file.buffer).setUint32(at + 76, length, true);
  }
}
