import type { CompareCell, CompareColumn, CompareTable } from '../../../compare/compare-forms.js';
import { isAdditive } from '../../../compare/measure.js';
import { columnLetter } from '../../../export/workbook/column-letter.js';
import { FIRST_ROW, type PlainSheet, type SheetCell, type SheetColumn } from '../../../export/workbook/plain-sheet.js';
import { type Lang, say } from '../../../messages/index.js';
import type { KeyNames } from '../../../present/key-names.js';
import { entityLabel } from '../../../present/names.js';
import { usedMarks } from './compare-legend.js';
import { measureLabel } from './compare-names.js';
import { departmentOf } from './compare-output.js';
import { figureCell, figureColumn, numberOf } from './compare-sheet-cells.js';

/** Departments side by side as sheets of a workbook: the figures with their ranks; shares and quartiles; with `both`, the changes. */
export function compareSheets(
  table: CompareTable,
  entity: string,
  both: boolean,
  names: KeyNames,
): readonly PlainSheet[] {
  const sheets = [figureSheet(table, names), placeSheet(table, names), ...(both ? [changeSheet(table, names)] : [])];
  const title = say(names.lang, 'compare-title', {
    year: table.year,
    count: table.rows.length + table.hidden,
    entity: entityLabel(entity, names.lang),
  });
  return sheets.map(({ name, ...sheet }) => ({ ...sheet, name: say(names.lang, name), title }));
}

type Draft = Omit<PlainSheet, 'name' | 'title'> & {
  readonly name: 'compare-sheet' | 'compare-sheet-places' | 'compare-sheet-changes';
};

/** Without a roster nobody is in a group. */
function hasGroups({ rows }: CompareTable): boolean {
  return rows.some(({ form }) => form.group !== null);
}

function firstColumns(table: CompareTable, lang: Lang): readonly SheetColumn[] {
  const group = { title: say(lang, 'compare-group'), width: 12, format: null };
  return [{ title: say(lang, 'compare-department'), width: 26, format: null }, ...(hasGroups(table) ? [group] : [])];
}

/** The columns of a sheet, several for each measure, and a row for each department. */
function draft(
  name: Draft['name'],
  table: CompareTable,
  names: KeyNames,
  heads: (column: CompareColumn) => readonly SheetColumn[],
  cells: (cell: CompareCell, column: CompareColumn) => readonly SheetCell[],
): Draft {
  const { columns, rows } = table;
  return {
    name,
    columns: [...firstColumns(table, names.lang), ...columns.flatMap(heads)],
    rows: rows.map((row) => [
      { value: departmentOf(row, names.lang) },
      ...(hasGroups(table) ? [{ value: row.form.group }] : []),
      ...row.cells.flatMap((cell, i) => (columns[i] === undefined ? [] : cells(cell, columns[i]))),
    ]),
    totals: [],
    notes: [],
  };
}

function figureSheet(table: CompareTable, names: KeyNames): Draft {
  const { lang } = names;
  const rank = (column: CompareColumn): SheetColumn => ({
    title: `${measureLabel(column.measure, names)}\n${say(lang, 'compare-rank')}`,
    width: 11,
    format: '0',
  });
  const sheet = draft(
    'compare-sheet',
    table,
    names,
    (column) => [figureColumn(column, names), rank(column)],
    (cell, column) => [figureCell(cell, column), { value: cell.rank }],
  );
  return {
    ...sheet,
    totals: summaries(table, lang),
    notes: [...hiddenNote(table, lang), say(lang, 'compare-sheet-note'), ...usedMarks(table, lang)],
  };
}

function placeSheet(table: CompareTable, names: KeyNames): Draft {
  const column = (measure: CompareColumn, word: 'share' | 'quartile', format: string): SheetColumn => ({
    title: `${measureLabel(measure.measure, names)}\n${say(names.lang, `compare-${word}`)}`,
    width: 12,
    format,
  });
  const sheet = draft(
    'compare-sheet-places',
    table,
    names,
    (measure) => [column(measure, 'share', '0.00'), column(measure, 'quartile', '0')],
    (cell) => [{ value: numberOf(cell.share) }, { value: cell.quartile }],
  );
  return { ...sheet, notes: [...hiddenNote(table, names.lang), say(names.lang, 'compare-sheet-places-note')] };
}

function changeSheet(table: CompareTable, names: KeyNames): Draft {
  const { lang } = names;
  const heads = (column: CompareColumn): readonly SheetColumn[] => {
    const label = measureLabel(column.measure, names);
    const more = [String(table.against), String(table.year), say(lang, 'compare-change')].map((word) => ({
      ...figureColumn(column, names),
      title: `${label}\n${word}`,
    }));
    return [...more, { title: `${label}\n${say(lang, 'compare-change-rate')}`, width: 11, format: '0.00' }];
  };
  return draft('compare-sheet-changes', table, names, heads, (cell, column) => [
    { value: numberOf(cell.previous) },
    figureCell(cell, column),
    { value: numberOf(cell.change) },
    { value: numberOf(cell.changeRate) },
  ]);
}

function hiddenNote({ hidden }: CompareTable, lang: Lang): readonly string[] {
  return hidden > 0 ? [say(lang, 'compare-hidden', { count: hidden })] : [];
}

const SUMMARIES = [
  ['total', (range) => `SUBTOTAL(109,${range})`],
  ['q3', (range) => `QUARTILE(${range},3)`],
  ['median', (range) => `MEDIAN(${range})`],
  ['q1', (range) => `QUARTILE(${range},1)`],
] as const satisfies readonly (readonly [string, (range: string) => string])[];

/** Live where every department is in the sheet. */
function summaries(table: CompareTable, lang: Lang): readonly (readonly SheetCell[])[] {
  const { columns, rows, hidden } = table;
  const first = firstColumns(table, lang).length;
  return SUMMARIES.map(([name, formula]) => [
    { value: say(lang, `compare-${name}`) },
    ...Array.from({ length: first - 1 }, () => ({ value: null })),
    ...columns.flatMap(({ measure, distribution }, i): readonly SheetCell[] => {
      if (distribution === null || (name === 'total' && !isAdditive(measure)))
        return [{ value: null }, { value: null }];
      const result = numberOf(distribution[name]);
      const letter = columnLetter(first + i * 2);
      const range = `${letter}${FIRST_ROW}:${letter}${FIRST_ROW + rows.length - 1}`;
      const isLive = hidden === 0 && typeof result === 'number';
      const rounded = name === 'total' ? {} : { format: '#,##0.00' };
      return [{ value: isLive ? { formula: formula(range), result } : result, ...rounded }, { value: null }];
    }),
  ]);
}
