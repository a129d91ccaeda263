import { findKey } from '../../model/form-keys.js';
import type { Field } from '../../model/form-record.js';
import type { ValueKind } from '../../model/template.js';
import { cellName } from '../../text/cell-name.js';
import type { Store } from '../store.js';
import { requireFinanceColumn } from '../views/require-finance-column.js';

/** What the template of the last form that had a cell says of its key; all null where no template was at hand. */
export interface CellNames {
  readonly label: string | null;
  readonly name: string | null;
  readonly english: string | null;
  readonly section: number;
  readonly unit: string | null;
  readonly kind: ValueKind | null;
}

/**
 * Number of a cell of the form. Key and entity are the same few hundred words in every form: as a number they make the table
 * of values half as large and its index quick to keep. Where the template is at hand, the cell is given its names.
 */
export function cellNumber(store: Store, { key, entity }: Pick<Field, 'key' | 'entity'>, template: string): number {
  const name = `${template} ${cellName(key, entity)}`;
  const known = store.numbers.get(name);
  if (known !== undefined) return known;
  const id = describedCell(store, key, entity, template);
  store.numbers.set(name, id);
  return id;
}

/** Gives cells that are stored already the names the template has for them today. */
export function nameCells(store: Store, fields: readonly Field[], template: string): void {
  for (const field of fields) cellNumber(store, field, template);
}

const INSERT = `INSERT INTO cells (label, name, english, section, unit, kind, key, entity)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const UPDATE = 'UPDATE cells SET label = ?, name = ?, english = ?, section = ?, unit = ?, kind = ? WHERE id = ?';
const NO_NAMES: CellNames = { label: null, name: null, english: null, section: 0, unit: null, kind: null };

function describedCell(store: Store, key: string, entity: string | null, templateId: string): number {
  const template = store.templates.find((one) => one.id === templateId);
  const said = template === undefined ? null : findKey(template, key);
  const { label, name, english, section, unit, kind } = said ?? NO_NAMES;
  const names = [label, name, english, section, unit, kind];
  const row = store.get<{ id: number }>('SELECT id FROM cells WHERE key = ? AND entity IS ?', key, entity);
  const id = row?.id ?? store.run(INSERT, ...names, key, entity);
  if (row !== undefined && said !== null) store.run(UPDATE, ...names, id);
  if (said !== null && said.table !== null) requireFinanceColumn(store, key, said.name);
  return id;
}

/** What is known of a cell; of one no form has shown, nothing. */
export function cellNames(store: Store, key: string, entity: string | null): CellNames {
  const sql = 'SELECT label, name, english, section, unit, kind FROM cells WHERE key = ? AND entity IS ?';
  return store.get<CellNames>(sql, key, entity) ?? NO_NAMES;
}
