import { describe, expect, it } from 'vitest';
import { FOUR_FORMS, office } from '../../support/office.js';
import { run } from '../../support/run.js';

const FORM = '星河市档案馆@2020';

async function one() {
  return office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
}

describe('huibiao correct', () => {
  it('keeps what was read, says the new value and checks the form again at once', async () => {
    const { go } = await one();
    const done = await go('correct', FORM, 'income.total', '999', '--entity', 'bureau', '--reason', '核对账簿');
    expect(done.code).toBe(0);
    expect(done.out).toContain('120.50万元 → 999万元');
    expect(done.out).toMatch(/错误 0 → [1-9]/u);
    const undone = await go('correct', '--undo', '1', '--reason', '看错了');
    expect(undone.out).toMatch(/错误 [1-9]\d* → 0/u);
    const [made] = JSON.parse((await go('correct', '--list', '--json')).out);
    expect(made).toMatchObject({
      key: 'income.total',
      entity: 'bureau',
      value: '999',
      by: '审核员',
      reason: '核对账簿',
      base: { value: '120.50' },
      undoneBy: '审核员',
      undoneReason: '看错了',
    });
  });

  it('reads the value as the parser would: with its unit, with commas, a negative balance', async () => {
    const { go } = await one();
    const correct = async (key: string, value: string) =>
      (await go('correct', FORM, key, value, '--entity', 'consolidated', '--reason', 'x')).out
        .split('→')[1]
        ?.split('\n')[0];
    expect(await correct('income.total', '1,184.36万元')).toBe(' 1184.36万元');
    expect(await correct('income.total', '11843600元')).toBe(' 1184.3600万元');
    expect(await correct('expenditure.balance_current_year', '-5.00')).toBe(' -5.00万元');
    expect((await go('correct', FORM, 'profile.staff_actual', '13人', '--reason', 'x')).out).toContain('12人 → 13人');
    expect((await go('correct', FORM, 'performance.grade', '良好', '--reason', 'x')).out).toContain('→ 良');
  });

  it('corrects to blank, and the whole form’s year', async () => {
    const { go } = await one();
    expect((await go('correct', '1', 'profile.contact_phone', '--blank', '--reason', '已注销')).out).toContain(
      '→ （空白）',
    );
    expect((await go('correct', '1', 'form.year', '2021', '--reason', '封面印错')).out).toContain('星河市档案馆 2021');
  });

  it.each([
    [['1', 'profile.staff_actual', '十几', '--reason', 'x'], '十几'],
    [['1', 'performance.grade', '好', '--reason', 'x'], '优、良、中、差'],
    [['1', 'form.year', '20', '--reason', 'x'], '四位年度'],
    [['1', 'profile.staff_actual', '12'], '--reason'],
    [['1', 'profile.staff_actual', '--reason', 'x'], '--blank'],
    [['1', 'profile.staff_actual', '12', '--blank', '--reason', 'x'], '--blank'],
    [['1', 'no.such_key', '12', '--reason', 'x'], 'no.such_key'],
    [['99', 'profile.staff_actual', '12', '--reason', 'x'], '99'],
    [['星河市@2020', 'profile.staff_actual', '12', '--reason', 'x'], '星河市@2020'],
    [['档案馆', 'profile.staff_actual', '12', '--reason', 'x'], '部门@年度'],
    [['1', 'profile.contact_phone', '138', '--reason', 'x'], '电话号码'],
    [['--undo', '7', '--reason', 'x'], '7'],
    [['--undo', '7'], '--undo 7 --reason'],
  ])('refuses %j, says why and changes nothing', async (argv, why) => {
    const { go } = await one();
    expect(await go('correct', ...argv)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(why) });
    expect((await go('correct', '--list')).out).toContain('没有更正');
  });

  it('takes fields and rows by the names the form prints, departments by their short ones', async () => {
    const { go } = await one();
    const how = ['--reason', '核对账簿'];
    const done = await go('correct', '档案馆@2020', '支出合计', '120', '--entity', '局机关', ...how);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('星河市档案馆 2020') });
    const whole = '局机关及二级机构汇总';
    expect(await go('correct', '档案馆@2020', '支出合计', '120', '--entity', whole, ...how)).toMatchObject({ code: 0 });
    expect(await go('correct', FORM, '实有人数', '13', ...how)).toMatchObject({ code: 0 });
    const made = JSON.parse((await go('correct', '--list', '--json')).out);
    expect(made.map(({ key, entity }: { key: string; entity: string | null }) => [key, entity])).toEqual([
      ['expenditure.total', 'bureau'],
      ['expenditure.total', 'consolidated'],
      ['profile.staff_actual', null],
    ]);
    const { out } = await go('history', '档案馆@2020', '--key', '实有人数');
    expect(out).toContain('实有人数');
    expect(out).not.toContain('expenditure.total');
  });

  it.each([
    [['档案局@2020', '支出合计', '1', '--reason', 'x'], '没有“档案局@2020”的表单。最接近的：星河市档案馆@2020。'],
    [['档案馆@2019', '支出合计', '1', '--reason', 'x'], '没有“档案馆@2019”的表单。最接近的：星河市档案馆@2020。'],
    [[FORM, '支出共计', '1', '--reason', 'x'], '没有叫“支出共计”的字段。最接近的：支出合计'],
    [[FORM, 'expenditure.totals', '1', '--reason', 'x'], '最接近的：expenditure.total'],
    [[FORM, '支出合计', '1', '--reason', 'x'], '请用 --entity 指明哪一行：'],
    [[FORM, '支出合计', '1', '--reason', 'x'], '指明哪一行：局机关及二级机构汇总、局机关、'],
    [[FORM, '支出合计', '1', '--entity', '局机要', '--reason', 'x'], '没有“局机要”行。请用 --entity 指明哪一行：'],
    [[FORM, '实有人数', '1', '--entity', '局机关', '--reason', 'x'], '请去掉 --entity'],
    [[FORM, '支出合计', '约三', '--entity', '局机关', '--reason', 'x'], '“约三”不能作“支出合计”的值；应为'],
    [[FORM, 'form.year', '去年', '--reason', 'x'], '“去年”不能作“年度”的值；应为'],
    [[FORM, '支出合计', '1', '--entity', '局机关', '--occurrence', '9', '--reason', 'x'], '没有所指的这一格'],
  ])('refuses %j and names the nearest', async (argv, why) => {
    const { go } = await one();
    expect(await go('correct', ...argv)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(why) });
    expect(await go('correct', ...argv, '--lang', 'en')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/[a-z]{4}/u),
    });
  });

  it('asks who corrects where neither --by nor the system says so', async () => {
    const { db } = await one();
    const argv = ['correct', '1', 'profile.staff_actual', '13', '--reason', 'x', '--db', db];
    expect(await run(argv)).toMatchObject({ code: 1, err: expect.stringContaining('--by') });
    expect(await run([...argv, '--by', '李某'])).toMatchObject({ code: 0 });
  });

  it('in a database that is not there makes none', async () => {
    const { folder } = await office({});
    const argv = ['correct', '1', 'k', 'v', '--reason', 'x', '--db', `${folder}/无.sqlite`];
    expect(await run(argv)).toMatchObject({ code: 1, err: expect.stringContaining('没有数据库') });
    expect(await run(argv)).toMatchObject({ code: 1, err: expect.stringContaining('没有数据库') });
  });
});
