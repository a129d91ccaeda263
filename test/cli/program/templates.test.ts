import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formText } from '../../ingest/support/form-text.js';
import { tempFolder } from '../../ingest/support/temp-folder.js';
import { run } from '../support/run.js';

const BUNDLED = readFileSync('templates/overall-self-evaluation.yaml', 'utf8');

/** Line of the first line that holds `text`. */
function lineOf(yaml: string, text: string): number {
  return yaml.split('\n').findIndex((line) => line.includes(text)) + 1;
}

async function checkedWith(yaml: string, ...argv: readonly string[]) {
  const folder = tempFolder({ '表.txt': formText(), '模板/我的.yaml': yaml });
  const template = join(folder, '模板', '我的.yaml');
  return run(['check', join(folder, '表.txt'), '--templates', template, ...argv]);
}

describe('--templates', () => {
  it('takes one file as well as a folder', async () => {
    expect(await checkedWith(BUNDLED)).toMatchObject({ err: '', out: expect.stringContaining('星河市档案馆') });
  });

  it('says that a folder holds no template, or is not there', async () => {
    const folder = tempFolder({ '表.txt': formText() });
    const check = (dir: string) => run(['check', join(folder, '表.txt'), '--templates', dir]);
    expect(await check(folder)).toMatchObject({ code: 1, err: expect.stringContaining('中没有表样') });
    expect(await check(join(folder, '无'))).toMatchObject({ code: 1, err: expect.stringContaining('找不到') });
  });

  it.each([
    [
      'a sum over a column that is none',
      BUNDLED.replace(/parts: \[income\.carried_over/u, 'parts: [income.carried_ovr'),
      'income.carried_ovr',
      '合计所用的“income.carried_ovr”不是“',
    ],
    [
      'two columns of one key',
      BUNDLED.replace('key: income.government_fund', 'key: income.other'),
      'key: income.other, labels: [其他收入',
      '键“income.other”用了两次',
    ],
    [
      'a kind of part that there is not',
      BUNDLED.replace('kind: narrative', 'kind: prose'),
      'kind: prose',
      '可用：label、list、money、goals、indicators、people、sign-off、narrative',
    ],
    [
      'a column without its labels',
      BUNDLED.replace('key: income.government_fund, labels:', 'key: income.government_fund, lables:'),
      'lables:',
      'labels',
    ],
  ])('names line and mistake: %s', async (_, yaml, where, why) => {
    expect(yaml).not.toBe(BUNDLED);
    const { code, err, out } = await checkedWith(yaml);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`第 ${lineOf(yaml, where)} 行有误`);
    expect(err).toContain(why);
    expect(err).not.toMatch(/Invalid|expected|Unrecognized/u);
    expect((await checkedWith(yaml, '--lang', 'en')).err).toContain(`line ${lineOf(yaml, where)}:`);
  });

  it('refuses one label for two columns of a table', async () => {
    const yaml = BUNDLED.replace('labels: [其他收入', 'labels: [上年结转, 其他收入');
    expect(yaml).not.toBe(BUNDLED);
    expect((await checkedWith(yaml)).err).toContain('栏名“上年结转”属于两栏：income.carried_over、income.other');
  });
});
