import type { ColumnKind } from '../model/column-kind.js';

export type Cell = string | number | null;

/** One row of a view, by the view's English column names; what people read in other words, by the title too. */
export type Row = Readonly<Record<string, Cell>>;

export interface ExportColumn {
  /** English, for programs. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** The unit of the figures, for headings. */
  readonly unit: string | null;
  /** The key of the form's cell whose figure the column shows; null where it shows none. */
  readonly cell: string | null;
  /** Where a row has what people read: under `name`, or under the title where that says it in other words. */
  readonly shown: string;
}

/** A view to be written. `rows` may be called more than once and yields the same rows each time. */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: () => Iterable<Row>;
}
