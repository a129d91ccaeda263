import { u8, u16, u32, window } from '../file/bytes.js';
import { FKP_BYTES, indexRuns, pageOffsets, type RunIndex, type RunList } from './runs.js';
import type { Grpprl } from './sprm.js';

/** What a formatted disk page says of one paragraph: its style and its own modifiers; [MS-DOC] 2.9.114, 2.9.175. */
export interface Papx {
  readonly istd: number;
  readonly grpprl: Grpprl;
}

/** [MS-DOC] 2.9.173: a page holds at most 0x1D paragraphs; each has a BxPap of 13 bytes. */
const MAX_RUNS = 0x1d;
const BX_BYTES = 13;

/** Where the PAPX of each paragraph lies, -1 for none: PlcBtePapx and its PapxFkp pages; [MS-DOC] 2.8.6, 2.9.173. */
export function readParagraphRuns(main: Uint8Array, table: Uint8Array, fc: number, lcb: number): RunIndex {
  const runs: RunList = { starts: [], ends: [], values: [] };
  for (const page of pageOffsets(main, table, fc, lcb)) {
    const count = Math.min(MAX_RUNS, u8(main, page + FKP_BYTES - 1));
    for (let i = 0; i < count; i++) {
      const word = u8(main, page + (count + 1) * 4 + i * BX_BYTES);
      runs.starts.push(u32(main, page + i * 4));
      runs.ends.push(u32(main, page + i * 4 + 4));
      runs.values.push(word === 0 ? -1 : page + word * 2);
    }
  }
  return indexRuns(runs);
}

/** PapxInFkp: a count of words, or 0 and then a count of words in the next byte; never beyond its page. */
export function readPapx(main: Uint8Array, at: number): Papx | null {
  if (at < 0) return null;
  const words = u8(main, at);
  const start = words === 0 ? at + 2 : at + 1;
  const length = words === 0 ? u8(main, at + 1) * 2 : words * 2 - 1;
  const pageEnd = at - (at % FKP_BYTES) + FKP_BYTES;
  if (length < 2) return null;
  return { istd: u16(main, start), grpprl: { bytes: main, start: start + 2, end: Math.min(start + length, pageEnd) } };
}

/** PrcData in the Data stream, where the properties of a paragraph with many of them lie; [MS-DOC] 2.9.210. */
export function readPrcData(data: Uint8Array, at: number): Grpprl | null {
  const length = u16(data, at);
  if (at < 0 || length === 0 || length > 0x3fa2 || window(data, at + 2, length).length < length) return null;
  return { bytes: data, start: at + 2, end: at + 2 + length };
}
