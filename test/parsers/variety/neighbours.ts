import { type Piece, row } from './sheet.js';

/** A document that is no form of ours, and the id under which it must be refused. */
export interface NeighbourCase {
  readonly id: string;
  readonly name: string;
  readonly pieces: readonly Piece[];
}

const PLACES = [
  '临江县',
  '青溪区',
  '白石镇',
  '云溪市',
  '洛水县',
  '石门区',
  '长塘镇',
  '松江市',
  '梅岭县',
  '东屏区',
] as const;
const UNITS = [
  '水务局',
  '茶叶站',
  '人民政府',
  '文化馆',
  '林业局',
  '交通局',
  '卫生院',
  '档案馆',
  '粮食局',
  '体育中心',
] as const;
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2020, 2019] as const;

/** Ten documents of each kind of neighbour, in different words. */
export function neighbourCases(): readonly NeighbourCase[] {
  return PLACES.flatMap((place, i) => {
    const unit = `${place}${UNITS[i]}`;
    const year = YEARS[i] ?? 2020;
    return [
      {
        id: i % 5 === 4 ? 'project-self-evaluation-table' : 'project-self-evaluation',
        name: `项目 ${i}`,
        pieces: project(unit, place, year, i),
      },
      { id: 'base-data', name: `基础数据表 ${i}`, pieces: baseData(unit, year, i) },
      { id: 'self-evaluation-table', name: `自评表 ${i}`, pieces: selfTable(unit, year, i) },
      { id: 'score-sheet', name: `评分表 ${i}`, pieces: scoreSheet(unit, year, i) },
      { id: 'narrative-only', name: `文字报告 ${i}`, pieces: narrative(unit, year, i) },
      { id: 'final-accounts', name: `部门决算 ${i}`, pieces: accounts(unit, year, i) },
    ];
  });
}

function project(unit: string, place: string, year: number, i: number): readonly Piece[] {
  const titles = [
    `${place}${year}年度财政支出项目绩效评价自评报告`,
    `${year}年项目支出绩效自评报告`,
    `${unit}${year}年度项目支出绩效评价自评报告`,
    '财政支出项目绩效评价自评报告',
    `${year}年度项目支出绩效自评表`,
  ];
  const cover =
    i % 2 === 0
      ? [
          '项目名称：河道整治工程',
          `项目单位：${unit}`,
          `主管部门：${unit}`,
          '评价方式：部门（单位）绩效自评',
          '评价机构：部门（单位）评价组',
          `报告日期：${year + 1}年3月5日`,
        ]
      : [];
  const table = [
    row(8, ['一、项目基本概况', 8]),
    row(8, ['项目负责人', 2], ['林小满', 2], ['联系电话', 2], ['0730-5550000', 2]),
    row(8, [i % 3 === 0 ? '项目名称' : '项目实施单位', 2], ['河道整治工程', 6]),
    row(8, ['项目起止时间', 2], [`${year}年1月至${year}年12月`, 6]),
    row(8, ['计划投资额（万元）', 2], ['300', 2], ['实际到位资金（万元）', 2], ['300', 2]),
    row(8, ['二、项目资金使用情况', 8]),
    row(8, ['支出内容', 4], ['实际支出数', 4]),
    row(8, ['三、项目绩效自评情况', 8]),
    row(8, ['项目绩效定性目标', 2], ['预期目标', 3], ['实际完成', 3]),
    row(8, ['产出目标', 2], ['质量指标', 2], ['合格', 2], ['100%', 2]),
    row(8, ['绩效自评综合得分', 2], ['95', 6]),
    row(8, ['评价等次', 2], ['优', 6]),
    row(8, ['四、评价人员', 8]),
    row(8, ['姓名', 2], ['职务/职称', 2], ['单位', 2], ['签字', 2]),
    row(8, ['林小满', 2], ['股长', 2], [unit, 2], ['', 2]),
  ];
  return [
    titles[i % titles.length] ?? '',
    ...cover,
    ...table,
    '五、评价报告综述（文字部分）',
    '一、项目概况',
    '项目已完工。',
  ];
}

function baseData(unit: string, year: number, i: number): readonly Piece[] {
  const title = i % 2 === 0 ? `${year}年度部门整体支出绩效评价基础数据表` : `${unit}整体支出绩效评价基础数据表`;
  return [
    ...(i % 3 === 0 ? ['附件1'] : []),
    title,
    `填报单位：${unit}`,
    row(8, ['财政供养人员情况（人）', 2], ['编制数', 2], [`${year}年实际在职人数`, 2], ['控制率', 2]),
    row(8, ['', 2], ['20', 2], ['19', 2], ['95%', 2]),
    row(8, ['经费控制情况（万元）', 2], [`${year - 1}年决算数`, 2], [`${year}年预算数`, 2], [`${year}年决算数`, 2]),
    row(8, ['三公经费', 2], ['5', 2], ['5', 2], ['4', 2]),
    row(8, ['1、公务用车购置和维护经费', 2], ['3', 2], ['3', 2], ['2', 2]),
    row(8, ['项目支出：', 2], ['30', 2], ['30', 2], ['30', 2]),
    row(8, ['公用经费', 2], ['10', 2], ['10', 2], ['10', 2]),
    row(8, ['楼堂馆所控制情况', 2], ['批复规模', 2], ['实际规模', 2], ['规模控制率', 2]),
    row(8, ['厉行节约保障措施', 2], ['严格执行。', 6]),
  ];
}

