/**
 * Little-endian reads that never throw: whatever lies outside the bytes reads as zero. Structures say by `inside`
 * whether a length can be true before they believe it.
 */

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function i16(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) << 16) >> 16;
}

export function i32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) | (u16(bytes, at + 2) << 16);
}

export function u32(bytes: Uint8Array, at: number): number {
  return i32(bytes, at) >>> 0;
}

/** Whether `length` bytes from `at` on really exist. */
export function inside(bytes: Uint8Array, at: number, length: number): boolean {
  return at >= 0 && length >= 0 && at + length <= bytes.length;
}

/** The bytes from `at` on, at most `length` of them, fewer where the data ends; a view, not a copy. */
export function window(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at < 0 || at >= bytes.length || length <= 0) return NOTHING;
  return bytes.subarray(at, Math.min(bytes.length, at + length));
}

/** UTF-16LE text of `characters` code units, fewer where the data ends; lone surrogates are kept as they are. */
export function utf16(bytes: Uint8Array, at: number, characters: number): string {
  const part = window(bytes, at, characters * 2);
  return Buffer.from(part.buffer, part.byteOffset, part.length & ~1).toString('utf16le');
}

export const NOTHING = new Uint8Array(0);
