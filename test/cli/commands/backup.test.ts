import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../ingest/support/temp-folder.js';
import { docx, tbl, tc, tr } from '../../support/docx.js';
import { FOUR_FORMS, office } from '../support/office.js';
import { run } from '../support/run.js';

const verify = (db: string, ...argv: string[]) => run(['verify', '--workers', '0', '--db', db, ...argv]);

describe('huibiao backup', () => {
  it('makes a copy that says the same, proves it, and overwrites nothing', async () => {
    const { go, folder } = await office(FOUR_FORMS);
    const copy = join(folder, '备份.sqlite');
    const { code, out } = await go('backup', copy);
    expect([code, out]).toEqual([0, expect.stringMatching(/4 份表单，4 条报送[\s\S]*校验值 [0-9a-f]{64}/u)]);
    expect(await verify(copy)).toMatchObject({ code: 0, out: expect.stringContaining('全部一致') });
    const again = await go('backup', copy);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('备份.sqlite 已存在，未覆盖') });
    expect(again.err).not.toContain('请勿使用');
    expect((await go('backup', copy, '--lang', 'en')).err).toContain('exists and was not overwritten');
    const nowhere = join(folder, '无');
    expect(await go('backup', join(nowhere, 'x.sqlite'))).toMatchObject({
      code: 1,
      err: expect.stringContaining(`没有文件夹 ${nowhere}`),
    });
  });
});

describe('huibiao verify', () => {
  it('proves that originals re-parse to what is stored, corrected forms too', async () => {
    const { go, db } = await office(FOUR_FORMS);
    await go('correct', '1', 'profile.staff_actual', '13', '--reason', 'x', '--by', '甲');
    expect(JSON.parse((await verify(db, '--json')).out)).toEqual({
      documents: 4,
      same: 4,
      outdated: 0,
      problems: [],
      left: 0,
      faults: [],
    });
  });

  it('names an original whose bytes changed, and goes on with the others', async () => {
    const { db } = await office(FOUR_FORMS);
    const database = new Sqlite(db);
    database.exec("UPDATE originals SET codec = 'none', data = CAST('x' AS BLOB) WHERE rowid = 1");
    database.exec("UPDATE originals SET data = CAST('not deflated' AS BLOB) WHERE rowid = 2");
    database.close();
    const { code, out } = await verify(db, '--json');
    const report = JSON.parse(out);
    expect([code, report.same]).toEqual([2, 2]);
    expect(report.faults.map(({ kind }: { kind: string }) => kind)).toEqual(['damaged', 'damaged']);
    expect((await verify(db)).out).toContain('原件损坏');
  });

  it('names a document that reads otherwise than is stored', async () => {
    const { go, folder, db } = await office({ '甲.txt': {} });
    const other = await office({ '甲.txt': { remark: '另一份报告。' } });
    await other.go('backup', join(folder, '另.sqlite'));
    const database = new Sqlite(db);
    database.exec(`ATTACH '${join(folder, '另.sqlite').replaceAll("'", "''")}' AS other`);
    database.exec('UPDATE observations SET record = (SELECT record FROM other.observations)');
    database.close();
    const { code, out } = await verify(db);
    expect([code, out]).toEqual([2, expect.stringMatching(/不一致：甲\.txt（来源、文字部分、字数核对）/u)]);
    expect((await go('status')).code).toBe(0);
  });
});

describe('huibiao verify --second-reader', () => {
  const dropDown =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="良"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const ingested = async (files: Readonly<Record<string, Uint8Array>>) => {
    const folder = tempFolder(files);
    const db = join(folder, '库.sqlite');
    await run(['ingest', folder, '--workers', '0', '--db', db]);
    return db;
  };

  it('counts what both readers of .docx read alike', async () => {
    const db = await ingested({ '甲.docx': readFileSync('fixtures/deep-merge/source.docx') });
    const { code, out } = await verify(db, '--second-reader');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/1 份 \.docx，逐一比对 \d{2,} 个单元格、\d+ 个段落，0 处不一致\n全部一致/u),
    ]);
    expect(JSON.parse((await verify(db, '--second-reader', '--json')).out).secondReader).toMatchObject({
      files: 1,
      unconfirmed: 0,
      disagreements: [],
      failed: [],
    });
  });

  it('names each cell they read differently, with both texts, and ends with 2', async () => {
    const db = await ingested({ '甲.docx': docx({ body: tbl([tr(tc('评价'), tc(dropDown))]) }) });
    const { code, out } = await verify(db, '--second-reader');
    expect(code).toBe(2);
    expect(out).toMatch(/甲\.docx（\?@\?），表 1 第 1 行第 2 列\n {4}本程序读作：良\n {4}另一程序读作：（?空白/u);
    const { secondReader } = JSON.parse((await verify(db, '--second-reader', '--json')).out);
    expect(secondReader.disagreements).toMatchObject([
      { name: '甲.docx', kind: 'cell', place: { table: 1, row: 1, column: 2 }, first: '良', second: '' },
    ]);
    expect((await verify(db)).code).toBe(0);
  });
});
