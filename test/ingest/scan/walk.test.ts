import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Found, walk } from '../../../src/ingest/scan/walk.js';
import { factsOf } from '../../support/facts.js';
import { tempFolder } from '../support/temp-folder.js';

async function walked(...paths: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of walk(paths)) found.push(one);
  return found;
}

function files(found: readonly Found[], root: string): string[] {
  return found.filter((one) => one.kind === 'found').map((one) => relative(root, one.path));
}

describe('walk', () => {
  it('gives the files of a folder and its subfolders in the order of their paths by code unit', async () => {
    const root = tempFolder({
      '乙局.doc': 'b',
      'a.txt': 'a',
      'B.txt': 'B',
      '甲/2020 年/自评.docx': 'c',
      '丙.txt': 'd',
    });
    expect(files(await walked(root), root)).toEqual([
      'B.txt',
      'a.txt',
      '丙.txt',
      '乙局.doc',
      join('甲', '2020 年', '自评.docx'),
    ]);
  });

  it('does not depend on the order of the arguments, and takes a path named twice once', async () => {
    const root = tempFolder({ '甲/1.txt': '1', '乙/2.txt': '2' });
    const [a, b] = [join(root, '甲'), join(root, '乙')];
    const inner = join(b, '2.txt');
    expect(await walked(a, b, inner, a)).toEqual(await walked(inner, b, a));
    expect(files(await walked(a, b, inner, a), root)).toHaveLength(2);
  });

  it('skips and names what is never a submission', async () => {
    const root = tempFolder({
      '~$自评.docx': '',
      '.~lock.自评.docx#': '',
      '.DS_Store': '',
      '.隐藏/x.txt': '',
      'Thumbs.db': '',
      'desktop.ini': '',
      '__MACOSX/._x': '',
      '自评.doc.part': '',
      '自评.docx.crdownload': '',
      '~WRL0001.tmp': '',
      'huibiao.sqlite': '',
      'huibiao.sqlite-wal': '',
      '真的.txt': '1',
    });
    const found = await walked(root);
    expect(files(found, root)).toEqual(['真的.txt']);
    const kinds = found.flatMap((one) => (one.kind === 'junk' ? [one.why] : [])).sort();
    expect(kinds).toEqual([
      'database',
      'database',
      'hidden',
      'hidden',
      'owner-file',
      'owner-file',
      'partial',
      'partial',
      'partial',
      'system',
      'system',
      'system',
    ]);
  });

  it('takes a file the user names, whatever its name', async () => {
    const root = tempFolder({ '.自评.txt': '1' });
    expect(files(await walked(join(root, '.自评.txt')), root)).toEqual(['.自评.txt']);
  });

  it('walks a folder once even when links lead back to it', async () => {
    const root = tempFolder({ '甲/1.txt': '1' });
    symlinkSync(root, join(root, '甲', '回'));
    symlinkSync(join(root, '甲'), join(root, '同'));
    const found = await walked(root);
    expect(found.filter((one) => one.kind === 'found')).toHaveLength(1);
    expect(found.filter((one) => one.kind === 'junk').map((one) => one.why)).toEqual(['seen-folder', 'seen-folder']);
  });

  it('reports a path that is gone, a link to nothing and what is no regular file, each with its cause', async () => {
    const root = tempFolder();
    symlinkSync(join(root, '没有'), join(root, '断链.txt'));
    const server = createServer().listen(join(root, '管道'));
    await new Promise((resolve) => server.once('listening', resolve));
    const found = await walked(join(root, '断链.txt'), join(root, '管道'), join(root, '缺.txt'));
    server.close();
    expect(
      found.map((one) => one.kind === 'refused' && [one.name, one.reason.code, factsOf(one.reason).cause]),
    ).toEqual([
      ['断链.txt', 'unreadable-path', 'ENOENT'],
      ['管道', 'unreadable-path', 'not-a-file'],
      ['缺.txt', 'unreadable-path', 'ENOENT'],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('reports a folder it may not open (needs a user who is not root)', async () => {
    const root = tempFolder();
    mkdirSync(join(root, '锁'));
    chmodSync(join(root, '锁'), 0);
    const [found] = await walked(root);
    expect(found?.kind === 'refused' && factsOf(found.reason).cause).toBe('EACCES');
  });

  it.skipIf(process.platform !== 'linux')(
    'reads file names whose bytes are GBK (only Linux lets them be)',
    async () => {
      const root = tempFolder();
      writeFileSync(Buffer.concat([Buffer.from(`${root}/`), iconv.encode('县财政局.txt', 'gbk')]), '1');
      expect(files(await walked(root), root)).toEqual(['县财政局.txt']);
    },
  );
});
