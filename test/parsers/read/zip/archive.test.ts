import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/parsers/read/docx/read-docx.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { openArchive } from '../../../../src/parsers/read/zip/archive.js';
import { docx, p, zipOf } from '../../../support/docx.js';
import { factsOf } from '../../../support/facts.js';

const LIMITS = { ...DEFAULT_LIMITS, maxExpandedBytes: 10_000 };

function open(bytes: Uint8Array, limits = LIMITS) {
  const archive = openArchive(bytes, limits);
  if ('code' in archive) throw new Error(archive.code);
  return archive;
}

/** Writes a value into the central directory record of the only entry. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.indexOf('504b0102', 0, 'hex') + offset);
  return copy;
}

describe('a zip archive', () => {
  it('gives its entries, packed or stored, whatever the case and slashes of the name', () => {
    for (const level of [0, 6] as const) {
      const archive = open(zipOf({ 'word/a.xml': 'x'.repeat(500), 'b\\c': 'y' }, level));
      expect(archive.names).toEqual(['word/a.xml', 'b/c']);
      expect(new TextDecoder().decode(archive.read('Word/A.xml') as Uint8Array)).toBe('x'.repeat(500));
      expect(archive.read('none')).toBeNull();
    }
  });

  it('may have garbage before and behind it', () => {
    const bytes = Buffer.concat([Buffer.from('HTTP/1.1 200\r\n\r\n'), zipOf({ a: 'x' }), Buffer.from('\r\n')]);
    expect(open(bytes).read('a')).toHaveLength(1);
  });

  it('that says it is larger than allowed is refused before it is unpacked', () => {
    expect(openArchive(zipOf({ a: 'x'.repeat(20_000) }), LIMITS)).toMatchObject({
      code: 'limit-exceeded',
      facts: { limit: 'maxExpandedBytes', allowed: 10_000 },
    });
  });

  it('that is larger than it says stops at the limit', () => {
    const lying = patched(zipOf({ a: 'x'.repeat(20_000) }), 24, 5);
    expect(open(lying).read('a')).toMatchObject({ code: 'limit-exceeded' });
  });

  it('is unpacked only as far as the limit over all its entries', () => {
    const archive = open(patched(zipOf({ a: 'x'.repeat(6_000), b: 'y'.repeat(6_000) }), 24, 5));
    expect(archive.read('a')).toHaveLength(6_000);
    expect(archive.read('b')).toMatchObject({ code: 'limit-exceeded' });
  });

  it('with more entries than any document is refused', () => {
    const files = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}`, '']));
    expect(openArchive(zipOf(files), DEFAULT_LIMITS)).toMatchObject({
      code: 'limit-exceeded',
      facts: { allowed: 2_000 },
    });
  });

  it('whose bytes do not fit their checksum is damaged, and so is one without directory', () => {
    expect(open(patched(zipOf({ a: 'x' }), 16, 1)).read('a')).toMatchObject({ code: 'damaged', facts: { part: 'a' } });
    expect(openArchive(zipOf({ a: 'x' }).subarray(0, 20), LIMITS)).toMatchObject({ code: 'damaged' });
  });

  it('with a password is encrypted', () => {
    const bytes = Buffer.from(zipOf({ a: 'x' }));
    bytes.writeUInt16LE(1, bytes.indexOf('504b0102', 0, 'hex') + 8);
    expect(openArchive(bytes, LIMITS)).toMatchObject({ code: 'encrypted' });
  });
});

describe('a hostile .docx', () => {
  const codes = async (bytes: Uint8Array, limits = DEFAULT_LIMITS) => {
    const { document, findings } = await readDocx(bytes, limits, read);
    expect(document).toBeNull();
    return findings.map((one) => `${one.code} ${factsOf(one).limit ?? factsOf(one).part}`);
  };

  it('with entities that expand is refused', async () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
    expect(await codes(docx({ body: '', files: { 'word/document.xml': xml } }))).toEqual([
      'damaged word/document.xml: DTD',
    ]);
  });

  it('nested without end is refused', async () => {
    expect(await codes(docx({ body: '<w:sdt>'.repeat(50_000) }))).toEqual(['limit-exceeded maxDepth']);
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(70) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(70);
    expect(await codes(docx({ body: nested }))).toEqual(['limit-exceeded maxDepth']);
  });

  it('with more rows, cells, columns or paragraphs than allowed is refused', async () => {
    const row = (n: number) => `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(n)}</w:tr>`;
    const small = { ...DEFAULT_LIMITS, maxRows: 10, maxCells: 15, maxColumns: 5, maxParagraphs: 20 };
    expect(await codes(docx({ body: `<w:tbl>${row(1).repeat(11)}</w:tbl>` }), small)).toEqual([
      'limit-exceeded maxRows',
    ]);
    expect(await codes(docx({ body: `<w:tbl>${row(2).repeat(9)}</w:tbl>` }), small)).toEqual([
      'limit-exceeded maxCells',
    ]);
    expect(await codes(docx({ body: `<w:tbl>${row(6)}</w:tbl>` }), small)).toEqual(['limit-exceeded maxColumns']);
    expect(await codes(docx({ body: p('x').repeat(21) }), small)).toEqual(['limit-exceeded maxParagraphs']);
  });

  it('without its main part, or with another root, is damaged', async () => {
    expect(await codes(zipOf({ 'word/other.xml': '' }))).toEqual(['damaged word/document.xml']);
    expect(await codes(docx({ body: '', files: { 'word/document.xml': '<html/>' } }))).toEqual([
      'damaged word/document.xml',
    ]);
  });

  it('whose text is cut off gives what is there, and says so', async () => {
    const xml =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲乙';
    const { document, findings } = await readDocx(
      docx({ body: '', files: { 'word/document.xml': xml } }),
      DEFAULT_LIMITS,
      read,
    );
    expect(document?.blocks).toMatchObject([{ text: '甲乙' }]);
    expect(findings).toMatchObject([{ code: 'partly-damaged', severity: 'warning' }]);
  });
});
