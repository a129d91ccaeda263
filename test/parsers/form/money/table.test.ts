import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../support/facts.js';
import { documentOf, fieldIn, formWith, lines, MONEY_HEADER, readingOf, table } from '../build.js';

const consolidated = (key: string) => (reading: ReturnType<typeof readingOf>) => fieldIn(reading, key, 'consolidated');

describe('a money table in a grid', () => {
  it('takes each figure from the column its header stands over', () => {
    const reading = readingOf(
      formWith([
        [['年度收入情况（万元）', 7]],
        ...MONEY_HEADER.income,
        ['局机关及二级机构汇总', '120.5', '20.5', '100', '', '', ''],
        ['1、局机关', '120.5', '20.5', '100', '', '', ''],
      ]),
    );
    expect(consolidated('income.total')(reading)).toBe('read 120.5');
    expect(consolidated('income.carried_over')(reading)).toBe('read 20.5');
    expect(consolidated('income.general_public_budget')(reading)).toBe('read 100');
    expect(consolidated('income.government_fund')(reading)).toBe('blank');
    expect(fieldIn(reading, 'income.other', 'bureau')).toBe('blank');
  });

  it('follows the printed headers where a bureau swapped two columns', () => {
    const reading = readingOf(
      formWith([
        [
          ['机构名称', 1, 2],
          ['收入合计', 1, 2],
          ['其中：', 5],
        ],
        ['公共财政拨款', '上年结转', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
        ['局机关及二级机构汇总', '120', '100', '20', '', '', ''],
      ]),
    );
    expect(consolidated('income.general_public_budget')(reading)).toBe('read 100');
    expect(consolidated('income.carried_over')(reading)).toBe('read 20');
  });

  it('leaves a column it does not know in the residue and says so', () => {
    const reading = readingOf(
      formWith([
        [
          ['机构名称', 1, 2],
          ['收入合计', 1, 2],
          ['其中：', 5],
        ],
        ['上年结转', '公共财政拨款', '债券资金', '纳入专户管理的非税收入拨款', '其他收入'],
        ['局机关及二级机构汇总', '120', '20', '60', '40', '', ''],
      ]),
    );
    expect(reading.findings.map((one) => [one.code, factsOf(one).label])).toEqual([['unknown-column', '债券资金']]);
    expect(reading.residue.map(({ text }) => text)).toEqual(['债券资金', '40']);
    expect(consolidated('income.government_fund')(reading)).toBe('absent');
  });

  it('converts a table printed in 元, and reports a figure it cannot read', () => {
    const reading = readingOf(
      formWith([
        [['年度收入情况（元）', 7]],
        ...MONEY_HEADER.income,
        ['局机关及二级机构汇总', '1,205,000.00', '', '1２0５000', '', '', 'l20'],
      ]),
    );
    expect(consolidated('income.total')(reading)).toBe('read 120.500000');
    expect(consolidated('income.general_public_budget')(reading)).toBe('read 120.5000');
    expect(consolidated('income.other')(reading)).toBe('unreadable');
    expect(reading.findings.map(({ code }) => code)).toEqual(['number-unreadable']);
  });

  it('names sub-agencies in form order, real names and more rows than the blank form has', () => {
    const reading = readingOf(
      formWith([
        ...MONEY_HEADER.income,
        ['局机关及二级机构汇总', '60', '', '60', '', '', ''],
        ['1、局机关', '10', '', '10', '', '', ''],
        ['2、青溪县茶叶研究所', '20', '', '20', '', '', ''],
        ['3、青溪县茶叶站', '30', '', '30', '', '', ''],
        ['4、二级机构3', '', '', '', '', '', ''],
      ]),
    );
    expect(fieldIn(reading, 'finance.entity_name', 'sub_agency_1')).toBe('read 青溪县茶叶研究所');
    expect(fieldIn(reading, 'income.total', 'sub_agency_2')).toBe('read 30');
    expect(fieldIn(reading, 'income.total', 'sub_agency_3')).toBe('blank');
  });
});

describe('a money table whose layout lost the spans', () => {
  const header = [
    ['机构名称', '支出合计', '其中：', '结余'],
    ['', '', '基本支出', '其中：', '项目支出', '当年结余', '累计结余'],
    ['', '', '', '人员支出', '公用支出', '', '', ''],
  ];
  const spread = (rows: readonly (readonly string[])[]) => {
    const whole = formWith([]);
    const [top] = whole.blocks.slice(2);
    if (top?.kind !== 'table') throw new Error('the form has a table');
    const texts = [
      ...top.rows.map((row) =>
        row.cells.map((cell) => cell.blocks.map((b) => (b.kind === 'paragraph' ? b.text : '')).join('')),
      ),
    ];
    const at = texts.findIndex(([first]) => first?.startsWith('三、'));
    return documentOf([
      ...whole.blocks.slice(0, 2),
      table(1, [...texts.slice(0, at), ...rows, ...texts.slice(at)], { spansKept: false }),
      ...whole.blocks.slice(3),
    ]);
  };

  it('counts columns from the left before a spanning header and from the right behind it', () => {
    const reading = readingOf(spread([...header, ['局机关及二级机构汇总', '50', '30', '20', '10', '20', '1', '2']]));
    const values = [
      'total',
      'basic',
      'personnel',
      'operating',
      'project',
      'balance_current_year',
      'balance_cumulative',
    ];
    expect(values.map((key) => fieldIn(reading, `expenditure.${key}`, 'consolidated'))).toEqual(
      ['50', '30', '20', '10', '20', '1', '2'].map((value) => `read ${value}`),
    );
  });

  it('reads a row that begins within the line of another, as Word saves text', () => {
    const figures = ['50', '30', '20', '10', '20', '1', '2'];
    const joined = [
      ['部门（单位）年度支出和结余情况（万元）', ...(header[0] ?? [])],
      ...header.slice(1),
      ['局机关及二级机构汇总', ...figures, '1、局机关', ...figures],
    ];
    const reading = readingOf({ ...spread(joined), rowsWhole: false });
    const keys = ['total', 'basic', 'personnel', 'operating', 'project', 'balance_current_year', 'balance_cumulative'];
    for (const entity of ['consolidated', 'bureau'])
      expect(keys.map((key) => fieldIn(reading, `expenditure.${key}`, entity))).toEqual(
        figures.map((value) => `read ${value}`),
      );
  });
});

describe('a money table printed one cell a line', () => {
  const around = (...middle: readonly (string | null)[]) =>
    lines(
      '一、部门（单位）基本概况',
      '联系人',
      '林小满',
      '联络电话',
      '13900001111',
      '人员编制',
      '5人',
      '实有人数',
      '6人',
      '职能职责概述',
      '管茶',
      '二、部门（单位）收支情况',
      '年度收入情况（万元）',
      '机构名称',
      '收入合计',
      '其中：',
      '上年结转',
      '公共财',
      '政拨款',
      '政府基金拨款',
      '纳入专户管理的非税收入拨款',
      '其他收入',
      ...middle,
      '三、部门（单位）整体支出绩效自评情况',
      '绩效自评综合得分',
      '90',
      '评价等次',
      '优',
      '四、评价人员',
      '姓名',
      '职务/职称',
      '单位',
      '签字',
      '五、评价报告综述（文字部分）',
      '无',
    );

  it('reads a full row, and a row the sums settle', () => {
    const reading = readingOf(
      around('局机关及二级机构汇总', '10', '1', '2', '3', '4', '0', '1、局机关', '10', '1', '2', '3', '4', '0'),
    );
    expect(consolidated('income.special_account_nontax')(reading)).toBe('read 4');
    expect(fieldIn(reading, 'income.other', 'bureau')).toBe('read 0');
  });

  it('never guesses which of five columns holds the one part', () => {
    const reading = readingOf(around('局机关及二级机构汇总', '10', '10', '1、局机关', '10', '10'));
    expect(consolidated('income.total')(reading)).toBe('read 10');
    expect(consolidated('income.general_public_budget')(reading)).toBe('unreadable');
    expect(consolidated('income.other')(reading)).toBe('unreadable');
    expect(reading.findings.map(({ code }) => code)).toEqual(['ambiguous-column', 'ambiguous-column']);
  });

  it('settles a unit by the columns of the row of the total, less surely', () => {
    const reading = readingOf(
      around(
        ...['局机关及二级机构汇总', '1065', '5', '700', '50', '300', '10'],
        ...['1、局机关', '755', '5', '700', '50'],
        ...['2、茶叶站', '310', '300', '10'],
      ),
    );
    expect(fieldIn(reading, 'income.government_fund', 'bureau')).toBe('read 50');
    expect(fieldIn(reading, 'income.special_account_nontax', 'sub_agency_1')).toBe('read 300');
    const fund = reading.fields.find(({ key, entity }) => key === 'income.government_fund' && entity === 'bureau');
    expect(fund?.confidence).toBe(0.7);
  });

  it('takes an empty line for an empty cell where every row has one line a column', () => {
    const reading = readingOf(
      around(
        '局机关及二级机构汇总',
        '10',
        null,
        '10',
        null,
        null,
        null,
        '1、局机关',
        '10',
        null,
        '10',
        null,
        null,
        null,
      ),
    );
    expect(consolidated('income.general_public_budget')(reading)).toBe('read 10');
    expect(consolidated('income.carried_over')(reading)).toBe('blank');
    expect(reading.findings).toEqual([]);
  });

  /** Every cell a line with a blank one behind it; an empty cell is a blank line more, with one behind it. */
  const parted = (...cells: readonly (string | null)[]) => cells.flatMap((cell) => [cell, null]);

  it('takes two more blank lines for an empty cell where one parts all cells', () => {
    const reading = readingOf(
      around(
        ...parted('局机关及二级机构汇总', '10', null, '7', null, '3', null),
        ...parted('1、局机关', '10', null, '7', null, '3', null),
      ),
    );
    expect(consolidated('income.carried_over')(reading)).toBe('blank');
    expect(consolidated('income.general_public_budget')(reading)).toBe('read 7');
    expect(fieldIn(reading, 'income.special_account_nontax', 'bureau')).toBe('read 3');
    expect(reading.findings).toEqual([]);
  });

  it('takes no line for a cell where the last row ends early below full ones: its empty cells may be gone', () => {
    const reading = readingOf(
      around(...parted('局机关及二级机构汇总', '15', '1', '2', '3', '4', '5', '1、局机关', '2', '2')),
    );
    expect(consolidated('income.other')(reading)).toBe('read 5');
    expect(fieldIn(reading, 'income.carried_over', 'bureau')).toBe('unreadable');
  });

  it('places no row by its lines where the last one is shorter than the columns: a blank line is lost', () => {
    const reading = readingOf(
      around(
        ...['局机关及二级机构汇总', '10', null, '7', null, '3', null],
        ...['1、局机关', '10', '7', null, '3', null],
      ),
    );
    expect(fieldIn(reading, 'income.carried_over', 'bureau')).toBe('unreadable');
  });

  it('keeps a garbled figure in its column instead of closing the gap', () => {
    const reading = readingOf(around('局机关及二级机构汇总', '10', '1', '2', '3', '4x', '0'));
    expect(consolidated('income.special_account_nontax')(reading)).toBe('unreadable');
    expect(consolidated('income.other')(reading)).toBe('read 0');
  });
});
