import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../../src/model/document.js';
import { factsOf } from '../../../support/facts.js';
import { documentOf, fieldIn, formWith, lines, readingOf, table } from '../build.js';

const codeOf = (reading: ReturnType<typeof readingOf>) =>
  reading.findings.map((one) => `${one.code} ${factsOf(one).id ?? ''}`.trim());

describe('forms that are refused by name', () => {
  it('names the project form, which shares the cover', () => {
    const reading = readingOf(
      lines(
        '附件2',
        '财政支出项目绩效评价自评报告',
        '评价类型：项目完成',
        '项目名称：茶园改造',
        '项目单位：青溪县茶叶局',
        '主管部门：青溪县农业局',
        '一、项目基本概况',
        '项目负责人',
        '林小满',
        '联系电话',
        '13900001111',
      ),
    );
    expect(reading.form).toBeNull();
    expect(codeOf(reading)).toEqual(['neighbour-form project-self-evaluation']);
  });
  it('names the table with execution rate and points, though its title can be ours', () => {
    const rows = [
      ['部门整体支出绩效自评表', '', '', ''],
      ['年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['分值', '得分', '一级指标', '二级指标'],
      ['产出指标', '数量指标', '质量指标', '时效指标'],
    ];
    expect(codeOf(readingOf(documentOf([paragraph('2021年度部门整体支出绩效自评表'), table(1, rows)])))).toEqual([
      'neighbour-form self-evaluation-table',
    ]);
  });
  it('names a report that is prose only', () => {
    expect(
      codeOf(
        readingOf(
          lines(
            '青溪县茶叶局2020年度部门整体支出绩效自评报告',
            '一、部门概况',
            '本局管茶。',
            '二、支出情况',
            '全年支出一百万元。',
          ),
        ),
      ),
    ).toEqual(['neighbour-form narrative-only']);
  });
  it('says that a notice is no form', () => {
    expect(codeOf(readingOf(lines('关于召开茶叶生产会议的通知', '各乡镇：', '定于三月五日开会。')))).toEqual([
      'not-a-form',
    ]);
  });
  it('refuses several forms in one file', () => {
    const one = formWith([]);
    expect(codeOf(readingOf(documentOf([...one.blocks, ...one.blocks])))).toEqual(['several-forms']);
  });
});

describe('forms that are read', () => {
  it('reads the form as an annex of the final accounts', () => {
    const reading = readingOf(
      formWith([], {
        before: [
          '青溪县茶叶局2020年部门决算',
          '收入支出决算总表',
          '名词解释',
          '附件',
          '青溪县2020年度部门整体支出绩效评价自评报告',
          '部门名称：青溪县茶叶局',
        ],
      }),
    );
    expect(reading.form).toBe('overall-self-evaluation');
    expect(reading.department).toEqual({ name: '青溪县茶叶局', evidence: 'cover', confirmed: true });
    expect(reading.year).toEqual({ value: 2020, evidence: 'title' });
  });
  it('is not taken in by a table of contents', () => {
    const reading = readingOf(
      formWith([], {
        before: [
          '青溪县2020年度部门整体支出绩效评价自评报告',
          '一、部门（单位）基本概况 PAGEREF _Toc1 1',
          '二、部门（单位）收支情况……………2',
          '三、部门（单位）整体支出绩效自评情况\t3',
        ],
      }),
    );
    expect(fieldIn(reading, 'performance.grade')).toBe('read 优');
  });
  it('reads cover variants: no colon, damaged labels, a note on the name, a title in two lines', () => {
    const reading = readingOf(
      formWith([], {
        before: [
          '附件1-2',
          '青溪县2019年度部门(单位)整体支出',
          '绩效评价自评报告(含二级机构)',
          '部门(单位)名称 青溪县茶叶局',
          '（原青溪县茶叶办）',
          '码: YYX012',
          '评价方式：部门(单位)绩效自评',
          '报告日期：2020 年5 月30 日',
          '青溪县财政局(制)',
        ],
      }),
    );
    const read = (key: string) => fieldIn(reading, `cover.${key}`);
    expect(read('title')).toBe('read 青溪县2019年度部门(单位)整体支出绩效评价自评报告(含二级机构)');
    expect(read('attachment')).toBe('read 附件1-2');
    expect(read('department')).toBe('read 青溪县茶叶局');
    expect(read('budget_code')).toBe('read YYX012');
    expect(read('report_date')).toBe('read 2020-05-30');
    expect(read('issuer')).toBe('read 青溪县财政局');
    expect(reading.year?.value).toBe(2019);
    expect(reading.residue).toEqual([]);
  });
});
