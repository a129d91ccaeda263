import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../src/ingest/intake/arrival.js';
import { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from '../../src/ingest/scan/archive/archive-limits.js';
import { openFile } from '../../src/ingest/scan/open-file.js';
import { walk } from '../../src/ingest/scan/walk.js';
import { factsOf } from '../support/facts.js';
import { put, tempFolder } from './support/temp-folder.js';
import { buildZip, type MemberSpec } from './support/zip-builder.js';

async function opened(
  path: string,
  limits: { maxBytes?: number; archive?: Partial<ArchiveLimits> } = {},
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for await (const found of walk([path])) {
    if (found.kind !== 'found') continue;
    const archive = { ...DEFAULT_ARCHIVE_LIMITS, ...limits.archive };
    for await (const arrival of openFile(found, { maxBytes: limits.maxBytes ?? 1e6, archive })) arrivals.push(arrival);
  }
  return arrivals;
}

async function zipped(members: readonly MemberSpec[], limits: Partial<ArchiveLimits> = {}): Promise<string[]> {
  return told(await opened(put(tempFolder(), '县局.zip', buildZip(members)), { archive: limits }));
}

/** `name = content`, `name ! code`, `name ~ junk`. */
function told(arrivals: readonly Arrival[]): string[] {
  return arrivals.map((arrival) => {
    if (arrival.kind === 'junk') return `${arrival.path.split('县局.zip!/')[1] ?? arrival.path} ~ ${arrival.why}`;
    if (arrival.kind === 'refused') return `${arrival.name} ! ${arrival.reason.code}`;
    return `${arrival.name} = ${Buffer.from(arrival.bytes).toString().slice(0, 20)}`;
  });
}

describe('a zip', () => {
  it('gives its members in the order of their names, folders and all', async () => {
    expect(
      await zipped([
        { name: '2020/乙.txt', data: 'b' },
        { name: '2020/', data: '' },
        { name: '2020/丙.txt', data: 'c' },
      ]),
    ).toEqual(['县局.zip!/2020/丙.txt = c', '县局.zip!/2020/乙.txt = b']);
  });

  it('may mix names in UTF-8 and in GBK, and folders written with backslashes', async () => {
    const names = [Buffer.from('甲.txt'), iconv.encode('乙局\\自评.txt', 'gbk'), Buffer.from('c.txt')];
    const told = await zipped(names.map((name) => ({ name, data: 'x' })));
    expect(told).toEqual(['县局.zip!/c.txt = x', '县局.zip!/乙局/自评.txt = x', '县局.zip!/甲.txt = x']);
  });

  it('keeps two members of the same name apart', async () => {
    expect(
      await zipped([
        { name: 'a.txt', data: '1' },
        { name: 'a.txt', data: '2' },
      ]),
    ).toEqual(['县局.zip!/a.txt = 1', '县局.zip!/a.txt#2 = 2']);
  });

  it.each(['../a.txt', '/etc/a.txt', 'C:\\a.txt', 'x/../../a.txt'])(
    'refuses the member called %s and reads the others',
    async (name) => {
      const told = await zipped([
        { name, data: '1' },
        { name: '好.txt', data: '2' },
      ]);
      expect(told).toContain('县局.zip!/好.txt = 2');
      expect(told.filter((line) => line.endsWith('! archive-unsafe-name'))).toHaveLength(1);
    },
  );

  it('refuses a link, an encrypted member, an unknown method and damaged data, each for itself', async () => {
    const told = await zipped([
      { name: '1链接', data: '/etc/passwd', attributes: (0o120777 << 16) >>> 0 },
      { name: '2密.doc', data: 'x', flags: 1 },
      { name: '3.doc', data: 'x', method: 93 },
      { name: '4.doc', data: 'x', crc: 1 },
      { name: '5.doc', data: 'abc', claimedSize: 2 },
      { name: '6.txt', data: 'ok' },
    ]);
    expect(told.map((line) => line.split('!/')[1])).toEqual([
      '1链接 ! archive-link',
      '2密.doc ! archive-encrypted',
      '3.doc ! archive-method',
      '4.doc ! archive-damaged',
      '5.doc ! archive-damaged',
      '6.txt = ok',
    ]);
  });

  it('is refused when it is a bomb: too many members, too many bytes, too high a ratio', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.txt`, data: 'x'.repeat(100) }));
    expect(await zipped(many, { maxMembers: 4 })).toEqual(['县局.zip ! archive-bomb']);
    expect(await zipped(many, { maxTotalBytes: 499 })).toEqual(['县局.zip ! archive-bomb']);
    const flat = [{ name: '大.txt', data: Buffer.alloc(2 * 1024 * 1024) }];
    expect(await zipped(flat)).toEqual(['县局.zip!/大.txt ! archive-bomb']);
    expect(await zipped(flat, { maxMemberBytes: 1000 })).toEqual(['县局.zip!/大.txt ! archive-bomb']);
  });

  it('counts what nested archives unpack against the outermost', async () => {
    const inner = buildZip([
      { name: 'a.txt', data: Buffer.alloc(900, 'a') },
      { name: 'b.txt', data: Buffer.alloc(900, 'b') },
    ]);
    const told = await zipped([{ name: '里.zip', data: inner, method: 0 }], { maxTotalBytes: 1500 });
    expect(told.map((line) => line.slice(0, 40))).toEqual([expect.stringMatching(/里\.zip ! archive-bomb$/u)]);
  });

  it('may hold archives to the stated depth and no deeper', async () => {
    let data = buildZip([{ name: '芯.txt', data: '1' }]);
    data = buildZip([{ name: 'b.zip', data }]);
    expect(await zipped([{ name: 'a.zip', data }])).toEqual(['县局.zip!/a.zip!/b.zip!/芯.txt = 1']);
    data = buildZip([{ name: 'a.zip', data }]);
    expect(await zipped([{ name: 'z.zip', data }])).toEqual(['县局.zip!/z.zip!/a.zip!/b.zip ! archive-too-deep']);
  });

  it('with nothing in it is refused, junk does not count', async () => {
    expect(await zipped([])).toEqual(['县局.zip ! archive-empty']);
    expect(await zipped([{ name: '__MACOSX/._a.doc', data: 'x' }])).toEqual([
      '__MACOSX/._a.doc ~ system',
      '县局.zip ! archive-empty',
    ]);
  });

  it('cut short is refused as damaged', async () => {
    const whole = buildZip([{ name: 'a.txt', data: 'x' }]);
    expect(told(await opened(put(tempFolder(), '县局.zip', whole.subarray(0, -10))))).toEqual([
      '县局.zip ! archive-damaged',
    ]);
  });

  it('larger than any document is still read, member by member', async () => {
    const path = put(tempFolder(), '县局.zip', buildZip([{ name: 'a.txt', data: 'x'.repeat(500), method: 0 }]));
    expect(told(await opened(path, { maxBytes: 300 }))).toEqual([`县局.zip!/a.txt = ${'x'.repeat(20)}`]);
  });

  it('that is really a Word document is one document, also under the name .zip', async () => {
    const docx = zipSync({ '[Content_Types].xml': new Uint8Array([60]), 'word/document.xml': new Uint8Array([60]) });
    const late = zipSync({ 'a.xml': new Uint8Array([60]), 'word/document.xml': new Uint8Array([60]) });
    for (const bytes of [docx, late]) {
      const [arrival, ...more] = await opened(put(tempFolder(), '自评.zip', bytes));
      expect(more).toEqual([]);
      expect(arrival?.kind === 'file' && Buffer.from(arrival.bytes).equals(Buffer.from(bytes))).toBe(true);
    }
  });
});

describe('other containers', () => {
  it.each([
    ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
  ])('%s is refused by name, whatever the file is called', async (type, bytes) => {
    const [arrival] = await opened(put(tempFolder(), '自评.doc', Uint8Array.from(bytes)));
    expect(arrival?.kind === 'refused' && [arrival.reason.code, factsOf(arrival.reason).type]).toEqual([
      'archive-unsupported',
      type,
    ]);
  });

  it('a mail gives its attachments, named in Chinese, and skips the pictures of its letterhead', async () => {
    const name = Buffer.from('自评 2020.txt').toString('base64');
    const mail = [
      'From: a@example.cn',
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      'Content-Type: text/plain',
      '',
      'body',
      '--B',
      `Content-Type: text/plain; name="=?UTF-8?B?${name}?="`,
      `Content-Disposition: attachment; filename="=?UTF-8?B?${name}?="`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('内容').toString('base64'),
      '--B',
      'Content-Type: image/png',
      'Content-Disposition: inline; filename=logo.png',
      '',
      'x',
      '--B--',
      '',
    ].join('\r\n');
    expect(told(await opened(put(tempFolder(), '来信.eml', mail)))).toEqual([
      '来信.eml!/自评 2020.txt = 内容',
      expect.stringMatching(/logo\.png ~ inline-image$/u),
    ]);
  });

  it('a mail without attachments says so', async () => {
    const path = put(tempFolder(), '来信.eml', 'From: a@example.cn\r\nSubject: x\r\n\r\nbody');
    expect(told(await opened(path))).toEqual(['来信.eml ! mail-empty']);
  });

  it('a file beyond the size limit is refused unread', async () => {
    const [arrival] = await opened(put(tempFolder(), '大.txt', 'x'.repeat(400)), { maxBytes: 300 });
    expect(arrival?.kind === 'refused' && arrival.reason.code).toBe('limit-exceeded');
  });

  it('a plain file is itself, byte for byte, and stays as it was', async () => {
    const path = put(tempFolder(), '甲 局.txt', '部门');
    expect(told(await opened(path))).toEqual(['甲 局.txt = 部门']);
    expect(readFileSync(path, 'utf8')).toBe('部门');
  });
});
