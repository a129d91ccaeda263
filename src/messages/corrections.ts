import { label, type Message, near } from './message.js';

interface NamedKey {
  readonly key: string;
  readonly name: string;
}

/** A row of the money tables: its printed name, and 二级机构1 for its place. */
interface RowName {
  readonly id: string;
  readonly name: string;
  readonly known: string;
}

function rowZh({ name, known }: RowName): string {
  return name === known ? name : `${name}（${known}）`;
}

function rowEn({ id, name }: RowName): string {
  return `${name} (${id})`;
}

interface CellFact {
  readonly department: string;
  readonly cell: string;
}

/** Corrections and their conflicts. */
export const corrections = {
  'help-correct': label(
    '更正一个字段（原识别值保留，更正不会丢失），撤销或列出更正',
    'correct a field (what was read is kept beside it), undo or list corrections',
  ),
  'help-conflicts': label(
    '列出和处理更正冲突：更正所依据的识别值后来变了',
    'list and settle conflicts: corrections whose ground moved',
  ),
  'help-conflicts-settle': label('处理一个冲突', 'settle one conflict'),
  'argument-form': label('表单编号，或 部门@年度', 'number of the form, or DEPARTMENT@YEAR'),
  'argument-key': label(
    '字段，如 支出合计 或 expenditure.total；整张表的部门、年度用 form.department、form.year',
    'field, such as 支出合计 or expenditure.total; form.department and form.year for the form itself',
  ),
  'argument-value': label('正确的值', 'the right value'),
  'argument-correction': label('更正编号', 'number of the correction'),
  'option-correct-entity': label(
    '收支表的哪一行：局机关及二级机构汇总、局机关、二级机构1，或表上印的名称',
    'row of the money tables: consolidated, bureau, sub_agency_1 …, or its name on the form',
  ),
  'option-reason': label('理由（必填）', 'why (required)'),
  'option-by': label(
    '更正人（默认取环境变量 HUIBIAO_USER，其次系统用户名；都没有时必须写明）',
    'who (by default the variable HUIBIAO_USER, else the user of the system; required where there is neither)',
  ),
  'option-blank': label('更正为空白', 'correct to blank'),
  'option-occurrence': label('同名字段印了几次时，指第几个', 'which one, where a key is printed several times'),
  'option-undo': label('撤销此编号的更正', 'undo the correction of this number'),
  'option-list': label('列出更正', 'list corrections'),
  'option-keep': label('更正仍然有效', 'the correction still holds'),
  'option-take': label('采用现在的识别值，撤销更正', 'the new reading is right; drop the correction'),
  'option-settle-value': label('两者都不对，改为此值', 'neither: this value'),
  'option-cell': label(
    '更正所指的字段现在的名称（找不到原位置时）',
    'key of the cell that is meant, where it could not be found again',
  ),
  'form-ref-invalid': {
    zh: (f: { ref: string }) =>
      `“${f.ref}”不是表单编号，也不是 部门@年度。编号见 huibiao status --todo 或数据库视图“表单”。`,
    en: (f: { ref: string }) =>
      `"${f.ref}" is neither the number of a form nor DEPARTMENT@YEAR. Numbers: huibiao compare --json, or the view "form".`,
  },
  'form-ref-unknown': {
    zh: (f: { ref: string; near: readonly string[] }) => `没有“${f.ref}”的表单。${near.zh(f.near)}`,
    en: (f: { ref: string; near: readonly string[] }) => `There is no form "${f.ref}".${near.en(f.near)}`,
  },
  'form-ref-ambiguous': {
    zh: (f: { ref: string; forms: readonly string[] }) =>
      `“${f.ref}”有几份表单：${f.forms.join('、')}。请写全称或编号。`,
    en: (f: { ref: string; forms: readonly string[] }) =>
      `"${f.ref}" has several forms: ${f.forms.join(', ')}. Give the whole name or the number.`,
  },
  'correct-incomplete': label(
    '请给出表单、字段和值（或 --blank），以及 --reason；例如：huibiao correct 档案局@2020 实有人数 12 --reason "核对花名册"',
    'Give the form, the key and the value (or --blank), and --reason; as in: huibiao correct 12 profile.staff_actual 12 --reason "checked the roll"',
  ),
  'correct-undo-incomplete': {
    zh: (f: { id: number }) => `撤销更正须写明理由，例如：huibiao correct --undo ${f.id} --reason "录错"`,
    en: (f: { id: number }) =>
      `Taking a correction back needs a reason, as in: huibiao correct --undo ${f.id} --reason "typing error"`,
  },
  'correct-invalid-value': {
    zh: (f: NamedKey & { value: string; expected: string }) => `“${f.value}”不能作“${f.name}”的值；应为${f.expected}。`,
    en: (f: NamedKey & { value: string; expected: string }) =>
      `"${f.value}" is no value for ${f.key}: ${f.expected} is wanted.`,
  },
  'correct-who': label(
    '不知道是谁更正的：系统没有给出用户名。请加 --by 姓名，或设置环境变量 HUIBIAO_USER。',
    'It is not known who corrects: the system names no user. Give --by NAME, or set the variable HUIBIAO_USER.',
  ),
  'expected-money': label('以万元计的金额（可带单位）', 'an amount in 万元 (or with its unit)'),
  'expected-count': label('人数（整数）', 'a whole number'),
  'expected-score': label('分数', 'a score'),
  'expected-grade': label('优、良、中、差之一', 'one of 优, 良, 中, 差'),
  'expected-date': label('日期，如 2021-03-05', 'a date such as 2021-03-05'),
  'expected-year': label('四位年度', 'a year'),
  'expected-phone': label(
    '电话号码：11 位手机号，或区号加 7–8 位号码',
    'a telephone number: 11 digits, or an area code and 7–8 digits',
  ),
  'expected-text': label('文字（空白用 --blank）', 'some text (--blank for blank)'),
  'cell-unknown': {
    zh: (f: { name: string; near: readonly string[] }) => `没有叫“${f.name}”的字段。${near.zh(f.near)}`,
    en: (f: { name: string; near: readonly string[] }) => `There is no field called "${f.name}".${near.en(f.near)}`,
  },
  'entity-unknown': {
    zh: (f: { name: string; near: readonly string[] }) => `收支表没有叫“${f.name}”的行。${near.zh(f.near)}`,
    en: (f: { name: string; near: readonly string[] }) =>
      `The money tables have no row called "${f.name}".${near.en(f.near)}`,
  },
  'correct-unknown-row': {
    zh: (f: { row: string; rows: readonly RowName[] }) =>
      f.rows.length === 0
        ? `这个字段不在收支表中，没有“${f.row}”行；请去掉 --entity。`
        : `没有“${f.row}”行。请用 --entity 指明哪一行：${f.rows.map(rowZh).join('、')}。`,
    en: (f: { row: string; rows: readonly RowName[] }) =>
      f.rows.length === 0
        ? `This field is not in the money tables and has no row "${f.row}"; leave --entity out.`
        : `There is no row "${f.row}". Say which row with --entity: ${f.rows.map(rowEn).join(', ')}.`,
  },
  'correct-which-key': {
    zh: (f: { name: string; keys: readonly string[] }) =>
      `表上叫“${f.name}”的字段不止一个，请写字段名：${f.keys.join('、')}。`,
    en: (f: { name: string; keys: readonly string[] }) =>
      `The form calls more than one field "${f.name}". Give the key: ${f.keys.join(', ')}.`,
  },
  'correct-which-row': {
    zh: (f: { cell: string; rows: readonly RowName[] }) =>
      `${f.cell} 各行都有，请用 --entity 指明哪一行：${f.rows.map(rowZh).join('、')}。`,
    en: (f: { cell: string; rows: readonly RowName[] }) =>
      `Every row has ${f.cell}. Say which row with --entity: ${f.rows.map(rowEn).join(', ')}.`,
  },
  'correct-which': {
    zh: (f: NamedKey & { values: readonly string[] }) =>
      `“${f.name}”在表上有 ${f.values.length} 个：${f.values.map((v, i) => `${i + 1}）${v}`).join('　')}。请用 --occurrence 指明第几个。`,
    en: (f: NamedKey & { values: readonly string[] }) =>
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
  'correct-gone': {
    zh: (f: { count: number }) => `不再有的问题 ${f.count} 个：`,
    en: (f: { count: number }) => `Findings that are gone, ${f.count}:`,
  },
  'correct-came': {
    zh: (f: { count: number }) => `新出现的问题 ${f.count} 个：`,
    en: (f: { count: number }) => `New findings, ${f.count}:`,
  },
  'correct-none': label('没有更正。', 'There are no corrections.'),
  'correct-head-id': label('编号', 'No.'),
  'correct-head-form': label('表单', 'Form'),
  'correct-head-cell': label('字段', 'Field'),
  'correct-head-observed': label('原识别值', 'Read'),
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
      `  ${f.id}　${f.department}　${f.cell}：更正为 ${f.to}，当时识别值 ${f.base}，现识别值 ${f.now}（${f.why}）`,
    en: (f: CellFact & { id: number; to: string; base: string; now: string; why: string }) =>
      `  ${f.id}  ${f.department}  ${f.cell}: corrected to ${f.to}, read then ${f.base}, read now ${f.now} (${f.why})`,
  },
  'conflicts-how': label(
    '处理：huibiao conflicts settle 编号 --keep（更正仍有效）或 --take（采用现识别值）或 --value 值，并写 --reason。',
    'Settle with: huibiao conflicts settle NUMBER --keep (the correction holds), --take (the new reading is right) or --value V, and --reason.',
  ),
  'conflicts-one-way': label(
    '请在 --keep、--take、--value 中选一个，并写 --reason。',
    'Give one of --keep, --take and --value, and --reason.',
  ),
  'conflicts-take-unreadable': {
    zh: (f: { now: string }) =>
      `这一格现在无法识别（${f.now}），没有识别值可采用。请对照原件，用 --keep 保留原更正，或用 --value 给出正确的值。`,
    en: (f: { now: string }) =>
      `This cell cannot be read (${f.now}), so there is no reading to take. See the original, and --keep the correction or give the right --value.`,
  },
  'conflicts-settled': {
    zh: (f: { id: number; value: string }) => `冲突 ${f.id} 已处理，现值 ${f.value}`,
    en: (f: { id: number; value: string }) => `Conflict ${f.id} is settled; the value is ${f.value}`,
  },
  'why-value-moved': label('识别值变了', 'the reading changed'),
  'why-row-ambiguous': label('有几行相同，不知是哪一行', 'several rows are alike'),
  'why-row-moved': label('这一行变了', 'the row changed'),
  'why-field-gone': label('这一格没有了', 'the cell is gone'),
  'why-form-gone': label('这份文件不再是表单', 'the document is no form any more'),
  'change-fixed': label('补读', 'fixed'),
  'change-changed': label('变更', 'changed'),
  'change-lost': label('丢失', 'lost'),
  'change-new': label('新增', 'new'),
  'change-conflict': label('冲突', 'conflict'),
} as const satisfies Record<string, Message>;
