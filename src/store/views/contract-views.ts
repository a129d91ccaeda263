import { REVIEW_STATE } from '../records/review.js';
import { ATTAINMENT_COLUMNS, ATTAINMENT_JOINS } from './attainment.js';
import type { FinanceColumn } from './finance-columns.js';
import { changeInWords, factsInWords, labelOf, placeInWords, placesInWords, subjectInWords } from './plain-text.js';
import { FORM, integer, json, moment, number, text, type View, type ViewColumn, worded } from './view.js';
import {
  ENTITY,
  INDICATOR_KIND,
  OUTCOME,
  QUALIFIER,
  QUANTITY_KIND,
  REASON,
  REVIEW,
  SEVERITY,
  STATE,
  TEMPLATE,
} from './words.js';

/** Forms that are themselves: one emptied into another department's form when their names were linked is not shown. */
const LIVE_FORMS =
  'FROM forms f JOIN versions v ON v.id = f.current_version JOIN submissions s ON s.id = v.submission_id';

/**
 * The seven views whose names and columns are promised. Columns may be added, at the end; none is renamed. Those of
 * `finance` are the money keys the database has met.
 */
export const contractViews = (finance: readonly FinanceColumn[]): readonly View[] => [
  {
    english: 'form',
    chinese: '表单',
    columns: [
      integer('form_id', '表单编号', 'f.id'),
      text('department', '部门', 'f.department'),
      text('budget_code', '预算编码', 'f.budget_code'),
      integer('year', '年度', 'f.year'),
      worded('template', '模板', 'f.template', TEMPLATE),
      text('file_name', '文件名', 's.file_name'),
      moment('received_at', '收到时间', 's.received_at'),
      text(
        'parser',
        '解析器版本',
        '(SELECT r.parser FROM observations o JOIN runs r ON r.id = o.run_id WHERE o.id = v.current_observation)',
      ),
      { ...integer('staff_authorized', '人员编制', 'f.staff_authorized'), unit: '人' },
      { ...integer('staff_actual', '实有人数', 'f.staff_actual'), unit: '人' },
      { ...number('score', '自评得分', 'f.score'), unit: '分' },
      text('grade', '评价等次', 'f.grade'),
      integer('errors', '错误数', 'f.errors'),
      integer('warnings', '警告数', 'f.warnings'),
      text('department_written', '报送所写部门', 'f.department_written'),
      text('department_group', '部门分组', '(SELECT d.group_name FROM departments d WHERE d.id = f.department_id)'),
      integer(
        'corrections',
        '更正数',
        '(SELECT count(*) FROM field_values x WHERE x.form_id = f.id AND x.corrected = 1)',
      ),
      integer('conflicts', '冲突数', '(SELECT count(*) FROM conflicts x WHERE x.form_id = f.id)'),
      integer('versions', '版本数', '(SELECT count(*) FROM versions x WHERE x.form_id = f.id)'),
      worded('review', '审核状态', REVIEW_STATE, REVIEW),
      integer('waived', '免核数', 'f.waived'),
    ],
    from: LIVE_FORMS,
  },
  {
    english: 'finance',
    chinese: '收支',
    columns: [
      ...FORM,
      worded('entity', '机构', 'x.entity', ENTITY),
      text('entity_name', '机构名称', 'x.entity_name'),
      ...finance.map(figure),
    ],
    from: 'FROM finance_rows x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'field',
    chinese: '字段',
    columns: [
      integer('form_id', '表单编号', 'f.id'),
      text('department', '部门', 'f.department'),
      integer('year', '年度', 'x.year'),
      integer('section', '部分', 'c.section'),
      text('key', '字段名', 'c.key'),
      worded('entity', '机构', 'c.entity', ENTITY),
      worded('state', '状态', 'x.state', STATE),
      text('raw', '原文', 'x.raw'),
      text('value', '值', 'x.value'),
      number('number', '数值', 'x.number'),
      text('unit', '单位', 'x.unit'),
      json('place', '位置', 'x.place', placeInWords),
      integer('corrected', '已更正', 'x.corrected'),
      number('confidence', '可信度', 'x.confidence'),
      text('observed', '原读数', 'x.observed'),
      text('label', '名称', 'coalesce(c.label, c.key)'),
      integer('confirmed', '已核对', 'x.confirmed'),
    ],
    from: 'FROM field_values x JOIN cells c ON c.id = x.cell_id JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'indicator',
    chinese: '指标',
    columns: [
      ...FORM,
      worded('kind', '类别', 'x.kind', INDICATOR_KIND),
      integer('ordinal', '序号', 'x.ordinal'),
      text('content', '指标内容', 'x.content'),
      text('completion', '完成情况', 'x.completion'),
      ...ATTAINMENT_COLUMNS,
    ],
    from: `FROM indicator_rows x JOIN forms f ON f.id = x.form_id ${ATTAINMENT_JOINS}`,
  },
  {
    english: 'quantity',
    chinese: '数量',
    columns: [
      ...FORM,
      integer('section', '部分', 'x.section'),
      text('subject', '对象', 'x.subject'),
      text('value', '值', 'x.value'),
      text('upper', '上限', 'x.upper'),
      text('unit', '单位', 'x.unit'),
      worded('qualifier', '限定', 'x.qualifier', QUALIFIER),
      worded('kind', '类别', 'x.kind', QUANTITY_KIND),
      text('surface', '原文', 'x.surface'),
      json('place', '位置', 'x.place', placeInWords),
      number('number', '数值', 'CAST(x.value AS REAL)'),
      text('field', '字段名', 'x.field'),
      json('change', '变化', 'x.change', changeInWords),
      number('value_wan', '万元', "iif(x.kind = 'money' AND x.unit = '元', CAST(x.value AS REAL) / 10000, NULL)"),
      text('label', '名称', labelOf('x.field')),
    ],
    from: 'FROM quantities x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'finding',
    chinese: '问题',
    columns: [
      ...FORM,
      text('code', '代码', 'x.code'),
      worded('severity', '程度', 'x.severity', SEVERITY),
      text('message', '说明', 'x.message'),
      json('place', '位置', "x.places ->> '$[0]'", placeInWords),
      json('facts', '依据', 'x.facts', factsInWords),
      json('places', '全部位置', 'x.places', placesInWords),
      { ...text('subject', '对象', 'x.subject'), inChinese: subjectInWords('x.subject') },
      integer('waived', '已免核', 'x.waived'),
    ],
    from: 'FROM findings x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'submission',
    chinese: '报送',
    columns: [
      integer('submission_id', '报送编号', 's.id'),
      text('file_name', '文件名', 's.file_name'),
      text('sha256', '校验值', 's.sha256'),
      moment('received_at', '收到时间', 's.received_at'),
      worded('outcome', '结果', 's.outcome', OUTCOME),
      worded('reason', '原因', 's.reason', REASON),
      integer('form_id', '表单编号', 's.form_id'),
      text('message', '说明', 's.message'),
      text('path', '路径', 's.path'),
      integer('duplicate_of', '重复于', 's.duplicate_of'),
      integer('attempts', '尝试次数', 's.attempts'),
      moment('next_retry_at', '下次重试', 's.next_retry_at'),
    ],
    from: 'FROM submissions s',
  },
];

/** A figure of the money tables. */
function figure({ key, english, chinese }: FinanceColumn): ViewColumn {
  return { ...number(english, chinese, `x."${english}"`), cell: key, unit: '万元' };
}
