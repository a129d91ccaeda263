import type { FormRecord } from '../../model/form-record.js';
import { type Store, StoreError } from '../../store/open-store.js';

/** What is stored of a version: null where it is refused for now, and where its reading is damaged and cannot be unpacked. */
export function storedRecord(store: Store, versionId: number): FormRecord | null {
  try {
    return store.versionReading(versionId)?.record ?? null;
  } catch (error) {
    // The database cannot be read: the run ends.
    if (error instanceof StoreError) throw error;
    return null;
  }
}
