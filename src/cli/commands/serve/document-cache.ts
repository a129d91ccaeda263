import type { DocumentOutcome, ParsePool } from '../../../ingest/workers/parse-job.js';
import type { Store } from '../../../store/open-store.js';
import { readOriginal } from '../../../store/submissions/originals.js';

/** Documents kept at most; a form of the usual size takes about a megabyte. */
const KEPT = 30;

/** Reads originals again on the parse threads; the ones asked for last are kept. */
export function documentCache(store: Store, pool: ParsePool) {
  const kept = new Map<string, Promise<DocumentOutcome>>();

  function documentOf(sha256: string): Promise<DocumentOutcome> {
    const known = kept.get(sha256) ?? read(sha256);
    kept.delete(sha256);
    kept.set(sha256, known);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
    return known;
  }

  async function read(sha256: string): Promise<DocumentOutcome> {
    const bytes = readOriginal(store, sha256);
    return bytes === null ? { document: null, problem: null } : pool.readDocument(bytes);
  }

  return { documentOf };
}
