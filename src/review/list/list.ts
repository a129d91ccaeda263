import type { Child } from 'hono/jsx';

export type ListCell = string | number | null;

/** A column of a list: on a page, and in the files the list leaves the desk as. */
export interface ListColumn<Row> {
  /** For programs. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly kind: 'number' | 'text';
  readonly value: (row: Row) => ListCell;
  /** The head on a page, where it is more than the title. */
  readonly head?: Child;
  /** How a page draws a cell, where that is more than its value; null leaves the column out of the page. */
  readonly shown?: ((row: Row) => Child) | null;
}

/** A list with its filter applied, all pages of it. */
export interface List {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Pick<ListColumn<never>, 'name' | 'title' | 'kind'>[];
  /** Cells in the order of the columns. */
  readonly rows: () => readonly (readonly ListCell[])[];
}

export function listOf<Row>(
  { name, title }: Pick<List, 'name' | 'title'>,
  columns: readonly ListColumn<Row>[],
  rows: () => readonly Row[],
): List {
  const cells = (row: Row) => columns.map(({ value }) => value(row));
  return { name, title, columns, rows: () => rows().map(cells) };
}
