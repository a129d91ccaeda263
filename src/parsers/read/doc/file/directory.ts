import { u8, u16, u32, utf16 } from './bytes.js';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'root' | 'storage' | 'stream' | 'free';
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const ENTRY_BYTES = 128;
const KINDS = { 1: 'storage', 2: 'stream', 5: 'root' } as const;

/** The directory's entries by stream identifier; [MS-CFB] 2.6.1. */
export function readDirectory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, u16(bytes, at + 64));
    entries.push({
      name: utf16(bytes, at, Math.max(0, (nameBytes >> 1) - 1)),
      kind: KINDS[u8(bytes, at + 66) as 1 | 2 | 5] ?? 'free',
      left: u32(bytes, at + 68),
      right: u32(bytes, at + 72),
      child: u32(bytes, at + 76),
      start: u32(bytes, at + 116),
      size: u32(bytes, at + 120),
    });
  }
  return entries;
}

/**
 * The entries directly below the root ([MS-CFB] 2.6.4: a binary tree of siblings). A broken tree may hide an entry:
 * then every stream of the directory is offered after those found, so that the document can still be opened.
 */
export function rootChildren(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  const found: DirectoryEntry[] = [];
  const seen = new Set<number>([0]);
  const pending = [entries[0]?.child ?? -1];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entry = entries[next];
    if (entry === undefined || seen.has(next) || entry.kind === 'free') continue;
    seen.add(next);
    found.push(entry);
    pending.push(entry.left, entry.right);
  }
  if (found.some((entry) => entry.kind === 'stream')) return found;
  return entries.filter((entry, i) => i > 0 && entry.kind === 'stream');
}
