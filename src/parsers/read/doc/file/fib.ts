import { inside, u16, u32 } from './bytes.js';

/** Where a structure lies in the table stream. */
interface FcLcb {
  readonly fc: number;
  readonly lcb: number;
}

/** The File Information Block, as far as reading needs it; [MS-DOC] 2.5. */
export interface Fib {
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  /** Characters of each subdocument, in the order in which they lie; [MS-DOC] 2.4.1. */
  readonly lengths: { readonly [part in Subdocument]: number };
  readonly at: (part: keyof typeof PARTS) => FcLcb;
}

export const SUBDOCUMENTS = [
  'main',
  'footnote',
  'header',
  'macro',
  'comment',
  'endnote',
  'textBox',
  'headerTextBox',
] as const;
export type Subdocument = (typeof SUBDOCUMENTS)[number];

/** Index of a structure's fc/lcb pair in FibRgFcLcb97; [MS-DOC] 2.5.6. */
const PARTS = {
  styles: 1,
  sections: 6,
  headers: 11,
  characterRuns: 12,
  paragraphs: 13,
  fonts: 15,
  clx: 33,
  lists: 73,
  listOverrides: 74,
} as const;

const BASE_BYTES = 32;
/** FibRgLw97 holds the subdocument lengths from its fourth number on; [MS-DOC] 2.5.4. */
const FIRST_LENGTH = 3;

/**
 * Reads the FIB at the start of the WordDocument stream; null where the stream is too short to hold one. The counts
 * `csw` and `cslw` say where the next part begins, as newer versions lengthen them.
 */
export function readFib(main: Uint8Array): Fib | null {
  const flags = u16(main, 10);
  const longs = BASE_BYTES + 2 + u16(main, BASE_BYTES) * 2;
  const pairs = longs + 2 + u16(main, longs) * 4;
  if (!inside(main, pairs, 2)) return null;
  const pairCount = u16(main, pairs);
  const length = (i: number) => u32(main, longs + 2 + (FIRST_LENGTH + i) * 4);
  return {
    encrypted: (flags & 0x8100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    lengths: Object.fromEntries(SUBDOCUMENTS.map((name, i) => [name, length(i)])) as Fib['lengths'],
    at: (part) => {
      const index = PARTS[part];
      if (index >= pairCount) return { fc: 0, lcb: 0 };
      return { fc: u32(main, pairs + 2 + index * 8), lcb: u32(main, pairs + 6 + index * 8) };
    },
  };
}
