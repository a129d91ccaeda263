import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { FOUR_FORMS, office } from './support/office.js';
import { run } from './support/run.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const isRoot = process.getuid?.() === 0;
const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;
const room = mkdtempSync(join(tmpdir(), 'huibiao-ro-'));

afterAll(() => {
  chmodSync(room, 0o755);
  rmSync(room, { recursive: true });
});

/** As a user without rights: root is stopped by none. */
function asReader(...argv: readonly string[]): string {
  const command = [process.execPath, CLI, ...argv];
  const whole = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command] : command;
  return execFileSync(whole[0] ?? '', whole.slice(1), { encoding: 'utf8', cwd: tmpdir() });
}

describe.skipIf(!existsSync(CLI) || (isRoot && !hasSetpriv))(
  'a database where nothing may be written (needs the built command)',
  () => {
    it.each([
      [['status'], '星河市档案馆'],
      [['compare', '--year', '2020'], '星河市图书馆'],
      [['search', '工作正常'], '星河市图书馆'],
      [['history', '1'], '现行'],
      [['verify', '--workers', '0'], '全部一致'],
      [['correct', '--list'], '没有更正'],
    ])('can be read by %j', async (argv, said) => {
      const { db, go } = await office(FOUR_FORMS);
      await go('departments', 'list');
      const copy = join(room, `${argv[0]}.sqlite`);
      chmodSync(room, 0o755);
      copyFileSync(db, copy);
      chmodSync(copy, 0o444);
      chmodSync(room, 0o555);
      const text = asReader(...argv, '--db', copy);
      if (argv[0] === 'status') expect(text).toContain('2020');
      else expect(text).toContain(said);
    });

    it('is exported, and no copy is left behind', async () => {
      const { db } = await office(FOUR_FORMS);
      const copy = join(room, 'export.sqlite');
      chmodSync(room, 0o755);
      copyFileSync(db, copy);
      chmodSync(room, 0o555);
      const out = mkdtempSync(join(tmpdir(), 'huibiao-out-'));
      chmodSync(out, 0o777);
      expect(asReader('export', '--out', join(out, '收支.csv'), '--db', copy)).toContain('收支.csv');
      rmSync(out, { recursive: true });
      expect(existsSync(join(dirname(copy), 'export.sqlite-shm'))).toBe(false);
    });
  },
);

it('readers have the newest views of a database whose file has older ones', async () => {
  const { db } = await office(FOUR_FORMS);
  const database = new Sqlite(db);
  database.exec("DROP VIEW section; DROP VIEW 部分; UPDATE meta SET value = 'old' WHERE name = 'views'");
  database.close();
  const out = join(dirname(db), '部分.csv');
  expect(await run(['export', '--out', out, '--db', db])).toMatchObject({ code: 0 });
  expect(existsSync(out)).toBe(true);
});
