import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../../src/parsers/read/detect/detect.js';
import { docx, p, zipOf } from '../../../support/docx.js';

const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding);
const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The least of an OLE file that shows its directory: a header sector and entries with these names. */
function ole(...names: readonly string[]): Buffer {
  const file = Buffer.alloc(512 + 128 * names.length);
  file.write('d0cf11e0a1b11ae1', 'hex');
  names.forEach((name, i) => {
    const written = file.write(`${name}\0`, 512 + 128 * i, 'utf16le');
    file.writeUInt16LE(written, 512 + 128 * i + 64);
  });
  return file;
}

describe('the kind of a file is told by its content', () => {
  it.each([
    ['docx', docx({ body: p('甲') })],
    ['docx', zipOf({ 'word\\document.xml': '<x/>' })],
    [
      'docx',
      zipOf({
        '[Content_Types].xml':
          '<Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
        'a.xml': '',
        '_rels/.rels': `<Relationship Type="${MAIN}" Target="a.xml"/>`,
      }),
    ],
    ['odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })],
    ['odt', text('<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"/>')],
    [
      'flat-opc',
      text('<?xml version="1.0"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'),
    ],
    [
      'wordml',
      text(
        '\uFEFF\r\n<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
      ),
    ],
    [
      'wordml',
      text(
        '<?xml version="1.0" encoding="utf-16"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        'utf16le',
      ),
    ],
    ['rtf', text('{\\rtf1\\ansi}')],
    ['rtf', text('\uFEFF \n{\\rtf1\\ansi}')],
    ['html', text('\r\n<!DOCTYPE html><html></html>')],
    ['html', text("<html xmlns:w='urn:schemas-microsoft-com:office:word'><head></head></html>")],
    ['html', text('\uFEFF<html><p>甲</p></html>', 'utf16le')],
    ['html', text('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml"></html>')],
    ['html', text('<table border=1><tr><td>甲</td></tr></table>')],
    ['text', text('<table><tr><td>甲</td></tr></table>\n\n<table><tr><td>乙</td></tr></table>\n\n填报人：丙\n')],
    ['html', text('<!-- saved by a -->\r\n<!-- b --><p>甲</p>')],
    ['mhtml', text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x')],
    ['mhtml', text('From: <Saved by WPS>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html>')],
    ['doc', ole('Root Entry', 'WordDocument', '1Table', 'Workbook')],
    ['doc', ole('Root Entry', 'WORDDOCUMENT', '1TABLE')],
    ['doc', Buffer.from(`fe370023${'00'.repeat(60)}`, 'hex')],
    ['doc', Buffer.from(`dba52d00${'00'.repeat(60)}`, 'hex')],
    ['text', text('一、部门（单位）基本概况\n联系人')],
    ['text', text('<一、基本情况> 本单位 <2020> 年')],
    ['text', text('甲 | 乙 | 丙')],
    ['text', text('PK赛在即')],
    ['empty', text('')],
    ['empty', text('\uFEFF \r\n\t ')],
    ['empty', text('\uFEFF\r\n ', 'utf16le')],
    ['binary', Buffer.alloc(100)],
    ['encrypted', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['encrypted', text('b\x14#e\0\0\0\0E-SafeNet\0\0\0LOCK', 'latin1')],
  ] as const)('%s', (kind, bytes) => {
    expect(detect(bytes)).toEqual({ kind });
  });

  it.each([
    ['PDF', text('%PDF-1.7')],
    ['PDF', text('\r\n\r\n%PDF-1.4')],
    ['Excel', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })],
    ['Excel', ole('Root Entry', 'Workbook')],
    ['Excel XML', text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ['PowerPoint', ole('Root Entry', 'PowerPoint Document')],
    ['ODS', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['OFD', zipOf({ 'OFD.xml': '' })],
    ['OLE', ole('Root Entry', 'Something')],
    ['ZIP', zipOf({ 'a.txt': 'x' })],
    ['PNG', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['RAR', Buffer.from('526172211a0700', 'hex')],
    ['7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['gzip', gzipSync('x')],
    ['XML', text('<?xml version="1.0"?><a><b/></a>')],
  ])('%s is named and not read', (type, bytes) => {
    expect(detect(bytes)).toEqual({ kind: 'unsupported', type });
  });

  it('an archive with more entries than any document has is too large, not of another type', () => {
    const parts = Array.from({ length: 2_001 }, (_, i) => [`word/media/${i}.png`, 'x'] as const);
    expect(detect(zipOf({ 'word/document.xml': '<a/>', ...Object.fromEntries(parts) }))).toEqual({
      kind: 'too-large',
      limit: 'zip entries',
      allowed: 2_000,
    });
  });

  it('a zip archive or OLE file that was cut off is damaged', () => {
    const whole = docx({ body: p('甲') });
    expect(detect(whole.subarray(0, whole.length - 40))).toEqual({ kind: 'damaged', part: 'zip directory' });
    expect(detect(ole())).toEqual({ kind: 'damaged', part: 'OLE directory' });
  });

  it('a name of a stream inside text is none', () => {
    const file = ole('Root Entry', 'Workbook');
    const note = Buffer.from('xx WordDocument\0', 'utf16le');
    expect(detect(Buffer.concat([file, note, Buffer.alloc(200)]))).toEqual({ kind: 'unsupported', type: 'Excel' });
  });

  it.each([
    ['comments', '', '<!---->'],
    ['comments that end late', '', `<!--${'x'.repeat(396)}-->-->`],
    ['rows that never end', '<p>', '<tr '],
    ['headers', '', 'a: b\n'],
  ])('four times as many %s take at most six times as long to look at', (_, before, piece) => {
    const time = (length: number): number => {
      const bytes = text(before + piece.repeat(length / piece.length));
      const runs = Array.from({ length: 20 }, () => {
        const start = performance.now();
        for (let n = 0; n < 20; n++) detect(bytes);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    const ratios = Array.from({ length: 6 }, () => time(8_000) / time(2_000));
    expect(Math.min(...ratios)).toBeLessThan(6);
  });
});
