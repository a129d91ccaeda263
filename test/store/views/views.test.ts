import { afterAll, describe, expect, it } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { correct } from '../../../src/store/corrections/correct.js';
import { importRoster } from '../../../src/store/roster/departments.js';
import { field, type formRecord, indicator, money, quantity } from '../../support/record.js';
import { submit, temporaryStore } from '../../support/temporary-store.js';

const made: (() => void)[] = [];
afterAll(() => {
  for (const remove of made) remove();
});

function stored(spec: Parameters<typeof formRecord>[0]) {
  const { store, remove } = temporaryStore();
  made.push(remove);
  submit(store, spec);
  return { store, rows: (sql: string) => store.all<Record<string, unknown>>(sql).map((row) => Object.values(row)) };
}

const KEY = (kind: string) => `performance.indicators.${kind}[1]`;

/** One indicator with the numbers of its two cells, as the parser reads them. */
function attainment(
  kind: string,
  content: readonly [string, ...Partial<Parameters<typeof quantity>[1] & object>[]],
  completion: readonly [string, ...Partial<Parameters<typeof quantity>[1] & object>[]],
) {
  const [target, ...targets] = content;
  const [answer, ...answers] = completion;
  const quantities = [
    ...targets.map((more) => quantity('x', { unit: '%', section: 3, field: `${KEY(kind)}.content`, ...more })),
    ...answers.map((more) => quantity('x', { unit: '%', section: 3, field: `${KEY(kind)}.completion`, ...more })),
  ];
  return stored({ fields: indicator(kind, 1, target, answer), quantities });
}

const SQL = 'SELECT target, result, unit, attained FROM indicator';
const atLeast = 'at_least' as const;

describe('the view indicator', () => {
  it.each([
    [
      'a minimum that was reached',
      ['满意度95%以上', { value: '95', qualifier: atLeast }],
      ['96.5%', { value: '96.5' }],
      [95, 96.5, '%', 'yes'],
    ],
    [
      'a minimum that was missed',
      ['满意度≥95%', { value: '95', qualifier: atLeast }],
      ['94%', { value: '94' }],
      [95, 94, '%', 'no'],
    ],
    [
      'a limit that was kept',
      ['不超过100%', { value: '100', qualifier: 'at_most' }],
      ['98%', { value: '98' }],
      [100, 98, '%', 'yes'],
    ],
    [
      'a limit that was not',
      ['不超过100%', { value: '100', qualifier: 'at_most' }],
      ['101%', { value: '101' }],
      [100, 101, '%', 'no'],
    ],
    ['an exact figure met', ['完成率100%', { value: '100' }], ['100%', { value: '100' }], [100, 100, '%', 'yes']],
    [
      'an exact figure exceeded says nothing',
      ['投诉率0%', { value: '0' }],
      ['3%', { value: '3' }],
      [0, 3, '%', 'unknown'],
    ],
    [
      'about is not enough',
      ['≥95%', { value: '95', qualifier: atLeast }],
      ['约96%', { value: '96', qualifier: 'about' }],
      [95, 96, '%', 'unknown'],
    ],
    [
      'another unit cannot be compared',
      ['培训5次', { value: '5', unit: '次' }],
      ['100%', { value: '100' }],
      [5, null, '次', 'unknown'],
    ],
    ['a result of 已完成 says so', ['培训5次', { value: '5', unit: '次' }], ['已完成。'], [5, null, '次', 'yes']],
    ['未完成 too', ['培训5次', { value: '5', unit: '次' }], ['未完成'], [5, null, '次', 'no']],
    ['words without a figure', ['不断提升'], ['良好'], [null, null, null, 'unknown']],
    [
      'two figures in one cell are no target',
      ['培训5次、覆盖90%', { value: '5', unit: '次' }, { value: '90' }],
      ['100%', { value: '100' }],
      [null, 100, '%', 'unknown'],
    ],
    [
      'a range is no target',
      ['90%-95%', { value: '90', upper: '95' }],
      ['93%', { value: '93' }],
      [null, 93, '%', 'unknown'],
    ],
  ] as const)('%s', (_, content, completion, expected) => {
    expect(attainment('satisfaction', content as never, completion as never).rows(SQL)).toEqual([expected]);
  });

  it('says nothing of an empty row, nor by the numbers of a cell that was corrected', () => {
    expect(stored({ fields: indicator('cost', 1, null, null) }).rows(SQL)).toEqual([[null, null, null, null]]);
    const { store, rows } = attainment('cost', ['≥95%', { value: '95', qualifier: atLeast }], ['94%', { value: '94' }]);
    const key = `${KEY('cost')}.completion`;
    correct(store, { formId: 1, key, entity: null, value: '96%', reason: '核对', by: '审核员' });
    expect(rows(SQL)).toEqual([[95, null, '%', 'unknown']]);
  });
});

it('quantity has money in 万元 beside 元, and nothing for other numbers', () => {
  const quantities = [
    quantity('1184.36万元', { value: '11843600.00', unit: '元', kind: 'money' }),
    quantity('5次', { value: '5', unit: '次' }),
  ];
  const { rows } = stored({ quantities });
  expect(rows('SELECT value, value_wan FROM quantity')).toEqual([
    ['11843600.00', 1184.36],
    ['5', null],
  ]);
  expect(rows("SELECT 值, 万元, 类别 FROM 数量 WHERE 单位 = '元'")).toEqual([['11843600.00', 1184.36, '金额']]);
});

