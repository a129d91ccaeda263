import type { Document } from '../../../../src/model/document.js';
import { lines } from '../build.js';

interface LinesFormParts {
  readonly phone?: readonly string[];
  /** Null where the page lost it. */
  readonly taskLabel?: string | null;
  readonly tasks?: readonly string[];
  readonly goals?: readonly string[];
  readonly indicators?: readonly string[];
  readonly people?: readonly string[];
}

/** The form as a program prints it that keeps one cell a line and no empty ones. */
export function linesForm({
  phone = ['联络电话', '0730-1234567'],
  taskLabel = '年度主要工作内容',
  tasks = ['任务1：建茶园'],
  goals,
  indicators = [],
  people,
}: LinesFormParts): Document {
  return lines(
    '青溪县2020年度部门（单位）整体支出绩效评价自评报告',
    '一、部门（单位）基本概况',
    ...['联系人', '林小满', ...phone, '人员编制', '12人', '实有人数', '11人'],
    ...['职能职责概述', '管理全县茶叶生产。', ...(taskLabel === null ? [] : [taskLabel]), ...tasks],
    ...['年度部门（单位）总体运行情况及取得的成绩', '全年平稳。'],
    '二、部门（单位）收支情况',
    ...['机构名称', '收入合计', '上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
    ...['局机关及二级机构汇总', '8', '1', '2', '3', '1', '1'],
    '三、部门（单位）整体支出绩效自评情况',
    ...['整体支出绩效定性目标及实施计划完成情况', '预期目标', '实际完成', ...(goals ?? ['目标1：稳产', '已完成'])],
    ...indicators,
    ...['绩效自评综合得分', '95分', '评价等次', '优'],
    '四、评价人员',
    ...['姓名', '职务/职称', '单位', '签字', ...(people ?? ['林小满', '股长', '茶叶局'])],
    ...['评价组组长（签字）：', '五、评价报告综述（文字部分）', '本局管茶。'],
  );
}
