import type { CompareCell, CompareColumn, CompareRow, CompareTable } from '../../../compare/compare-forms.js';
import { growthRate } from '../../../compare/evaluate.js';
import { type LabelCode, type Lang, say } from '../../../messages/index.js';
import type { KeyNames } from '../../../present/key-names.js';
import { entityLabel } from '../../../present/names.js';
import type { Decimal } from '../../../text/decimal.js';
import { usedMarks } from './compare-legend.js';
import { columnLabel, shownNumber, shownRate } from './compare-names.js';

/** Departments side by side as people read them: a title, a table, and what there is to know about it. */
export interface CompareText {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** With `both`, the other year and the change stand beside each figure. */
export function compareText(
  table: CompareTable,
  { sort, entity, both }: { readonly sort: string | null; readonly entity: string; readonly both: boolean },
  names: KeyNames,
): CompareText {
  const { lang } = names;
  const { columns, rows } = table;
  const ranked = Math.max(
    0,
    columns.findIndex(({ measure }) => measure.id === sort),
  );
  const place = (['rank', 'share', 'quartile'] as const).map((one) => say(lang, `compare-${one}`));
  const head = [
    say(lang, 'compare-department'),
    ...columns.flatMap((column) => headOf(column, table, both, names)),
    ...(both ? [] : place),
  ];
  const decimals = columns.map((_, i) => mostDecimals(rows.map(({ cells }) => cells[i])));
  const lines = rows.map((row) => {
    const at = row.cells[ranked];
    const where = [String(at?.rank ?? ''), shownRate(at?.share ?? null), String(at?.quartile ?? '')];
    const cells = columns.flatMap((column, i) => cellsOf(row.cells[i], column, both, decimals[i] ?? 0));
    return [departmentOf(row, lang), ...cells, ...(both ? [] : where)];
  });
  const sums = both
    ? [pairedRow(columns, decimals, lang)]
    : summaryRows(columns, decimals, lang).map((line) => [...line, '', '', '']);
  return {
    title: say(lang, 'compare-title', {
      year: table.year,
      count: rows.length + table.hidden,
      entity: entityLabel(entity, lang),
    }),
    head,
    rows: [...lines, ...sums],
    notes: notesOf(table, ranked, both, names),
  };
}

function notesOf(table: CompareTable, ranked: number, both: boolean, names: KeyNames): readonly string[] {
  const { lang } = names;
  const column = table.columns[ranked];
  const isRounded = !both || table.columns.some(({ measure }) => measure.kind !== 'figure');
  const marks = usedMarks(table, lang);
  return [
    ...(table.hidden > 0 ? [say(lang, 'compare-hidden', { count: table.hidden })] : []),
    ...(marks.length > 0 ? [marks.join(lang === 'zh' ? '　' : '  ')] : []),
    ...(both || column === undefined ? [] : [say(lang, 'compare-ranked-by', { column: columnLabel(column, names) })]),
    ...(both ? [say(lang, 'compare-paired-note')] : []),
    ...(isRounded ? [say(lang, 'compare-rounded')] : []),
  ];
}

/** Totals of the departments that have the figure in both years. */
function pairedRow(columns: readonly CompareColumn[], decimals: readonly number[], lang: Lang): readonly string[] {
  const cells = columns.flatMap((column, i): readonly string[] => {
    const { paired, measure } = column;
    if (measure.kind === 'growth') return [''];
    if (paired === null || paired.count === 0) return ['', '', '', ''];
    const { previous, now } = paired;
    const shown = (value: Decimal) => shownNumber(value, measure, decimals[i] ?? 0);
    return [shown(previous), shown(now), shown(now.minus(previous)), shownRate(growthRate(now, previous))];
  });
  return [say(lang, 'compare-paired-total'), ...cells];
}

export function departmentOf({ form }: CompareRow, lang: Lang): string {
  return form.department ?? say(lang, 'compare-unknown-department', { form: form.formId });
}

function headOf(
  column: CompareColumn,
  { year, against }: CompareTable,
  both: boolean,
  names: KeyNames,
): readonly string[] {
  const { lang } = names;
  // The unit on a line of its own: eight columns shall fit a terminal.
  const name = columnLabel(column, names).replace(/ ?(?=[（(])/u, '\n');
  if (!both || column.measure.kind === 'growth') return [name];
  return [`${name}\n${against}`, `${year}`, say(lang, 'compare-change'), say(lang, 'compare-change-rate')];
}

function mostDecimals(cells: readonly (CompareCell | undefined)[]): number {
  return Math.max(0, ...cells.map((cell) => cell?.value?.decimalPlaces() ?? 0));
}

function cellsOf(
  cell: CompareCell | undefined,
  { measure }: CompareColumn,
  both: boolean,
  decimals: number,
): readonly string[] {
  if (cell === undefined) return [''];
  const marks = `${cell.corrected ? '*' : ''}${MARKS[cell.outlier ?? 'none']}${cell.note === null ? '' : '?'}`;
  const shown = `${shownNumber(cell.value, measure, decimals)}${marks}`;
  if (!both || measure.kind === 'growth') return [shown];
  const change = shownNumber(cell.change, measure, decimals);
  return [shownNumber(cell.previous, measure, decimals), shown, change, shownRate(cell.changeRate)];
}

const MARKS = { high: '↑', low: '↓', none: '' } as const;

/** Blank cells count in none of them. */
function summaryRows(
  columns: readonly CompareColumn[],
  decimals: readonly number[],
  lang: Lang,
): readonly (readonly string[])[] {
  const line = (code: LabelCode, text: (column: CompareColumn, value: Show) => string) => [
    say(lang, code),
    ...columns.map((column, i) => text(column, (value) => roundedTo(value, column, decimals[i] ?? 0))),
  ];
  return [
    line('compare-total', (column, show) => (isSummed(column) ? show(column.distribution?.total) : '')),
    line('compare-q3', ({ distribution }, show) => show(distribution?.q3)),
    line('compare-median', ({ distribution }, show) => show(distribution?.median)),
    line('compare-q1', ({ distribution }, show) => show(distribution?.q1)),
    line('compare-filled', ({ distribution, blank }) => `${distribution?.count ?? 0}/${blank}`),
  ];
}

type Show = (value: Decimal | undefined) => string;

/** To the decimals of the column; the middle of two whole numbers keeps its half. */
function roundedTo(value: Decimal | undefined, { measure }: CompareColumn, decimals: number): string {
  if (value === undefined) return '';
  return shownNumber(value.toDecimalPlaces(measure.kind === 'figure' ? decimals || 1 : 2), measure, decimals);
}

function isSummed({ measure }: CompareColumn): boolean {
  return measure.kind === 'figure' && !measure.key.startsWith('performance.');
}
