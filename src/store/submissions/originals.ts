import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Store } from '../store.js';

/** Keeps the bytes of a submitted file, once, compressed where that helps. */
export function keepOriginal(store: Store, sha256: string, bytes: Uint8Array): void {
  if (store.get('SELECT 1 FROM originals WHERE sha256 = ?', sha256) !== undefined) return;
  const deflated = looksPacked(bytes) ? null : deflateRawSync(bytes, { level: 6, chunkSize: 64 * 1024 });
  const packed = deflated !== null && deflated.length < bytes.length;
  store.run(
    'INSERT INTO originals (sha256, bytes, codec, data) VALUES (?, ?, ?, ?)',
    sha256,
    bytes.length,
    packed ? 'deflate' : 'none',
    packed ? deflated : bytes,
  );
}

/** A .docx is a zip already: deflating it again costs a millisecond and gains nothing. */
function looksPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

interface OriginalRow {
  readonly codec: string;
  readonly data: Uint8Array;
}

/** The kept bytes of a file. Throws where they are damaged and cannot be inflated. */
export function readOriginal(store: Store, sha256: string): Uint8Array | null {
  const row = store.get<OriginalRow>('SELECT codec, data FROM originals WHERE sha256 = ?', sha256);
  if (row === undefined) return null;
  return new Uint8Array(row.codec === 'deflate' ? inflateRawSync(row.data) : row.data);
}
