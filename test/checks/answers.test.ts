import { describe, expect, it } from 'vitest';
import { sayFinding } from '../../src/messages/index.js';
import { changed, failures, findingOf, outcomesOf, resultsOf } from './run.js';

const fields = (cells: Record<string, string | null>) => changed({ fields: cells });

describe('S1 and S2: score and grade', () => {
  it.each([
    ['0', '差', []],
    ['59.9', '差', []],
    ['60', '中', []],
    ['79.5', '中', []],
    ['80', '良', []],
    ['89.99', '良好', []],
    ['90', '优', []],
    ['100', '优秀', []],
    ['89.99', '优', ['S2 performance.grade']],
    ['90', '良', ['S2 performance.grade']],
    ['100.5', '优', ['S1 performance.score']],
    ['-1', '差', ['S1 performance.score']],
  ])('%s and %s', (score, grade, expected) => {
    expect(failures(fields({ 'performance.score': score, 'performance.grade': grade }), 'error', 'S')).toEqual(
      expected,
    );
  });

  it('bands are configuration', () => {
    const config = { thresholds: { gradeExcellent: '95' } };
    const outcomes = changed({ fields: { 'performance.score': '92', 'performance.grade': '优' } }, { config });
    expect(findingOf(outcomes, 'S2').facts).toMatchObject({ fitting: '良', excellent: '95', good: '80' });
  });

  it('are missing, not wrong, when blank or unreadable', () => {
    const outcomes = changed({ fields: { 'performance.score': { unreadable: '九+' }, 'performance.grade': '优' } });
    expect(resultsOf(outcomes, 'S1')['performance.score']).toBe('missing');
    expect(resultsOf(outcomes, 'S2')['performance.grade']).toBe('missing');
  });
});

describe('G2–G8: indicators', () => {
  const quantity = 'performance.indicators.quantity[1]';

  it('G2 wants a completion for every content, and the other way round', () => {
    expect(findingOf(fields({ [`${quantity}.completion`]: '' }), 'G2').facts).toMatchObject({
      blank: 'completion',
      row: '1',
    });
    expect(findingOf(fields({ [`${quantity}.content`]: '' }), 'G2').facts).toMatchObject({ blank: 'content' });
    expect(failures(fields({ [`${quantity}.content`]: '', [`${quantity}.completion`]: '' }), 'error', 'G2')).toEqual(
      [],
    );
  });

  it('G2 asks for no completion of 无', () => {
    const outcomes = fields({
      'performance.indicators.economic[1].content': '无',
      'performance.indicators.economic[1].completion': '',
    });
    expect(failures(outcomes, undefined, 'G')).toEqual([]);
  });

  it('G3 wants every kind filled, or 无', () => {
    const blank = {
      'performance.indicators.ecological[1].content': '',
      'performance.indicators.ecological[1].completion': '',
    };
    expect(failures(fields(blank), 'warning', 'G3')).toEqual(['G3 performance.indicators.ecological']);
    expect(
      failures(
        fields({
          ...blank,
          'performance.indicators.ecological[2].content': '植树10棵',
          'performance.indicators.ecological[2].completion': '已完成',
        }),
        undefined,
        'G3',
      ),
    ).toEqual([]);
    expect(
      failures(
        fields({
          'performance.indicators.ecological[1].completion': '',
          'performance.indicators.ecological[1].content': '无',
        }),
        undefined,
        'G3',
      ),
    ).toEqual([]);
  });

  it.each([
    ['1、加强档案管理', 'fail'],
    ['1、接收档案3200卷', 'pass'],
    ['开展两次培训', 'pass'],
    ['无', 'not-applicable'],
  ])('G4: %s %s', (content, expected) => {
    expect(resultsOf(fields({ [`${quantity}.content`]: content }), 'G4')[quantity]).toBe(expected);
  });

  it('G4 takes the number from the completion too', () => {
    const outcomes = fields({ [`${quantity}.content`]: '接收档案', [`${quantity}.completion`]: '3200卷' });
    expect(resultsOf(outcomes, 'G4')[quantity]).toBe('pass');
  });

  it.each([
    ['群众满意度', '198%', '198', 'error'],
    ['案卷合格率', '120%', '120', 'error'],
    ['任务完成率', '120%', '120', 'warning'],
    ['群众满意度', '100%', '100', null],
    ['档案利用增长率', '150%', '150', null],
    ['比上年', '150%', '150', null],
    ['查档效率', '150%', '150', null],
  ])('G8: %s %s', (subject, surface, value, severity) => {
    const outcomes = changed({ quantities: [{ surface, value, subject, unit: '%', kind: 'percent' }] });
    expect(failures(outcomes, undefined, 'G8')).toHaveLength(severity === null ? 0 : 1);
    if (severity !== null) expect(findingOf(outcomes, 'G8').severity).toBe(severity);
  });

  it.each([
    ['群众满意度', '“群众满意度”写为 120%，而这样的比率不会超过 100%。请更正。'],
    ['任务完成率', '“任务完成率”写为 120%，超过 100%。属于超额完成的，请说明；否则请更正。'],
  ])('G8 asks for an explanation only where a target may have been exceeded: %s', (subject, sentence) => {
    const outcomes = changed({ quantities: [{ surface: '120%', value: '120', subject, unit: '%', kind: 'percent' }] });
    expect(sayFinding('zh', findingOf(outcomes, 'G8'))).toBe(sentence);
  });

  it('G8 reads growth from the clause', () => {
    const quantities = [{ surface: '150%', value: '150', subject: '档案利用率', unit: '%', kind: 'percent' as const }];
    expect(failures(changed({ quantities, prose: '档案利用率增长150%。' }), undefined, 'G8')).toEqual([]);
  });

  it.each([
    ['增加服务窗口,群众满意度120%。', 1],
    ['增加了服务窗口后群众满意度120%。', 1],
    ['群众满意度120%，服务窗口增加3个。', 1],
    ['群众满意度提升120%。', 0],
    ['群众满意度120%的增幅居全区第一。', 0],
  ])('G8 goes by the word of growth that is about the number: %s', (prose, count) => {
    const quantities = [{ surface: '120%', value: '120', subject: '群众满意度', unit: '%', kind: 'percent' as const }];
    expect(failures(changed({ quantities, prose }), undefined, 'G8')).toHaveLength(count);
  });

  it('G8 reads a lone rate with the indicator it completes', () => {
    const completion = (field: string) => ({
      surface: '120%',
      value: '120',
      unit: '%',
      kind: 'percent' as const,
      field,
      section: 3,
    });
    const satisfaction = changed({ quantities: [completion('performance.indicators.satisfaction[1].completion')] });
    expect(findingOf(satisfaction, 'G8').severity).toBe('error');
    const plain = changed({ quantities: [completion('performance.indicators.quantity[1].completion')] });
    expect(findingOf(plain, 'G8').severity).toBe('warning');
  });
});

