import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED_TEMPLATES } from '../../src/cli/program/context.js';
import { builtProgram, isBuilt } from '../crash/kill.js';
import { formText } from '../ingest/support/form-text.js';
import { put, tempFolder } from '../ingest/support/temp-folder.js';
import { run } from './support/run.js';

const NAME = 'overall-self-evaluation.yaml';
const FORMS = 12;

/** The built program: worker threads run compiled modules. */
async function go(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await run(argv, { program: await builtProgram() });
  expect([0, 2], err).toContain(code);
  return out;
}

async function json(...argv: readonly string[]) {
  return JSON.parse(await go(...argv, '--json'));
}

/** Twelve forms and a file that is none, in two equal databases; a template that takes one column for another. */
async function scene() {
  const folder = tempFolder();
  for (let i = 0; i < FORMS; i++) {
    const answers = { department: `星河市第${i % 4}局`, year: 2018 + (i % 3), income: `${i + 1}.50` };
    put(folder, `报送/${i}.txt`, formText(answers));
  }
  put(folder, '报送/便条.txt', '明天下午三点开会，请准时参加。');
  const bundled = readFileSync(join(BUNDLED_TEMPLATES, NAME), 'utf8');
  const swapped = bundled
    .replace('{ key: income.general_public_budget, ', '{ key: KEY, ')
    .replace('{ key: income.other, ', '{ key: income.general_public_budget, ')
    .replace('{ key: KEY, ', '{ key: income.other, ');
  put(folder, `模板/${NAME}`, swapped);
  const [one, two] = [join(folder, '甲.sqlite'), join(folder, '乙.sqlite')];
  await go('ingest', join(folder, '报送'), '--db', one, '--workers', '2');
  await go('backup', two, '--db', one);
  return { folder, one, two, how: ['--templates', join(folder, '模板')] };
}

/** The logical hash. */
async function hashOf(db: string): Promise<string | undefined> {
  return /[0-9a-f]{64}/u.exec(await go('backup', `${db}.copy`, '--db', db))?.[0];
}

describe.skipIf(!isBuilt)('huibiao reparse and verify on worker threads (skipped before `npm run build`)', () => {
  it('read what one thread reads, in the same order, and write the same', { timeout: 60_000 }, async () => {
    const { one, two, how } = await scene();
    const reparse = (db: string, workers: string, ...more: readonly string[]) =>
      json('reparse', ...more, '--workers', workers, '--db', db, ...how);
    const preview = await reparse(one, '0', '--preview');
    expect(preview.planned).toBe(FORMS + 1);
    expect(await reparse(two, '2', '--preview')).toEqual(preview);
    const report = await reparse(one, '0', '--yes');
    expect(report.changed).toHaveLength(FORMS);
    expect(await reparse(two, '2', '--yes')).toEqual(report);
    const verified = await json('verify', '--workers', '2', '--db', two, ...how);
    expect(verified).toMatchObject({ documents: FORMS + 1, same: FORMS + 1, outdated: 0, faults: [], problems: [] });
    const hash = await hashOf(one);
    expect(hash).toBeDefined();
    expect(await hashOf(two)).toBe(hash);
  });
});
