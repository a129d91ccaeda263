import { barChart } from '../../../compare/bar-chart.js';
import type { CompareTable } from '../../../compare/compare-forms.js';
import { say } from '../../../messages/index.js';
import type { KeyNames } from '../../../present/key-names.js';
import { columnLabel, measureLabel, shownNumber } from './compare-names.js';
import { departmentOf } from './compare-output.js';

/** A longer picture is no picture. */
const MAX_BARS = 60;

/** The ordering column as bars, in the table's order; with `both`, the other year beside it. */
export function compareChart(table: CompareTable, sort: string | null, both: boolean, names: KeyNames): string {
  const { lang } = names;
  const index = Math.max(
    0,
    table.columns.findIndex(({ measure }) => measure.id === sort),
  );
  const column = table.columns[index];
  if (column === undefined) return '';
  const { measure, unit } = column;
  const rows = table.rows.slice(0, MAX_BARS);
  const hidden = table.hidden + table.rows.length - rows.length;
  const shown = (value: Parameters<typeof shownNumber>[0]) => (value === null ? null : shownNumber(value, measure));
  return barChart({
    title: say(lang, 'compare-chart-title', { year: table.year, column: measureLabel(measure, names) }),
    description: say(lang, 'compare-chart-description', { count: rows.length, hidden }),
    unit: unit === null ? null : columnLabel(column, names),
    series: both ? [String(table.against), String(table.year)] : [String(table.year)],
    blank: say(lang, 'compare-chart-blank'),
    bars: rows.map((row) => {
      const cell = row.cells[index];
      const now = shown(cell?.value ?? null);
      return { label: departmentOf(row, lang), values: both ? [shown(cell?.previous ?? null), now] : [now] };
    }),
  });
}
