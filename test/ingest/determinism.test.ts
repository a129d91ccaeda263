import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { COMMAND, isBuilt } from '../crash/kill.js';
import { settledHash } from '../crash/scene.js';
import { formText } from './support/form-text.js';
import { put, tempFolder } from './support/temp-folder.js';

/** Everything the database says about its forms, byte for byte, except ids and times. */
function contentOf(db: string): string {
  const database = new Sqlite(db, { readonly: true });
  try {
    const views = ['finance', 'field', 'indicator', 'quantity', 'finding'].map((view) =>
      database.prepare(`SELECT v.* FROM ${view} v JOIN form f USING (form_id) ORDER BY f.department, f.year`).all(),
    );
    return JSON.stringify(views, (key, value) => (key === 'form_id' ? undefined : value));
  } finally {
    database.close();
  }
}

function library(root: string, names: readonly string[]): string {
  const folder = join(root, names[0] ?? '', '报送');
  for (const [i, name] of names.entries()) {
    put(folder, `${name}.txt`, formText({ department: `星河市第${i}局`, income: `${i}0.5${i}`, staff: 3 + i }));
  }
  put(folder, '空.doc', '');
  return folder;
}

async function ingest(folder: string, db: string, workers: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  await promisify(execFile)(process.execPath, [COMMAND, 'ingest', folder, '--db', db, '--workers', workers], {
    env: { ...process.env, ...env },
  }).catch((error: { code: number }) => expect(error.code).toBe(2));
  return contentOf(db);
}

describe.skipIf(!isBuilt)('the built command (skipped before `npm run build`)', () => {
  it('gives the same database for any number of workers, any locale and any time zone', async () => {
    const root = tempFolder();
    const folder = library(root, ['a', '丙', 'B', '甲', '10', '9']);
    const cases: readonly [string, NodeJS.ProcessEnv][] = [
      ['0', {}],
      ['1', { LANG: 'zh_CN.GB18030', LC_ALL: 'zh_CN.GB18030', TZ: 'Asia/Shanghai' }],
      ['3', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York' }],
    ];
    const dbs = cases.map((_, i) => join(root, `${i}.sqlite`));
    const contents = await Promise.all(cases.map(([workers, env], i) => ingest(folder, dbs[i] ?? '', workers, env)));
    expect(new Set(contents).size).toBe(1);
    expect(new Set(dbs.map(settledHash)).size).toBe(1);
    expect(contents[0]).toContain('星河市第5局');
  });

  it('gives the same records whatever the files are called and in whichever order they come', async () => {
    const root = tempFolder();
    const names = ['a', '丙', 'B', '甲', '10', '9'];
    const [one, other] = [
      library(root, names),
      library(
        root,
        names.toReversed().map((name) => `z${name}`),
      ),
    ];
    const contents = await Promise.all([
      ingest(one, join(root, '1.sqlite'), '2'),
      ingest(other, join(root, '2.sqlite'), '2'),
    ]);
    expect(contents[0]).toBe(contents[1]);
  });
});
