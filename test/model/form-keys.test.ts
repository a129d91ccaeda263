import { describe, expect, it } from 'vitest';
import { describeKey } from '../../src/model/form-keys.js';
import { TEMPLATES } from '../support/templates.js';

const [template] = TEMPLATES;
if (template === undefined) throw new Error('no template');
const of = (key: string) => describeKey(template, key);

// The keys of the contract, each with the words the printed form has for it.
const LABELS: Readonly<Record<string, string>> = {
  'form.department': '部门（单位）名称',
  'form.year': '年度',
  'cover.title': '标题',
  'cover.attachment': '附件',
  'cover.budget_code': '预算编码',
  'cover.filler_phone': '联系电话',
  'profile.contact_phone': '联络电话',
  'profile.tasks': '年度主要工作内容',
  'profile.tasks[1]': '年度主要工作内容（1）',
  'income.total': '收入合计',
  'fixed_assets.other': '其他',
  'finance.entity_name': '机构名称',
  'performance.goals[2]': '预期目标（2）',
  'performance.goals_completion': '实际完成',
  'performance.indicators.quality': '质量指标',
  'performance.indicators.quality[2]': '质量指标（2）',
  'performance.indicators.quality[2].content': '质量指标（2）',
  'performance.indicators.quality[2].completion': '质量指标（2）·完成情况',
  'performance.score': '绩效自评综合得分',
  'evaluators[1].signature': '评价人员（1）·签字',
  'sign_off.leader_signature': '评价组组长（签字）',
  'sign_off.leader_date': '评价组组长（签字）日期',
};

describe('a key', () => {
  it.each(Object.entries(LABELS))('%s is called %s', (key, label) => expect(of(key).label).toBe(label));

  it('has a name for where it stands alone, and an English one', () => {
    expect(of('fixed_assets.other')).toMatchObject({ name: '其他固定资产', english: 'Other fixed assets' });
    expect(of('income.total')).toMatchObject({ name: '收入合计', english: 'Income' });
    expect(of('cover.filler')).toMatchObject({ name: '填报人', english: null });
  });

  it('has a section, a unit, a kind and a table', () => {
    expect(of('income.total')).toMatchObject({ section: 2, unit: '万元', kind: 'money', table: 'income' });
    expect(of('profile.staff_actual')).toMatchObject({ section: 1, unit: '人', kind: 'count', table: null });
    expect(of('performance.score')).toMatchObject({ section: 3, unit: '分', kind: 'score' });
    expect(of('evaluators[3].name')).toMatchObject({ section: 4, unit: null, kind: 'text' });
    expect(of('sign_off.finance_date')).toMatchObject({ section: 4, kind: 'date' });
    expect(of('cover.report_date')).toMatchObject({ section: 0, kind: 'date' });
    expect(of('finance.entity_name')).toMatchObject({ section: 2, table: null });
  });

  it.each(['income.state_capital', 'duties[1]', 'profile.tasks[1].name'])(
    '%s, which the form does not have, is itself',
    (key) =>
      expect(of(key)).toEqual({
        label: key,
        name: key,
        english: null,
        section: 0,
        unit: null,
        kind: 'text',
        table: null,
      }),
  );
});
