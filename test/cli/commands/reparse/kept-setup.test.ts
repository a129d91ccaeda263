import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BUNDLED_TEMPLATES } from '../../../../src/cli/program/context.js';
import { formText } from '../../../ingest/support/form-text.js';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, type Office, office } from '../../support/office.js';

const BUNDLED = readFileSync(join(BUNDLED_TEMPLATES, 'overall-self-evaluation.yaml'), 'utf8');
/** A bureau's own form says 历年滚余 where the bundled one says 累计结余. */
const OWN = BUNDLED.replace('labels: [累计结余', 'labels: [历年滚余');
const FORM = formText(FOUR_FORMS['档案馆2020.txt']).replaceAll('累计结余', '历年滚余');
const SAYS = '使用数据库里保存的表样：我的表样.yaml。';

const HERE = process.cwd();
afterEach(() => process.chdir(HERE));

/** A database read with the bureau's own template. */
async function taught(): Promise<Office & { readonly own: string }> {
  expect(OWN).not.toBe(BUNDLED);
  const here = await office({});
  const own = put(here.folder, '我的表样.yaml', OWN);
  put(here.folder, '报送/档案馆.txt', FORM);
  await here.go('ingest', join(here.folder, '报送'), '--workers', '0', '--templates', own);
  return { ...here, own };
}

async function balances({ go }: Office): Promise<unknown> {
  const asked = ['history', '1', '--as-of', '2021-03-01', '--key', 'expenditure.balance_cumulative', '--json'];
  const { fields } = JSON.parse((await go(...asked)).out);
  return fields
    .filter((field: { entity: string }) => field.entity === 'bureau')
    .map(({ state, value }: { state: string; value: string | null }) => [state, value]);
}

describe('the templates of a database', () => {
  it('are those it was read with: nothing is due again without --templates, and the commands say so', async () => {
    const here = await taught();
    expect(await balances(here)).toEqual([['read', '0']]);
    rmSync(here.own);
    const reparse = await here.go('reparse', '--workers', '0');
    expect(reparse).toMatchObject({ code: 0, out: expect.stringContaining('没有需要重新识别的原件') });
    expect(reparse.err).toContain(SAYS);
    const verify = await here.go('verify', '--workers', '0', '--json');
    expect([verify.code, JSON.parse(verify.out)]).toMatchObject([0, { same: 1, outdated: 0 }]);
    expect(verify.err).toContain(SAYS);
    expect((await here.go('retry', '--workers', '0')).err).toContain(SAYS);
    const english = await here.go('reparse', '--workers', '0', '--lang', 'en');
    expect(english.err).toContain('Using the templates kept in the database: 我的表样.yaml.');
  });

  it('read new files too, at an import and in a watched folder', async () => {
    const here = await taught();
    rmSync(here.own);
    put(here.folder, '报送/图书馆.txt', formText({ department: '星河市图书馆' }).replaceAll('累计结余', '历年滚余'));
    const ingest = await here.go('ingest', join(here.folder, '报送'), '--workers', '0');
    expect(ingest).toMatchObject({ err: expect.stringContaining(SAYS), out: expect.stringContaining('入库 1') });
    put(here.folder, '收件/气象台.txt', formText({ department: '星河市气象台' }).replaceAll('累计结余', '历年滚余'));
    const watch = await here.go('watch', join(here.folder, '收件'), '--once', '--settle', '0', '--workers', '0');
    expect(watch.err).toContain(SAYS);
    const verify = JSON.parse((await here.go('verify', '--workers', '0', '--json')).out);
    expect(verify).toMatchObject({ documents: 3, same: 3, outdated: 0 });
  });

  it('are not those of an import with others, which says so', async () => {
    const here = await taught();
    put(here.folder, '报送/图书馆.txt', formText({ department: '星河市图书馆' }));
    const how = ['ingest', join(here.folder, '报送'), '--workers', '0', '--templates', '自带'];
    expect((await here.go(...how)).err).toContain(
      '注意：数据库里的表单是按表样 我的表样.yaml 读的，这次用的是自带的表样。',
    );
    const bundled = await office(FOUR_FORMS);
    const own = put(bundled.folder, '我的表样.yaml', OWN);
    const other = ['ingest', join(bundled.folder, '报送'), '--workers', '0', '--templates', own, '--lang', 'en'];
    expect((await bundled.go(...other)).err).toContain(
      'the forms in the database were read with the bundled templates; this time it is 我的表样.yaml.',
    );
  });

  it('may be named in huibiao.config.yaml, seen from its folder', async () => {
    const here = await office({});
    put(here.folder, '表样/我的表样.yaml', OWN);
    const config = put(here.folder, 'huibiao.config.yaml', 'templates: [表样]\n');
    put(here.folder, '报送/档案馆.txt', FORM);
    await here.go('ingest', join(here.folder, '报送'), '--workers', '0', '--config', config);
    expect(await balances(here)).toEqual([['read', '0']]);
    writeFileSync(config, 'templates: [没有]\n');
    expect(await here.go('verify', '--config', config)).toMatchObject({
      code: 1,
      err: expect.stringContaining('找不到'),
    });
  });
});