function selfTable(unit: string, year: number, i: number): readonly Piece[] {
  const titles = [
    `${year}年度部门整体支出绩效自评表`,
    `${unit}${year}年整体支出绩效自评表`,
    `部门整体支出绩效自评表（${year}年度）`,
  ];
  return [
    titles[i % titles.length] ?? '',
    row(8, [i % 2 === 0 ? '单位名称' : '预算部门名称', 2], [unit, 6]),
    row(
      8,
      ['年度预算申请（万元）', 1],
      ['', 1],
      ['年初预算数', 1],
      ['全年预算数', 1],
      ['全年执行数', 1],
      ['分值', 1],
      ['执行率', 1],
      ['得分', 1],
    ),
    row(8, ['', 1], ['年度资金总额', 1], ['100', 1], ['120', 1], ['118', 1], ['10', 1], ['98.3%', 1], ['9.8', 1]),
    row(8, ['年度总体目标', 2], ['预期目标', 3], ['实际完成情况', 3]),
    row(8, ['', 2], ['保障运转', 3], ['已完成', 3]),
    row(
      8,
      ['一级指标', 1],
      ['二级指标', 1],
      ['三级指标', 1],
      ['年度指标值', 1],
      ['实际完成值', 1],
      ['分值', 1],
      ['得分', 1],
      ['偏差原因分析及改进措施', 1],
    ),
    row(8, ['产出指标', 1], ['数量指标', 1], ['巡查', 1], ['12次', 1], ['12次', 1], ['10', 1], ['10', 1], ['', 1]),
    row(8, ['效益指标', 1], ['社会效益指标', 1], ['满意', 1], ['90%', 1], ['95%', 1], ['10', 1], ['10', 1], ['', 1]),
    row(8, ['总分', 5], ['100', 1], ['99', 1], ['', 1]),
  ];
}

function scoreSheet(unit: string, year: number, i: number): readonly Piece[] {
  const titles = [
    `${year}年度部门整体支出绩效评价评分表`,
    '部门整体支出绩效评价指标评分表',
    `${unit}绩效自评评分表`,
    '整体支出绩效评价指标评分表',
  ];
  return [
    titles[i % titles.length] ?? '',
    ...(i % 2 === 0 ? [`单位名称：${unit}`] : []),
    row(6, '一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'),
    row(6, '投入', '预算配置', '在职人员控制率', '5', '小于100%得满分', '5'),
    row(6, '过程', '预算执行', '预算完成率', '5', '100%得满分', '5'),
    row(6, '产出', '职责履行', '质量达标率', '10', '每低5个百分点扣1分', '10'),
    row(6, '效果', '履职效益', '社会效益', '10', '酌情扣分', '9'),
    row(6, '合计', '', '', '100', '', '97'),
  ];
}

function narrative(unit: string, year: number, i: number): readonly Piece[] {
  const titles = [
    `${unit}${year}年度整体支出绩效自评报告`,
    `${year}年度部门整体支出绩效评价报告`,
    `关于${year}年度整体支出绩效评价的报告`,
    `${unit}${year}年整体支出绩效自评报告`,
  ];
  return [
    i % 4 === 2 ? (titles[1] ?? '') : (titles[i % 4] ?? ''),
    '一、部门概况',
    `${unit}内设股室5个，人员编制20人，实有人数19人。`,
    '二、部门整体支出管理及使用情况',
    `${year}年收入合计100万元，支出合计100万元，其中基本支出60万元，项目支出40万元。`,
    '三、部门整体支出绩效情况',
    '各项工作目标如期完成。',
    '四、存在的主要问题',
    '预算编制不够细。',
    '五、改进措施和有关建议',
    '加强管理。',
  ];
}

function accounts(unit: string, year: number, i: number): readonly Piece[] {
  return [
    i % 2 === 0 ? `${year}年度${unit}部门决算` : `${unit}${year}年度部门决算公开`,
    '目录',
    '第一部分 部门概况',
    '第二部分 部门决算表',
    row(4, '收入支出决算总表', '', '', ''),
    row(4, '收入', '决算数', '支出', '决算数'),
    row(4, '一、一般公共预算财政拨款收入', '100', '一、一般公共服务支出', '80'),
    row(4, '本年收入合计', '100', '本年支出合计', '100'),
    '收入决算表',
    '支出决算表',
    '一般公共预算财政拨款支出决算表',
    '第三部分 部门决算情况说明',
    `${year}年度收入总计100万元，三公经费支出4万元。`,
    '第四部分 名词解释',
    '名词解释',
    '基本支出：保障机构正常运转的支出。',
  ];
}
