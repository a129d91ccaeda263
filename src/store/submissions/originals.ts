import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Connection } from '../connection.js';

/** Keeps the bytes of a submitted file, once, compressed where that helps. */
export function keepOriginal(conn: Connection, sha256: string, bytes: Uint8Array): void {
  conn.step('original');
  if (conn.get('SELECT 1 FROM originals WHERE sha256 = ?', sha256) !== undefined) return;
  const deflated = looksPacked(bytes) ? null : deflateRawSync(bytes, { level: 6, chunkSize: 64 * 1024 });
  const packed = deflated !== null && deflated.length < bytes.length;
  conn.run(
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
  readonly sha256: string;
  readonly codec: string;
  readonly data: Uint8Array;
}

export interface Original {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export function readOriginal(conn: Connection, sha256: string): Uint8Array | null {
  const row = conn.get<OriginalRow>('SELECT sha256, codec, data FROM originals WHERE sha256 = ?', sha256);
  return row === undefined ? null : unpack(row);
}

/** Every kept original, by hash. One at a time in memory; the database may be written between two of them. */
export function* readOriginals(conn: Connection): Generator<Original> {
  const hashes = conn.all<{ sha256: string }>('SELECT sha256 FROM originals ORDER BY sha256');
  for (const { sha256 } of hashes) {
    const bytes = readOriginal(conn, sha256);
    if (bytes !== null) yield { sha256, bytes };
  }
}

function unpack(row: OriginalRow): Uint8Array {
  return new Uint8Array(row.codec === 'deflate' ? inflateRawSync(row.data) : row.data);
}
