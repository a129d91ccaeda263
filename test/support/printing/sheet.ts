/** A form as it lies on the page: lines, and tables as printed rows. */
export type Sheet = readonly (string | readonly SheetRow[])[];

export type SheetRow = readonly SheetCell[];

export interface SheetCell {
  /** Its paragraphs, parted by line ends. */
  readonly text: string;
  /** Edges in shares of `PAGE`. */
  readonly left: number;
  readonly right: number;
  /** Whether it is the lower part of a cell in a row above; the text is that of the whole cell. */
  readonly hangs: boolean;
}

export const PAGE = 840;

/** What is printed in a row where merged cells are not repeated. */
export function shownText({ text, hangs }: SheetCell): string {
  return hangs ? '' : text;
}

/** The places on the page where a cell of the table begins or ends. */
export function edgesOf(rows: readonly SheetRow[]): readonly number[] {
  return [...new Set(rows.flat().flatMap(({ left, right }) => [left, right]))].toSorted((a, b) => a - b);
}

/** The grid columns a cell covers. */
export function spanOf({ left, right }: SheetCell, edges: readonly number[]): number {
  return edges.indexOf(right) - edges.indexOf(left);
}
