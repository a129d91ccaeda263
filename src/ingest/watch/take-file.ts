import { stat } from 'node:fs/promises';
import { isRetryable } from '../../store/submissions/reject.js';
import type { IncomingDocument } from '../intake/commit-document.js';
import { type OpenFileLimits, openFile } from '../scan/open-file.js';
import type { FoundFile } from '../scan/walk.js';
import { sha256Of } from '../workers/parse-job.js';
import { type Print, printOf } from './fingerprint.js';
import type { KnownPaths } from './known-paths.js';

/** `changed`: it was written to while it was read, nothing of it counts. `later`: it cannot be read at present. */
export type Taken = 'done' | 'changed' | 'later';

/**
 * Reads a settled file and offers what the ledger does not know yet. The print is compared again once the bytes are in
 * memory, so that half of an old and half of a new version never become a document.
 */
export async function takeFile(
  file: FoundFile,
  options: { readonly known: KnownPaths; readonly limits: OpenFileLimits; readonly retryAt: () => string },
  offer: (arrival: IncomingDocument) => Promise<void>,
): Promise<Taken> {
  let taken: Taken = 'done';
  for await (const arrival of openFile(file, options.limits)) {
    if (arrival.kind === 'junk') continue;
    if ((await currentPrint(file)) !== printOf(file)) return 'changed';
    const openRow = options.known.openRow(arrival.path);
    const row = openRow === null ? {} : { submission: openRow };
    if (arrival.kind === 'file') {
      if (!options.known.isKnown(arrival.path, sha256Of(arrival.bytes))) await offer({ ...arrival, ...row });
    } else if (isRetryable(arrival.reason.code)) {
      taken = 'later';
      await offer({ ...arrival, ...row, nextRetryAt: options.retryAt() });
    } else if (!isRefusedAlready(options.known, arrival)) await offer({ ...arrival, ...row });
  }
  return taken;
}

function isRefusedAlready(known: KnownPaths, arrival: IncomingDocument & { readonly kind: 'refused' }): boolean {
  const row = known.get(arrival.path);
  return row?.outcome === 'rejected' && row.sha256 === null && row.reason === arrival.reason.code;
}

/** Null when the file is gone. */
export async function currentPrint(file: Pick<FoundFile, 'location'>): Promise<Print | null> {
  try {
    const stats = await stat(file.location);
    return printOf({ size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino });
  } catch {
    return null;
  }
}
