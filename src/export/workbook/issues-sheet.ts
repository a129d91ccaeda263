import { type Lang, say } from '../../messages/index.js';
import type { Cell, Row } from '../table.js';
import type { CellState } from './cell-state.js';
import type { PlainSheet, SheetCell } from './plain-sheet.js';

const COLUMNS = [
  ['department', 26, null],
  ['year', 7, '0'],
  ['errors', 8, '0'],
  ['warnings', 8, '0'],
  ['unreadable', 12, '0'],
  ['sentences', 90, null],
] as const;

/** More of one form are in the sheet of findings. */
const MOST_SENTENCES = 12;

/** A row for each form that has something to correct: how much, and its errors in words. `forms` are rows of the view `form`. */
export function issuesSheet(
  forms: Iterable<Row>,
  findings: Iterable<Row>,
  unreadable: ReadonlyMap<unknown, number>,
  lang: Lang,
): PlainSheet {
  const sentences = errorsByForm(findings);
  const rows = [...forms]
    .map((form) => ({ form, unread: unreadable.get(form.form_id) ?? 0, said: sentences.get(form.form_id) ?? [] }))
    .filter(({ form, unread }) => Number(form.errors) + Number(form.warnings) + unread > 0)
    .sort((a, b) => Number(b.form.errors) - Number(a.form.errors) || Number(b.form.warnings) - Number(a.form.warnings));
  return {
    name: say(lang, 'xlsx-issues'),
    title: say(lang, 'xlsx-issues-title', { count: rows.length }),
    columns: COLUMNS.map(([code, width, format]) => ({ title: say(lang, `xlsx-issues-${code}`), width, format })),
    rows: rows.map(({ form, unread, said }) => rowOf(form, unread, said, lang)),
    totals: [],
    notes: [],
  };
}

function rowOf(form: Row, unread: number, said: readonly string[], lang: Lang): readonly SheetCell[] {
  const more = said.length - MOST_SENTENCES;
  const lines = [
    ...said.slice(0, MOST_SENTENCES),
    ...(more > 0 ? [say(lang, 'xlsx-issues-more', { count: more })] : []),
  ];
  const { department, form_id, year, errors, warnings } = form;
  return [
    { value: department ?? say(lang, 'compare-unknown-department', { form: Number(form_id) }) },
    { value: year ?? null },
    count(errors, 'error'),
    count(warnings, 'warning'),
    count(unread, 'unreadable'),
    { value: lines.join('\n') },
  ];
}

/** None is left empty: what is filled is what there is to do. */
function count(number: Cell | undefined, state: CellState): SheetCell {
  return Number(number ?? 0) > 0 ? { value: Number(number), state } : { value: null };
}

/** What the reader could not do is counted as unreadable cells, and is no error of the department. */
const READING_CODE = /^[a-z]/u;

function errorsByForm(findings: Iterable<Row>): ReadonlyMap<unknown, readonly string[]> {
  const byForm = new Map<unknown, string[]>();
  for (const { form_id, severity, code, message } of findings) {
    if (severity !== 'error' || READING_CODE.test(String(code))) continue;
    const sentence = `[${code}] ${message}`;
    const known = byForm.get(form_id);
    if (known === undefined) byForm.set(form_id, [sentence]);
    else known.push(sentence);
  }
  return byForm;
}
