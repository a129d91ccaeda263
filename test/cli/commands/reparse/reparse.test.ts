import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { BUNDLED_TEMPLATES } from '../../../../src/cli/program/context.js';
import { openStore } from '../../../../src/store/open-store.js';
import { canonicalForm, logicalHash } from '../../../../src/store/proof/logical-hash.js';
import { readForms } from '../../../../src/store/queries/figures.js';
import { formText } from '../../../ingest/support/form-text.js';
import { put } from '../../../ingest/support/temp-folder.js';
import { describeByCode } from '../../../support/temporary-store.js';
import { FOUR_FORMS, type Office, office } from '../../support/office.js';
import { run } from '../../support/run.js';

const NAME = 'overall-self-evaluation.yaml';
const BUNDLED = readFileSync(join(BUNDLED_TEMPLATES, NAME), 'utf8');

/** A template of tomorrow: a folder for `--templates`. */
function templates({ folder }: Office, edit: (yaml: string) => string): string {
  const yaml = edit(BUNDLED);
  if (yaml === BUNDLED) throw new Error('the edit found nothing to change');
  put(folder, `模板/${NAME}`, yaml);
  return join(folder, '模板');
}

/** What stood under 公共财政拨款 is taken for 其他收入, and the other way round. */
function swapped(yaml: string): string {
  return yaml
    .replace('{ key: income.general_public_budget, ', '{ key: KEY, ')
    .replace('{ key: income.other, ', '{ key: income.general_public_budget, ')
    .replace('{ key: KEY, ', '{ key: income.other, ');
}

