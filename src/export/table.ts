import type { ColumnKind } from '../model/column-kind.js';

export type Cell = string | number | null;

/** One row of a view, by the view's English column names. */
export type Row = Readonly<Record<string, Cell>>;

export interface ExportColumn {
  /** English, for programs. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** The key of the form's cell whose figure the column shows; null where it shows none. */
  readonly cell: string | null;
  /** What people read for a value of the view; one that ends in `_` is the beginning of values. Null where it is the same. */
  readonly words: Readonly<Record<string, string>> | null;
}

/** The value of a column as people read it. */
export function wordOf({ words }: ExportColumn, value: Cell): Cell {
  if (words === null || typeof value !== 'string') return value;
  if (Object.hasOwn(words, value)) return words[value] ?? value;
  const begin = Object.keys(words).find((word) => word.endsWith('_') && value.startsWith(word));
  return begin === undefined ? value : `${words[begin]}${value.slice(begin.length)}`;
}

/** A view to be written. `rows` may be called more than once and yields the same rows each time. */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: () => Iterable<Row>;
}
