import type { PrintedLine } from './screen.js';

/** What became of some lines of the screen, top down. */
export type AlignedPiece = TextPiece | GridPiece;

export interface TextPiece {
  readonly kind: 'text';
  readonly lines: readonly PrintedLine[];
}

export interface GridPiece {
  readonly kind: 'grid';
  readonly width: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** A cell that begins in its row. */
export interface GridCell {
  /** 1-based. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly paragraphs: readonly PrintedLine[];
}

/** A cell of one row and column. */
export function cellAt(column: number, paragraphs: readonly PrintedLine[], rows = 1): GridCell {
  return { column, columns: 1, rows, paragraphs };
}
