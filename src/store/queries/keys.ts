import type { CellNames } from '../forms/cells.js';
import type { Store } from '../store.js';

/** A key of the stored forms as the template it was last read with describes it. */
export interface FormKey extends CellNames {
  readonly key: string;
}

/** All keys, in the order they were first met. */
export function readKeys(store: Store): readonly FormKey[] {
  return store.all<FormKey>(
    'SELECT key, label, name, english, section, unit, kind FROM cells WHERE kind IS NOT NULL GROUP BY key ORDER BY min(id)',
  );
}
