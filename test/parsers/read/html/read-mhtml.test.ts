import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readMhtml } from '../../../../src/parsers/read/html/read-mhtml.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';

const PAGE = '<html><body><p>绩效=自评</p></body></html>';

function message(type: string, encoding: string, body: string, end = '\r\n'): Buffer {
  const lines = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Next.Part(1)"',
    '',
    'preamble',
    '------=_Next.Part(1)',
    'Content-Location: file:///C:/a.xml',
    'Content-Type: text/xml',
    '',
    '<xml/>',
    '------=_Next.Part(1)',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '------=_Next.Part(1)--',
    '',
  ];
  return Buffer.from(lines.join(end), 'latin1');
}

const quoted = (bytes: Buffer) =>
  Array.from(
    bytes,
    (byte, i) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}${i % 20 === 19 ? '=\r\n' : ''}`,
  ).join('');

describe('a page saved as one MIME file', () => {
  const gbk = iconv.encode(PAGE, 'gb18030');
  it.each([
    ['base64 with a charset', message('text/html; charset="gb2312"', 'base64', gbk.toString('base64')), 'gb18030'],
    ['quoted-printable', message('text/html; charset=utf-8', 'quoted-printable', quoted(Buffer.from(PAGE))), 'utf-8'],
    [
      '8 bit with bare line feeds',
      message('text/html; charset=gb2312', '8bit', gbk.toString('latin1'), '\n'),
      'gb18030',
    ],
    [
      'a charset only the page itself names',
      message(
        'text/html',
        'base64',
        iconv.encode(PAGE.replace('<body>', '<meta charset=gb2312><body>'), 'gb18030').toString('base64'),
      ),
      'gb18030',
    ],
  ])('is read from %s', (_, bytes, encoding) => {
    const { document, findings } = readMhtml(bytes, DEFAULT_LIMITS);
    expect(findings).toEqual([]);
    expect(document).toMatchObject({ format: 'html', layout: 'mhtml', encoding, blocks: [{ text: '绩效=自评' }] });
  });

  it('cut off in the middle gives what is there', () => {
    const bytes = message('text/html; charset=utf-8', '8bit', Buffer.from(PAGE).toString('latin1'));
    const { document } = readMhtml(bytes.subarray(0, bytes.indexOf('</body>')), DEFAULT_LIMITS);
    expect(document?.blocks).toMatchObject([{ text: '绩效=自评' }]);
  });

  it('without a page in it is damaged', () => {
    const { document, findings } = readMhtml(message('text/plain', '7bit', 'x'), DEFAULT_LIMITS);
    expect(document).toBeNull();
    expect(findings).toMatchObject([{ code: 'damaged' }]);
  });
});
