import { crc32, inflateRawSync } from 'node:zlib';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits } from '../reader.js';
import { listEntries, type ZipEntry } from './central-directory.js';

/** More files than any document holds; an archive with more is not one, or is hostile. */
const MAX_ENTRIES = 2_000;
/** The most the unpacker can be asked for. */
const MAX_ENTRY_BYTES = 0x7fff_ffff;

/** A zip archive held in memory, opened but not unpacked. */
export interface Archive {
  /** Entry names with `/` between folders and none in front, in archive order. */
  readonly names: readonly string[];
  /** Unpacks one entry of at most `most` bytes. Null when there is no such entry; a finding when it is damaged or too large. */
  readonly read: (name: string, most?: number) => Uint8Array | Finding | null;
}

/**
 * Opens a zip archive (APPNOTE.TXT 4.3). Sizes in the directory are checked against `limits.maxExpandedBytes` before
 * anything is unpacked, and unpacking stops there whatever the directory claims.
 */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive | Finding {
  const entries = listEntries(bytes, MAX_ENTRIES);
  if ('code' in entries) return entries;
  if (entries.some((entry) => entry.encrypted)) return finding('encrypted', 'error');
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.maxExpandedBytes) return tooLarge(limits);

  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = limits.maxExpandedBytes;
  return {
    names: entries.map((entry) => entry.name),
    read: (name, most = MAX_ENTRY_BYTES) => {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) return null;
      const data = unpack(bytes, entry, Math.min(left, most), limits);
      if (data instanceof Uint8Array) left -= data.length;
      return data;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, left: number, limits: ReadLimits): Uint8Array | Finding {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  if (packed.length < entry.packedSize || (entry.method !== 0 && entry.method !== 8)) return damaged(entry.name);
  if (entry.method === 0) {
    if (packed.length > left) return tooLarge(limits);
    return crc32(packed) === entry.crc ? packed : damaged(entry.name);
  }
  try {
    const data = inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    return crc32(data) === entry.crc ? new Uint8Array(data.buffer, data.byteOffset, data.length) : damaged(entry.name);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limits) : damaged(entry.name);
  }
}

function damaged(part: string): Finding {
  return finding('damaged', 'error', { part });
}

function tooLarge(limits: ReadLimits): Finding {
  return finding('limit-exceeded', 'error', { limit: 'maxExpandedBytes', allowed: limits.maxExpandedBytes });
}
