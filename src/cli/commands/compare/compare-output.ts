import type { CompareCell, CompareColumn, CompareRow, CompareTable } from '../../../compare/compare-forms.js';
import { BOM, type CsvValue, csvLine } from '../../../export/csv.js';
import { type LabelCode, type Lang, say } from '../../../messages/index.js';
import type { KeyNames } from '../../../present/key-names.js';
import type { Decimal } from '../../../text/decimal.js';
import { terminalTable } from '../../output/table.js';
import { columnLabel, exactNumber, measureLabel, rounded, shownNumber, shownRate } from './compare-names.js';

/** Departments side by side for the terminal; with `both`, the other year and the change beside each figure. */
export function compareText(
  table: CompareTable,
  sort: string | null,
  both: boolean,
  names: KeyNames,
  width: number | null,
): string {
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
  const sums = both ? [] : summaryRows(columns, decimals, lang).map((line) => [...line, '', '', '']);
  const legend = say(lang, 'compare-legend', { column: columns[ranked] ? columnLabel(columns[ranked], names) : '' });
  return [
    terminalTable(head, [...lines, ...sums], 1, width),
    ...(table.hidden > 0 ? [say(lang, 'compare-hidden', { count: table.hidden })] : []),
    legend,
  ].join('\n');
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

type ColumnWord =
  | 'department'
  | 'group'
  | 'rank'
  | 'share'
  | 'quartile'
  | 'outlier'
  | 'corrected'
  | 'change'
  | 'change-rate'
  | 'yes'
  | 'high'
  | 'low';

/** Everything of every column, one line a department. */
export function compareCsv(table: CompareTable, names: KeyNames): string {
  const { lang } = names;
  const { columns, rows, year, against } = table;
  const word = (name: ColumnWord) => say(lang, `compare-${name}`);
  const head = columns.flatMap((column) => {
    const name = measureLabel(column.measure, names);
    const more = [
      word('rank'),
      word('share'),
      word('quartile'),
      word('outlier'),
      word('corrected'),
      String(against),
      word('change'),
      word('change-rate'),
    ];
    return [columnLabel(column, names), ...more.map((one) => `${name} ${one}`)];
  });
  const first = [word('department'), word('group'), say(lang, 'status-head-year')];
  const lines = rows.map((row) => {
    const cells = columns.flatMap(({ measure }, i): CsvValue[] => {
      const cell = row.cells[i];
      if (cell === undefined) return [];
      const outlier = cell.outlier === null ? null : word(cell.outlier);
      const changes = [
        exactNumber(cell.previous, measure),
        exactNumber(cell.change, measure),
        rounded(cell.changeRate),
      ];
      const place = [cell.rank, rounded(cell.share), cell.quartile, outlier, cell.corrected ? word('yes') : null];
      return [exactNumber(cell.value, measure), ...place, ...changes];
    });
    return csvLine([departmentOf(row, lang), row.form.group, year, ...cells]);
  });
  return BOM + csvLine([...first, ...head]) + lines.join('');
}

export function compareJson(table: CompareTable, entity: string, names: KeyNames) {
  const { columns, rows, year, against, hidden } = table;
  return {
    year,
    against,
    entity,
    hidden,
    columns: columns.map(({ measure, unit, distribution, blank }) => ({
      id: measure.id,
      label: measureLabel(measure, names),
      unit,
      count: distribution?.count ?? 0,
      blank,
      ...(distribution === null
        ? {}
        : Object.fromEntries(
            (['total', 'min', 'q1', 'median', 'q3', 'max'] as const).map((name) => [name, rounded(distribution[name])]),
          )),
    })),
    rows: rows.map(({ form, cells }) => ({
      formId: form.formId,
      department: form.department,
      group: form.group,
      year: form.year,
      values: Object.fromEntries(cells.map((cell, i) => [columns[i]?.measure.id ?? '', jsonCell(cell, columns[i])])),
    })),
  };
}

function jsonCell(cell: CompareCell, column: CompareColumn | undefined) {
  if (column === undefined) return null;
  const { measure } = column;
  const { rank, quartile, outlier, corrected, note } = cell;
  return {
    value: exactNumber(cell.value, measure),
    rank,
    share: rounded(cell.share),
    quartile,
    outlier,
    corrected,
    note,
    previous: exactNumber(cell.previous, measure),
    change: exactNumber(cell.change, measure),
    changeRate: rounded(cell.changeRate),
  };
}
