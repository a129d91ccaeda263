import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formText } from '../../../ingest/support/form-text.js';
import { put } from '../../../ingest/support/temp-folder.js';
import { office } from '../../support/office.js';
import { run } from '../../support/run.js';

const FORM = '星河市档案馆@2020';
const OLD = { department: '星河市档案馆', year: 2020, income: '120.50', staff: 12 };
const NEW = { ...OLD, income: '130.50' };

type Go = Awaited<ReturnType<typeof office>>['go'];

async function current(go: Go) {
  const { versions } = JSON.parse((await go('history', FORM, '--json')).out);
  return versions.find((one: { current: boolean }) => one.current).fileName;
}

/** Sends one file in an import of its own. */
function sender({ folder, go }: Awaited<ReturnType<typeof office>>) {
  return (name: string, answers: Parameters<typeof formText>[0]) =>
    go('ingest', put(folder, `后来/${name}`, formText(answers)), '--workers', '0');
}

describe('two versions of one department and year in one import', () => {
  it('are named, the final one counts whatever their order, and a person is asked', async () => {
    const { go, folder } = await office({});
    put(folder, '报送/终稿.txt', formText(NEW));
    put(folder, '报送/老版本.txt', formText(OLD));
    const { out, code } = await go('ingest', join(folder, '报送'), '--workers', '0');
    expect(code).toBe(2);
    expect(out).toContain('共 2 个文件 = 入库 1 + 重复 0 + 已被新版取代 1 + 未能导入 0');
    expect(out).toMatch(/老版本\.txt 被 终稿\.txt 取代（\d+ 处不同）/u);
    expect(out).toContain(
      '从文件名看是较旧的一份，未采用。请确认：huibiao history 1 --use 1（保留）或 --use 2（改用另一份）',
    );
    expect(await current(go)).toBe('终稿.txt');
  });

  it('stand in the list of what is to be done, with the command that settles it, in both languages', async () => {
    const { go } = await office({ '1.txt': OLD, '2.txt': NEW });
    const { out } = await go('status', '--todo');
    expect(out).toMatch(/1　星河市档案馆 2020：须选定版本（现行 2\.txt，另有 1\.txt，\d+ 处不同）/u);
    expect(out).toContain('huibiao history 1 --use 2（保留现行）或 --use 1（改用另一份）');
    const english = (await go('status', '--todo', '--lang', 'en')).out;
    expect(english).toMatch(/a version is to be chosen \(2\.txt is current, beside 1\.txt; \d+ differences\)/u);
    expect(english).toContain('huibiao history 1 --use 2 (keep the current one) or --use 1 (take the other)');
    expect(JSON.parse((await go('status', '--todo', '--json')).out)).toMatchObject([
      {
        formId: 1,
        reasons: ['versions'],
        question: { by: { version: 2 }, replaced: { version: 1 }, doubt: 'same-import' },
      },
    ]);
    await go('history', FORM, '--use', '2');
    expect((await go('status', '--todo')).out).toBe('没有需要人工处理的表单。\n');
  });

  it('are no question where they say the same', async () => {
    const { go, folder } = await office({});
    put(folder, '报送/1.txt', formText(OLD));
    put(folder, '报送/2.txt', `\n${formText(OLD)}`);
    const { out, code } = await go('ingest', join(folder, '报送'), '--workers', '0');
    expect([code, out]).toEqual([0, expect.stringContaining('1.txt 被 2.txt 取代（内容相同）')]);
  });
});

describe('a version that comes later', () => {
  it('replaces the one before without a question where nothing speaks against it', async () => {
    const at = await office({ '自评.txt': OLD });
    const { out, code } = await sender(at)('自评.txt', NEW);
    expect(code).toBe(0);
    expect(out).toMatch(/自评\.txt（版本 1） 被 自评\.txt（版本 2） 取代（\d+ 处不同）/u);
    expect((await at.go('status', '--todo')).out).toBe('没有需要人工处理的表单。\n');
  });

  it('and looks older is kept beside the current one, and a person is asked', async () => {
    const at = await office({ '自评v2.txt': NEW });
    const { out, code } = await sender(at)('自评v1.txt', OLD);
    expect(code).toBe(2);
    expect(out).toContain('入库 0 + 重复 0 + 已被新版取代 1');
    expect(out).toMatch(/自评v1\.txt 被 自评v2\.txt 取代/u);
    expect(await current(at.go)).toBe('自评v2.txt');
    const english = await at.go('history', FORM, '--lang', 'en');
    expect(english.out).toContain(
      'its name looks older, so it was not taken. Please confirm: huibiao history 1 --use 1',
    );
  });

  it('is shown by the watcher too', async () => {
    const { folder, db } = await office({ '终稿.txt': NEW });
    put(folder, '收件/初稿.txt', formText(OLD));
    const argv = ['watch', join(folder, '收件'), '--once', '--settle', '0', '--workers', '0', '--db', db];
    const { err, code } = await run(argv);
    expect(err).toMatch(
      /已被新版取代　初稿\.txt\n {2}初稿\.txt 被 终稿\.txt 取代（\d+ 处不同）\n {4}从文件名看是较旧的一份/u,
    );
    expect(code).toBe(2);
  });
});

