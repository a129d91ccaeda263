import type { Field } from '../../model/form-record.js';
import { cellName } from '../../text/cell-name.js';
import type { Connection } from '../connection.js';
import { sectionOf } from '../forms/field-facts.js';

/**
 * Number of a cell of the form. Key and entity are the same few hundred words in every form: as a number they make the table
 * of values half as large and its index quick to keep.
 */
export function cellNumber(conn: Connection, { key, entity }: Pick<Field, 'key' | 'entity'>): number {
  const name = cellName(key, entity);
  const known = conn.numbers.get(name);
  if (known !== undefined) return known;
  const id = stored(conn, key, entity);
  conn.numbers.set(name, id);
  return id;
}

function stored(conn: Connection, key: string, entity: string | null): number {
  const row = conn.get<{ id: number }>('SELECT id FROM cells WHERE key = ? AND entity IS ?', key, entity);
  return row?.id ?? conn.run('INSERT INTO cells (key, entity, section) VALUES (?, ?, ?)', key, entity, sectionOf(key));
}
