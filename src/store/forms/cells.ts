import type { Field } from '../../model/form-record.js';
import { cellName } from '../../text/cell-name.js';
import type { Store } from '../store.js';
import { sectionOf } from './field-facts.js';

/**
 * Number of a cell of the form. Key and entity are the same few hundred words in every form: as a number they make the table
 * of values half as large and its index quick to keep.
 */
export function cellNumber(store: Store, { key, entity }: Pick<Field, 'key' | 'entity'>): number {
  const name = cellName(key, entity);
  const known = store.numbers.get(name);
  if (known !== undefined) return known;
  const id = stored(store, key, entity);
  store.numbers.set(name, id);
  return id;
}

function stored(store: Store, key: string, entity: string | null): number {
  const row = store.get<{ id: number }>('SELECT id FROM cells WHERE key = ? AND entity IS ?', key, entity);
  return row?.id ?? store.run('INSERT INTO cells (key, entity, section) VALUES (?, ?, ?)', key, entity, sectionOf(key));
}
