/** What a layout reader makes of lines, before it is numbered and measured. */
export type Piece = TextPiece | TablePiece;

/** A paragraph: source characters and their line. */
export interface Para {
  readonly text: string;
  readonly line: number;
}

interface TextPiece extends Para {
  readonly kind: 'text';
}

export type Layout = 'L1' | 'L3' | 'L4' | 'L5' | 'L6' | 'L7' | 'L9' | 'L10';

interface TablePiece {
  readonly kind: 'table';
  readonly layout: Layout;
  readonly rows: readonly RowPiece[];
  /** Non-blank characters of its lines that only draw the layout. */
  readonly furniture: number;
  /** See `Table.torn`. */
  readonly torn?: boolean;
}

export interface RowPiece {
  /** Paragraphs of each cell, left to right. */
  readonly cells: readonly (readonly Para[])[];
  readonly positionsKept: boolean;
  readonly width: number;
  /** Where each cell stands in the table's grid, where the layout shows it; else one column after the other. */
  readonly spans?: readonly CellSpan[];
}

export interface CellSpan {
  /** 1-based grid column. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** A stretch of lines, end exclusive, that a table takes. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

export function wholeRow(cells: readonly (readonly Para[])[]): RowPiece {
  return { cells, positionsKept: true, width: cells.length };
}
