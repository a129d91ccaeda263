import { describe, expect, it } from 'vitest';
import { fieldIn, lines, readingOf } from '../build.js';

/** The form as a program prints it that writes a page line by line: what stands side by side is mixed. */
function printed({
  basics = ['联系人', '林小满', '人员编制', '12 人', '实有人数', '11 人'],
  duties = ['管理全县茶叶生产，推广良', '职能职责', '种，指导茶农增产增', '概述', '收。'],
  tasks = ['任务1：建茶园', '年度主要', '任务2：办茶节', '工作内容', '任务3：修茶路'],
  goals = [
    '整体支出',
    '预期目标',
    '实际完成',
    '绩效定性',
    '目标及实',
    '目标1：稳产',
    '已完成',
    '施计划完',
    '目标2：增收',
    '成情况',
  ],
  kinds = [
    '质量指标',
    '茶叶抽检全部合格',
    '已完成',
    '数量指标',
    '新建茶园300亩',
    '已完成',
    '时效指标',
    '年底前完工',
    '已完成',
  ],
  people = ['林小满', '股长', '县茶叶局', '陈禾', '会计', '县茶叶局'],
}: {
  readonly basics?: readonly string[];
  readonly duties?: readonly string[];
  readonly tasks?: readonly string[];
  readonly goals?: readonly string[];
  readonly kinds?: readonly string[];
  readonly people?: readonly string[];
} = {}) {
  return readingOf(
    lines(
      '青溪县2020年度部门（单位）整体支出绩效评价自评报告',
      '一、部门（单位）基本概况',
      ...[...basics, ...duties, ...tasks],
      ...['年度部门', '（单位）', '全年平稳。', '总体运行', '春茶增产两成。', '情况及取', '得的成绩'],
      '二、部门（单位）收支情况',
      ...['机构名称', '收入合计', '上年结转', '局机关及二级机构', '8.00', '.60', '640.', '汇总'],
      '三、部门（单位）整体支出绩效自评情况',
      ...[...goals, '评价内容', '产出目标', ...kinds],
      ...['绩效自评综合得分', '95分', '评价等次', '优'],
      '四、评价人员',
      ...['姓名', '职务/职称', '单位', '签字', ...people],
      ...[
        '评价组组长（签字）：',
        '填报人（签名）：陈禾',
        '联系电话：0730-1234567',
        '五、评价报告综述（文字部分）',
        '本局管茶。',
      ],
    ),
  );
}
const answerIn = (reading: ReturnType<typeof printed>, key: string) => fieldIn(reading, key).replace(/^read /u, '');

describe('in text that lost its cells', () => {
  const reading = printed();

  it('says so, and reads what stands alone between two labels', () => {
    expect(reading.findings.map(({ code }) => code)).toContain('cells-lost');
    expect(answerIn(reading, 'profile.contact_person')).toBe('林小满');
    expect(answerIn(reading, 'profile.staff_authorized')).toBe('12');
    expect(answerIn(reading, 'performance.score')).toBe('95');
    expect(answerIn(reading, 'performance.grade')).toBe('优');
  });
  it('reads what stands in its label’s own line', () => {
    expect(answerIn(reading, 'sign_off.filler')).toBe('陈禾');
    expect(answerIn(reading, 'sign_off.filler_phone')).toBe('0730-1234567');
  });
  it('reads the answer that its torn label stands in', () => {
    expect(answerIn(reading, 'profile.duties')).toBe('管理全县茶叶生产，推广良\n种，指导茶农增产增\n收。');
    expect(answerIn(reading, 'profile.achievements')).toBe('全年平稳。\n春茶增产两成。');
    expect([1, 2, 3].map((n) => answerIn(reading, `profile.tasks[${n}]`))).toEqual(['建茶园', '办茶节', '修茶路']);
  });
  it('reads goals by their numbers and the one line that reports', () => {
    expect(answerIn(reading, 'performance.goals[2]')).toBe('增收');
    expect(answerIn(reading, 'performance.goals_completion')).toBe('已完成');
  });
  it('reads a kind of indicators of one row behind one of one row', () => {
    expect(answerIn(reading, 'performance.indicators.timeliness[1].content')).toBe('年底前完工');
  });
  it('reads persons of a name, a title and a unit', () => {
    expect(answerIn(reading, 'evaluators[2].title')).toBe('会计');
  });
  it('reads no figure of a table', () => {
    expect(answerIn(reading, 'income.total')).not.toMatch(/8/u);
  });

  it('leaves open whose answer it is where a label beside it has none', () => {
    const open = printed({ basics: ['联系人', '林小满', '人员编制', '12 人', '实有人数'] });
    expect(fieldIn(open, 'profile.staff_authorized')).toBe('unreadable');
    expect(fieldIn(open, 'profile.staff_actual')).toBe('unreadable');
  });
  it('leaves a list open of which a line is no item', () => {
    const open = printed({ tasks: ['任务1：建茶园', '年度主要', '任务2：办茶', '工作内容', '节'] });
    expect(fieldIn(open, 'profile.tasks[2]')).toBe('unreadable');
    expect(fieldIn(open, 'profile.achievements')).toBe('unreadable');
  });
  it('leaves rows open that may be of the kind before or behind', () => {
    const open = printed({
      kinds: [
        '质量指标',
        '茶叶抽检全部合格',
        '已完成',
        '新建茶园300亩',
        '已完成',
        '数量指标',
        '办班9期',
        '已完成',
        '时效指标',
        '年底前完工',
        '已完成',
      ],
    });
    expect(fieldIn(open, 'performance.indicators.quality[1].content')).toBe('unreadable');
    expect(fieldIn(open, 'performance.indicators.quantity[1].content')).toBe('unreadable');
    expect(answerIn(open, 'performance.indicators.timeliness[1].content')).toBe('年底前完工');
  });
  it('leaves persons open whose cells are mixed', () => {
    const open = printed({ people: ['林小满', '陈禾', '县茶叶局', '股长', '会计', '县茶叶局'] });
    expect(fieldIn(open, 'evaluators[1].name')).toBe('unreadable');
  });
});
