import { describe, expect, it } from 'vitest';
import { formatTimestamp } from '../../../../src/present/timestamp.js';
import { formText } from '../../../ingest/support/form-text.js';
import { tempFolder } from '../../../ingest/support/temp-folder.js';
import { office } from '../../support/office.js';
import { run } from '../../support/run.js';

const FORM = '星河市档案馆@2020';

/** A form that was sent in three times: the income moved, then the head count too. */
function thrice() {
  return office({
    '1 初稿.txt': { department: '星河市档案馆', year: 2020, income: '120.50', staff: 12 },
    '2 改.txt': { department: '星河市档案馆', year: 2020, income: '130.50', staff: 12 },
    '3 定稿.txt': { department: '星河市档案馆', year: 2020, income: '130.50', staff: 15 },
  });
}

describe('huibiao history', () => {
  it('numbers the versions of a form and says which one speaks', async () => {
    const { go } = await thrice();
    const { versions } = JSON.parse((await go('history', FORM, '--json')).out);
    expect(
      versions.map((one: { version: number; fileName: string; current: boolean }) => [
        one.version,
        one.fileName,
        one.current,
      ]),
    ).toEqual([
      [1, '1 初稿.txt', false],
      [2, '2 改.txt', false],
      [3, '3 定稿.txt', true],
    ]);
  });

  it('shows what differs between the current version and the one before, field by field', async () => {
    const { go } = await thrice();
    const { out, code } = await go('history', FORM);
    expect(code).toBe(0);
    expect(out).toContain('版本 2 → 3');
    expect(out).toMatch(/实有人数\s*│\s*12人\s*│\s*15人/u);
    expect(out).not.toMatch(/│\s*income\.total/u);
  });

  it('compares any two versions', async () => {
    const { go } = await thrice();
    const { difference } = JSON.parse((await go('history', FORM, '--from', '1', '--to', '2', '--json')).out);
    expect(difference).toMatchObject({ from: 1, to: 2 });
    expect(difference.changes).toContainEqual(
      expect.objectContaining({
        class: 'changed',
        key: 'income.total',
        before: expect.objectContaining({ value: '120.50' }),
        after: expect.objectContaining({ value: '130.50' }),
      }),
    );
    expect(difference.changes.map((change: { key: string }) => change.key)).not.toContain('profile.staff_actual');
  });

  it('tells the corrections, undone ones too', async () => {
    const { go } = await thrice();
    await go('correct', FORM, 'profile.staff_actual', '16', '--reason', '点名核对');
    await go('correct', '--undo', '1', '--reason', '看错了');
    expect((await go('history', FORM)).out).toMatch(/16人[\s\S]*点名核对[\s\S]*看错了/u);
  });

  it('shows the effective values of a past moment, with what was read where a person had corrected', async () => {
    const { go, db } = await office({
      '档案馆.txt': { department: '星河市档案馆', year: 2020, income: '120.50', staff: 12 },
    });
    const correct = ['correct', FORM, 'profile.staff_actual', '16', '--reason', '点名核对', '--by', '审核员'];
    await run([...correct, '--db', db], { now: '2021-03-09T08:00:00+08:00' });
    const later = (...argv: string[]) => run([...argv, '--db', db], { now: '2021-03-12T18:00:00+08:00' });
    const asOf = async (moment: string) =>
      JSON.parse((await later('history', FORM, '--as-of', moment, '--key', 'profile.staff_actual', '--json')).out)
        .fields;
    expect(await asOf('2021-03-05')).toMatchObject([{ value: '12', corrected: false }]);
    expect(await asOf('2021-03-09T07:59:59+08:00')).toMatchObject([{ value: '12', corrected: false }]);
    expect(await asOf('2021-03-09T08:00:00+08:00')).toMatchObject([{ value: '16', corrected: true, observed: '12' }]);
    const { out } = await later('history', FORM, '--as-of', '2021-03-12');
    expect(out).toMatch(/实有人数\s*│\s*16人\s*│\s*12人/u);
    expect(await asOf('2001-01-01')).toBeNull();
    expect((await go('history', FORM, '--as-of', '2001-01-01')).out).toContain('还没有');
  });

  it.each([
    [[FORM, '--as-of', '去年'], '不是时刻'],
    [[FORM, '--as-of', '2021-13-45'], '不是时刻'],
    [[FORM, '--as-of', '2021-03-02'], '还没有到'],
    [[FORM, '--as-of', '2021-03-01T09:00:00+08:00'], '还没有到'],
    [[FORM, '--to', '9'], '没有版本 9'],
    [['星河市没有局@2020'], '星河市没有局@2020'],
  ])('says what is wrong with %j', async (argv, said) => {
    const { go } = await thrice();
    const { code, err } = await go('history', ...argv);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });
});

it('times are those of the clock on the wall, not of Greenwich', () => {
  expect(formatTimestamp('2021-03-01T23:30:00Z')).toBe('2021-03-02 07:30:00');
  expect(formatTimestamp('2021-03-01T08:00:00+08:00')).toBe('2021-03-01 08:00:00');
});

it('the same words on other lines are no difference of the prose', async () => {
  const { go } = await office({ 'a.txt': { year: 2020, remark: '初稿' } });
  const source = formText({ year: 2020, remark: '初稿' });
  const other = tempFolder({ 'b.txt': `\n\n\n${source}` });
  await go('ingest', other, '--workers', '0');
  const { out } = await go('history', '1');
  expect(out).toContain('各字段相同');
  expect(out).not.toContain('文字部分也不同');
});
