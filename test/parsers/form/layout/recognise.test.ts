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
  it.each([
    ['2021年度项目支出绩效自评表', 'project-self-evaluation-table'],
    ['2023年度部门预算项目支出绩效自评表', 'budget-project-self-evaluation-table'],
    ['青溪县2022年度绩效目标自评表', 'target-self-evaluation-table'],
    ['2021年度部门整体绩效自评表', 'department-self-evaluation-table'],
    ['青溪县2018年部门整体支出绩效评价指标表', 'indicator-table'],
    ['青溪县茶叶局部门整体支出绩效评价得分表', 'score-table'],
  ])('names %s by its title line, however many labels it shares', (title, id) => {
    const shared = [
      ['单位名称', '青溪县茶叶局', '联系人', '林小满', '联系电话', '13900001111'],
      ['产出指标', '数量指标', '质量指标', '时效指标', '成本指标', '社会效益'],
      ['评价等次', '优', '综合得分', '95', '人员编制', '12'],
    ];
    expect(codeOf(readingOf(documentOf([paragraph(title), table(1, shared)])))).toEqual([`neighbour-form ${id}`]);
  });
  it('finds a title within a running line', () => {
    const line = '附件3 青溪县项目支出绩效自评表 （2021年度） 项目名称 茶园改造 主管部门 青溪县茶叶局';
    expect(codeOf(readingOf(lines(line, '总分 95')))).toEqual(['neighbour-form project-self-evaluation-table']);
  });
  it('takes no entry of a table of contents for a title', () => {
    const reading = readingOf(
      lines('目录', '第一部分 部门概况', '第四部分 项目支出绩效自评表', '一、部门概况', '本局管茶。', '二、支出情况'),
    );
    expect(codeOf(reading)).toEqual(['not-a-form']);
  });
  it('tells a form that lost its cells from a report without tables', () => {
    const reading = readingOf(
      lines(
        '青溪县2020年度部门（单位）整体支出绩效评价自评报告',
        '部门概况 联系人 林小满 职能职责概述 管茶 年度主要工作内容 建茶园 总体运行情况及取得的成绩 平稳',
        '整体支出绩效定性目标及实施计划完成情况 预期目标 增收 整体支出绩效定量目标及实施计划完成情况 产出',
        '社会公众或服务对象满意度 95% 绩效自评综合得分 95 评价组组长（签字） 财政部门归口业务科室意见 同意',
      ),
    );
    expect(codeOf(reading)).toEqual(['cells-lost']);
  });
  it('says that the characters are lost where they are question marks', () => {
    expect(codeOf(readingOf(lines('???2020?????????????', '??? ???', '???? ????? 178.20')))).toEqual([
      'characters-lost',
    ]);
  });
  it('says that the tables were left out where a mark stands for each', () => {
    const reading = readingOf(
      lines('青溪县2020年度部门（单位）整体支出绩效评价自评报告', '[TABLE]', '填报人（签名）：林小满', '[TABLE]'),
    );
    expect(codeOf(reading)).toEqual(['tables-left-out']);
    expect(reading.findings[0]?.facts).toEqual({ tables: 2 });
  });
  it('says that the cells are lost in frames too narrow for their words', () => {
    const frame = [
      '│ │  │收入│',
      '│ ├──┤合计│',
      '├─┤  ├────┤',
      '│ │  │8.00│',
      '│ │  │0.50│',
      '│ │  │0.40│',
      '│ │  │0.10│',
    ];
    const reading = readingOf(lines('整体支出绩效评价自评报告', '一、部门（单位）基本概况', '本局管茶。', ...frame));
    expect(codeOf(reading)).toEqual(['cells-lost']);
  });
  it('calls a report short that shows only a few of its labels', () => {
    const reading = readingOf(
      lines(
        '青溪县2020年度部门（单位）整体支出绩效评价自评报告',
        '一、部门（单位）基本概况',
        '联系人',
        '林小满',
        '人员编制',
        '12人',
        '实有人数',
        '11人',
        '职能职责概述',
        '管茶。',
        '年度主要工作内容',
        '任务1：建茶园',
      ),
    );
    expect(codeOf(reading)).toEqual(['form-too-short']);
  });
  it('calls a form short that lost its title too', () => {
    const reading = readingOf(
      lines(
        '一、部门（单位）基本概况',
        '联系人',
        '林小满',
        '人员编制',
        '12人',
        '实有人数',
        '11人',
        '职能职责概述',
        '管茶。',
      ),
    );
    expect(codeOf(reading)).toEqual(['not-a-form']);
    const more = ['年度主要工作内容', '任务1：建茶园', '总体运行情况及取得的成绩', '平稳。'];
    const longer = readingOf(
      lines(
        '一、部门（单位）基本概况',
        '联系人',
        '林小满',
        '人员编制',
        '12人',
        '实有人数',
        '11人',
        '职能职责概述',
        '管茶。',
        ...more,
      ),
    );
    expect(codeOf(longer)).toEqual(['form-too-short']);
  });
  it('refuses several forms in one file', () => {
    const one = formWith([]);
    expect(codeOf(readingOf(documentOf([...one.blocks, ...one.blocks])))).toEqual(['several-forms']);
  });
});

