import { isRetryable } from '../../store/submissions/reject.js';
import type { IncomingDocument } from '../intake/commit-document.js';
import type { KnownPaths } from '../intake/known-paths.js';
import { type OpenFileLimits, openFile } from '../scan/open-file.js';
import type { FoundFile } from '../scan/walk.js';
import { sha256Of } from '../workers/parse-job.js';
import { currentFingerprint, fingerprint } from './fingerprint.js';

/** `changed`: it was written to while it was read, nothing of it counts. `retry`: it cannot be read at present. */
export type ReadOutcome = 'read' | 'changed' | 'retry';

/**
 * Reads a settled file and offers what the ledger does not know yet. The fingerprint is compared again once the bytes are in
 * memory, so that half of an old and half of a new version never become a document.
 */
export async function takeFile(
  file: FoundFile,
  options: { readonly known: KnownPaths; readonly limits: OpenFileLimits; readonly retryAt: () => string },
  offer: (arrival: IncomingDocument) => Promise<void>,
): Promise<ReadOutcome> {
  let outcome: ReadOutcome = 'read';
  for await (const arrival of openFile(file, options.limits)) {
    if (arrival.kind === 'junk') continue;
    if ((await currentFingerprint(file)) !== fingerprint(file)) return 'changed';
    const openRow = options.known.openRow(arrival.path);
    const row = openRow === null ? {} : { submission: openRow };
    if (arrival.kind === 'file') {
      if (!options.known.isKnown(arrival.path, sha256Of(arrival.bytes))) await offer({ ...arrival, ...row });
    } else if (isRetryable(arrival.reason.code)) {
      outcome = 'retry';
      await offer({ ...arrival, ...row, nextRetryAt: options.retryAt() });
    } else if (!isRefusedAlready(options.known, arrival)) await offer({ ...arrival, ...row });
  }
  return outcome;
}

function isRefusedAlready(known: KnownPaths, arrival: IncomingDocument & { readonly kind: 'refused' }): boolean {
  const row = known.get(arrival.path);
  return row?.outcome === 'rejected' && row.sha256 === null && row.reason === arrival.reason.code;
}