describe('the settings of a database', () => {
  it('hold where no configuration is found; the checks after a correction use them too', async () => {
    const here = await office({});
    const config = put(here.folder, 'huibiao.config.yaml', 'checks:\n  severity: { G3: error }\n  off: [F1]\n');
    put(here.folder, '报送/档案馆.txt', formText(FOUR_FORMS['档案馆2020.txt']));
    await here.go('ingest', join(here.folder, '报送'), '--workers', '0', '--config', config);
    const { out, err } = await here.go('reparse', '--workers', '0');
    expect(out).toContain('没有需要重新识别的原件');
    expect(err).toContain('使用数据库里保存的检查设置。');
    const english = await here.go('verify', '--workers', '0', '--lang', 'en');
    expect([english.code, english.err]).toEqual([
      0,
      expect.stringContaining('Using the check settings kept in the database.'),
    ]);
    writeFileSync(config, 'checks: {}\n');
    expect((await here.go('reparse', '--workers', '0', '--config', config)).out).toContain('重新识别：1 份原件');
    expect((await here.go('reparse', '--workers', '0', '--config', config)).out).toContain('没有需要重新识别的原件');
  });
});

describe('reading again what would lose values', () => {
  it('writes nothing, says how many and where, and wants --yes', async () => {
    const here = await taught();
    const refused = await here.go('reparse', '--workers', '0', '--templates', '自带');
    expect(refused.code).toBe(2);
    expect(refused.out).toContain('重新识别预览（未写入任何内容）：1 份原件');
    expect(refused.out).toMatch(/丢失 │ 星河市档案馆 2020 │ 历年滚余（局机关）/u);
    expect(refused.out).toContain('有 2 个识别值会丢失（1 份原件，见上），因此未写入任何内容。');
    expect(await balances(here)).toEqual([['read', '0']]);
    expect((await here.go('reparse', '--runs')).out).toContain('还没有重新识别过');
    const json = JSON.parse((await here.go('reparse', '--workers', '0', '--templates', '自带', '--json')).out);
    expect(json).toMatchObject({ needsYes: true, run: null, fields: { lost: 4 } });
    const english = await here.go('reparse', '--workers', '0', '--templates', 'bundled', '--lang', 'en');
    expect(english.out).toContain(
      '2 values that were read would be lost (in 1 originals, see above), so nothing was written.',
    );
    const written = await here.go('reparse', '--workers', '0', '--templates', '自带', '--yes');
    expect(written.out).toMatch(/huibiao reparse --undo \d+/u);
    expect(await balances(here)).not.toEqual([['read', '0']]);
  });

  it('asks nothing where nothing is lost', async () => {
    const here = await taught();
    const more = put(here.folder, '又/我的表样.yaml', OWN.replace('labels: [历年滚余', 'labels: [历年滚余, 岁末滚余'));
    const { code, out } = await here.go('reparse', '--workers', '0', '--templates', more);
    expect([code, out]).toEqual([0, expect.stringContaining('重新识别：1 份原件')]);
  });
});
