import { StoreError } from '../../store/open-store.js';
import { sha256Of } from '../workers/parse-job.js';

interface Originals {
  original(sha256: string): Uint8Array | null;
}

/** The kept bytes of a file; null where they are not what came in. */
export function wholeOriginal(store: Originals, sha256: string): Uint8Array | null {
  try {
    const bytes = store.original(sha256);
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
  } catch (error) {
    // The database cannot be read: the run ends. Bytes that cannot be inflated are this document's damage.
    if (error instanceof StoreError) throw error;
    return null;
  }
}
