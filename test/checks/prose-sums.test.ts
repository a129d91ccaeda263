import { describe, expect, it } from 'vitest';
import { changed, failures, findingOf, resultsOf } from './run.js';

function found(text: string) {
  const outcomes = changed({ prose: { 综述: text } });
  return outcomes
    .filter(({ code, finding }) => finding !== null && /^N(6|13|21)$/.test(code))
    .map(({ code, finding }) => `${code} ${finding?.severity}`);
}

describe('N6: sources add up to the amount they are sources of', () => {
  it('passes sources that do, also when one lacks 元', () => {
    expect(
      found('2020年专项资金共投入880万元，其中年初预算安排600万元，上级拨款数字化经费30万，审批资金安排250万元。'),
    ).toEqual([]);
  });

  it('reports sources that do not', () => {
    const text = '专项资金共投入880万元，其中年初预算安排600万元，上级拨款30万元，审批资金安排240万元。';
    expect(found(text)).toEqual(['N6 error']);
    expect(findingOf(changed({ prose: { 综述: text } }), 'N6').facts).toMatchObject({
      sum: '870',
      difference: '10',
      unit: '万元',
    });
  });

  it('reports sources that exceed it', () => {
    expect(found('到位资金100万元，其中财政拨款80万元，自筹30万元。')).toEqual(['N6 error']);
  });

  it('only warns where two sources leave a little open, and is silent where they leave much', () => {
    expect(found('到位资金100万元，其中财政拨款80万元，自筹15万元。')).toEqual(['N6 warning']);
    expect(found('总投入资金100万元，其中财政拨款80万元，自筹15万元。')).toEqual(['N6 error']);
    expect(found('到位资金100万元，其中财政拨款60万元，上级补助10万元，自筹5万元。')).toEqual(['N6 error']);
    expect(found('到位资金100万元，其中财政拨款30万元，自筹15万元。')).toEqual([]);
  });
});