/** Knows none of the headings and columns. */
function strange(yaml: string): string {
  let labels = 0;
  return yaml
    .replace(/( titles?: )\[[^\]]*\]/gu, '$1[无此标题]')
    .replace(/(labels: )\[[^\]]+\]/gu, (_, name) => `${name}[无此栏${++labels}]`);
}
const ONE = { '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] };

function state({ db }: Office) {
  const store = openStore(db, { describe: describeByCode, now: () => '2021-01-01T00:00:00Z', mode: 'read' });
  try {
    return { hash: logicalHash(store), forms: readForms(store).map(({ formId }) => canonicalForm(store, formId)) };
  } finally {
    store.close();
  }
}

const reparse = (here: Office, ...argv: readonly string[]) => here.go('reparse', '--workers', '0', ...argv);

describe('huibiao reparse', () => {
  it('has nothing to do while parser, templates and configuration are the same', async () => {
    const here = await office(FOUR_FORMS);
    expect(await reparse(here)).toMatchObject({ code: 0, out: expect.stringContaining('没有需要重新识别的原件') });
    const all = JSON.parse((await reparse(here, '--all', '--json')).out);
    expect(all).toMatchObject({
      planned: 4,
      fields: { fixed: 0, changed: 0, lost: 0, new: 0, conflict: 0 },
      changed: [],
    });
  });

  it('previews field by field what a changed template would do, and writes nothing', async () => {
    const here = await office(ONE);
    const before = state(here);
    const how = ['--templates', templates(here, swapped)];
    const { code, out } = await reparse(here, '--preview', '--json', ...how);
    const preview = JSON.parse(out);
    // 公共财政拨款 stands in two rows with figures: consolidated and bureau.
    expect(preview).toMatchObject({ preview: true, run: null, fields: { fixed: 2, lost: 2, changed: 0, conflict: 0 } });
    expect(preview.changed[0].changes).toContainEqual({
      class: 'lost',
      key: 'income.general_public_budget',
      entity: 'bureau',
      before: { state: 'read', raw: '120.50', value: '120.50', unit: '万元' },
      after: expect.objectContaining({ state: 'blank', value: null }),
      correction: null,
    });
    expect(code).toBe(2);
    expect(state(here)).toEqual(before);
    const text = (await reparse(here, '--preview', ...how)).out;
    for (const part of ['未写入任何内容', '补读 2', '丢失 2', '其他收入（局机关）', '去掉 --preview'])
      expect(text).toContain(part);
  });

  it('gives byte for byte what a fresh ingest with today’s template gives, and can be taken back whole', async () => {
    const here = await office(FOUR_FORMS);
    const before = state(here);
    const how = ['--templates', templates(here, swapped)];
    expect((await reparse(here, '--yes', ...how)).out).toContain('huibiao reparse --undo 2');
    const fresh = join(here.folder, '新.sqlite');
    await run(['ingest', join(here.folder, '报送'), '--workers', '0', ...how, '--db', fresh]);
    const after = state(here);
    expect(after.forms).toEqual(state({ ...here, db: fresh }).forms);
    expect(after.forms).not.toEqual(before.forms);
    expect((await reparse(here, ...how)).out).toContain('没有需要重新识别的原件');
    expect((await here.go('reparse', '--runs')).out).toContain('│ 2 ');
    expect(await here.go('reparse', '--undo', '2')).toMatchObject({
      code: 0,
      out: expect.stringContaining('恢复 4 份'),
    });
    expect(state(here).forms).toEqual(before.forms);
    expect(await here.go('reparse', '--undo', '2')).toMatchObject({ code: 1 });
  });

  it('raises a conflict where the reading under a correction moved, and a person settles it', async () => {
    const here = await office(ONE);
    const cell = ['1', 'income.general_public_budget', '--entity', 'bureau', '--reason', '账簿'];
    await here.go('correct', ...cell, '100');
    const reread = await reparse(here, '--yes', '--templates', templates(here, swapped));
    expect(reread).toMatchObject({ code: 2, out: expect.stringContaining('huibiao conflicts') });
    expect((await here.go('status')).out).toContain('待处理的更正冲突 1 个');
    expect(await here.go('conflicts')).toMatchObject({
      code: 2,
      out: expect.stringContaining('更正为 100，当时识别值 120.50，现识别值 （空白）（识别值变了）'),
    });
    expect(await here.go('conflicts', 'settle', '1', '--keep', '--take', '--reason', 'x')).toMatchObject({ code: 1 });
    expect(await here.go('conflicts', 'settle', '1', '--value', '101', '--reason', '重新核对')).toMatchObject({
      code: 0,
      out: expect.stringContaining('现值 101'),
    });
    expect(await here.go('conflicts')).toMatchObject({ code: 0, out: expect.stringContaining('没有待处理的冲突') });
    const made = JSON.parse((await here.go('correct', '--list', '--json')).out);
    expect(made.filter(({ undoneAt }: { undoneAt: string | null }) => undoneAt === null)).toMatchObject([
      { value: '101' },
    ]);
  });

  it.each([
    ['--keep', '100'],
    ['--take', '（空白）'],
  ])('settles a conflict with %s', async (how, value) => {
    const here = await office(ONE);
    await here.go('correct', '1', 'income.general_public_budget', '100', '--entity', 'bureau', '--reason', '账簿');
    await reparse(here, '--yes', '--templates', templates(here, swapped));
    const { out } = await here.go('conflicts', 'settle', '1', how, '--reason', '核对');
    expect(out).toContain(`现值 ${value}`);
    expect(await here.go('conflicts')).toMatchObject({ code: 0 });
  });

  it('shows what stands in a cell that cannot be read, and takes no blank for it', async () => {
    const here = await office(ONE);
    await here.go('correct', '1', 'income.total', '100', '--entity', 'bureau', '--reason', '账簿');
    put(here.folder, '补报/档案馆2020.txt', formText({ ...FOUR_FORMS['档案馆2020.txt'], income: '12O.5O' }));
    await here.go('ingest', join(here.folder, '补报'), '--workers', '0');
    expect((await here.go('conflicts')).out).toContain('? 12O.5O');
    expect((await here.go('conflicts', '--lang', 'en')).out).toContain('? 12O.5O');
    const settle = (...how: readonly string[]) => here.go('conflicts', 'settle', '1', ...how, '--reason', '核对');
    expect(await settle('--take')).toMatchObject({ code: 1, err: expect.stringContaining('无法识别（? 12O.5O）') });
    expect((await here.go('conflicts')).out).toContain('? 12O.5O');
    expect((await settle('--value', '120.50')).out).toContain('现值 120.50');
    expect(await here.go('conflicts')).toMatchObject({ code: 0 });
  });

  it('reports a document that no longer parses as refused, drops nothing, and accepts it again', async () => {
    const here = await office(ONE);
    await here.go('correct', '1', 'profile.staff_actual', '13', '--reason', '花名册');
    const before = state(here);
    const refused = await reparse(here, '--yes', '--templates', templates(here, strange));
    expect(refused.code).toBe(2);
    expect(refused.out).toContain('现在识别不出表单的 1 份');
    expect(refused.out).toContain('档案馆2020.txt');
    expect(state(here).forms).toEqual([]);
    expect((await here.go('conflicts')).out).toContain('不再是表单');
    const again = JSON.parse((await reparse(here, '--templates', '自带', '--json')).out);
    expect(again).toMatchObject({ documents: { accepted: 1 } });
    expect(state(here).forms).toEqual(before.forms);
  });

  it('reads a file again that other templates refused, and not twice with the same', async () => {
    const here = await office({});
    const strangers = ['--templates', templates(here, strange)];
    const text = formText(FOUR_FORMS['档案馆2020.txt']);
    put(here.folder, '报送/新式.txt', text);
    put(here.folder, '报送/便条.txt', '明天下午三点开会，请准时参加。');
    await here.go('ingest', join(here.folder, '报送'), '--workers', '0', ...strangers);
    expect(state(here).forms).toEqual([]);
    expect((await reparse(here, ...strangers)).out).toContain('没有需要重新识别的原件');
    const reread = JSON.parse((await reparse(here, '--json')).out);
    expect(reread).toMatchObject({ planned: 2, documents: { accepted: 1, 'still-refused': 1 } });
    expect(state(here).forms).toHaveLength(1);
    expect((await reparse(here)).out).toContain('没有需要重新识别的原件');
    expect((await here.go('reparse', '--undo', String(reread.run))).code).toBe(0);
    expect(state(here).forms).toEqual([]);
    // What was taken back is due again.
    expect(JSON.parse((await reparse(here, '--json')).out)).toMatchObject({ planned: 2, documents: { accepted: 1 } });
  });

  it('leaves a file that other templates refused to retry and to a new ingest as well', async () => {
    const retried = await office({});
    put(retried.folder, '报送/新式.txt', formText(FOUR_FORMS['档案馆2020.txt']));
    const ingest = ['ingest', join(retried.folder, '报送'), '--workers', '0'];
    await retried.go(...ingest, '--templates', templates(retried, strange));
    const again = join(retried.folder, '又.sqlite');
    await retried.go('backup', again);
    expect(await retried.go('retry', '--workers', '0')).toMatchObject({ code: 0 });
    expect(state(retried).forms).toHaveLength(1);
    await run([...ingest, '--db', again]);
    expect(state({ ...retried, db: again }).forms).toEqual(state(retried).forms);
  });

  it('names an original that is damaged, keeps what was read of it, and reads the others', async () => {
    const here = await office(FOUR_FORMS);
    const database = new Sqlite(here.db);
    database.exec("UPDATE originals SET codec = 'deflate', data = CAST('not deflated' AS BLOB) WHERE rowid = 1");
    const { sha256 } = database.prepare('SELECT sha256 FROM originals WHERE rowid = 1').get() as { sha256: string };
    database.close();
    const how = ['--all', '--yes', '--templates', templates(here, swapped)];
    const { code, out } = await reparse(here, ...how);
    expect([code, out]).toEqual([2, expect.stringMatching(/未能重新识别、保持原样的 1 份：[\s\S]*\[原件损坏\]/u)]);
    const again = JSON.parse((await reparse(here, '--json', ...how)).out);
    expect(again.documents).toEqual({ read: 3, accepted: 0, refused: 0, 'still-refused': 0, failed: 1 });
    expect(again.changed).toMatchObject([{ sha256, outcome: 'failed', reason: { code: 'original-damaged' } }]);
    expect(state(here).forms).toHaveLength(4);
  });

  it('reads a document anew whose stored reading is damaged', async () => {
    const here = await office(FOUR_FORMS);
    const before = state(here).forms;
    const database = new Sqlite(here.db);
    database.exec("UPDATE observations SET record = x'ff00' WHERE id = 2");
    database.close();
    expect((await reparse(here, '--all')).code).toBe(0);
    expect(state(here).forms).toEqual(before);
  });

  it('stopped half way leaves every document whole, and goes on where it was', async () => {
    const here = await office(FOUR_FORMS);
    const how = ['--templates', templates(here, swapped), '--yes'];
    const stop = new AbortController();
    let commits = 0;
    const onStep = (step: string) => {
      if (step === 'commit' && ++commits === 2) stop.abort();
    };
    const argv = ['reparse', '--workers', '0', ...how, '--db', here.db];
    const stopped = await run(argv, { signal: stop.signal, onStep });
    expect(stopped).toMatchObject({ code: 2 });
    await reparse(here, ...how);
    const fresh = join(here.folder, '新.sqlite');
    await run(['ingest', join(here.folder, '报送'), '--workers', '0', ...how.slice(0, 2), '--db', fresh]);
    expect(state(here).forms).toEqual(state({ ...here, db: fresh }).forms);
  });
});
