import { label, type Message } from './message.js';

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
      `In all: ${f.errors} errors, ${f.warnings} warnings, ${f.infos} for information${f.limits > 0 ? `; ${f.limits} not read for certain` : ''}.`,
  },
  'report-outcomes': {
    zh: (f: Outcomes) =>
      `核对 ${f.checked} 项：相符 ${f.passed}，不符 ${f.failed}，缺数据 ${f.missing}，不适用 ${f.notApplicable}。`,
    en: (f: Outcomes) =>
      `${f.checked} checks: ${f.passed} hold, ${f.failed} do not, ${f.missing} lack data, ${f.notApplicable} do not apply.`,
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
