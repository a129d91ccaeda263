import { FINANCE_KEYS, financeColumn } from '../forms/finance-columns.js';
import type { View, ViewColumn } from './view.js';

/** Forms that are themselves: one emptied into another department's form when their names were linked is not shown. */
const LIVE_FORMS =
  'FROM forms f JOIN versions v ON v.id = f.current_version JOIN submissions s ON s.id = v.submission_id';

const FORM: readonly ViewColumn[] = [
  ['form_id', '表单编号', 'f.id'],
  ['department', '部门', 'f.department'],
  ['year', '年度', 'f.year'],
];

/** The seven views whose names and columns are promised. Columns may be added, at the end; none is renamed. */
export const CONTRACT_VIEWS: readonly View[] = [
  {
    english: 'form',
    chinese: '表单',
    columns: [
      ['form_id', '表单编号', 'f.id'],
      ['department', '部门', 'f.department'],
      ['budget_code', '预算编码', 'f.budget_code'],
      ['year', '年度', 'f.year'],
      ['template', '模板', 'f.template'],
      ['file_name', '文件名', 's.file_name'],
      ['received_at', '收到时间', 's.received_at'],
      [
        'parser',
        '解析器版本',
        '(SELECT r.parser FROM observations o JOIN runs r ON r.id = o.run_id WHERE o.id = v.current_observation)',
      ],
      ['staff_authorized', '人员编制', 'f.staff_authorized'],
      ['staff_actual', '实有人数', 'f.staff_actual'],
      ['score', '自评得分', 'f.score'],
      ['grade', '评价等次', 'f.grade'],
      ['errors', '错误数', 'f.errors'],
      ['warnings', '警告数', 'f.warnings'],
      ['department_written', '报送所写部门', 'f.department_written'],
      ['department_group', '部门分组', '(SELECT d.group_name FROM departments d WHERE d.id = f.department_id)'],
      ['corrections', '更正数', '(SELECT count(*) FROM field_values x WHERE x.form_id = f.id AND x.corrected = 1)'],
      ['conflicts', '冲突数', '(SELECT count(*) FROM conflicts x WHERE x.form_id = f.id)'],
      ['versions', '版本数', '(SELECT count(*) FROM versions x WHERE x.form_id = f.id)'],
    ],
    from: LIVE_FORMS,
  },
  {
    english: 'finance',
    chinese: '收支',
    columns: [
      ...FORM,
      ['entity', '机构', 'x.entity'],
      ['entity_name', '机构名称', 'x.entity_name'],
      ...FINANCE_KEYS.map(([key, chinese]): ViewColumn => [financeColumn(key), chinese, `x.${financeColumn(key)}`]),
    ],
    from: 'FROM finance_rows x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'field',
    chinese: '字段',
    columns: [
      ['form_id', '表单编号', 'f.id'],
      ['department', '部门', 'f.department'],
      ['year', '年度', 'x.year'],
      ['section', '部分', 'c.section'],
      ['key', '字段名', 'c.key'],
      ['entity', '机构', 'c.entity'],
      ['state', '状态', 'x.state'],
      ['raw', '原文', 'x.raw'],
      ['value', '值', 'x.value'],
      ['number', '数值', 'x.number'],
      ['unit', '单位', 'x.unit'],
      ['place', '位置', 'x.place'],
      ['corrected', '已更正', 'x.corrected'],
      ['confidence', '可信度', 'x.confidence'],
      ['observed', '原读数', 'x.observed'],
    ],
    from: 'FROM field_values x JOIN cells c ON c.id = x.cell_id JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'indicator',
    chinese: '指标',
    columns: [
      ...FORM,
      ['kind', '类别', 'x.kind'],
      ['ordinal', '序号', 'x.ordinal'],
      ['content', '指标内容', 'x.content'],
      ['completion', '完成情况', 'x.completion'],
    ],
    from: 'FROM indicator_rows x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'quantity',
    chinese: '数量',
    columns: [
      ...FORM,
      ['section', '部分', 'x.section'],
      ['subject', '对象', 'x.subject'],
      ['value', '值', 'x.value'],
      ['upper', '上限', 'x.upper'],
      ['unit', '单位', 'x.unit'],
      ['qualifier', '限定', 'x.qualifier'],
      ['kind', '类别', 'x.kind'],
      ['surface', '原文', 'x.surface'],
      ['place', '位置', 'x.place'],
      ['number', '数值', 'CAST(x.value AS REAL)'],
      ['field', '字段名', 'x.field'],
      ['change', '变化', 'x.change'],
    ],
    from: 'FROM quantities x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'finding',
    chinese: '问题',
    columns: [
      ...FORM,
      ['code', '代码', 'x.code'],
      ['severity', '程度', 'x.severity'],
      ['message', '说明', 'x.message'],
      ['place', '位置', "x.places ->> '$[0]'"],
      ['facts', '依据', 'x.facts'],
      ['places', '全部位置', 'x.places'],
    ],
    from: 'FROM findings x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'submission',
    chinese: '报送',
    columns: [
      ['submission_id', '报送编号', 's.id'],
      ['file_name', '文件名', 's.file_name'],
      ['sha256', '校验值', 's.sha256'],
      ['received_at', '收到时间', 's.received_at'],
      ['outcome', '结果', 's.outcome'],
      ['reason', '原因', 's.reason'],
      ['form_id', '表单编号', 's.form_id'],
      ['message', '说明', 's.message'],
      ['path', '路径', 's.path'],
      ['duplicate_of', '重复于', 's.duplicate_of'],
      ['attempts', '尝试次数', 's.attempts'],
      ['next_retry_at', '下次重试', 's.next_retry_at'],
    ],
    from: 'FROM submissions s',
  },
];
