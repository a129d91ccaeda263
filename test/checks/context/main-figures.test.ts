import { describe, expect, it } from 'vitest';
import { changed, failures, findingOf, resultsOf } from '../run.js';

const CODES = ['N1', 'N2', 'N3', 'N4', 'N5'] as const;
const KEYS = {
  N1: 'expenditure.total',
  N2: 'expenditure.basic',
  N3: 'expenditure.personnel',
  N4: 'expenditure.operating',
  N5: 'expenditure.project',
} as const;

/** The sound form has 支出合计 1200.50, 基本支出 320.50 (人员 290.30, 公用 30.20), 项目支出 880.00. */
function prose(text: string, heading = '部门（单位）概况') {
  return changed({ prose: { [heading]: text } });
}

function proseFailures(text: string, heading?: string) {
  return failures(prose(text, heading), undefined, 'N').map((name) => name.split(' ')[0]);
}

describe('N1–N5: the main figures in the prose', () => {
  it('all agree in the sound form', () => {
    for (const code of CODES) expect(resultsOf(changed({}), code)[KEYS[code]]).toBe('pass');
  });

  it.each([
    ['N1', '2020年，我单位整体支出为1300.50万元。'],
    ['N1', '2020年度总支出1300.50万元，用于各项工作。'],
    ['N1', '本部门支出合计13005000元。'],
    ['N2', '全年基本支出330.50万元。'],
    ['N2', '全年基本支出三百三十万元。'],
    ['N3', '基本支出320.50万元，其中人员经费290.03万元。'],
    ['N3', '基本支出320.50万元，其中：人员支出209.30万元，主要用于工资。'],
    ['N4', '基本支出320.5万元（人员经费290.3万元，公用经费35.20万元）。'],
    ['N4', '公用支出共计35.2万元。'],
    ['N5', '2020年我单位各项项目支出808.00万元，主要用于档案数字化。'],
  ])('%s fails: %s', (code, text) => {
    const outcomes = prose(text);
    expect(findingOf(outcomes, code).severity).toBe('error');
    expect(failures(outcomes, undefined, 'N').map((name) => name.split(' ')[0])).toContain(code);
  });

  it('names both places, both numbers and the difference', () => {
    const outcomes = changed({ prose: { 基本情况: '全年基本支出330.50万元。' } });
    const finding = findingOf(outcomes, 'N2');
    expect(finding.facts).toMatchObject({
      cell: { key: 'expenditure.basic', value: '320.50' },
      stated: [{ surface: '330.50万元', value: '330.50', heading: '基本情况', difference: '-10.00' }],
      unit: '万元',
    });
    expect(finding.places).toContainEqual({ block: 100, start: 6, end: 14 });
  });

  it('names the place of the figure that is wrong where another figure is the same', () => {
    const { places } = findingOf(prose('预算安排330.50万元。\n全年基本支出330.50万元。'), 'N2');
    expect(places).toContainEqual({ block: 100, start: 20, end: 28 });
  });

  it.each([
    ['a budget', '预算安排基本支出300万元，其中人员经费250万元；公用经费50万元。'],
    ['a budget named after the year', '2020年年初预算支出1000万元。'],
    ['last year', '2019年，我单位整体支出为1100万元。'],
    ['last year in words', '上年度，基本支出300万元。'],
    ['a comparison', '基本支出比上年增加20万元，人员经费较上年减少3万元。'],
    ['a project’s own staff costs', '项目支出880万元，其中人员经费50万元。'],
    ['a sub-agency', '下属单位基本支出100万元，人员经费80万元。'],
    ['a sub-agency’s heading is named', '融媒体中心人员经费80万元。'],
    ['a part of the total', '财政拨款支出1100万元，其中基本支出300万元，项目支出800万元。'],
    ['a named project', '档案数字化项目支出50万元。'],
    ['one project under its own heading word', '档案征集项目支出50万元，项目支出880万元。'],
    ['shares', '整体支出1200.50万元，其中基本支出320.5万元，占26.7%；项目支出880万元，占73.3%。'],
    ['三公经费', '三公经费支出1.5万元，其中公务接待费1.5万元，比上年减少0.3万元。'],
    ['budget beside outturn', '2020年年初预算数为1000万元，调整预算数1100万元，决算数1200.5万元。'],
    ['a budgeted total', '2020年部门整体支出预算1000万元。'],
    [
      'kinds of basic expenditure',
      '基本支出决算为320.50万元，其中工资福利支出250万元，商品和服务支出30.2万元，对个人和家庭的补助40.3万元。',
    ],
    ['half a year', '上半年，我单位整体支出600万元。'],
    ['a share', '基本支出占总支出26.7%，人均12万元。'],
    ['people', '人员经费保障18人。'],
    ['a rounded mention', '整体支出约1200万元，基本支出320.5万元，项目支出880万元。'],
    ['a line broken in mid-sentence', '基本支出320.5万元，其中人员经费\n\n290.30万元，主要\n用于工资。'],
  ])('keeps quiet about %s', (_, text) => {
    expect(proseFailures(text)).toEqual([]);
  });

  it('keeps quiet about figures under a heading on the budget', () => {
    expect(proseFailures('基本支出300万元，项目支出800万元。', '（一）预算安排情况')).toEqual([]);
  });

  it('takes the bureau’s own figure for an agreement too', () => {
    const money = {
      consolidated: {
        'expenditure.total': '1500.50',
        'expenditure.project': '1180.00',
        'income.total': '1500.50',
        'income.other': '350',
      },
      sub_agency_1: {
        'expenditure.total': '300',
        'expenditure.project': '300',
        'income.total': '300',
        'income.other': '300',
      },
    };
    expect(failures(changed({ money }), 'error')).toEqual([]);
  });

  it('reports a clear mention that differs even where another agrees', () => {
    expect(proseFailures('整体支出为1200.50万元。以上，我单位整体支出为1300.50万元。')).toEqual(['N1']);
  });

  it('does not hold a bare 支出 against the total once another mention agrees', () => {
    expect(proseFailures('整体支出为1200.50万元。我单位支出100万元维修库房。')).toEqual([]);
  });

  it('says missing when the cell is blank, not applicable when the prose is silent', () => {
    const blank = { 'expenditure.total': '' };
    expect(resultsOf(changed({ money: { consolidated: blank, bureau: blank } }), 'N1')['expenditure.total']).toBe(
      'missing',
    );
    expect(resultsOf(prose('无。'), 'N1')['expenditure.total']).toBe('not-applicable');
  });
});