describe('N21: parts add up to their total', () => {
  it('passes 25 = 3 + 12 + 10', () => {
    expect(found('创建文明单位25个，其中省级3个、市级12个、区级10个。')).toEqual([]);
    expect(found('创建文明单位25个。其中：省级3个、市级12个、区级10个。')).toEqual([]);
  });

  it('reports 25 ≠ 3 + 12 + 9, and 25 ≠ 3 + 12 + 11', () => {
    expect(found('创建文明单位25个，其中省级3个、市级12个、区级9个。')).toEqual(['N21 error']);
    expect(found('创建文明单位25个，其中省级3个、市级12个、区级11个。')).toEqual(['N21 error']);
  });

  it('reports pairs that divide a total between them', () => {
    expect(found('服务学校31所，其中城区12所、乡村21所。')).toEqual(['N21 error']);
    expect(found('服务学校33所，其中城区12所、乡村21所。')).toEqual([]);
  });

  it('reports 人员经费 and 公用经费 that do not make up 基本支出', () => {
    expect(found('预算安排基本支出300万元，其中人员经费250万元，用于工资；公用经费40万元，用于办公。')).toEqual([
      'N21 error',
    ]);
    expect(found('预算安排基本支出300万元，其中人员经费250万元，主要用于工资；公用经费50万元，主要用于办公。')).toEqual(
      [],
    );
  });

  it.each([
    ['parts that do not claim to be all', '发稿5000条，其中中央级27条、省级522条、市级2143条。'],
    ['expenses of which some are named', '公用经费支出30.2万元，其中办公费10万元，差旅费9.8万元，会议费8万元。'],
    ['an amount that is no total', '人均支出1.5万元，其中人员经费290.3万元，会议费3万元，差旅费2万元。'],
    ['kinds of staff beside the retired', '实有在职人员18人，其中行政人员10人，事业人员8人，退休人员7人。'],
    ['one part', '接待群众300人次，其中查档200人次。'],
    ['features that overlap', '在职人员30人，其中党员15人、女20人。'],
    ['men, women and party members', '共有职工30人，其中男20人，女10人，党员15人。'],
    ['another unit', '举办活动25次，其中培训班3期、讲座12场。'],
    ['a comparison', '接收档案25批，其中新增3批，比上年增加30批。'],
    ['a following statement', '建成库房2个，其中新建1个、改建1个，接收档案30个全宗。'],
    ['an approximate total', '开展活动400余次，其中省级20次、市级100次、区级300次。'],
    [
      'a breakdown of a breakdown',
      '总支出1200.5万元，其中基本支出320.5万元，其中人员经费290.3万元，公用经费30.2万元；项目支出880万元。',
    ],
  ])('keeps quiet about %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('N13: present = on payroll + retired', () => {
  it.each([
    ['现有人数25人。其中：在职全额编制16人，离退休9人。', []],
    ['现有人员16人，其中在职16人，离退休9人。', []],
    ['现有人数25人。其中：在职全额编制16人，离退休8人。', ['N13 error']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('N22: changes go the way the sentence says', () => {
  const n22 = (text: string) => failures(changed({ prose: { 综述: text } }), 'error', 'N22').length;

  it.each([
    ['新闻平台从4个增加到12个。', 0],
    ['新闻平台从12个增加到4个。', 1],
    ['从12个增加到12个。', 1],
    ['投诉由30件下降至12件。', 0],
    ['投诉由12件下降至30件。', 1],
    ['查档人次由1.2万人次提高到9000人次。', 1],
    ['从2016年增加到2020年。', 0],
    ['从3个单位到5个单位。', 0],
    ['排名由第5名上升到第2名。', 0],
    ['全区排名由5位上升到2位。', 0],
    ['时限由30个工作日缩短至12个工作日。', 0],
  ])('%s gives %i', (text, count) => {
    expect(n22(text)).toBe(count);
  });

  it('uses the pairs the quantities name', () => {
    const pair = (from: string, to: string) => [
      { surface: `${from}个`, value: from, unit: '个', change: { role: 'from', pair: 1 } as const },
      { surface: `${to}个`, value: to, unit: '个', change: { role: 'to', pair: 1 } as const },
    ];
    const run = (from: string, to: string) =>
      changed({ prose: { 综述: `平台从${from}个增加到${to}个。` }, quantities: pair(from, to) });
    expect(failures(run('12', '4'), 'error', 'N22')).toHaveLength(1);
    expect(failures(run('4', '12'), 'error', 'N22')).toHaveLength(0);
  });
});

describe('N10: the number of 二级机构', () => {
  const n10 = (text: string) => resultsOf(changed({ prose: { 综述: text } }), 'N10')['sub-agencies'];

  it('is that of the filled sub-agency rows', () => {
    expect(n10('内设9个股室和1个二级机构（信息中心）。')).toBe('fail');
    expect(n10('内设9个股室，无下属机构。')).toBe('not-applicable');
    expect(n10('下设二级机构2个，均未独立核算。')).toBe('not-applicable');
    const sub = { 'income.total': '1' };
    const outcomes = changed({ prose: { 综述: '下设二级机构1个。' }, money: { sub_agency_1: sub } });
    expect(resultsOf(outcomes, 'N10')['sub-agencies']).toBe('pass');
  });

  it('may be written in characters, which the quantities read', () => {
    const quantities = [{ surface: '两个', value: '2', unit: '个', subject: '二级机构' }];
    const outcomes = changed({ prose: { 综述: '下设两个二级机构。' }, quantities });
    expect(findingOf(outcomes, 'N10')).toMatchObject({ severity: 'warning', facts: { stated: ['2'], rows: 0 } });
  });
});

describe('N11 and N12: headcounts', () => {
  /** The sound form has 编制 20 and 实有 18. */
  const result = (text: string, code: string) => Object.values(resultsOf(changed({ prose: { 综述: text } }), code))[0];

  it.each([
    ['核定编制20名。', 'pass'],
    ['核定行政编制12名，事业编制8名。', 'pass'],
    ['核定编制22名。', 'fail'],
    ['内设3个股室,核定编制22名,在职18人.', 'fail'],
    ['在职全额编制16人。', 'not-applicable'],
    ['信息中心编制5名。', 'not-applicable'],
    ['全额事业编制20个。', 'pass'],
    ['编制20人，在职18人（其中：行政编制12人，事业编制6人）。', 'pass'],
    ['在职18人，其中行政编制12人，事业编制6人。', 'not-applicable'],
  ])('N11: %s %s', (text, expected) => {
    expect(result(text, 'N11')).toBe(expected);
  });

  it.each([
    ['现有在职人员18人，退休人员7人。', 'pass'],
    ['现有人数25人，其中在职18人，离退休7人。', 'pass'],
    ['现有人数18人，其中在职11人，离退休7人。', 'pass'],
    ['在职11人，离退休7人。', 'pass'],
    ['现有人数25人，其中在职全额编制16人，离退休9人。', 'fail'],
    ['信息中心在职5人。', 'not-applicable'],
    ['编制20人，实有18人。', 'pass'],
    ['内设3个股室,在职人员19人,退休人员7人。', 'fail'],
    ['实有全额在职人员18人，全额离退休人员51人。', 'pass'],
    ['现有18人，学生200人。', 'pass'],
    ['现有学生2390人。', 'not-applicable'],
  ])('N12: %s %s', (text, expected) => {
    expect(result(text, 'N12')).toBe(expected);
  });

  it('N12 says which definition holds', () => {
    const holds = (text: string) => changed({ prose: { 综述: text } }).find(({ code }) => code === 'N12')?.holds;
    expect(holds('现有人数25人，其中在职18人，离退休7人。')).toBe('on-payroll');
    expect(holds('现有人数18人，其中在职11人，离退休7人。')).toBe('present');
  });
});
