import type { CompareCell, CompareColumn, CompareTable } from '../../../compare/compare-forms.js';
import { BOM, type CsvValue, csvLine } from '../../../export/csv.js';
import { say } from '../../../messages/index.js';
import type { KeyNames } from '../../../present/key-names.js';
import { columnLabel, exactNumber, measureLabel, rounded } from './compare-names.js';
import { departmentOf } from './compare-output.js';

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
