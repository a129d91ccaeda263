import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { formText } from '../../../ingest/support/form-text.js';
import { put, tempFolder } from '../../../ingest/support/temp-folder.js';
import { run } from '../../support/run.js';

const OWN_ERRORS = /^错误（\d+）/mu;

describe('huibiao check', () => {
  it('sets what the reader could not tell apart from the errors of the department', async () => {
    const { out } = await run(['check', 'fixtures/text-pipe-cells/source.txt']);
    expect(out).toMatch(/^未能确定（\d+）：不是填报错误，请财政部门对照原件录入$/mu);
    const [before = '', after = ''] = out.split(/^未能确定/mu);
    expect(before).not.toContain('[ambiguous-column]');
    expect(after).toContain('[ambiguous-column]');
    expect(out).toMatch(/^合计：.*；未能确定 \d+。$/mu);
    const english = await run(['check', 'fixtures/text-pipe-cells/source.txt', '--lang', 'en']);
    expect(english.out).toMatch(/^Not read for certain \(\d+\): no fault of the form/mu);
  });

  it('does not say that sums are wrong where a header is not the template’s', async () => {
    const file = put(tempFolder({}), '表.txt', formText().replace('公共财政拨款', '县级专项补助款'));
    const { out } = await run(['check', file]);
    expect(out).toContain('[unknown-column]');
    expect(out).not.toMatch(OWN_ERRORS);
  });

  it('does not say that a column is blank which was not found', async () => {
    const file = put(tempFolder({}), '表.txt', formText().replace('年度主要工作内容', '年度工■'));
    const { out } = await run(['check', file]);
    expect(out).not.toMatch(OWN_ERRORS);
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
