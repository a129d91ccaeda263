import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What systems answer that cannot sync a folder (Windows, some network shares): there is nothing one could do. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF']);

/** Makes names given or taken in a folder survive a power cut: a rename alone is only in memory. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!UNSUPPORTED.has(code)) throw error;
  }
}
