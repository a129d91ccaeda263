import type { Para } from './piece.js';

/** A row as its pipes printed it. */
export interface OpenRow {
  readonly cells: Para[][];
  /** Pipes after the last cell's own. */
  closers: number;
  /** Printed on one line, with empty cells in place. */
  lineRow: boolean;
  /** Empty cells between filled ones are in place. */
  readonly holesKept?: boolean;
}
