import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/cli/output/text.js';
import { openStore } from '../../../../src/store/open-store.js';
import { formText } from '../../../ingest/support/form-text.js';
import { put, tempFolder } from '../../../ingest/support/temp-folder.js';
import { buildZip } from '../../../ingest/support/zip-builder.js';
import { describeByCode } from '../../../support/temporary-store.js';
import { run } from '../../support/run.js';

function submissions(db: string): unknown[] {
  const database = new Sqlite(db, { readonly: true });
  try {
    return database.prepare('SELECT file_name, outcome, reason FROM submission ORDER BY submission_id').raw().all();
  } finally {
    database.close();
  }
}

function ingest(folder: string, ...more: string[]) {
  return run(['ingest', join(folder, '报送'), '--db', join(folder, '库 1.sqlite'), '--workers', '0', ...more]);
}

describe('huibiao ingest', () => {
  it('stores forms, refuses the rest by name, counts junk, and its equation holds', async () => {
    const folder = tempFolder({
      '报送/甲 局/2019.txt': formText({ department: '星河市档案馆', year: 2019 }),
      '报送/甲 局/2020.txt': formText({ department: '星河市档案馆', year: 2020 }),
      '报送/乙局.txt': formText({ department: '星河市图书馆' }),
      '报送/乙局 副本.txt': formText({ department: '星河市图书馆' }),
      '报送/空.doc': '',
      '报送/~$乙局.docx': 'x',
      '报送/包.zip': buildZip([
        { name: '丙局.txt', data: formText({ department: '星河市气象台' }) },
        { name: '../x.txt', data: '1' },
      ]),
    });
    const { code, out, err } = await ingest(folder);
    expect([code, err]).toEqual([2, '']);
    expect(out).toContain('共 7 个文件 = 入库 4 + 重复 1 + 已被新版取代 0 + 未能导入 2');
    expect(out).toContain('另跳过 1 个非报送文件（编辑锁文件 1）');
    expect(out).toContain('[空文件]');
    expect(submissions(join(folder, '库 1.sqlite'))).toEqual([
      ['乙局 副本.txt', 'stored', null],
      ['乙局.txt', 'duplicate', null],
      ['包.zip!/../x.txt', 'rejected', 'archive-unsafe-name'],
      ['包.zip!/丙局.txt', 'stored', null],
      ['2019.txt', 'stored', null],
      ['2020.txt', 'stored', null],
      ['空.doc', 'rejected', 'empty-file'],
    ]);
  });

  it('run twice adds no row: files that are the same are unchanged, those refused are tried again in their rows', async () => {
    const packed = buildZip([{ name: '丙局.txt', data: formText({ department: '星河市气象台' }) }]);
    const files = {
      '报送/甲.txt': formText(),
      '报送/甲 副本.txt': formText(),
      '报送/空.doc': '',
      '报送/包.zip': packed,
    };
    const folder = tempFolder({ ...files, '报送/坏.zip': 'PK\u0003\u0004' });
    await ingest(folder);
    const before = submissions(join(folder, '库 1.sqlite'));
    const { code, out } = await ingest(folder);
    expect(out).toContain('共 5 个文件 = 入库 0 + 重复 0 + 已被新版取代 0 + 未能导入 2 + 未变 3');
    expect(out).toContain('未变 3 个：路径和内容与以前导入时相同，不再登记');
    expect([code, out]).toEqual([2, expect.stringContaining('空.doc（以前就未能导入，这次内容相同）')]);
    expect(submissions(join(folder, '库 1.sqlite'))).toEqual(before);
    const english = await ingest(folder, '--lang', 'en');
    expect(english.out).toContain('5 seen = 0 stored + 0 duplicate + 0 superseded + 2 rejected + 3 unchanged');
    expect(JSON.parse((await ingest(folder, '--json')).out)).toMatchObject({ seen: 5, unchanged: 3, rejected: 2 });
  });

  it('a file that was changed or has another path is a new submission, beside those that are unchanged', async () => {
    const folder = tempFolder({ '报送/甲.txt': formText(), '报送/乙.txt': formText({ department: '星河市图书馆' }) });
    await ingest(folder);
    writeFileSync(join(folder, '报送/甲.txt'), formText({ remark: '更正后的报告。' }));
    writeFileSync(join(folder, '报送/丁.txt'), formText({ department: '星河市图书馆' }));
    const { out } = await ingest(folder);
    expect(out).toContain('共 3 个文件 = 入库 1 + 重复 1 + 已被新版取代 0 + 未能导入 0 + 未变 1');
  });

  it('an import that was cut off goes on where it stopped', async () => {
    const folder = tempFolder({ '报送/1.txt': formText(), '报送/2.txt': formText({ year: 2019 }) });
    const db = join(folder, '库 1.sqlite');
    await run(['ingest', join(folder, '报送/1.txt'), '--db', db, '--workers', '0']);
    expect((await ingest(folder)).out).toContain('入库 1 + 重复 0 + 已被新版取代 0 + 未能导入 0 + 未变 1');
    expect((await ingest(folder)).out).toContain('入库 0 + 重复 0 + 已被新版取代 0 + 未能导入 0 + 未变 2');
    expect((await run(['status', '--db', db])).out).toContain('共 2 个文件 = 入库 2');
  });

  it('a newer submission of the same department and year supersedes, also within one run, where a person confirms it', async () => {
    const folder = tempFolder({ '报送/1.txt': formText(), '报送/2.txt': formText({ remark: '更正后的报告。' }) });
    const { code, out } = await ingest(folder);
    expect(out).toContain('共 2 个文件 = 入库 1 + 重复 0 + 已被新版取代 1 + 未能导入 0');
    expect(out).toContain('1.txt 被 2.txt 取代（1 处不同）');
    expect(code).toBe(2);
  });

  it('ends with 0 when everything was stored, and prints its counts as JSON when asked', async () => {
    const folder = tempFolder({ '报送/1.txt': formText() });
    const { code, out } = await ingest(folder, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ seen: 1, stored: 1, rejected: 0, left: 0, refusals: [] }),
    ]);
  });

  it('compares with last year whichever year came first', async () => {
    const [y19, y20] = [formText({ year: 2019, income: '10.00' }), formText({ year: 2020, income: '99.00' })];
    const found: unknown[] = [];
    for (const names of [
      ['1', '2'],
      ['2', '1'],
    ]) {
      const folder = tempFolder({ [`报送/${names[0]}.txt`]: y19, [`报送/${names[1]}.txt`]: y20 });
      await ingest(folder);
      const database = new Sqlite(join(folder, '库 1.sqlite'), { readonly: true });
      found.push(
        database.prepare("SELECT year, code FROM finding WHERE code LIKE 'Y%' ORDER BY year, code").raw().all(),
      );
      database.close();
    }
    expect(found[0]).toEqual(found[1]);
    expect(found[0]).toContainEqual([2020, 'Y2']);
  });

  it('stopped before it began says what is left and loses nothing', async () => {
    const folder = tempFolder({ '报送/1.txt': formText(), '报送/2.txt': 'x' });
    const stopped = new AbortController();
    stopped.abort();
    const argv = ['ingest', join(folder, '报送'), '--db', join(folder, '库 1.sqlite'), '--workers', '0'];
    const { code, out } = await run(argv, { signal: stopped.signal });
    expect([code, out]).toEqual([2, expect.stringContaining('还有 2 个未处理')]);
  });

  it('a path that is not there ends with 1, beside one that is it is a refusal', async () => {
    const folder = tempFolder({ '报送/1.txt': formText() });
    const db = join(folder, '库 1.sqlite');
    const gone = join(folder, '没有');
    expect(await run(['ingest', gone, '--db', db])).toMatchObject({ code: 1, err: expect.stringContaining('找不到') });
    expect(existsSync(db)).toBe(false);
    expect(await run(['ingest', gone, join(folder, '报送'), '--db', db, '--workers', '0'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('[无法读取]'),
    });
  });

  it("a database it cannot use ends with 1 and a sentence: another program's, newer, in no folder, locked", async () => {
    const folder = tempFolder({ '报送/1.txt': formText() });
    const db = join(folder, '库 1.sqlite');
    writeFileSync(db, 'this is no database at all, it only has the name of one'.repeat(20));
    expect(await ingest(folder)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/不是汇表的数据库|已损坏/u),
    });
    const nowhere = ['ingest', join(folder, '报送'), '--db', join(folder, '无', 'x.sqlite'), '--workers', '0'];
    expect(await run(nowhere)).toMatchObject({ code: 1, err: expect.stringContaining('无法打开数据库') });
  });

  it.skipIf(process.getuid?.() === 0)('a read-only database ends with 1 (needs a user who is not root)', async () => {
    const folder = tempFolder({ '报送/1.txt': formText() });
    mkdirSync(join(folder, 'ro'));
    openStore(join(folder, 'ro', 'x.sqlite'), { describe: describeByCode, now: () => '' }).close();
    chmodSync(join(folder, 'ro', 'x.sqlite'), 0o444);
    const argv = ['ingest', join(folder, '报送'), '--db', join(folder, 'ro', 'x.sqlite'), '--workers', '0'];
    expect(await run(argv)).toMatchObject({ code: 1, err: expect.stringContaining('只读') });
  });

  it('a folder without files is no failure', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '报送'));
    expect(await ingest(folder)).toMatchObject({ code: 0, out: expect.stringContaining('共 0 个文件') });
  });

  it('lists every file with --details, always with --json, and its counts agree with the lists', async () => {
    const folder = tempFolder({
      '报送/甲/2020.txt': formText({ department: '星河市档案馆', remark: '初稿。' }),
      '报送/甲/2020改.txt': formText({ department: '星河市档案馆', remark: '终稿。' }),
      '报送/乙局.txt': formText({ department: '星河市图书馆' }),
      '报送/乙局副本.txt': formText({ department: '星河市图书馆' }),
      '报送/空.doc': '',
      '报送/空2.doc': '',
    });
    const { code, out } = await ingest(folder, '--details');
    expect(code).toBe(2);
    expect(out).toContain('共 6 个文件 = 入库 2 + 重复 2 + 已被新版取代 1 + 未能导入 1');
    expect(out).toMatch(/入库 +│ 乙局\.txt +│ 星河市图书馆 2020（表单 1）/u);
    expect(out).toMatch(/重复 +│ 乙局副本\.txt +│ 与 乙局\.txt 内容相同/u);
    expect(out).toMatch(/已被新版取代 │ 2020\.txt +│ 现行版本是 2020改\.txt/u);
    expect(out).toMatch(/未能导入 +│ 空\.doc +│ \[空文件\]/u);
    expect(out).toMatch(/重复 +│ 空2\.doc +│ 与 空\.doc 内容相同/u);

    const again = JSON.parse((await ingest(folder, '--json')).out);
    expect(again.files.map(({ name, outcome }: Record<string, string>) => [name, outcome])).toEqual([
      ['空.doc', 'rejected'],
      ['空2.doc', 'duplicate'],
      ['乙局.txt', 'unchanged'],
      ['乙局副本.txt', 'unchanged'],
      ['2020.txt', 'unchanged'],
      ['2020改.txt', 'unchanged'],
    ]);
    expect(again.seen).toBe(again.files.length);
  });

  it('counts refused files and copies of them apart, as its first line does', async () => {
    const folder = tempFolder({ '报送/空.doc': '', '报送/空2.doc': '', '报送/随笔.txt': '今天天气很好。' });
    const { out } = await ingest(folder);
    expect(out).toContain('重复 1 + 已被新版取代 0 + 未能导入 2');
    expect(out).toContain('未能导入 2 个：');
    expect(out).toMatch(/另有 1 个与未能导入的文件内容相同（计为重复）：\n {2}.*空2\.doc/u);
  });

  it.each([80, 120])('fits its list of files into %i columns, in both languages', async (columns) => {
    const long = '关于报送二〇二〇年度部门整体支出绩效自评报告的函（定稿，已盖章，请勿再改）.txt';
    const folder = tempFolder({ [`报送/${long}`]: formText(), '报送/空.doc': '' });
    for (const lang of ['zh', 'en']) {
      const db = join(folder, `${lang}.sqlite`);
      const argv = ['ingest', join(folder, '报送'), '--db', db, '--workers', '0', '--details', '--lang', lang];
      const { out } = await run(argv, { columns });
      const rows = out.split('\n').filter((line) => line.startsWith('│'));
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(columns);
    }
  });

  it('counts forms that need a person as status does, those the roster does not know too', async () => {
    const folder = tempFolder({
      '报送/甲.txt': formText({ department: '星河市档案馆' }),
      '报送/乙.txt': readFileSync('fixtures/text-pipe-cells/source.txt'),
      '名册.csv': '部门名称,应报年度\n青溪县文化旅游局,2020\n',
    });
    const db = join(folder, '库 1.sqlite');
    await run(['departments', 'import', join(folder, '名册.csv'), '--db', db]);
    const { needPerson } = JSON.parse((await ingest(folder, '--json')).out);
    const { years } = JSON.parse((await run(['status', '--json', '--db', db])).out);
    const waiting = years.map((one: { waitingForPerson: number }) => one.waitingForPerson);
    expect([needPerson, waiting]).toEqual([2, [2]]);
    expect(JSON.parse((await run(['status', '--todo', '--json', '--db', db])).out)).toHaveLength(2);
    for (const [form, reason] of [
      ['青溪县文化旅游局@2020', 'unreadable'],
      ['星河市档案馆@2020', 'not-on-roster'],
    ] as const)
      expect(JSON.parse((await run(['show', form, '--json', '--db', db])).out).toDo).toEqual([reason]);
  });
});

