import { label, type Message } from './message.js';

interface CellFact {
  readonly department: string;
  readonly cell: string;
}

/** Corrections and their conflicts, re-runs, the roster of departments. */
export const records = {
  'help-correct': label(
    '更正一个字段（原读数保留，更正不会丢失），撤销或列出更正',
    'correct a field (what was read is kept beside it), undo or list corrections',
  ),
  'help-conflicts': label(
    '列出和处理更正冲突：更正所依据的读数后来变了',
    'list and settle conflicts: corrections whose ground moved',
  ),
  'help-conflicts-settle': label('处理一个冲突', 'settle one conflict'),
  'help-reparse': label(
    '用现在的解析器重读已存原件，逐字段报告变化',
    'read stored originals again with today’s parser, and report every field that changed',
  ),
  'help-departments': label('部门名册：导入、查看、认定名称', 'the roster of departments: import, list, link names'),
  'help-departments-import': label('从 CSV 导入或更新名册', 'import or update the roster from CSV'),
  'help-departments-list': label('列出名册', 'list the roster'),
  'help-departments-unresolved': label(
    '列出名册认不出的名称和建议',
    'names the roster does not know, with suggestions',
  ),
  'help-departments-link': label('认定一个名称属于哪个部门', 'say whose name this is'),
  'help-departments-unlink': label('撤销认定', 'take a link back'),
  'argument-form': label('表单编号，或 部门@年度', 'number of the form, or DEPARTMENT@YEAR'),
  'argument-key': label(
    '字段名，如 income.total；整张表的部门、年度用 form.department、form.year',
    'key, such as income.total; form.department and form.year for the form itself',
  ),
  'argument-value': label('正确的值', 'the right value'),
  'argument-correction': label('更正编号', 'number of the correction'),
  'argument-roster': label(
    'CSV 文件：预算编码、部门名称、简称、分组、应报年度',
    'CSV: budget code, name, short names, group, expected years',
  ),
  'argument-name': label('表上所写的部门名称', 'the name as forms have it'),
  'argument-department': label('名册中的预算编码或部门名称', 'budget code or name on the roster'),
  'option-correct-entity': label(
    '收支表的哪一行：consolidated、bureau、sub_agency_1 …',
    'row of the money tables: consolidated, bureau, sub_agency_1 …',
  ),
  'option-reason': label('理由（必填）', 'why (required)'),
  'option-by': label('更正人（默认取系统用户名）', 'who (the system’s user by default)'),
  'option-blank': label('更正为空白', 'correct to blank'),
  'option-occurrence': label('同名字段印了几次时，指第几个', 'which one, where a key is printed several times'),
  'option-undo': label('撤销此编号的更正', 'undo the correction of this number'),
  'option-list': label('列出更正', 'list corrections'),
  'option-keep': label('更正仍然有效', 'the correction still holds'),
  'option-take': label('采用现在的读数，撤销更正', 'the new reading is right; drop the correction'),
  'option-settle-value': label('两者都不对，改为此值', 'neither: this value'),
  'option-cell': label(
    '更正所指的字段现在的名称（找不到原位置时）',
    'key of the cell that is meant, where it could not be found again',
  ),
  'option-all': label(
    '重读全部原件，不只是解析器、模板或配置变了的',
    'every original, not only those read with another parser, template or configuration',
  ),
  'option-preview': label('只显示会有什么变化，不写入', 'show what would change; write nothing'),
  'option-undo-run': label('整体撤销一次重读', 'take back a whole run'),
  'option-runs': label('列出历次重读', 'list the runs'),

  'form-ref-invalid': {
    zh: (f: { ref: string }) =>
      `“${f.ref}”不是表单编号，也不是 部门@年度。编号见 huibiao compare --json 或视图“表单”。`,
    en: (f: { ref: string }) =>
      `"${f.ref}" is neither the number of a form nor DEPARTMENT@YEAR. Numbers: huibiao compare --json, or the view "form".`,
  },
  'form-ref-unknown': {
    zh: (f: { ref: string }) => `没有“${f.ref}”的表单。`,
    en: (f: { ref: string }) => `There is no form "${f.ref}".`,
  },
  'form-ref-ambiguous': {
    zh: (f: { ref: string; forms: readonly number[] }) => `“${f.ref}”有几份表单：${f.forms.join('、')}。请改用编号。`,
    en: (f: { ref: string; forms: readonly number[] }) =>
      `"${f.ref}" has several forms: ${f.forms.join(', ')}. Use the number.`,
  },
  'correct-incomplete': label(
    '请给出表单、字段和值（或 --blank），以及 --reason；例如：huibiao correct 档案局@2020 profile.staff_actual 12 --reason "核对花名册"',
    'Give the form, the key and the value (or --blank), and --reason; as in: huibiao correct 12 profile.staff_actual 12 --reason "checked the roll"',
  ),
  'correct-invalid-value': {
    zh: (f: { key: string; value: string; expected: string }) =>
      `“${f.value}”不能作 ${f.key} 的值；应为${f.expected}。`,
    en: (f: { key: string; value: string; expected: string }) =>
      `"${f.value}" is no value for ${f.key}: ${f.expected} is wanted.`,
  },
  'correct-who': label('请用 --by 写明是谁更正的。', 'Say with --by who corrects.'),
  'expected-money': label('以万元计的金额（可带单位）', 'an amount in 万元 (or with its unit)'),
  'expected-count': label('人数（整数）', 'a whole number'),
  'expected-score': label('分数', 'a score'),
  'expected-grade': label('优、良、中、差之一', 'one of 优, 良, 中, 差'),
  'expected-date': label('日期，如 2021-03-05', 'a date such as 2021-03-05'),
  'expected-year': label('四位年度', 'a year'),
  'expected-text': label('文字（空白用 --blank）', 'some text (--blank for blank)'),
  'correct-which': {
    zh: (f: { key: string; values: readonly string[] }) =>
      `字段 ${f.key} 在表上有 ${f.values.length} 个：${f.values.map((v, i) => `${i + 1}）${v}`).join('　')}。请用 --occurrence 指明第几个。`,
    en: (f: { key: string; values: readonly string[] }) =>
      `The form has ${f.values.length} of ${f.key}: ${f.values.map((v, i) => `${i + 1}) ${v}`).join('  ')}. Say which with --occurrence.`,
  },
  'correct-done': {
    zh: (f: CellFact & { id: number; before: string; after: string }) =>
      `更正 ${f.id} 已记录：${f.department}　${f.cell}　${f.before} → ${f.after}`,
    en: (f: CellFact & { id: number; before: string; after: string }) =>
      `Correction ${f.id}: ${f.department}  ${f.cell}  ${f.before} → ${f.after}`,
  },
  'correct-undone': {
    zh: (f: CellFact & { id: number }) => `更正 ${f.id} 已撤销：${f.department}　${f.cell}`,
    en: (f: CellFact & { id: number }) => `Correction ${f.id} is undone: ${f.department}  ${f.cell}`,
  },
  'correct-rechecked': {
    zh: (f: { errors: number; warnings: number; errorsBefore: number; warningsBefore: number }) =>
      `已重新核对：错误 ${f.errorsBefore} → ${f.errors}，提醒 ${f.warningsBefore} → ${f.warnings}`,
    en: (f: { errors: number; warnings: number; errorsBefore: number; warningsBefore: number }) =>
      `Checked again: errors ${f.errorsBefore} → ${f.errors}, warnings ${f.warningsBefore} → ${f.warnings}`,
  },
  'correct-none': label('没有更正。', 'There are no corrections.'),
  'correct-head-id': label('编号', 'No.'),
  'correct-head-form': label('表单', 'Form'),
  'correct-head-cell': label('字段', 'Field'),
  'correct-head-observed': label('原读数', 'Read'),
  'correct-head-value': label('更正为', 'Corrected to'),
  'correct-head-by': label('更正人', 'By'),
  'correct-head-at': label('时间', 'At'),
  'correct-head-reason': label('理由', 'Reason'),
  'correct-head-state': label('状态', 'State'),
  'correct-state-in-force': label('有效', 'in force'),
  'correct-state-undone': {
    zh: (f: { by: string; reason: string }) => `已由 ${f.by} 撤销：${f.reason}`,
    en: (f: { by: string; reason: string }) => `undone by ${f.by}: ${f.reason}`,
  },
  'correct-state-conflict': label('冲突', 'conflict'),
  'cell-blank': label('（空白）', '(blank)'),
  'cell-absent': label('（无此格）', '(no such cell)'),

  'conflicts-none': label('没有待处理的冲突。', 'There are no open conflicts.'),
  'conflicts-line': {
    zh: (f: CellFact & { id: number; to: string; base: string; now: string; why: string }) =>
      `  ${f.id}　${f.department}　${f.cell}：更正为 ${f.to}，当时读数 ${f.base}，现读数 ${f.now}（${f.why}）`,
    en: (f: CellFact & { id: number; to: string; base: string; now: string; why: string }) =>
      `  ${f.id}  ${f.department}  ${f.cell}: corrected to ${f.to}, read then ${f.base}, read now ${f.now} (${f.why})`,
  },
  'conflicts-how': label(
    '处理：huibiao conflicts settle 编号 --keep（更正仍有效）或 --take（采用现读数）或 --value 值，并写 --reason。',
    'Settle with: huibiao conflicts settle NUMBER --keep (the correction holds), --take (the new reading is right) or --value V, and --reason.',
  ),
  'conflicts-one-way': label(
    '请在 --keep、--take、--value 中选一个，并写 --reason。',
    'Give one of --keep, --take and --value, and --reason.',
  ),
  'conflicts-settled': {
    zh: (f: { id: number; value: string }) => `冲突 ${f.id} 已处理，现值 ${f.value}`,
    en: (f: { id: number; value: string }) => `Conflict ${f.id} is settled; the value is ${f.value}`,
  },
  'why-value-moved': label('读数变了', 'the reading changed'),
  'why-row-ambiguous': label('有几行相同，不知是哪一行', 'several rows are alike'),
  'why-row-moved': label('这一行变了', 'the row changed'),
  'why-field-gone': label('这一格没有了', 'the cell is gone'),
  'why-form-gone': label('这份文件不再是表单', 'the document is no form any more'),

  'finding-of-another-version': {
    zh: (f: { code: string; facts: string }) => `另一版本的汇表记录的问题，本版本没有它的说明：${f.code} ${f.facts}`,
    en: (f: { code: string; facts: string }) =>
      `Recorded by another version of huibiao; this one has no sentence for it: ${f.code} ${f.facts}`,
  },
  'reparse-title': {
    zh: (f: { planned: number; preview: boolean }) =>
      f.preview ? `重读预览（未写入任何内容）：${f.planned} 份原件` : `重读：${f.planned} 份原件`,
    en: (f: { planned: number; preview: boolean }) =>
      f.preview ? `Preview (nothing was written): ${f.planned} originals` : `Read again: ${f.planned} originals`,
  },
  'reparse-nothing': label(
    '没有需要重读的原件：解析器、模板、配置都没有变。全部重读请用 --all。',
    'Nothing to read again: parser, templates and configuration are the same. --all reads everything.',
  ),
  'reparse-fields': {
    zh: (f: { fixed: number; changed: number; lost: number; new: number; conflict: number }) =>
      `字段：读出 ${f.fixed}，改变 ${f.changed}，丢失 ${f.lost}，新增 ${f.new}，与更正冲突 ${f.conflict}`,
    en: (f: { fixed: number; changed: number; lost: number; new: number; conflict: number }) =>
      `Fields: ${f.fixed} fixed, ${f.changed} changed, ${f.lost} lost, ${f.new} new, ${f.conflict} in conflict with corrections`,
  },
  'reparse-otherwise': {
    zh: (f: { count: number }) => `另有数量、文字、问题、部门或年度变化的原件 ${f.count} 份`,
    en: (f: { count: number }) => `Quantities, prose, findings, department or year changed in ${f.count} originals`,
  },
  'reparse-accepted': {
    zh: (f: { count: number }) => `以前退回、现在能读的 ${f.count} 份：`,
    en: (f: { count: number }) => `Refused before, forms now, ${f.count}:`,
  },
  'reparse-refused': {
    zh: (f: { count: number }) => `以前是表单、现在读不成表单的 ${f.count} 份（其内容不再显示，更正保留为冲突）：`,
    en: (f: { count: number }) =>
      `Forms before, none now, ${f.count} (they show no more; corrections wait as conflicts):`,
  },
  'reparse-failed': {
    zh: (f: { count: number }) => `未能重读、保持原样的 ${f.count} 份：`,
    en: (f: { count: number }) => `Could not be read again and stay as they were, ${f.count}:`,
  },
  'reparse-head-class': label('类别', 'Class'),
  'reparse-head-before': label('原读数', 'Before'),
  'reparse-head-after': label('现读数', 'Now'),
  'reparse-more': {
    zh: (f: { count: number }) => `…… 另有 ${f.count} 处，用 --json 看全部`,
    en: (f: { count: number }) => `… and ${f.count} more; --json shows all`,
  },
  'change-fixed': label('读出', 'fixed'),
  'change-changed': label('改变', 'changed'),
  'change-lost': label('丢失', 'lost'),
  'change-new': label('新增', 'new'),
  'change-conflict': label('冲突', 'conflict'),
  'reparse-left': {
    zh: (f: { left: number }) => `已中止：手上的已处理完，还有 ${f.left} 份未重读，保持原样。重新运行即可继续。`,
    en: (f: { left: number }) =>
      `Stopped: the documents in hand are done, ${f.left} are as they were. Run it again to go on.`,
  },
  'reparse-how-preview': label(
    '确认后去掉 --preview 再运行即写入；写入后仍可整体撤销。',
    'Run it without --preview to write; a run can be taken back whole.',
  ),
  'reparse-how-undo': {
    zh: (f: { run: number }) => `这是第 ${f.run} 次运行；如不满意，huibiao reparse --undo ${f.run} 整体撤销。`,
    en: (f: { run: number }) => `This is run ${f.run}; huibiao reparse --undo ${f.run} takes it back whole.`,
  },
  'reparse-how-conflicts': label('冲突要由人处理：huibiao conflicts', 'Conflicts wait for a person: huibiao conflicts'),
  'reparse-undone': {
    zh: (f: { run: number; forms: number }) => `第 ${f.run} 次运行已整体撤销，恢复 ${f.forms} 份表单。`,
    en: (f: { run: number; forms: number }) =>
      `Run ${f.run} is taken back; ${f.forms} forms are as they were before it.`,
  },
  'reparse-run-undone': {
    zh: (f: { at: string }) => `已于 ${f.at} 撤销`,
    en: (f: { at: string }) => `taken back ${f.at}`,
  },
  'reparse-head-run': label('运行', 'Run'),
  'reparse-head-parser': label('解析器', 'Parser'),
  'reparse-head-started': label('开始', 'Started'),
  'reparse-head-documents': label('份数', 'Documents'),
  'reparse-no-runs': label('还没有重读过。', 'Nothing was read again yet.'),

  'departments-imported': {
    zh: (f: { count: number; forms: number }) => `已导入 ${f.count} 个部门；${f.forms} 份表单的归属有变。`,
    en: (f: { count: number; forms: number }) => `${f.count} departments imported; ${f.forms} forms changed hands.`,
  },
  'departments-none': label(
    '名册是空的。用 huibiao departments import 导入。',
    'The roster is empty. Import one with huibiao departments import.',
  ),
  'departments-head-code': label('预算编码', 'Budget code'),
  'departments-head-name': label('部门名称', 'Name'),
  'departments-head-short': label('简称', 'Short names'),
  'departments-head-links': label('认定的名称', 'Linked names'),
  'departments-head-group': label('分组', 'Group'),
  'departments-head-years': label('应报年度', 'Expected years'),
  'departments-all-known': label('所有部门名称都已认出。', 'Every name is known.'),
  'departments-unknown': {
    zh: (f: { name: string; forms: readonly number[] }) => `${f.name}　不在名册中（表单 ${f.forms.join('、')}）`,
    en: (f: { name: string; forms: readonly number[] }) =>
      `${f.name}  is not on the roster (forms ${f.forms.join(', ')})`,
  },
  'departments-code-conflict': {
    zh: (f: { name: string; forms: readonly number[] }) =>
      `${f.name}　名称与预算编码不属同一部门（表单 ${f.forms.join('、')}）`,
    en: (f: { name: string; forms: readonly number[] }) =>
      `${f.name}  name and budget code are of different departments (forms ${f.forms.join(', ')})`,
  },
  'departments-suggestion': {
    zh: (f: { name: string; likeness: number }) => `    可能是：${f.name}（相似度 ${f.likeness}）`,
    en: (f: { name: string; likeness: number }) => `    perhaps ${f.name} (likeness ${f.likeness})`,
  },
  'departments-how-link': label(
    '认定：huibiao departments link 名称 预算编码或部门名称',
    'Settle with: huibiao departments link NAME CODE-OR-NAME',
  ),
  'departments-linked': {
    zh: (f: { name: string; department: string; forms: number }) =>
      `已认定“${f.name}”为${f.department}；${f.forms} 份表单的归属有变。`,
    en: (f: { name: string; department: string; forms: number }) =>
      `"${f.name}" is ${f.department} from now on; ${f.forms} forms changed hands.`,
  },
  'departments-unlinked': {
    zh: (f: { name: string; forms: number }) => `已撤销“${f.name}”的认定；${f.forms} 份表单的归属有变。`,
    en: (f: { name: string; forms: number }) =>
      `The link of "${f.name}" is taken back; ${f.forms} forms changed hands.`,
  },
  'departments-no-link': {
    zh: (f: { name: string }) => `没有对“${f.name}”作过认定。`,
    en: (f: { name: string }) => `There is no link of "${f.name}".`,
  },
  'departments-not-on-roster': {
    zh: (f: { name: string }) => `名册中没有“${f.name}”。`,
    en: (f: { name: string }) => `"${f.name}" is not on the roster.`,
  },
  'roster-columns': {
    zh: (f: { file: string }) =>
      `${f.file} 第一行应为栏名，至少要有“部门名称”（还可有：预算编码、简称、分组、应报年度）。`,
    en: (f: { file: string }) =>
      `The first line of ${f.file} must name the columns: name at least (and budget code, short names, group, expected years).`,
  },
  'roster-year': {
    zh: (f: { row: number; value: string }) =>
      `部门名册第 ${f.row} 行的应报年度“${f.value}”看不懂；请写成 2019-2021 或 2019；2021。名册未作任何改动。`,
    en: (f: { row: number; value: string }) =>
      `Row ${f.row} of the roster: the years "${f.value}" are not understood; write 2019-2021 or 2019;2021. The roster was not changed.`,
  },
  'csv-invalid': {
    zh: (f: { file: string; line: number }) => `${f.file} 第 ${f.line} 行的引号不成对。`,
    en: (f: { file: string; line: number }) => `${f.file}, line ${f.line}: a quotation mark is not closed.`,
  },
} as const satisfies Record<string, Message>;
