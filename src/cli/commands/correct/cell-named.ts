import { LANGS } from '../../../messages/index.js';
import type { Field } from '../../../model/form-record.js';
import { entityLabel, rowLabel } from '../../../present/names.js';
import { effectiveFields } from '../../../store/forms/current-form.js';
import { isIdentityKey } from '../../../store/forms/effective.js';
import type { Store } from '../../../store/open-store.js';
import { readKeys } from '../../../store/queries/keys.js';
import { CliError } from '../../program/context.js';
import { keysNamed } from '../../program/keys-named.js';

interface CellName {
  readonly key: string;
  readonly entity: string | null;
}

/** The cell of a form meant by a key or a printed name, and in the money tables by a row's id or one of its names. */
export function cellNamed(store: Store, formId: number, name: string, row: string | null): CellName {
  const fields = effectiveFields(store, formId);
  const key = isIdentityKey(name) || fields.some((field) => field.key === name) ? name : keyNamed(store, fields, name);
  const own = fields.filter((field) => field.key === key);
  const rows = new Map(
    own.flatMap(({ entity }) => (entity === null ? [] : [[entity, rowLabel(fields, entity, 'zh')] as const])),
  );
  if (row !== null) return { key, entity: rowNamed(rows, row) };
  if (own.length > 0 && own.length === rows.size)
    throw new CliError('correct-which-row', { cell: name, rows: rowList(rows) });
  return { key, entity: null };
}

type Rows = ReadonlyMap<string, string>;

function rowNamed(rows: Rows, row: string): string {
  const wanted = row.trim();
  if (rows.has(wanted)) return wanted;
  const printed = [...rows].filter(([, name]) => name === wanted).map(([id]) => id);
  const known = [...rows.keys()].filter((id) => LANGS.some((lang) => entityLabel(id, lang) === wanted));
  const [only, another] = printed.length > 0 ? printed : known;
  if (only !== undefined && another === undefined) return only;
  throw new CliError('correct-unknown-row', { row: wanted, rows: rowList(rows) });
}

/** What each row may be called: by its printed name, its place in the table or its id. */
function rowList(rows: Rows): readonly { readonly id: string; readonly name: string; readonly known: string }[] {
  return [...rows].map(([id, name]) => ({ id, name, known: entityLabel(id, 'zh') }));
}

function keyNamed(store: Store, fields: readonly Field[], name: string): string {
  const present = new Set(fields.map(({ key }) => key));
  const keys = keysNamed(
    readKeys(store).filter(({ key }) => present.has(key)),
    name,
  );
  const [only, another] = keys;
  if (only === undefined || another !== undefined) throw new CliError('correct-which-key', { name, keys });
  return only;
}
