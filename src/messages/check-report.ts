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
    zh: (f: { number: number }) => `第${SECTIONS[f.number] ?? f.number}部分`,
    en: (f: { number: number }) => `part ${f.number}`,
  },
  'place-cell': {
    zh: (f: { table: number; row: number; column: number }) => `表 ${f.table} 第 ${f.row} 行第 ${f.column} 列`,
    en: (f: { table: number; row: number; column: number }) => `table ${f.table}, row ${f.row}, column ${f.column}`,
  },
  'place-block': { zh: (f: { block: number }) => `第 ${f.block} 段`, en: (f: { block: number }) => `block ${f.block}` },
  'place-line': { zh: (f: { line: number }) => `第 ${f.line} 行文字`, en: (f: { line: number }) => `line ${f.line}` },
  'place-unknown': label('位置不明', 'place unknown'),
} as const satisfies Record<string, Message>;
