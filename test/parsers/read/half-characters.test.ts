import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../src/model/document.js';
import { DEFAULT_LIMITS, read } from '../../../src/parsers/read/index.js';
import { docx, p, zipOf } from '../../support/docx.js';
import { buildDoc, para } from './doc/build-doc.js';

const WORD_2003 = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"';
const OFFICE = ['office', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const BODY = p('甲&#xD800;乙');

const odt = `<office:document-content ${OFFICE.join(' ')}><office:body><office:text><text:p>甲&#xD800;乙</text:p></office:text></office:body></office:document-content>`;

/** Half of a pair, written in each format's own way. */
const HALVES: readonly (readonly [string, Uint8Array])[] = [
  ['.doc', buildDoc({ paragraphs: [para('甲\ud800乙')] })],
  ['.rtf', Buffer.from('{\\rtf1\\ansi\\uc0\\u30002\\u-10240\\u20057\\par}')],
  ['.docx', docx({ body: BODY })],
  [
    '.docx, as a symbol',
    docx({ body: '<w:p><w:r><w:t>甲</w:t><w:sym w:font="X" w:char="D800"/><w:t>乙</w:t></w:r></w:p>' }),
  ],
  ['.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': odt })],
  [
    'Word 2003 XML',
    Buffer.from(`<?xml version="1.0"?><w:wordDocument ${WORD_2003}><w:body>${BODY}</w:body></w:wordDocument>`),
  ],
  ['HTML', Buffer.from('<html><body><p>甲&#xD800;乙</p></body></html>')],
  ['text', Buffer.from('fffe327500d8594e0a00', 'hex')],
];

describe('half a character', () => {
  it.each(HALVES)('of %s does not come out of the reader, its neighbours do', async (_, bytes) => {
    const { document } = await read(bytes, DEFAULT_LIMITS);
    const text = blocksText(document?.blocks ?? []);
    expect(text).toMatch(/甲.*乙/);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
