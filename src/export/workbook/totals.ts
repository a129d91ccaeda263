import { Decimal } from '../../text/decimal.js';
import type { ExportTable, Row } from '../table.js';
import { columnLetter } from './column-letter.js';

type TotalKind = 'consolidated' | 'visible';

/** The data rows of a sheet; `sheet` is null for the one with the totals. */
export interface SheetRows {
  readonly sheet: string | null;
  readonly rows: number;
}

/**
 * The sums below the view `finance`. Consolidated rows contain their units: summing all rows would count money twice, so the first total
 * covers consolidated rows only; the second covers the rows that a filter leaves.
 */
export function totalRows({ columns }: ExportTable) {
  const sums = { consolidated: new Map<string, Decimal>(), visible: new Map<string, Decimal>() };
  const entityColumn = columns.find(({ name }) => name === 'entity');
  let consolidated: unknown = 'consolidated';
  const entity = columnLetter(columns.findIndex(({ name }) => name === 'entity'));
  const add = (kind: TotalKind, row: Row): void => {
    for (const { name, kind: type } of columns) {
      const value = row[name];
      if (type !== 'number' || typeof value !== 'number') continue;
      sums[kind].set(name, new Decimal(value).plus(sums[kind].get(name) ?? 0));
    }
  };
  return {
    take: (row: Row): void => {
      if (row.entity === 'consolidated') {
        consolidated = row[entityColumn?.shown ?? 'entity'];
        add('consolidated', row);
      }
      add('visible', row);
    },
    formula: (kind: TotalKind, column: number, sheets: readonly SheetRows[]): string =>
      sheets
        .map((rows) => {
          const range = rangeIn(rows, columnLetter(column));
          if (kind === 'visible') return `SUBTOTAL(109,${range})`;
          return `SUMIFS(${range},${rangeIn(rows, entity)},"${consolidated}")`;
        })
        .join('+'),
    /** The formula's result, for programs that do not calculate. */
    result: (kind: TotalKind, name: string): number => (sums[kind].get(name) ?? new Decimal(0)).toNumber(),
  };
}

function rangeIn({ sheet, rows }: SheetRows, column: string): string {
  return `${sheet === null ? '' : `'${sheet}'!`}${column}2:${column}${rows + 1}`;
}
