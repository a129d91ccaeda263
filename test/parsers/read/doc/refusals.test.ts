import { describe, expect, it } from 'vitest';
import { isCompoundFile, openCompoundFile } from '../../../../src/parsers/read/doc/file/compound-file.js';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../../src/parsers/read/reader.js';
import { buildContainer } from './build-container.js';
import { buildDoc, buildStreams, cell, endRow, para } from './build-doc.js';
import { inWords } from './reading.js';
import { defineTable, depth, inTable } from './sprms.js';

const paragraphs = [para('正文')];
const some = new Uint8Array(600);

describe('a .doc that cannot be read', () => {
  it.each([
    ['Word 6.0/95', buildDoc({ paragraphs, ident: 0xa5dc, version: 101 }), 'old-word Word 6.0/95'],
    ['an early Chinese Word 6', buildDoc({ paragraphs, ident: 0xa699, version: 104 }), 'old-word Word 6.0/95'],
    ['Word 2.0, which has no container', Uint8Array.of(0xdb, 0xa5, 0x2d, 0), 'old-word Word 2.0'],
    ['Word 5 for Macintosh', Uint8Array.of(0xfe, 0x37, 0, 0x23), 'old-word Word 5 for Macintosh'],
    ['Word 4 for Macintosh', Uint8Array.of(0xfe, 0x37, 0, 0x1c), 'old-word Word 4 for Macintosh'],
    ['an Excel workbook in another case', ole('WORKBOOK'), 'unsupported-type Excel (.xls)'],
    ['encryption', buildDoc({ paragraphs, flags: 0x0300 }), 'encrypted'],
    ['obfuscation', buildDoc({ paragraphs, flags: 0x8300 }), 'encrypted'],
    ['an encrypted package of Office Open XML', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an Excel workbook', ole('Workbook'), 'unsupported-type Excel (.xls)'],
    ['a container of something else', ole('Other'), 'unsupported-type OLE'],
    ['a stream that is no Word document', ole('WordDocument'), 'damaged fib'],
    ['a missing table stream', buildContainer(buildStreams({ paragraphs }).slice(0, 1)), 'damaged 1Table'],
    ['no container at all', Uint8Array.of(1, 2, 3), 'damaged signature'],
    ['a container cut off after its signature', buildDoc({ paragraphs }).subarray(0, 40), 'damaged container'],
    ['nothing', new Uint8Array(0), 'damaged signature'],
  ])('is refused by name: %s', (_, bytes, expected) => {
    const { document, findings } = readDoc(bytes, DEFAULT_LIMITS);
    expect([document, ...findings.map((one) => `${one.severity} ${inWords(one)}`)]).toEqual([
      null,
      `error ${expected}`,
    ]);
  });

  const rows = Array.from({ length: 5 }, () => [cell('a'), cell('b'), endRow(defineTable([0, 100, 200]))]).flat();
  const deep = [para('x', [...inTable, ...depth(9)]), para('')];
  it.each<[keyof ReadLimits, number, readonly ReturnType<typeof para>[]]>([
    ['maxBytes', 1000, paragraphs],
    ['maxExpandedBytes', 5, paragraphs],
    ['maxParagraphs', 4, rows],
    ['maxRows', 4, rows],
    ['maxCells', 9, rows],
    ['maxColumns', 1, rows],
    ['maxDepth', 8, deep],
  ])('is refused where it passes %s', (limit, allowed, built) => {
    const { document, findings } = readDoc(buildDoc({ paragraphs: built }), { ...DEFAULT_LIMITS, [limit]: allowed });
    expect([document, ...findings.map(inWords)]).toEqual([null, `limit-exceeded ${limit} ${allowed}`]);
  });
});

describe('a container', () => {
  it('gives the streams of its root by name', () => {
    const file = buildContainer([
      { name: 'WordDocument', bytes: Uint8Array.of(1, 2, 3) },
      { name: 'Data', bytes: some },
    ]);
    expect(isCompoundFile(file)).toBe(true);
    expect(openCompoundFile(file)?.names).toEqual(['WordDocument', 'Data']);
    expect(openCompoundFile(file)?.stream('WordDocument')).toEqual({ bytes: Uint8Array.of(1, 2, 3), complete: true });
    expect(openCompoundFile(file)?.stream('Other')).toBeNull();
  });

  it('reads a small stream from the root entry’s stream by the mini FAT ([MS-CFB] 2.4, 2.6.3)', () => {
    const miniStream = Uint8Array.from({ length: 4096 }, (_, i) => i >> 6);
    const miniFat = Uint8Array.from([0xfe, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 0, 0, 0]);
    const file = buildContainer([
      { name: 'Data', bytes: miniStream },
      { name: 'Other', bytes: miniFat },
    ]);
    const view = new DataView(file.buffer);
    const [data, other] = [1024 + 128, 1024 + 256];
    view.setUint32(1024 + 116, view.getUint32(data + 116, true), true);
    view.setUint32(1024 + 120, 4096, true);
    view.setUint32(60, view.getUint32(other + 116, true), true);
    view.setUint32(56, 4096, true);
    // Data is now 130 bytes in mini sectors 1, 2 and 0.
    view.setUint32(data + 116, 1, true);
    view.setUint32(data + 120, 130, true);
    const bytes = openCompoundFile(file)?.stream('Data')?.bytes;
    expect([bytes?.length, bytes?.[0], bytes?.[64], bytes?.[128]]).toEqual([130, 1, 2, 0]);
  });

  it('ends a chain of sectors that runs in a circle, and says that the stream is not whole', () => {
    const file = buildContainer([{ name: 'Data', bytes: new Uint8Array(5000) }]);
    const view = new DataView(file.buffer);
    view.setUint32(512 + 3 * 4, 2, true);
    view.setUint32(1024 + 128 + 120, 0x7fffffff, true);
    const stream = openCompoundFile(file)?.stream('Data');
    expect(stream?.complete).toBe(false);
    expect(stream?.bytes.length).toBeLessThanOrEqual(file.length);
  });

  it('ends a directory whose entries are one another’s siblings', () => {
    const file = buildContainer([
      { name: 'WordDocument', bytes: some },
      { name: 'Data', bytes: some },
    ]);
    new DataView(file.buffer).setUint32(1024 + 2 * 128 + 72, 1, true);
    expect(openCompoundFile(file)?.names).toEqual(['WordDocument', 'Data']);
  });
});

function ole(...names: readonly string[]): Uint8Array {
  return buildContainer(names.map((name) => ({ name, bytes: some })));
}