describe('D1 and D4: years and dates', () => {
  it('D1 reports a title, a file name or a prose that speaks of another year', () => {
    const title = fields({ 'cover.title': '江城区2019年度部门整体支出绩效评价自评报告' });
    expect(findingOf(title, 'D1').facts).toMatchObject({ year: 2020, differing: [{ source: 'title', years: [2019] }] });
    const file = changed({ fileName: '档案馆2018年自评.doc' });
    expect(findingOf(file, 'D1').facts).toMatchObject({ differing: [{ source: 'file-name', years: [2018] }] });
    const prose = changed({ prose: '2019年，我单位整体支出为1200.50万元。' });
    expect(findingOf(prose, 'D1').facts).toMatchObject({ differing: [{ source: 'narrative', years: [2019] }] });
  });

  it.each([
    '2020年档案馆自评.docx',
    '档案馆_20210305.doc',
    '2021-03-05 档案馆.doc',
    '2021年报送的2020年自评.doc',
    '档案馆.doc',
    '2019/档案馆.doc',
    '103202055.txt',
  ])('D1 takes the file name %s', (fileName) => {
    expect(failures(changed({ fileName }), undefined, 'D1')).toEqual([]);
  });

  it('D1 takes a plan for the next year', () => {
    expect(failures(changed({ prose: '2021年，我局将继续努力。' }), undefined, 'D1')).toEqual([]);
  });

  it('D1 reports a title left from last year, where the prose reports on a later year that had ended', () => {
    const prose = '2021年，我单位整体支出为1200.50万元。2021年度基本支出800万元。';
    const late = changed({ prose, fields: { 'cover.report_date': '2022-04-15' } });
    expect(findingOf(late, 'D1').facts).toMatchObject({ differing: [{ source: 'narrative', years: [2021] }] });
    const both = `2020年，我单位整体支出为1000万元。${prose}`;
    expect(failures(changed({ prose: both, fields: { 'cover.report_date': '2022-04-15' } }), undefined, 'D1')).toEqual(
      [],
    );
  });

  it('D1 does not take a year the prose merely mentions', () => {
    expect(failures(changed({ prose: '创建2019年各级文明单位25个。' }), undefined, 'D1')).toEqual([]);
  });

  it('D4 wants the report after the year’s end', () => {
    expect(failures(fields({ 'cover.report_date': '2020-12-31' }), 'warning', 'D4')).toHaveLength(1);
    expect(failures(fields({ 'cover.report_date': '2021-01-01' }), undefined, 'D4')).toEqual([]);
    expect(resultsOf(fields({ 'cover.report_date': '' }), 'D4')['cover.report_date']).toBe('missing');
    const circular = changed({
      year: { value: 2020, evidence: 'report-date' },
      fields: { 'cover.report_date': '2020-06-01' },
    });
    expect(resultsOf(circular, 'D4')['cover.report_date']).toBe('not-applicable');
  });
});