it('section has the five sections of every form, and which it lacks', () => {
  const { rows } = stored({
    fields: [field('profile.duties', '管档案'), field('performance.score', null, { state: 'absent' })],
  });
  expect(rows('SELECT section, title, state FROM section ORDER BY section')).toEqual([
    [1, '一', 'read'],
    [2, '二', 'absent'],
    [3, '三', 'absent'],
    [4, '四', 'absent'],
    [5, '五', 'absent'],
  ]);
  expect(rows("SELECT 部分 FROM 部分 WHERE 状态 = '缺'")).toEqual([[2], [3], [4], [5]]);
});

it('Chinese views have Chinese values, English views those of the contract', () => {
  const fields = [
    ...money({ 'income.total': '1', 'income.other': null }),
    ...money({ 'income.total': '1' }, 'sub_agency_2', '二所'),
  ];
  const { rows } = stored({
    fields: [...fields, ...indicator('cost', 1, '甲', '乙')],
    findings: [finding('F1', 'warning', { key: 'k', name: '甲', state: 'blank' })],
  });
  expect(rows('SELECT 机构 FROM 收支')).toEqual([['局机关及二级机构汇总'], ['二级机构2']]);
  expect(rows('SELECT entity FROM finance')).toEqual([['consolidated'], ['sub_agency_2']]);
  expect(rows("SELECT count(*) FROM 问题 WHERE 程度 = '提醒'")).toEqual([[1]]);
  expect(rows("SELECT severity FROM finding WHERE code = 'F1'")).toEqual([['warning']]);
  expect(rows('SELECT 结果 FROM 报送')).toEqual([['入库']]);
  expect(rows("SELECT 字段名 FROM 字段 WHERE 状态 = '空白' AND 机构 IS NOT NULL")).toEqual([['income.other']]);
  expect(rows('SELECT 类别, 是否达标 FROM 指标')).toEqual([['成本指标', '无法判断']]);
  expect(rows('SELECT 模板 FROM 表单')).toEqual([['部门（单位）整体支出绩效评价自评报告']]);
});

describe('Chinese views write out', () => {
  it('places, each once, and what a finding rests on', () => {
    const cell = { key: 'income.total', entity: 'bureau', name: '收入合计', row: '局机关', value: '12.00' };
    const sum = finding(
      'T1',
      'error',
      {
        problem: 'sum',
        relation: 'T1',
        total: cell,
        parts: [{ ...cell, key: 'income.other', name: '其他收入', value: '10.00' }],
        blank: [],
        sum: '10.00',
        difference: '2.00',
        unit: '万元',
      },
      [
        { table: 1, row: 5, column: 2, line: 70 },
        { table: 1, row: 5, column: 2, line: 70, start: 3, end: 5 },
        { block: 41 },
      ],
    );
    const staff = finding('N11', 'warning', {
      key: 'profile.staff_authorized',
      name: '人员编制',
      value: '30',
      definitions: [{ name: 'payroll-and-retired', value: '41' }],
    });
    const { rows } = stored({ fields: money({ 'income.total': '1' }), findings: [sum, staff] });
    expect(rows("SELECT 位置, 全部位置, 依据 FROM 问题 WHERE 代码 = 'T1'")).toEqual([
      [
        '表 1 第 5 行第 2 列，第 70 行文字',
        '表 1 第 5 行第 2 列，第 70 行文字；第 41 段',
        '收入合计 局机关 12.00；其他收入 局机关 10.00；各项之和 10.00 相差 2.00 单位 万元',
      ],
    ]);
    expect(rows("SELECT 位置, 全部位置, 依据 FROM 问题 WHERE 代码 = 'N11'")).toEqual([
      [null, '', '人员编制 30；在职加离退休 41'],
    ]);
    expect(rows("SELECT facts ->> '$.sum' FROM finding WHERE code = 'T1'")).toEqual([['10.00']]);
  });

  it('years, changes and what was checked', () => {
    const { store, rows } = stored({
      fields: [...money({ 'income.total': '1' }, 'bureau'), ...indicator('cost', 1, '甲', '乙')],
      quantities: [quantity('4个', { change: { role: 'from', pair: 1 } })],
    });
    importRoster(store, [{ budgetCode: null, name: '甲局', shortNames: [], group: null, expectedYears: [2020, 2021] }]);
    expect(rows('SELECT 应报年度 FROM 部门名册')).toEqual([['2020、2021']]);
    expect(rows('SELECT expected_years FROM department')).toEqual([['[2020,2021]']]);
    expect(rows('SELECT 变化 FROM 数量')).toEqual([['原数（第 1 对）']]);
    const of = ['income.total@bureau', 'performance.indicators.cost[1]', 'narrative#2', '受理群众来信 件', 'year'];
    store.run(
      'INSERT OR REPLACE INTO check_results VALUES (1, ?)',
      JSON.stringify(of.map((one) => ['N1', one, 'fail'])),
    );
    expect(rows('SELECT 对象 FROM 检查').flat()).toEqual([
      '收入合计（局机关）',
      '成本指标（1）',
      '文字部分 第 2 处',
      '受理群众来信 件',
      '年度',
    ]);
  });

  it('why a file was refused', () => {
    const { store, rows } = stored({ fields: [] });
    store.run("UPDATE submissions SET outcome = 'rejected', reason = 'neighbour-form'");
    expect(rows('SELECT 原因 FROM 报送')).toEqual([['是另一种表']]);
    expect(rows('SELECT reason FROM submission')).toEqual([['neighbour-form']]);
  });
});
