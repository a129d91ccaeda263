import { IS_OPEN_DOUBT } from './open-doubt.js';
import { labelOf, listInWords, placeInWords, subjectInWords } from './plain-text.js';
import { FORM, integer, json, moment, text, type View, worded } from './view.js';
import {
  ACTION,
  CORRECTION_KIND,
  DECISION,
  DOUBT,
  ENTITY,
  ORIGIN,
  PASSAGE_KIND,
  RESULT,
  SECTION_STATE,
  STATE,
  WHY,
} from './words.js';

/** Of a row of `check_result`. */
const SUBJECT_OF = "j.value ->> '$[1]'";

/** Views beyond the promised seven, with the same naming. */
export const MORE_VIEWS: readonly View[] = [
  {
    english: 'narrative',
    chinese: '综述',
    columns: [
      ...FORM,
      text('path', '章节', 'x.path'),
      text('heading', '标题', 'x.heading'),
      worded('slug', '标题类别', 'x.slug', PASSAGE_KIND),
      text('text', '正文', 'x.text'),
      json('place', '位置', 'x.place', placeInWords),
    ],
    from: "FROM passages x JOIN forms f ON f.id = x.form_id WHERE x.source = 'narrative'",
  },
  {
    english: 'residue',
    chinese: '未归类',
    columns: [...FORM, text('text', '原文', 'x.text'), json('place', '位置', 'x.place', placeInWords)],
    from: "FROM passages x JOIN forms f ON f.id = x.form_id WHERE x.source = 'residue'",
  },
  {
    english: 'check_result',
    chinese: '检查',
    columns: [
      ...FORM,
      text('code', '代码', "j.value ->> '$[0]'"),
      { ...text('subject', '对象', SUBJECT_OF), inChinese: subjectInWords(`(${SUBJECT_OF})`) },
      worded('result', '结果', "j.value ->> '$[2]'", RESULT),
    ],
    from: 'FROM check_results x JOIN forms f ON f.id = x.form_id, json_each(x.outcomes) j',
  },
  {
    english: 'correction',
    chinese: '更正',
    columns: [
      integer('correction_id', '更正编号', 'x.id'),
      ...FORM,
      text('key', '字段名', 'x.key'),
      worded('entity', '机构', 'x.entity', ENTITY),
      text('value', '更正为', 'x.value'),
      text('observed', '原读数', "x.base ->> '$.value'"),
      text('reason', '理由', 'x.reason'),
      text('made_by', '更正人', 'x.made_by'),
      moment('made_at', '更正时间', 'x.made_at'),
      moment('undone_at', '撤销时间', 'x.undone_at'),
      text('undone_by', '撤销人', 'x.undone_by'),
      text('undone_reason', '撤销理由', 'x.undone_reason'),
      text('label', '名称', labelOf('x.key')),
      worded('kind', '类别', 'x.kind', CORRECTION_KIND),
    ],
    from: 'FROM corrections x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'conflict',
    chinese: '冲突',
    columns: [
      ...FORM,
      integer('correction_id', '更正编号', 'x.correction_id'),
      text('key', '字段名', 'x.key'),
      worded('entity', '机构', 'x.entity', ENTITY),
      text('corrected_to', '更正为', 'c.value'),
      text('based_on', '更正时读数', 'x.base_value'),
      text('observed', '现读数', 'x.observed_value'),
      worded('observed_state', '现状态', 'x.observed_state', STATE),
      worded('why', '缘由', 'x.why', WHY),
      text('reason', '更正理由', 'c.reason'),
      text('made_by', '更正人', 'c.made_by'),
      moment('made_at', '更正时间', 'c.made_at'),
      text('label', '名称', labelOf('x.key')),
    ],
    from: 'FROM conflicts x JOIN corrections c ON c.id = x.correction_id JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'version',
    chinese: '版本',
    columns: [
      integer('version_id', '版本编号', 'v.id'),
      ...FORM,
      integer('submission_id', '报送编号', 's.id'),
      text('file_name', '文件名', 's.file_name'),
      moment('received_at', '收到时间', 's.received_at'),
      integer('is_current', '现行', '(f.current_version IS v.id)'),
      integer('beside', '对照版本', 'v.beside'),
      integer('differences', '不同处数', 'v.differences'),
      worded('doubt', '疑问', 'v.doubt', DOUBT),
      integer('waits_for_choice', '待选定', `(${IS_OPEN_DOUBT})`),
      text('chosen_by', '选定人', 'c.made_by'),
      moment('chosen_at', '选定时间', 'c.made_at'),
      text('chosen_reason', '选定理由', 'c.reason'),
    ],
    from: `FROM versions v JOIN forms f ON f.id = v.form_id JOIN submissions s ON s.id = v.submission_id
  LEFT JOIN version_choices c ON c.id = (SELECT max(x.id) FROM version_choices x WHERE x.version_id = v.id)`,
  },
  {
    english: 'department',
    chinese: '部门名册',
    columns: [
      integer('department_id', '部门编号', 'd.id'),
      text('budget_code', '预算编码', 'd.budget_code'),
      text('name', '部门', 'd.name'),
      text('department_group', '部门分组', 'd.group_name'),
      json('expected_years', '应报年度', 'd.expected_years', listInWords),
    ],
    from: 'FROM departments d',
  },
  {
    english: 'section',
    chinese: '部分',
    columns: [
      ...FORM,
      integer('section', '部分', 'n.section'),
      text(
        'title',
        '标题',
        "(SELECT m.value ->> ('$.' || n.section) FROM meta m WHERE m.name = 'sections of ' || f.template)",
      ),
      worded(
        'state',
        '状态',
        `iif(n.section = 5 AND EXISTS (SELECT 1 FROM passages x WHERE x.form_id = f.id AND x.source = 'narrative')
      OR EXISTS (SELECT 1 FROM field_values x JOIN cells c ON c.id = x.cell_id
        WHERE x.form_id = f.id AND c.section = n.section AND x.state <> 'absent'), 'read', 'absent')`,
        SECTION_STATE,
      ),
    ],
    from: `FROM (SELECT 1 AS section UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5) n, forms f
  WHERE f.current_version IS NOT NULL`,
  },
  {
    english: 'review',
    chinese: '审核',
    columns: [
      integer('review_id', '审核编号', 'x.id'),
      ...FORM,
      worded('decision', '决定', 'x.decision', DECISION),
      text('note', '意见', 'x.note'),
      text('made_by', '审核人', 'x.made_by'),
      moment('made_at', '审核时间', 'x.made_at'),
      integer('version_id', '版本编号', 'x.version_id'),
      moment('undone_at', '撤销时间', 'x.undone_at'),
      text('undone_by', '撤销人', 'x.undone_by'),
    ],
    from: 'FROM reviews x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'waiver',
    chinese: '免核',
    columns: [
      integer('waiver_id', '免核编号', 'x.id'),
      ...FORM,
      text('code', '代码', 'x.code'),
      { ...text('subject', '对象', 'x.subject'), inChinese: subjectInWords('x.subject') },
      text('reason', '理由', 'x.reason'),
      text('made_by', '免核人', 'x.made_by'),
      moment('made_at', '免核时间', 'x.made_at'),
      moment('undone_at', '撤销时间', 'x.undone_at'),
      text('undone_by', '撤销人', 'x.undone_by'),
      text('undone_reason', '撤销理由', 'x.undone_reason'),
    ],
    from: 'FROM waivers x JOIN forms f ON f.id = x.form_id',
  },
  {
    english: 'journal',
    chinese: '操作记录',
    columns: [
      integer('journal_id', '记录编号', 'x.id'),
      moment('at', '时间', 'x.at'),
      text('made_by', '操作人', 'x.made_by'),
      worded('origin', '来源', 'x.origin', ORIGIN),
      worded('action', '操作', 'x.action', ACTION),
      integer('form_id', '表单编号', 'x.form_id'),
      text('detail', '详情', 'x.detail'),
    ],
    from: 'FROM journal_entries x',
  },
];
