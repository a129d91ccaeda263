import { stat } from 'node:fs/promises';
import type { FoundFile } from '../scan/walk.js';

/** Size, time and identity of a file at one look; equal fingerprints mean that nothing happened in between. */
export type Fingerprint = string;

export function fingerprint({ size, mtimeMs, inode }: Pick<FoundFile, 'size' | 'mtimeMs' | 'inode'>): Fingerprint {
  return `${size}:${mtimeMs}:${inode}`;
}

/** Null when the file is gone. */
export async function currentFingerprint({ location }: Pick<FoundFile, 'location'>): Promise<Fingerprint | null> {
  try {
    const { size, mtimeMs, ino } = await stat(location);
    return fingerprint({ size, mtimeMs, inode: ino });
  } catch {
    return null;
  }
}
