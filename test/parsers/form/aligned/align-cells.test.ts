import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../src/parsers/form/read-form.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';
import { templates } from '../build.js';

/** Cells in columns of the screen, each in the middle of its row, a blank line between rows. */
const PROFILE = `
联系人    田小禾                  联络电话    13800000011

人员编制  6人                     实有人数    5人

职能职责  管理全县的行道树、绿地和花坛；组织义务植树；养护古树
概述      名木。

          任务1：修剪行道树
年度主要
          任务2：补种草坪
工作内容
          任务3：清理花坛
`;

const INCOME = `
年度收入情况（万元）

                                其中：
机构名称              收入合计
                                上年结转  公共财政 其他收入
                                          拨款

局机关及二级机构汇总  90.00     4.00      86.00

1、局机关             80.00     4.00      76.00

2、二级机构1          10.00               10.00
`;

const PERFORMANCE = `
                预期目标                    实际完成

整体支出绩效定  目标1：树木成活
性目标及实施计                              已完成
划完成情况      目标2：花坛常青

                评价内容

                产出目标      质量指标    成活率达到95%         已完成

                                          修剪行道树300株       已完成
                              数量指标
整体支出绩效定                            补种草坪2处           已完成
量目标及实施计
划完成情况                    时效指标    雨季前完成补种        已完成

                              成本指标    每株养护不超过预算    基本完成

                效益目标      社会效益    街道整洁              已完成

                              经济效益    无                    无

                              生态效益    绿地增加              已完成

                              社会公众或
                              服务对象满  居民满意              90%
                              意度

绩效自评综合得分              91分

评价等次                      优
`;

const PEOPLE = `
姓名      职务/职称           单位            签字

田小禾    主任                县园林所

方一木    技术员              县园林所

评价组组长（签字）：
`;

const REPORT = `
一、部门（单位）概况

全所管护行道树1200株，绿地36公顷，花坛18处，古树名木24株，园林工人四十名，水车3
辆。
`;

function form(parts: { readonly profile?: string; readonly income?: string; readonly performance?: string } = {}) {
  const text = [
    '青溪县2020年度部门（单位）整体支出绩效评价自评报告',
    ...['一、部门（单位）基本概况', parts.profile ?? PROFILE, '二、部门（单位）收支情况', parts.income ?? INCOME],
    ...['三、部门（单位）整体支出绩效自评情况', parts.performance ?? PERFORMANCE, '四、评价人员', PEOPLE],
    ...['五、评价报告综述（文字部分）', REPORT],
  ].join('\n');
  const { document } = readText(new TextEncoder().encode(text), DEFAULT_LIMITS);
  if (document === null) throw new Error('a text is read');
  return readForm(document, templates, 'form.txt');
}

function values(reading: ReturnType<typeof form>, start: string) {
  return reading.fields
    .filter(({ key, state }) => key.startsWith(start) && state !== 'absent')
    .map(({ key, entity, state, value }) => [entity === null ? key : `${key}@${entity}`, value ?? state]);
}

describe('cells aligned by blanks', () => {
  it('are read beside their labels, a wrapped text in one', () => {
    expect(values(form(), 'profile')).toEqual([
      ['profile.contact_person', '田小禾'],
      ['profile.contact_phone', '13800000011'],
      ['profile.staff_authorized', '6'],
      ['profile.staff_actual', '5'],
      ['profile.duties', '管理全县的行道树、绿地和花坛；组织义务植树；养护古树名木。'],
      ['profile.tasks[1]', '修剪行道树'],
      ['profile.tasks[2]', '补种草坪'],
      ['profile.tasks[3]', '清理花坛'],
    ]);
  });

  it('give figures to the column they stand below, and blanks to the others', () => {
    const income = values(form(), 'income');
    expect(income).toContainEqual(['income.carried_over@consolidated', '4.00']);
    expect(income).toContainEqual(['income.general_public_budget@sub_agency_1', '10.00']);
    expect(income).toContainEqual(['income.carried_over@sub_agency_1', 'blank']);
    expect(income).toContainEqual(['income.other@bureau', 'blank']);
  });

  it('give goals, indicators and completions to their rows', () => {
    const performance = values(form(), 'performance');
    expect(performance).toContainEqual(['performance.goals[2]', '花坛常青']);
    expect(performance).toContainEqual(['performance.goals_completion', '已完成']);
    expect(performance).toContainEqual(['performance.indicators.quantity[1].content', '修剪行道树300株']);
    expect(performance).toContainEqual(['performance.indicators.quantity[2].content', '补种草坪2处']);
    expect(performance).toContainEqual(['performance.indicators.timeliness[1].content', '雨季前完成补种']);
    expect(performance).toContainEqual(['performance.indicators.cost[1].completion', '基本完成']);
    expect(performance).toContainEqual(['performance.indicators.satisfaction[1].content', '居民满意']);
    expect(performance).toContainEqual(['performance.score', '91']);
  });

  it('are read in the rows of persons', () => {
    expect(values(form(), 'evaluators')).toContainEqual(['evaluators[2].title', '技术员']);
    expect(form().findings.map(({ code }) => code)).not.toContain('cells-lost');
  });

  it('lose no character', () => {
    const { coverage } = form();
    expect(coverage.accounted).toBe(coverage.characters);
  });

  it('join the lines of the report', () => {
    expect(
      form()
        .narrative.map(({ text }) => text)
        .join(),
    ).toContain('水车3辆。');
  });

  it('leave a section unreadable where a figure stands below no column', () => {
    const reading = form({
      income: INCOME.replace('10.00               10.00', '10.00                      10.00     '),
    });
    const states = reading.fields.filter(({ key }) => key.startsWith('income')).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['unreadable']));
    expect(values(reading, 'profile')).toContainEqual(['profile.staff_actual', '5']);
    expect(reading.findings.map(({ code }) => code)).toContain('cells-lost');
  });

  it('leave a section unreadable where a label of its first column is unknown', () => {
    const reading = form({ profile: PROFILE.replace('人员编制', '园丁名册') });
    expect(reading.fields.filter(({ key, state }) => key.startsWith('profile') && state === 'read')).toEqual([]);
  });
});
