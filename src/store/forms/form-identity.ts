import type { FormRecord } from '../../model/form-record.js';
import type { Correction } from '../records/correction.js';
import type { FormRow } from '../records/form-row.js';
import type { Store } from '../store.js';
import { departmentKey } from './department-name.js';
import { type DocumentIdentity, identityOf } from './identity.js';

/** A department as the store knows it: through the roster where the name is on it, else by its own name. */
export interface ResolvedDepartment {
  readonly id: number | null;
  /** What equal departments share. */
  readonly key: string;
  readonly name: string;
}

export function resolveDepartment(store: Store, written: string): ResolvedDepartment {
  const key = departmentKey(written);
  const row = store.get<{ id: number; name: string }>(
    'SELECT d.id, d.name FROM department_names n JOIN departments d ON d.id = n.department_id WHERE n.key = ?',
    key,
  );
  return row === undefined ? { id: null, key, name: written } : { id: row.id, key: `#${row.id}`, name: row.name };
}

/** Which form a document belongs to. `key` is null when department or year is unknown: such a form is never merged. */
export interface FormIdentity {
  readonly key: string | null;
  readonly department: ResolvedDepartment | null;
  readonly document: DocumentIdentity;
  readonly template: string;
}

/** `own` are the corrections in force that a person made looking at this very document. */
export function identify(store: Store, record: FormRecord, own: readonly Correction[]): FormIdentity {
  return resolveIdentity(store, record.form ?? 'unknown', identityOf(record, own));
}

export function resolveIdentity(store: Store, template: string, document: DocumentIdentity): FormIdentity {
  const department = document.department === null ? null : resolveDepartment(store, document.department);
  const known = department !== null && document.year !== null;
  const key = known ? identityKey(template, department.key, document.year) : null;
  return { key, department, document, template };
}

export function identityKey(template: string, departmentKeyText: string, year: number | null): string {
  return JSON.stringify([template, departmentKeyText, year]);
}

/**
 * The one form a document is a version of. Two budget codes that differ are two departments of one name; a document
 * without a code that could be of either is a form of its own.
 */
export function findForm(store: Store, identity: FormIdentity, except: number | null = null): FormRow | null {
  if (identity.key === null) return null;
  const forms = store.all<FormRow>(
    'SELECT * FROM forms WHERE identity = ? AND current_version IS NOT NULL AND id IS NOT ? ORDER BY id',
    identity.key,
    except,
  );
  const code = identity.document.budgetCode;
  const fitting = forms.filter((form) => !codesConflict(form.known_code, code));
  if (fitting.length <= 1) return fitting[0] ?? null;
  return fitting.find((form) => code !== null && form.known_code === code) ?? null;
}

export function codesConflict(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

export function insertForm(store: Store, identity: FormIdentity): number {
  const id = store.run('INSERT INTO forms (template) VALUES (?)', identity.template);
  writeIdentity(store, id, identity);
  return id;
}

/** What the current version says the form is. A code once known keeps departments of one name apart. */
export function writeIdentity(store: Store, formId: number, identity: FormIdentity): void {
  store.run(
    `UPDATE forms SET identity = ?, template = ?, department = ?, department_written = ?, department_id = ?, year = ?,
       budget_code = ?, known_code = coalesce(?, known_code) WHERE id = ?`,
    identity.key,
    identity.template,
    identity.department?.name ?? null,
    identity.document.department,
    identity.department?.id ?? null,
    identity.document.year,
    identity.document.budgetCode,
    identity.document.budgetCode,
    formId,
  );
}
