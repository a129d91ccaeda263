import { type Finding, finding } from '../../../model/finding.js';

/** One file of a zip archive, as the central directory describes it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the packed bytes. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535; downloads may carry some garbage behind it. */
const END_SEARCH = 22 + 65_535 + 1_024;
const ALL_ONES = 0xffffffff;

/** Reads the directory at the end of the archive. Every offset is checked; a directory that does not hold is `damaged`. */
export function listEntries(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] | Finding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged();
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return finding('limit-exceeded', 'error', { limit: 'zip entries', allowed: maxEntries });
  const size = view.getUint32(end + 12, true);
  // Bytes in front of the archive shift every offset by the same amount.
  const shift = end - size - view.getUint32(end + 16, true);
  let at = end - size;
  if (at < 0 || shift < 0) return damaged();
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return damaged();
    const entry = readEntry(bytes, view, at, nameLength, extraLength, shift);
    if (entry === null) return damaged();
    entries.push(entry);
    at = next;
  }
  return entries;
}

const LEADING_SLASHES = /^\/+/u;

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry | null {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const wide = wideSizes(view, at + 46 + nameLength, extraLength);
  const pick = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === ALL_ONES ? (wide.shift() ?? value) : value;
  };
  const size = pick(24);
  const packedSize = pick(20);
  const local = pick(42) + shift;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  return {
    // Some Windows tools write backslashes, some a slash in front.
    name: name.replaceAll('\\', '/').replace(LEADING_SLASHES, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  };
}

/** The 64-bit values of the zip64 extra field (4.5.3), in the order size, packed size, offset. */
function wideSizes(view: DataView, from: number, length: number): number[] {
  const values: number[] = [];
  for (let at = from; at + 4 <= from + length; ) {
    const fieldLength = view.getUint16(at + 2, true);
    const stop = Math.min(at + 4 + fieldLength, from + length);
    if (view.getUint16(at, true) === 1)
      for (let i = at + 4; i + 8 <= stop; i += 8) values.push(Number(view.getBigUint64(i, true)));
    at += 4 + fieldLength;
  }
  return values;
}

function findEnd(view: DataView): number {
  const stop = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - 22; at >= stop; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function damaged(): Finding {
  return finding('damaged', 'error', { part: 'zip directory' });
}
