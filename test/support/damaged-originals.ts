import { wholeOriginal } from '../../src/ingest/reread/stored-document.js';
import type { Store } from '../../src/store/open-store.js';

/** Hashes of all kept originals. */
export function originalHashes(store: Store): readonly string[] {
  return store.all<{ sha256: string }>('SELECT sha256 FROM originals ORDER BY sha256').map((row) => row.sha256);
}

/** Those whose bytes no longer have their hash, or cannot be unpacked. */
export function damagedOriginals(store: Store): readonly string[] {
  return originalHashes(store).filter((sha256) => wholeOriginal(store, sha256) === null);
}
