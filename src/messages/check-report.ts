import { counted, label, type Message } from './message.js';

interface Outcomes {
  readonly checked: number;
  readonly passed: number;
  readonly failed: number;
  readonly missing: number;
  readonly notApplicable: number;
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly limits: number;
}

const SECTIONS = ['', '一', '二', '三', '四', '五'];

/** The frame of `huibiao check`'s report and the names of places. */
export const checkReport = {
  'report-title': {
    zh: (f: { file: string }) => `勾稽核对：${f.file}`,
    en: (f: { file: string }) => `Checked: ${f.file}`,
  },
  'report-year': {
    zh: (f: { year: number }) => `${f.year} 年度`,
    en: (f: { year: number }) => `fiscal year ${f.year}`,
  },
  'report-no-department': label('部门（单位）不明', 'department unknown'),
  'report-no-year': label('年度不明', 'year unknown'),
  'report-error': {
    zh: (f: { count: number }) => `错误（${f.count}）：须更正`,
    en: (f: { count: number }) => `Errors (${f.count}): to be corrected`,
  },
  'report-warning': {
    zh: (f: { count: number }) => `提醒（${f.count}）：请核对`,
    en: (f: { count: number }) => `Warnings (${f.count}): to be checked`,
  },
  'report-info': {
    zh: (f: { count: number }) => `说明（${f.count}）`,
    en: (f: { count: number }) => `For information (${f.count})`,
  },
  'report-limits': {
    zh: (f: { count: number }) => `未能确定（${f.count}）：不是填报错误，请财政部门对照原件录入`,
    en: (f: { count: number }) =>
      `Not read for certain (${f.count}): no fault of the form; for the bureau to enter from the original`,
  },
  'report-clean': label('没有发现问题。', 'Nothing was found.'),
  'report-heading': label('自评报告核对报告', 'Check of a self-evaluation report'),
  'report-label-department': label('部门（单位）', 'Department'),
  'report-label-year': label('年度', 'Year'),
  'report-label-file': label('文件', 'File'),
  'report-label-checked': label('核对日期', 'Checked on'),
  'report-sign-filler': label('填报人（签字）', 'Filled in by'),
  'report-sign-reviewer': label('审核人（签字）', 'Reviewed by'),
  'report-sign-date': label('日期', 'Date'),
  'check-errors': label('错误', 'Errors'),
  'check-warnings': label('提醒', 'Warnings'),
  'check-limits': label('未能确定', 'Not certain'),
  'check-total': {
    zh: (f: { files: number; sendable: number; wrong: number; unread: number }) =>
      `共 ${f.files} 个文件：可以报送 ${f.sendable}，有错误须更正 ${f.wrong}，未能读取 ${f.unread}。`,
    en: (f: { files: number; sendable: number; wrong: number; unread: number }) =>
      `${f.files} files: ${f.sendable} can be sent, ${f.wrong} to be corrected, ${f.unread} not read.`,
  },
  'check-unread': label('未能读取：', 'Not read:'),
  'check-see-details': label(
    '各文件的问题用 --details 查看，或用 --out 文件夹 写成报告。',
    'See what is wrong in each with --details, or write reports with --out FOLDER.',
  ),
  'check-nothing': {
    zh: (f: { path: string }) => `${f.path} 中没有文件。`,
    en: (f: { path: string }) => `There is no file in ${f.path}.`,
  },
  'check-one-report': {
    zh: (f: { option: string }) => `${f.option} 只写一个文件的报告。多个文件请用 --out 文件夹。`,
    en: (f: { option: string }) => `${f.option} writes the report of one file. Use --out FOLDER for several.`,
  },
  'check-written': {
    zh: (f: { path: string }) => `报告已写入 ${f.path}。`,
    en: (f: { path: string }) => `Report written to ${f.path}.`,
  },
  'check-written-all': {
    zh: (f: { path: string; count: number }) => `${f.count} 个文件的报告已写入文件夹 ${f.path}。`,
    en: (f: { path: string; count: number }) => `The reports of ${f.count} files were written to the folder ${f.path}.`,
  },
  'check-word-form': {
    zh: (f: { path: string }) =>
      `无法用 ${f.path} 生成报告。请检查它是否为 Word 文件，其中的标签是否成对（见 docs/zh/checks.md）。`,
    en: (f: { path: string }) =>
      `No report can be made with ${f.path}. Check that it is a Word file and that its tags close (docs/checks.md).`,
  },
  // The name of a report beside that of its file.
  'check-report-name': {
    zh: (f: { file: string }) => `${f.file}-核对报告`,
    en: (f: { file: string }) => `${f.file}-check`,
  },
  'option-check-details': label('多个文件时，列出每个文件的问题', 'of several files, list what is wrong in each'),
  'option-check-html': label('把报告写成网页（可打印、签字）', 'write the report as a web page, to print and sign'),
  'option-check-docx': label(
    '把报告写成 Word 文件（可打印、签字）',
    'write the report as a Word file, to print and sign',
  ),
  'option-check-out': label(
    '为每个文件各写一份 Word 和网页报告，放进这个文件夹',
    'write a report of each file, as Word file and web page, into this folder',
  ),
  'report-mend': {
    zh: (f: { errors: number; limits: number }) =>
      `请更正以上 ${f.errors} 处错误后再报送。${f.limits > 0 ? `另有 ${f.limits} 处程序未能读准，由财政部门对照原件录入。` : ''}`,
    en: (f: { errors: number; limits: number }) =>
      `Correct ${f.errors === 1 ? 'the error' : `the ${f.errors} errors`} above before sending the form.${f.limits > 0 ? ` What could not be read for certain (${f.limits}) is entered by the bureau from the original.` : ''}`,
  },
  'report-sendable': label('没有须更正的错误，可以报送。', 'No error to correct: the form can be sent.'),
  'report-sendable-but': {
    zh: (f: { limits: number }) =>
      `没有发现须更正的错误，可以报送；有 ${f.limits} 处程序未能读准，这些地方没有核对，由财政部门对照原件录入。`,
    en: (f: { limits: number }) =>
      `No error to correct was found: the form can be sent. What could not be read for certain (${f.limits}) was not checked; the bureau enters it from the original.`,
  },
  'report-not-read': label(
    '这个文件没有作为自评报告读取，未作核对。',
    'The file was not read as a report; nothing was checked.',
  ),
  'report-more-places': {
    zh: (f: { count: number }) => `另有 ${f.count} 处`,
    en: (f: { count: number }) => `${f.count} more ${f.count === 1 ? 'place' : 'places'}`,
  },
  'report-counts': {
    zh: (f: Counts) =>
      `合计：错误 ${f.errors}，提醒 ${f.warnings}，说明 ${f.infos}${f.limits > 0 ? `；未能确定 ${f.limits}` : ''}。`,
    en: (f: Counts) =>
      `In all: ${counted(f.errors, 'error')}, ${counted(f.warnings, 'warning')}, ${f.infos} for information${f.limits > 0 ? `; ${f.limits} not read for certain` : ''}.`,
  },
  'report-outcomes': {
    zh: (f: Outcomes) =>
      `核对 ${f.checked} 项：相符 ${f.passed}，不符 ${f.failed}，缺数据 ${f.missing}，不适用 ${f.notApplicable}。`,
    en: (f: Outcomes) =>
      `${counted(f.checked, 'check')}: ${f.passed} hold, ${f.failed} do not, ${f.missing} lack data, ${f.notApplicable} do not apply.`,
  },
  'place-cover': label('封面', 'cover'),
  'place-section': {
    zh: (f: { number: number; title: string | null }) =>
      f.title === null ? `第${SECTIONS[f.number] ?? f.number}部分` : `${SECTIONS[f.number] ?? f.number}、${f.title}`,
    en: (f: { number: number; title: string | null }) => `part ${f.number}${f.title === null ? '' : ` ${f.title}`}`,
  },
  'place-cell': {
    zh: (f: { table: number; row: number; column: number }) => `表 ${f.table} 第 ${f.row} 行第 ${f.column} 列`,
    en: (f: { table: number; row: number; column: number }) => `table ${f.table}, row ${f.row}, column ${f.column}`,
  },
  'place-box': {
    zh: (f: { table: number; row: number; box: number }) => `表 ${f.table} 第 ${f.row} 行第 ${f.box} 格`,
    en: (f: { table: number; row: number; box: number }) => `table ${f.table}, row ${f.row}, cell ${f.box}`,
  },
  'place-block': { zh: (f: { block: number }) => `第 ${f.block} 段`, en: (f: { block: number }) => `block ${f.block}` },
  'place-line': { zh: (f: { line: number }) => `第 ${f.line} 行`, en: (f: { line: number }) => `line ${f.line}` },
  'place-unknown': label('位置不明', 'place unknown'),
} as const satisfies Record<string, Message>;