describe('huibiao history --use', () => {
  it('makes a version count again, and back, and says who chose it when and why', async () => {
    const { go } = await office({ '1.txt': OLD, '2.txt': NEW });
    const used = await go('history', FORM, '--use', '1', '--reason', '第二份填错了年度');
    expect([used.code, used.out]).toEqual([
      0,
      '星河市档案馆 2020：现行版本改为 1（1.txt）；原来的版本 2 仍保留，可用 --use 2 改回。\n',
    ]);
    expect(await current(go)).toBe('1.txt');
    const income = await go('compare', '--key', 'income.total', '--json');
    expect(income.out).toContain('120.5');
    expect((await go('history', FORM)).out).toMatch(/版本选定：\n.+审核员 选定版本 1：第二份填错了年度/u);
    const back = await go('history', FORM, '--use', '2', '--by', '科长', '--lang', 'en');
    expect(back.out).toContain('version 2 (2.txt) is the current one now; version 1 is kept, --use 1 goes back to it.');
    expect(await current(go)).toBe('2.txt');
    const { choices } = JSON.parse((await go('history', FORM, '--json')).out);
    expect(choices).toMatchObject([
      { by: '审核员', reason: '第二份填错了年度' },
      { by: '科长', reason: null },
    ]);
    expect((await go('verify', '--workers', '0')).code).toBe(0);
  });

  it('stands whatever is done with the same files; a new version asks again and does not count by itself', async () => {
    const at = await office({ '1.txt': OLD, '2.txt': NEW });
    const { go, folder } = at;
    await go('history', FORM, '--use', '1');
    await go('ingest', join(folder, '报送'), '--workers', '0');
    renameSync(join(folder, '报送/2.txt'), join(folder, '报送/终稿.txt'));
    await go('ingest', join(folder, '报送'), '--workers', '0');
    await go('reparse', '--all', '--workers', '0');
    expect(await current(go)).toBe('1.txt');
    expect((await go('status', '--todo')).out).toBe('没有需要人工处理的表单。\n');
    const { out, code } = await sender(at)('3.txt', { ...NEW, staff: 15 });
    expect(code).toBe(2);
    expect(out).toContain(
      '现行版本已由人选定，新到的一份未采用。请确认：huibiao history 1 --use 1（保留）或 --use 3（改用另一份）',
    );
    expect(await current(go)).toBe('1.txt');
    await go('history', FORM, '--use', '3');
    expect(await current(go)).toBe('3.txt');
    rmSync(join(folder, '报送'), { recursive: true });
  });

  it('leaves corrections that rest on another reading to a person', async () => {
    const { go } = await office({ '1.txt': OLD, '2.txt': NEW });
    await go('correct', FORM, 'income.total', '131', '--entity', 'bureau', '--reason', '核对');
    const used = await go('history', FORM, '--use', '1');
    expect([used.code, used.out]).toEqual([2, expect.stringContaining('冲突要由人处理：huibiao conflicts')]);
    const back = await go('history', FORM, '--use', '2');
    expect(back.code).toBe(0);
    const { fields } = JSON.parse(
      (await go('history', FORM, '--as-of', '2021-03-01', '--key', 'income.total', '--json')).out,
    );
    expect(fields).toContainEqual(expect.objectContaining({ entity: 'bureau', value: '131', corrected: true }));
  });

  it('refuses a version that is not there', async () => {
    const { go } = await office({ '1.txt': OLD });
    expect(await go('history', FORM, '--use', '2')).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有版本 2；这份表单有 1 个版本。'),
    });
  });
});
