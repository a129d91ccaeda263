import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/cli/output/text.js';
import { formText } from '../../../ingest/support/form-text.js';
import { put, tempFolder } from '../../../ingest/support/temp-folder.js';
import { run } from '../../support/run.js';

const OWN_ERRORS = /^错误（\d+）/mu;

describe('huibiao check', () => {
  it('sets what the reader could not tell apart from the errors of the department', async () => {
    const { out, code } = await run(['check', 'fixtures/text-pipe-cells/source.txt']);
    expect(code).toBe(0);
    expect(out).toContain('没有发现须更正的错误，可以报送；有 9 处程序未能读准');
    expect(out).toMatch(/^未能确定（\d+）：不是填报错误，请财政部门对照原件录入$/mu);
    const [before = '', after = ''] = out.split(/^未能确定/mu);
    expect(before).not.toContain('无法确定各属哪一栏');
    expect(after).toContain('无法确定各属哪一栏');
    expect(out).toMatch(/^合计：.*；未能确定 \d+。$/mu);
    const english = await run(['check', 'fixtures/text-pipe-cells/source.txt', '--lang', 'en']);
    expect(english.out).toMatch(/^Not read for certain \(\d+\): no fault of the form/mu);
  });

  it('does not say that sums are wrong where a header is not the template’s', async () => {
    const file = put(tempFolder({}), '表.txt', formText().replace('公共财政拨款', '县级专项补助款'));
    const { out } = await run(['check', file]);
    expect(out).toContain('栏目“县级专项补助款”不在表样中');
    expect(out).not.toMatch(OWN_ERRORS);
  });

  it('does not say that a column is blank which was not found', async () => {
    const file = put(tempFolder({}), '表.txt', formText().replace('年度主要工作内容', '年度工■'));
    const { out } = await run(['check', file]);
    expect(out).not.toMatch(OWN_ERRORS);
  });

  it('leads to the cell as it is counted in Word, and to the figure in its sentence', async () => {
    const { out, code } = await run(['check', 'fixtures/sums-contradictory/source.docx']);
    expect(code).toBe(2);
    expect(out).toContain('→ 二、部门（单位）收支情况 › 收入情况表 › 局机关 › 政府基金拨款：表 1 第 12 行第 5 格');
    expect(out).toContain('“全年基本支出【150.60万元】，其中人员经费【128.40万元】，公用经费【19.80万元】');
    expect(out).not.toContain('列）');
    const english = await run(['check', 'fixtures/sums-contradictory/source.docx', '--lang', 'en']);
    expect(english.out).toContain('› 局机关 › 政府基金拨款: table 1, row 12, cell 5');
  });

  it('leads to the line of a text file, and quotes it', async () => {
    const { out } = await run(['check', 'fixtures/text-pipe-cells/source.txt']);
    expect(out).toContain('› 局机关 › 上年结转：第 51 行，“18.50”');
  });

  it('names signatures that are blank on one line, without a list of places', async () => {
    const { out } = await run(['check', 'fixtures/sums-contradictory/source.docx']);
    const [, behind = ''] = out.split('[F4]');
    expect(behind.split('\n').slice(0, 2)).toEqual([expect.stringContaining('有 8 处签字或日期空白'), '']);
  });

  it.each([80, 120])('fits a terminal of %i columns, in colour unless NO_COLOR is set', async (columns) => {
    for (const lang of ['zh', 'en']) {
      const argv = ['check', 'fixtures/sums-contradictory/source.docx', '--lang', lang];
      const { out } = await run(argv, { columns, env: { NO_COLOR: '1' } });
      expect(out.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
      expect(out).not.toContain('\u001b');
      expect((await run(argv, { columns })).out).toContain('\u001b[31m');
      expect((await run(argv)).out).not.toContain('\u001b');
    }
  });

  it('has the store count only the errors of the department', async () => {
    const folder = tempFolder({ '报送/表.txt': readFileSync('fixtures/text-pipe-cells/source.txt') });
    const db = join(folder, '库.sqlite');
    await run(['ingest', join(folder, '报送'), '--workers', '0', '--db', db]);
    const file = new Sqlite(db, { readonly: true });
    const count = (sql: string) => file.prepare(sql).pluck().get();
    expect(
      count("SELECT count(*) FROM finding WHERE code = 'ambiguous-column' AND severity = 'error'"),
    ).toBeGreaterThan(0);
    expect(count('SELECT errors FROM form')).toBe(
      count("SELECT count(*) FROM findings WHERE severity = 'error' AND origin = 'check'"),
    );
    file.close();
  });
});
