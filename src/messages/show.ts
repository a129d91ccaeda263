import { label, type Message } from './message.js';

/** One form as it stands today, and the sheet to fill in for it. */
export const show = {
  'help-show': label(
    '显示一份表单：各部分的值、未能识别的格、更正、问题及其位置',
    'show one form: its values by section, cells that could not be read, corrections, findings with their places',
  ),
  'option-section': label('只看一个部分：一、二、三、四、五或封面', 'only one section: 1 to 5, or cover'),
  'option-findings': label('只列问题', 'list only the findings'),
  'option-unreadable': label('只列未能识别的格', 'list only the cells that could not be read'),
  'show-no-section': {
    zh: (f: { name: string }) => `没有“${f.name}”这个部分。请写 一、二、三、四、五 或 封面。`,
    en: (f: { name: string }) => `There is no section "${f.name}". Give 1 to 5, or cover.`,
  },
  'show-title': {
    zh: (f: { form: number; name: string; file: string; at: string; versions: number }) =>
      `${f.name}（表单 ${f.form}）　${f.file}　${f.at} 收到${f.versions > 1 ? `，共 ${f.versions} 个版本` : ''}`,
    en: (f: { form: number; name: string; file: string; at: string; versions: number }) =>
      `${f.name} (form ${f.form})  ${f.file}  received ${f.at}${f.versions > 1 ? `, ${f.versions} versions` : ''}`,
  },
  'show-to-do': {
    zh: (f: { why: readonly string[] }) => `需要人工处理：${f.why.join('；')}`,
    en: (f: { why: readonly string[] }) => `Needs a person: ${f.why.join('; ')}`,
  },
  'show-no-template': {
    zh: (f: { template: string }) => `没有读这份表单时用的表样 ${f.template}，以下按字段名列出（请加 --templates）。`,
    en: (f: { template: string }) =>
      `The template ${f.template} this form was read with is not here; its fields follow by key (give --templates).`,
  },
  'show-marks': label('* 人工更正后的值', '* corrected by a person'),
  'show-all-readable': label('没有未能识别的格。', 'Every cell could be read.'),
  'show-fill-in': {
    zh: (f: { form: number }) =>
      `逐格录入：huibiao correct ${f.form} …；成批录入：huibiao show ${f.form} --blank-sheet 更正表.xlsx`,
    en: (f: { form: number }) =>
      `One by one: huibiao correct ${f.form} …; many at once: huibiao show ${f.form} --blank-sheet corrections.xlsx`,
  },
  'show-unreadable': {
    zh: (f: { count: number }) => `未能识别的格 ${f.count} 个（“?”后面是原文）：`,
    en: (f: { count: number }) => `Cells that could not be read, ${f.count} (the text stands behind "?"):`,
  },
  'option-blank-sheet': label(
    '另存一份更正表（.xlsx 或 .csv）供填写：未能识别的格在前；填好后用 huibiao correct --from 读入',
    'write a sheet to fill in (.xlsx or .csv), unreadable cells first; huibiao correct --from takes it back',
  ),
  'sheet-written': {
    zh: (f: { path: string; rows: number; unreadable: number }) =>
      `已写入更正表 ${f.path}：${f.rows} 行，其中未能识别 ${f.unreadable} 行。请填“更正为”和“理由”两栏，然后运行 huibiao correct --from ${f.path}`,
    en: (f: { path: string; rows: number; unreadable: number }) =>
      `Wrote ${f.path}: ${f.rows} rows, ${f.unreadable} of them unreadable. Fill in "Correct value" and "Reason", then run huibiao correct --from ${f.path}`,
  },
  'option-correct-from': label(
    '读入更正表（.xlsx 或 .csv），一次更正多格；“更正为”空着的行不动，要改成空白写“空白”',
    'take a sheet of corrections (.xlsx or .csv), many cells at once; rows without a value are left, "blank" makes a cell blank',
  ),
  'option-dry-run': label('只核对更正表，不写入', 'only check the sheet, write nothing'),
  'correct-from-or-words': label(
    '--from 从更正表读取字段和值，不能再另写字段和值。',
    '--from takes fields and values from the sheet; leave them out of the command.',
  ),
  'sheet-old-excel': {
    zh: (f: { path: string }) => `${f.path} 是旧版 Excel（.xls）文件。请另存为 .xlsx 或 CSV。`,
    en: (f: { path: string }) => `${f.path} is of an old Excel (.xls). Save it as .xlsx or CSV.`,
  },
  'sheet-unreadable': {
    zh: (f: { path: string }) => `${f.path} 不是能打开的 Excel 工作簿。请另存为 .xlsx 或 CSV。`,
    en: (f: { path: string }) => `${f.path} is no workbook that can be opened. Save it as .xlsx or CSV.`,
  },
  'sheet-columns': {
    zh: (f: { path: string }) =>
      `${f.path} 第一行应为栏名，至少要有“更正为”和“字段”（或“字段代码”）。用 huibiao show 表单 --blank-sheet 文件 可生成。`,
    en: (f: { path: string }) =>
      `The first row of ${f.path} has to name its columns, "Correct value" and "Field" (or "Key") at least. huibiao show FORM --blank-sheet FILE writes one.`,
  },
  'sheet-title': {
    zh: (f: { file: string; filled: number; skipped: number }) =>
      `更正表 ${f.file}：填写了 ${f.filled} 行，空着 ${f.skipped} 行`,
    en: (f: { file: string; filled: number; skipped: number }) =>
      `${f.file}: ${f.filled} rows with a value, ${f.skipped} without`,
  },
  'sheet-form-done': {
    zh: (f: { name: string; written: number; same: number }) =>
      `${f.name}：更正 ${f.written} 格${f.same > 0 ? `，${f.same} 格已是该值` : ''}`,
    en: (f: { name: string; written: number; same: number }) =>
      `${f.name}: ${f.written} cells corrected${f.same > 0 ? `, ${f.same} held the value already` : ''}`,
  },
  'sheet-form-checked': {
    zh: (f: { name: string; written: number; same: number }) =>
      `${f.name}：可更正 ${f.written} 格${f.same > 0 ? `，${f.same} 格已是该值` : ''}`,
    en: (f: { name: string; written: number; same: number }) =>
      `${f.name}: ${f.written} cells can be corrected${f.same > 0 ? `, ${f.same} hold the value already` : ''}`,
  },
  'sheet-form-refused': {
    zh: (f: { name: string; refused: number }) =>
      `${f.name}：有 ${f.refused} 行不能采用，这份表单一格也没有更正。改好这几行（或清空其“更正为”）后再运行一次：`,
    en: (f: { name: string; refused: number }) =>
      `${f.name}: ${f.refused} rows cannot be applied, so nothing of this form was corrected. Mend these rows (or empty their value) and run it again:`,
  },
  'sheet-formless': label('以下各行找不到所属的表单：', 'No form was found for these rows:'),
  'sheet-line': {
    zh: (f: { line: number; cell: string }) => `第 ${f.line} 行　${f.cell}：`,
    en: (f: { line: number; cell: string }) => `Row ${f.line}  ${f.cell}: `,
  },
  'sheet-dry-run': label('以上只是核对，没有写入。', 'This was a check only; nothing was written.'),
  'sheet-cell-changed': {
    zh: (f: { seen: string; now: string; wanted: string }) =>
      `这一格在更正表生成后已变：当时 ${f.seen}，现在 ${f.now}，要改为 ${f.wanted}。请核对后重新生成更正表，或用 huibiao correct 单独更正。`,
    en: (f: { seen: string; now: string; wanted: string }) =>
      `The cell has changed since the sheet was written: then ${f.seen}, now ${f.now}, wanted ${f.wanted}. Write a new sheet, or correct this cell alone.`,
  },
  'sheet-no-reason': label(
    '没有写理由。请填“理由”一栏，或在命令中加 --reason（用于所有空着的理由）。',
    'There is no reason. Fill in "Reason", or give --reason for all rows without one.',
  ),
  'sheet-no-such-cell': {
    zh: (f: { key: string; occurrence: number }) => `表单中没有第 ${f.occurrence} 个这样的字段（${f.key}）。`,
    en: (f: { key: string; occurrence: number }) => `The form has no number ${f.occurrence} of this field (${f.key}).`,
  },
  'sheet-cell-twice': {
    zh: (f: { line: number; value: string }) => `第 ${f.line} 行已为这一格填了 ${f.value}。请只留一行。`,
    en: (f: { line: number; value: string }) => `Row ${f.line} gives this cell already: ${f.value}. Keep one of them.`,
  },
  'sheet-rounded': {
    zh: (f: { shown: string; exact: string }) =>
      `单元格显示 ${f.shown}，实际存的是 ${f.exact}，不知以哪个为准。请把要用的数按文本重新填写。`,
    en: (f: { shown: string; exact: string }) =>
      `The cell shows ${f.shown} but holds ${f.exact}. Type the one that is meant as text.`,
  },
  'sheet-unknown-format': {
    zh: (f: { shown: string }) => `单元格的数字格式“${f.shown}”可能使显示的数与实际的不同。请把数按文本重新填写。`,
    en: (f: { shown: string }) =>
      `The number format "${f.shown}" may show another number than the cell holds. Type the number as text.`,
  },
  'sheet-no-result': {
    zh: (f: { shown: string }) => `公式 ${f.shown} 没有计算结果。请在 Excel 中打开并保存，或直接填写数字。`,
    en: (f: { shown: string }) =>
      `The formula ${f.shown} has no result. Open and save it in Excel, or type the number.`,
  },
  'sheet-error-value': {
    zh: (f: { shown: string }) => `公式出错（${f.shown}）。请直接填写数字。`,
    en: (f: { shown: string }) => `The formula gives an error (${f.shown}). Type the number.`,
  },
  'sheet-ending': {
    zh: (f: { path: string }) => `更正表只能是 .xlsx 或 .csv：${f.path}`,
    en: (f: { path: string }) => `A sheet of corrections is an .xlsx or a .csv file: ${f.path}`,
  },
  'sheet-exists': {
    zh: (f: { path: string }) => `${f.path} 已存在，未覆盖。请换一个文件名。`,
    en: (f: { path: string }) => `${f.path} exists and was left alone. Choose another name.`,
  },
  'sheet-name': label('更正表', 'Corrections'),
  'sheet-head-form': label('表单', 'Form'),
  'sheet-head-section': label('部分', 'Section'),
  'sheet-head-label': label('字段', 'Field'),
  'sheet-head-row': label('机构', 'Row'),
  'sheet-head-key': label('字段代码', 'Key'),
  'sheet-head-entity': label('机构代码', 'Row key'),
  'sheet-head-occurrence': label('第几个', 'Which one'),
  'sheet-head-read': label('识别值', 'Read'),
  'sheet-head-text': label('原文', 'Text in the form'),
  'sheet-head-value': label('更正为', 'Correct value'),
  'sheet-head-unit': label('单位', 'Unit'),
  'sheet-head-reason': label('理由', 'Reason'),
  'sheet-head-code': label('核对码（勿改）', 'Check code (leave as is)'),
} as const satisfies Record<string, Message>;
