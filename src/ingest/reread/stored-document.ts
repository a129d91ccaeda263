import type { FormRecord } from '../../model/form-record.js';
import { readVersionReading } from '../../store/forms/versions.js';
import { type Store, StoreError } from '../../store/open-store.js';
import { readOriginal } from '../../store/submissions/originals.js';
import { sha256Of } from '../workers/parse-job.js';

/** The kept bytes of a file; null where they are not what came in. */
export function wholeOriginal(store: Store, sha256: string): Uint8Array | null {
  const bytes = unlessDamaged(() => readOriginal(store, sha256));
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}

/** What is stored of a version; null where it is refused for now, and where the stored reading is damaged. */
export function storedRecord(store: Store, versionId: number): FormRecord | null {
  return unlessDamaged(() => readVersionReading(store, versionId)?.record ?? null);
}

/** A database that cannot be read ends the run; bytes that cannot be inflated are this document's damage. */
function unlessDamaged<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return null;
  }
}