describe('F1–F7: completeness', () => {
  it('F1 names what identifies the form', () => {
    const outcomes = changed({
      department: null,
      year: null,
      fields: { 'cover.budget_code': '', 'cover.report_date': null },
    });
    expect(failures(outcomes, 'warning', 'F1')).toEqual([
      'F1 department',
      'F1 cover.budget_code',
      'F1 year',
      'F1 cover.report_date',
    ]);
  });

  it('F2 wants the required cells, and does not accuse of those that were not found or cannot be read', () => {
    const outcomes = changed({
      fields: { 'profile.duties': '', 'profile.tasks[1]': null, 'profile.staff_actual': { unreadable: '一八?' } },
    });
    expect(failures(outcomes, 'error', 'F2')).toEqual(['F2 profile.duties']);
    expect(failures(outcomes, 'info', 'F2')).toEqual(['F2 profile.tasks']);
    expect(resultsOf(outcomes, 'F2')).toMatchObject({
      'profile.staff_actual': 'missing',
      'profile.tasks': 'missing',
    });
  });

  it.each([
    ['13800000000', true],
    ['138 0000 0000', true],
    ['0730-8888888', true],
    ['（0730）8888888', true],
    ['8888888', true],
    ['88888888', true],
    ['0730-8888888/13800000000', true],
    ['8888888转801', true],
    ['1380000000', false],
    ['138000000000', false],
    ['23800000000', false],
    ['888888', false],
    ['0730-8888888/1380000', true],
    ['0730-8888888/138000', false],
    ['联系人', false],
    ['办公室0730-8888888', true],
    ['０７３０－８８８８８８８', true],
  ])('F3: %s is a phone: %s', (phone, expected) => {
    expect(failures(fields({ 'profile.contact_phone': phone }), 'warning', 'F3')).toHaveLength(expected ? 0 : 1);
  });

  it('F4 tells blank signatures once, as information', () => {
    const outcomes = fields({
      'evaluators[1].signature': '',
      'sign_off.leader_signature': '',
      'sign_off.leader_date': '',
    });
    expect(failures(outcomes, 'info', 'F4')).toEqual(['F4 signatures']);
    expect(findingOf(outcomes, 'F4')).toMatchObject({ facts: { count: 3 } });
    expect(findingOf(outcomes, 'F4').places).toHaveLength(3);
  });

  it.each([
    ['20XX年工作总结', '20XX年'],
    ['XX局2020年支出', 'XX'],
    ['金额____万元', '____'],
    ['根据部门实际\n进行调整细化', '根据部门实际进行调整细化'],
  ])('F7 finds what the template left in %s', (text, left) => {
    expect(findingOf(fields({ 'profile.achievements': text }), 'F7')).toMatchObject({
      severity: 'info',
      facts: { texts: [left] },
    });
  });

  it('F7 finds a placeholder row name only where the row carries figures', () => {
    const name = { 'finance.entity_name': '二级机构1' };
    expect(failures(outcomesOf({ money: { sub_agency_1: name } }), undefined, 'F7')).toEqual([]);
    const filled = outcomesOf({ money: { sub_agency_1: { ...name, 'income.total': '3.00' } } });
    expect(findingOf(filled, 'F7').facts).toEqual({ texts: ['二级机构1'] });
  });

  it('F7 leaves real text alone', () => {
    expect(failures(fields({ 'profile.achievements': 'XML格式；A××路；WPS 2019' }), undefined, 'F7')).toEqual([]);
  });
});
