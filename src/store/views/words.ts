/** What the Chinese views say for a value of the English ones; a value that is not named stays as it is. */
export type Words = Readonly<Record<string, string>>;

export const SEVERITY = { error: '错误', warning: '提醒', info: '说明' } as const satisfies Words;

export const OUTCOME = {
  stored: '入库',
  duplicate: '重复',
  superseded: '已被新版取代',
  rejected: '未能导入',
  waiting: '等待',
} as const satisfies Words;

export const STATE = {
  read: '已识别',
  blank: '空白',
  absent: '无此格',
  unreadable: '无法识别',
} as const satisfies Words;

export const SECTION_STATE = { read: '有', absent: '缺' } as const satisfies Words;

export const INDICATOR_KIND = {
  quality: '质量指标',
  quantity: '数量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  social: '社会效益',
  economic: '经济效益',
  ecological: '生态效益',
  satisfaction: '满意度',
} as const satisfies Words;

export const ATTAINED = { yes: '是', no: '否', unknown: '无法判断' } as const satisfies Words;

export const QUALIFIER = {
  exact: '确数',
  over: '超过',
  about: '约',
  at_least: '不少于',
  at_most: '不超过',
} as const satisfies Words;

export const QUANTITY_KIND = {
  count: '计数',
  money: '金额',
  percent: '百分比',
  duration: '时长',
  score: '分数',
  other: '其他',
} as const satisfies Words;

export const RESULT = {
  pass: '相符',
  fail: '不符',
  missing: '缺数据',
  'not-applicable': '不适用',
} as const satisfies Words;

export const PASSAGE_KIND = {
  overview: '概况',
  spending: '支出管理及使用',
  implementation: '专项组织实施',
  performance: '绩效情况',
  problems: '存在问题',
  suggestions: '改进措施及建议',
} as const satisfies Words;

export const WHY = {
  'value-moved': '识别值变了',
  'row-ambiguous': '有几行相同',
  'row-moved': '这一行变了',
  'field-gone': '这一格没有了',
  'form-gone': '不再是表单',
} as const satisfies Words;

export const TEMPLATE = { 'overall-self-evaluation': '部门（单位）整体支出绩效评价自评报告' } as const satisfies Words;

/** `sub_agency_2` is 二级机构2: the number is kept. */
export const ENTITY = {
  consolidated: '局机关及二级机构汇总',
  bureau: '局机关',
  sub_agency_: '二级机构',
} as const satisfies Words;
