/** Answers of an invented department; every one has a default. */
export interface Answers {
  readonly department: string;
  readonly year: number;
  /** 收入合计 = 公共财政拨款, 万元. */
  readonly income: string;
  readonly staff: number;
  /** Prose at the end, so that two forms of one department can differ. */
  readonly remark: string;
}

const DEFAULTS: Answers = {
  department: '星河市档案馆',
  year: 2020,
  income: '120.50',
  staff: 12,
  remark: '工作正常开展。',
};

/** A whole form as a text of one cell a line begun by a tab (layout L1), about an invented department. */
export function formText(answers: Partial<Answers> = {}): string {
  const { department, year, income, staff, remark } = { ...DEFAULTS, ...answers };
  const rows: readonly (readonly string[])[] = [
    ['一、部门（单位）基本概况'],
    ['联系人', '甲某', '联络电话', '0730-8000000'],
    ['人员编制', `${staff}人`, '实有人数', `${staff}人`],
    ['职能职责概述', '负责档案的收集、保管和利用。'],
    ['年度主要工作内容', '任务1：整理档案\n任务2：接待查档'],
    ['年度部门（单位）总体运行情况及取得的成绩', `${year}年完成了全部任务。`],
    ['二、部门（单位）收支情况'],
    ['年度收入情况（万元）'],
    ['机构名称', '收入合计', '其中：'],
    ['', '', '上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
    ...units([income, '', income, '', '', '']),
    ['部门（单位）年度支出和结余情况（万元）'],
    ['机构名称', '支出合计', '其中：', '结余'],
    ['', '', '基本支出', '其中：', '项目支出', '当年结余', '累计结余'],
    ['', '', '', '人员支出', '公用支出', '', '', ''],
    ...units([income, income, income, '', '', '0', '0']),
    ['机构名称', '三公经费合计', '其中：'],
    ['', '', '公务接待费', '公务用车运维费', '公务用车购置费', '因公出国费'],
    ...units(['0.50', '0.50', '', '', '']),
    ['机构名称', '固定资产合计', '其中：'],
    ['', '', '在用固定资产', '出租固定资产', '其他'],
    ...units(['30.00', '30.00', '', '']),
    ['三、部门（单位）整体支出绩效自评情况'],
    ['整体支出绩效定性目标及实施计划完成情况', '预期目标', '实际完成'],
    ['', '目标1：管好档案', '全部完成'],
    ['绩效自评综合得分', '95分'],
    ['评价等次', '优'],
    ['四、评价人员'],
    ['姓  名', '职务/职称', '单  位', '签  字'],
    ['乙某', '馆长', department, ''],
    ['评价组组长（签名）：', '年  月  日'],
    ['五、评价报告综述（文字部分）'],
  ];
  const cells = rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
  const cover = [
    '附件1',
    `星河市${year}年度部门（单位）整体支出`,
    '绩效评价自评报告',
    `部门（单位）名称：${department}`,
    '预算编码：888001',
  ];
  const end = ['一、部门概况', `${department}编制${staff}人。`, '二、管理情况', remark];
  return `${cover.join('\n')}\n\n${cells}\n\n${end.join('\n')}\n`;
}

function units(values: readonly string[]): readonly (readonly string[])[] {
  const blank = values.map(() => '');
  return [
    ['局机关及二级机构汇总', ...values],
    ['1、局机关', ...values],
    ['2、二级机构1', ...blank],
    ['3、二级机构2', ...blank],
  ];
}
