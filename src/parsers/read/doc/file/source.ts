import type { SymbolFont } from '../../shared/symbol-font.js';
import type { RunIndex } from '../properties/runs.js';
import type { Style } from '../properties/styles.js';
import type { Piece } from './clx.js';
import type { Fib } from './fib.js';

/** The parts of one .doc, read but not yet put together. */
export interface Source {
  readonly fib: Fib;
  readonly main: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
  /** All the text, index = CP. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** CPs of the characters that end sections. */
  readonly sectionMarks: ReadonlySet<number>;
  /** Byte offset of each paragraph's PAPX. */
  readonly paragraphs: RunIndex;
  /** Byte offset of each CHPX that is of interest. */
  readonly characters: RunIndex;
  readonly styles: readonly (Style | null)[];
  /** By ftc: which symbol font it is, null of any other. */
  readonly fonts: readonly (SymbolFont | null)[];
}

/** The piece a CP lies in; CPs are asked for mostly in ascending order. */
export function pieceFinder(pieces: readonly Piece[]): (cp: number) => Piece | null {
  let last = 0;
  const holds = (i: number, cp: number) => {
    const piece = pieces[i];
    return piece !== undefined && cp >= piece.start && cp < piece.end;
  };
  return (cp) => {
    if (!holds(last, cp)) last = holds(last + 1, cp) ? last + 1 : search(pieces, cp);
    return holds(last, cp) ? (pieces[last] ?? null) : null;
  };
}

function search(pieces: readonly Piece[], cp: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > cp) high = middle;
    else low = middle + 1;
  }
  return low;
}
