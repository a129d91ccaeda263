import type { Field } from '../../../model/form-record.js';
import { effectiveFields } from '../../../store/forms/current-form.js';
import type { Store } from '../../../store/open-store.js';
import { readKeys } from '../../../store/queries/keys.js';
import { CliError } from '../../program/context.js';

interface CellName {
  readonly key: string;
  readonly entity: string | null;
}

/** The cell of a form meant by a key or a printed name, and in the money tables by a row's id or its name on the form. */
export function cellNamed(store: Store, formId: number, name: string, row: string | null): CellName {
  const fields = effectiveFields(store, formId);
  const key = fields.some((field) => field.key === name) ? name : keyNamed(store, fields, name);
  const own = fields.filter((field) => field.key === key);
  const rows = new Map(
    own.flatMap(({ entity }) => (entity === null ? [] : [[entity, rowName(fields, entity)] as const])),
  );
  if (row === null && own.length > 0 && own.length === rows.size)
    throw new CliError('correct-which-row', { cell: name, rows: [...rows].map(([id, text]) => `${text} (${id})`) });
  const named = [...rows].filter(([, text]) => text === row);
  return { key, entity: named.length === 1 ? (named[0]?.[0] ?? row) : row };
}

function rowName(fields: readonly Field[], entity: string): string {
  return fields.find((field) => field.key === 'finance.entity_name' && field.entity === entity)?.value ?? entity;
}

/** What no cell of the form is called is left to the store to refuse. */
function keyNamed(store: Store, fields: readonly Field[], name: string): string {
  const present = new Set(fields.map(({ key }) => key));
  const called = readKeys(store).filter((one) => one.name === name || one.label === name);
  const keys = called.flatMap(({ key }) => (present.has(key) ? [key] : []));
  if (keys.length > 1) throw new CliError('correct-which-key', { name, keys });
  return keys[0] ?? name;
}