describe('forms that are read', () => {
  const COVER = [
    '青溪县2020年度部门（单位）整体支出绩效评价自评报告',
    '部门（单位）名称：青溪县茶叶局',
    '预算编码：331020',
    '评价方式：部门（单位）绩效自评',
    '评价机构：部门（单位）评价组',
    '报告日期：2021年3月5日',
  ];
  const PROFILE = [
    '一、部门（单位）基本概况',
    '联系人',
    '林小满',
    '联络电话',
    '0730-1234567',
    '人员编制',
    '12人',
    '实有人数',
    '11人',
    '职能职责概述',
    '管理全县茶叶生产。',
    '年度主要工作内容',
    '任务1：建茶园',
  ];

  it('reads a form cut off behind section 一 as far as it goes, and says what is missing', () => {
    const reading = readingOf(lines(...COVER, ...PROFILE));
    expect(fieldIn(reading, 'profile.staff_actual')).toBe('read 11');
    expect(fieldIn(reading, 'profile.duties')).toBe('read 管理全县茶叶生产。');
    expect(reading.findings.map(({ code, facts }) => [code, facts])).toEqual([
      [
        'form-incomplete',
        {
          missing: ['部门（单位）收支情况', '部门（单位）整体支出绩效自评情况', '评价人员', '评价报告综述（文字部分）'],
        },
      ],
    ]);
  });
  it('ends where a score table begins', () => {
    const reading = readingOf(
      formWith([], {
        after: [
          '五、评价报告综述（文字部分）',
          '一、部门（单位）概况',
          '本局管茶。附评分表如下。',
          '2020年度部门整体支出绩效评价指标评分表',
          '一级指标',
          '二级指标',
          '评分标准',
          '得分',
          '96',
        ],
      }),
    );
    expect(fieldIn(reading, 'performance.score')).toBe('read 95');
    expect(reading.narrative.map(({ text }) => text)).toEqual(['本局管茶。附评分表如下。']);
    expect(codeOf(reading)).toEqual(['form-behind']);
    expect(reading.residue.map(({ text }) => text).join('')).toContain('评分标准');
  });
  it('ends where the cover of a second form begins', () => {
    const form = formWith([]);
    const second = lines(...COVER, ...PROFILE);
    const reading = readingOf(documentOf([...form.blocks, ...second.blocks]));
    expect(fieldIn(reading, 'cover.title')).toBe('read 青溪县2020年度部门（单位）整体支出绩效评价自评报告');
    expect(fieldIn(reading, 'cover.budget_code')).toBe('absent');
    expect(fieldIn(reading, 'profile.staff_actual')).toBe('read 11');
    expect(reading.narrative.map(({ text }) => text)).toEqual(['本局管茶。']);
    expect(codeOf(reading)).toEqual(['form-behind']);
  });
  it('ends within a cell where the second form was pasted behind the prose', () => {
    const form = formWith([], { after: [] });
    const cell = [
      '五、评价报告综述（文字部分）',
      '一、部门（单位）概况',
      '本局管茶。',
      '2020年度项目支出绩效自评表',
      ...['项目名称', '茶园改造', '主管部门', '茶叶局', '年初预算数', '执行率', '一级指标'],
    ].join('\n');
    const reading = readingOf({ ...form, blocks: [...form.blocks, table(2, [[cell]])] });
    expect(reading.narrative.map(({ text }) => text)).toEqual(['本局管茶。']);
    expect(reading.findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['form-behind', { title: '2020年度项目支出绩效自评表' }],
    ]);
  });
  it('takes a table of contents before the form for none of its headings', () => {
    const [title = '', ...cover] = COVER;
    const contents = ['一、部门（单位）基本概况', '二、部门（单位）收支情况', '三、部门（单位）整体支出绩效自评情况'];
    const reading = readingOf(lines(title, '目录', ...contents, ...cover, ...PROFILE));
    expect(fieldIn(reading, 'profile.staff_actual')).toBe('read 11');
    expect(fieldIn(reading, 'cover.budget_code')).toBe('read 331020');
  });
  it('finds headings that hold a remark of a web page or a page number', () => {
    const [title, ...cover] = COVER;
    const [, ...profile] = PROFILE;
    const reading = readingOf(
      lines(
        title ?? '',
        ...cover,
        '一、(本文由某某网整理)部门（单位）基本概况',
        ...profile,
        '第3页 三、部门（单位）整体支出绩效自评情况',
        '绩效自评综合得分',
        '95分',
        '评价等次',
        '优',
      ),
    );
    const read = reading.sections.filter(({ state }) => state === 'read').map(({ number }) => number);
    expect(read).toEqual([1, 3]);
    expect(fieldIn(reading, 'performance.grade')).toBe('read 优');
  });
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