describe('huibiao retry', () => {
  it('says why there is nothing to try, and which codes there are', async () => {
    const folder = tempFolder({ '报送/空.doc': '', '报送/甲.txt': formText() });
    const db = join(folder, '库 1.sqlite');
    await ingest(folder);
    const retry = (...more: string[]) => run(['retry', '--db', db, '--workers', '0', ...more]);
    expect(await retry()).toMatchObject({ code: 0, out: expect.stringContaining('原因都在文件本身') });
    expect((await retry()).out).toContain('空文件');
    expect(await retry('--code', 'encrypted')).toMatchObject({
      code: 0,
      out: expect.stringContaining('现有：空文件'),
    });
    const unknown = await retry('--code', 'xxx');
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('没有代码 xxx。现有：空文件') });
  });

  it('tries again what could not be read, in the same row', async () => {
    const folder = tempFolder({ '报送/好.txt': formText({ department: '星河市图书馆' }) });
    const db = join(folder, '库 1.sqlite');
    const late = join(folder, '报送', '晚.txt');
    await run(['ingest', join(folder, '报送'), late, '--db', db, '--workers', '0']);
    expect(submissions(db)).toContainEqual(['晚.txt', 'rejected', 'unreadable-path']);
    put(join(folder, '报送'), '晚.txt', formText());
    const { code, out } = await run(['retry', '--db', db, '--workers', '0']);
    expect([code, out]).toEqual([0, expect.stringContaining('重试 1 个文件')]);
    expect(submissions(db)).toHaveLength(2);
    expect(submissions(db)).toContainEqual(['晚.txt', 'stored', null]);
  });

  it('with a code tries only files refused for it, and refuses them again where nothing changed', async () => {
    const folder = tempFolder({ '报送/空.doc': '', '报送/随笔.txt': '今天天气很好。' });
    await ingest(folder);
    const db = join(folder, '库 1.sqlite');
    const { code, out } = await run(['retry', '--code', 'empty-file', '--db', db, '--workers', '0']);
    expect([code, out]).toEqual([2, expect.stringContaining('重试 1 个文件')]);
    expect(submissions(db)).toHaveLength(2);
  });

  it('names a file whose kept bytes are damaged, leaves its row as it was, and goes on', async () => {
    const folder = tempFolder({ '报送/空.doc': '', '报送/随笔.txt': '今天天气很好。' });
    await ingest(folder);
    const db = join(folder, '库 1.sqlite');
    const database = new Sqlite(db);
    database.exec("UPDATE originals SET codec = 'deflate', data = CAST('not deflated' AS BLOB)");
    database.exec('UPDATE submissions SET retryable = 1');
    database.close();
    const before = submissions(db);
    const { code, err } = await run(['retry', '--db', db, '--workers', '0']);
    expect([code, err]).toEqual([2, expect.stringMatching(/随笔\.txt\n {2}数据库里保存的原件已损坏/u)]);
    expect(submissions(db)).toEqual(before);
  });

  it('without a database ends with 1 and makes none', async () => {
    const db = join(tempFolder(), 'x.sqlite');
    expect(await run(['retry', '--db', db])).toMatchObject({ code: 1 });
    expect(existsSync(db)).toBe(false);
  });
});
