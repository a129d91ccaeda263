import type { View } from './view.js';

const FORM = [
  ['form_id', '表单编号', 'f.id'],
  ['department', '部门', 'f.department'],
  ['year', '年度', 'f.year'],
] as const;

/** Views beyond the promised seven, with the same naming. */
export const MORE_VIEWS: readonly View[] = [
  {
    english: 'narrative',
    chinese: '综述',
    columns: [
      ...FORM,
      ['path', '章节', 'x.path'],
      ['heading', '标题', 'x.heading'],
      ['slug', '标题类别', 'x.slug'],
      ['text', '正文', 'x.text'],
      ['place', '位置', 'x.place'],
    ],
    from: "FROM passages x JOIN forms f ON f.id = x.form_id WHERE x.source = 'narrative'",
  },
  {
    english: 'residue',
    chinese: '未归类',
    columns: [...FORM, ['text', '原文', 'x.text'], ['place', '位置', 'x.place']],
    from: "FROM passages x JOIN forms f ON f.id = x.form_id WHERE x.source = 'residue'",
  },
  {
    english: 'check_result',
    chinese: '检查',
    columns: [
      ...FORM,
      ['code', '代码', "j.value ->> '$[0]'"],
      ['subject', '对象', "j.value ->> '$[1]'"],
      ['result', '结果', "j.value ->> '$[2]'"],
    ],
    from: 'FROM check_results x JOIN forms f ON f.id = x.form_id, json_each(x.outcomes) j',
  },
  {
    english: 'correction',
    chinese: '更正',
    columns: [
      ['correction_id', '更正编号', 'x.id'],
      ...FORM,
      ['key', '字段名', 'x.key'],
      ['entity', '机构', 'x.entity'],
      ['value', '更正为', 'x.value'],
      ['observed', '原读数', "x.base ->> '$.value'"],
      ['reason', '理由', 'x.reason'],
      ['made_by', '更正人', 'x.made_by'],
      ['made_at', '更正时间', 'x.made_at'],
      ['undone_at', '撤销时间', 'x.undone_at'],
      ['undone_by', '撤销人', 'x.undone_by'],
      ['undone_reason', '撤销理由', 'x.undone_reason'],
    ],
    from: 'FROM corrections x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'conflict',
    chinese: '冲突',
    columns: [
      ...FORM,
      ['correction_id', '更正编号', 'x.correction_id'],
      ['key', '字段名', 'x.key'],
      ['entity', '机构', 'x.entity'],
      ['corrected_to', '更正为', 'c.value'],
      ['based_on', '更正时读数', 'x.base_value'],
      ['observed', '现读数', 'x.observed_value'],
      ['observed_state', '现状态', 'x.observed_state'],
      ['why', '缘由', 'x.why'],
      ['reason', '更正理由', 'c.reason'],
      ['made_by', '更正人', 'c.made_by'],
      ['made_at', '更正时间', 'c.made_at'],
    ],
    from: 'FROM conflicts x JOIN corrections c ON c.id = x.correction_id JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'version',
    chinese: '版本',
    columns: [
      ['version_id', '版本编号', 'v.id'],
      ...FORM,
      ['submission_id', '报送编号', 's.id'],
      ['file_name', '文件名', 's.file_name'],
      ['received_at', '收到时间', 's.received_at'],
      ['is_current', '现行', '(f.current_version IS v.id)'],
    ],
    from: 'FROM versions v JOIN forms f ON f.id = v.form_id JOIN submissions s ON s.id = v.submission_id',
  },
  {
    english: 'department',
    chinese: '部门名册',
    columns: [
      ['department_id', '部门编号', 'd.id'],
      ['budget_code', '预算编码', 'd.budget_code'],
      ['name', '部门', 'd.name'],
      ['department_group', '部门分组', 'd.group_name'],
      ['expected_years', '应报年度', 'd.expected_years'],
    ],
    from: 'FROM departments d',
  },
];
