import type { FormFacts, IngestFacts, ReadingFacts } from '../../model/finding-facts.js';
import type { CorrectionKind } from '../records/correction.js';
import type { JournalAction } from '../records/journal.js';
import type { Decision, ReviewState } from '../records/review.js';
import type { Origin } from '../store.js';

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

/** Why a person has to say which version counts. */
export const DOUBT = {
  'older-name': '文件名似较旧',
  'older-date': '日期似较旧',
  'same-import': '同一次导入',
  'after-choice': '选定之后收到',
} as const satisfies Words;

export const TEMPLATE = { 'overall-self-evaluation': '部门（单位）整体支出绩效评价自评报告' } as const satisfies Words;

/** `sub_agency_2` is 二级机构2: the number is kept. */
export const ENTITY = {
  consolidated: '局机关及二级机构汇总',
  bureau: '局机关',
  sub_agency_: '二级机构',
} as const satisfies Words;

/** Where a form stands with its reviewers. */
export const REVIEW = {
  pending: '待审核',
  accepted: '审核通过',
  returned: '已退回',
  resubmitted: '重报待审',
  changed: '通过后有变动',
} as const satisfies Record<ReviewState, string>;

export const DECISION = { accepted: '通过', returned: '退回', reopened: '重新审核' } as const satisfies Record<
  Decision,
  string
>;

export const CORRECTION_KIND = { correct: '更正', confirm: '核对' } as const satisfies Record<CorrectionKind, string>;

export const ORIGIN = { desk: '审核台', cli: '命令行' } as const satisfies Record<Origin, string>;

export const ACTION = {
  correct: '更正',
  confirm: '核对',
  undo: '撤销更正',
  settle: '处理冲突',
  waive: '免核',
  unwaive: '撤销免核',
  accept: '通过',
  return: '退回',
  reopen: '重新审核',
  'undo-review': '撤销审核',
  'choose-version': '指定版本',
  'import-roster': '导入名册',
  'link-department': '认定部门名称',
  'unlink-department': '取消认定',
  'remove-department': '从名册删除',
  reparse: '重新识别',
  'undo-reparse': '撤销重新识别',
} as const satisfies Record<JournalAction, string>;

/** Why a file made no form, by the code of the finding that refused it. */
export const REASON = {
  'empty-file': '空文件',
  'not-text': '不是文本',
  'unsupported-type': '文件类型不支持',
  encrypted: '有密码',
  'old-word': 'Word 版本过旧',
  damaged: '文件损坏',
  'limit-exceeded': '超过限度',
  'cells-lost': '丢失单元格',
  'embedded-unread': '内容在嵌入对象中',
  'characters-lost': '汉字变成问号',
  'not-a-form': '不是本表',
  'neighbour-form': '是另一种表',
  'form-too-short': '表不完整',
  'several-forms': '含有多份表',
  'unreadable-path': '路径无法读取',
  'file-locked': '文件被占用',
  'file-open': '文件正在编辑',
  'file-vanished': '文件已不在',
  'parse-timeout': '读取超时',
  'parse-memory': '内存不足',
  'parse-crash': '读取中断',
  'archive-encrypted': '压缩包有密码',
  'archive-unsafe-name': '压缩包内路径不安全',
  'archive-link': '压缩包内是链接',
  'archive-bomb': '压缩包过大',
  'archive-too-deep': '压缩包层数过多',
  'archive-damaged': '压缩包损坏',
  'archive-method': '压缩方式不支持',
  'archive-empty': '压缩包是空的',
  'archive-unsupported': '压缩包类型不支持',
  'mail-empty': '邮件没有附件',
  'original-damaged': '原件损坏',
} as const satisfies Words & Partial<Record<keyof (ReadingFacts & FormFacts & IngestFacts), string>>;

/** What the facts of a finding are called in front of their value; facts that are not named here are for programs. */
export const FACT = {
  name: '',
  label: '',
  row: '',
  value: '',
  surface: '',
  text: '',
  heading: '',
  unit: '单位 ',
  total: '合计 ',
  sum: '各项之和 ',
  difference: '相差 ',
  stated: '表中为 ',
  expected: '应为 ',
  result: '计算得 ',
  resultWithoutCarried: '不计结转得 ',
  limit: '限值 ',
  factor: '倍数 ',
  rate: '比率 ',
  raw: '原文 ',
  written: '写作 ',
  characters: '字数 ',
  encoding: '编码 ',
  bad: '无法辨认 ',
  tables: '表数 ',
  objects: '对象数 ',
  count: '个数 ',
  number: '编号 ',
  used: '改作 ',
  title: '标题 ',
  labels: '栏目数 ',
  score: '得分 ',
  max: '满分 ',
  grade: '等次 ',
  fitting: '应为 ',
  excellent: '优不低于 ',
  good: '良不低于 ',
  fair: '中不低于 ',
  date: '日期 ',
  year: '年度 ',
  from: '原为 ',
  to: '现为 ',
  word: '用词 ',
  now: '今年 ',
  before: '上年 ',
  actual: '实有 ',
  authorized: '编制 ',
  staff: '人数 ',
  each: '人均 ',
  min: '下限 ',
  higher: '较大 ',
  lower: '较小 ',
  subject: '',
} as const satisfies Words;

/** What a headcount may be. */
export const DEFINITION = {
  stated: '文中编制',
  sum: '各类编制之和',
  'on-payroll': '在职',
  present: '现有',
  'payroll-and-retired': '在职加离退休',
  'present-without-retired': '现有减离退休',
} as const satisfies Words;

/** Keys of corrections that are no cell. */
export const FORM_KEY = { 'form.department': '部门', 'form.year': '年度' } as const satisfies Words;

/** Subjects of checks that are no cell, and the beginnings of keys that have no name of their own; in this order. */
export const SUBJECT = {
  'performance.indicators.quality': '质量指标',
  'performance.indicators.quantity': '数量指标',
  'performance.indicators.timeliness': '时效指标',
  'performance.indicators.cost': '成本指标',
  'performance.indicators.social': '社会效益',
  'performance.indicators.economic': '经济效益',
  'performance.indicators.ecological': '生态效益',
  'performance.indicators.satisfaction': '满意度',
  'profile.tasks': '年度主要工作内容',
  'performance.goals': '预期目标',
  'sub-agencies': '二级机构',
  'section-5': '第五部分',
  'income-and-expenditure': '收入与支出',
  narrative: '文字部分',
  signatures: '签字',
  leftovers: '表外文字',
  department: '部门',
  year: '年度',
  '[': '（',
  ']': '）',
} as const satisfies Words;
