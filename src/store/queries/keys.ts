import { inFormOrder } from '../../text/cell-name.js';
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

/** Rows of the money tables that any form has, in the form's order. */
export function readEntities(store: Store): readonly string[] {
  const rows = store.all<{ entity: string }>('SELECT DISTINCT entity FROM cells WHERE entity IS NOT NULL');
  return inFormOrder(rows.map(({ entity }) => entity));
}

/** The rows that forms give this name. */
export function entitiesCalled(store: Store, name: string): readonly string[] {
  const rows = store.all<{ entity: string }>(
    `SELECT DISTINCT c.entity FROM cells c JOIN field_values x ON x.cell_id = c.id
     WHERE c.key = 'finance.entity_name' AND c.entity IS NOT NULL AND x.value = ?`,
    name,
  );
  return rows.map(({ entity }) => entity);
}
