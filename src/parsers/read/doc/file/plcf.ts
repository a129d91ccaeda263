import { u32, window } from './bytes.js';

/** A PLC: n+1 ascending positions, then n data elements of one size; [MS-DOC] 2.2.2. */
export interface Plcf {
  readonly count: number;
  /** Position `i`, 0 ≤ i ≤ count. */
  readonly position: (i: number) => number;
  /** Offset of data element `i` in `bytes`. */
  readonly dataAt: (i: number) => number;
  readonly bytes: Uint8Array;
}

/** The count follows from the bytes that are really there, so a false length can claim nothing. */
export function readPlcf(table: Uint8Array, fc: number, lcb: number, dataBytes: number): Plcf {
  const bytes = window(table, fc, lcb);
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + dataBytes)));
  return {
    count,
    bytes,
    position: (i) => u32(bytes, i * 4),
    dataAt: (i) => (count + 1) * 4 + i * dataBytes,
  };
}
