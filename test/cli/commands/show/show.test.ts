import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/cli/output/text.js';
import { put } from '../../../ingest/support/temp-folder.js';
import { FOUR_FORMS, office } from '../../support/office.js';
import { run } from '../../support/run.js';

/** A form whose layout lost the empty cells of three money tables. */
async function pipes() {
  const one = await office({});
  const path = put(one.folder, '报送/文化旅游局.txt', readFileSync('fixtures/text-pipe-cells/source.txt'));
  await one.go('ingest', path, '--workers', '0');
  return one;
}

describe('huibiao show', () => {
  it.each([80, 120])('shows a form by its sections in a terminal of %i columns', async (columns) => {
    const { db } = await pipes();
    const { code, out } = await run(['show', '文化旅游局@2020', '--db', db], { columns });
    expect(code).toBe(0);
    expect(out).toMatch(/^青溪县文化旅游局 2020（表单 1）/u);
    expect(out).toContain('需要人工处理：34 格未能确定，须对照原件录入');
    for (const part of ['预算编码          321016', '人员编制               40人', '评价等次          优'])
      expect(out).toContain(part);
    expect(out).toMatch(/│ +1296\.50 │ +\? 18\.50 │/u);
    expect(out).toMatch(/时效指标（1） +│ 演出任务十一月底前完成 │ 已完成/u);
    expect(out).toMatch(/五、.+文字 15 节，其中数字 18 个\n {2}1 部门（单位）概况 {2}（42 字）/u);
    for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    const english = await run(['show', '1', '--db', db, '--lang', 'en'], { columns });
    expect(english.out).toContain('Needs a person: 34 cells');
    expect(english.out).toContain('Cells that could not be read, 34');
  });

  it('names every cell that could not be read, with what stands there and where', async () => {
    const { go } = await pipes();
    const { out } = await go('show', '1', '--unreadable');
    expect(out).toContain('收入情况表 › 局机关 › 上年结转（');
    expect(out).toMatch(/收入情况表 › 局机关 › 政府基金拨款（.*）：\? 989\.50/u);
    expect(out).not.toContain('人员编制');
    expect(out).not.toContain('→');
    expect((await go('show', '1', '--unreadable', '--section', '一')).out).toContain('没有未能识别的格');
  });

  it('lists findings alone with their places, and narrows to a section', async () => {
    const { go } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    await go('correct', '1', '收入合计', '999', '--entity', '局机关', '--reason', 'x');
    const { out } = await go('show', '档案馆@2020', '--findings');
    expect(out).toMatch(/T1[\s\S]*→ .*局机关 › 收入合计/u);
    expect(out).not.toContain('120.50 │');
    const money = (await go('show', '1', '--section', '二')).out;
    expect(money).toContain('二、部门（单位）收支情况');
    expect(money).not.toContain('一、部门（单位）基本概况');
    expect(money).toContain('T1');
    expect((await go('show', '1', '--section', '1')).out).not.toContain('T1');
    expect((await go('show', '1', '--section', '第五部分')).out).toContain('星河市档案馆编制12人。');
    expect(await go('show', '1', '--section', '六')).toMatchObject({ code: 1, err: expect.stringContaining('“六”') });
  });

  it('marks what a person corrected, and lists the correction', async () => {
    const { go } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    expect((await go('show', '1')).out).not.toContain('人工更正');
    await go('correct', '1', '收入合计', '999', '--entity', '局机关', '--reason', '核对账簿');
    await go('correct', '1', '实有人数', '13', '--reason', '核对花名册');
    const { out } = await go('show', '1');
    expect(out).toMatch(/局机关 +│ +999\* │/u);
    expect(out).toMatch(/实有人数 +13人\*/u);
    expect(out).toContain('* 人工更正后的值');
    expect(out).toContain('核对账簿');
  });

  it('prints the same as data', async () => {
    const { go } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    await go('correct', '1', '实有人数', '13', '--reason', '核对花名册');
    const shown = JSON.parse((await go('show', '1', '--json')).out);
    expect(shown).toMatchObject({ form: { formId: 1, department: '星河市档案馆', year: 2020 }, toDo: [] });
    expect(shown.fields.find((field: { key: string }) => field.key === 'profile.staff_actual')).toMatchObject({
      section: 1,
      label: '实有人数',
      value: '13',
      observed: '12',
      corrected: true,
    });
    const third = JSON.parse((await go('show', '1', '--json', '--section', '三')).out);
    expect(third.fields.every((field: { section: number }) => field.section === 3)).toBe(true);
  });

  it('refuses a form it does not know and names the nearest', async () => {
    const { go } = await office({ '档案馆2020.txt': FOUR_FORMS['档案馆2020.txt'] });
    expect(await go('show', '档案局@2020')).toMatchObject({
      code: 1,
      err: expect.stringContaining('星河市档案馆@2020'),
    });
    expect(await go('show', '99')).toMatchObject({ code: 1, out: '' });
  });
});
