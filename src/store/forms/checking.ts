import type { Field } from '../../model/form-record.js';
import { readForm } from '../records/form-row.js';
import type { Store } from '../store.js';
import { effectiveRecord } from './current-form.js';
import { identityKey } from './form-identity.js';

/**
 * Marks forms to be checked again: this one where its effective values are not those that were checked, and that of the
 * next year, which is compared with it (Y1, Y2).
 */
export function invalidateChecks(store: Store, formId: number, which: 'own' | 'next-year' | 'both'): void {
  const next = which === 'own' ? null : neighbourYear(store, formId, 1);
  for (const id of [which === 'next-year' ? null : formId, next])
    if (id !== null) store.run('UPDATE forms SET checked = 0 WHERE id = ?', id);
}

/** The same department's form of `distance` years later (or earlier), null where the store has none or more than one. */
function neighbourYear(store: Store, formId: number, distance: number): number | null {
  const form = readForm(store, formId);
  if (form.identity === null || form.year === null) return null;
  const [template, key] = JSON.parse(form.identity) as [string, string, number];
  const rows = store.all<{ id: number }>(
    `SELECT id FROM forms WHERE identity = ? AND current_version IS NOT NULL
       AND (known_code IS NULL OR ? IS NULL OR known_code = ?)`,
    identityKey(template, key, form.year + distance),
    form.known_code,
    form.known_code,
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Effective fields of the same department's form of the year before, null where there is none. */
export function previousYearFields(store: Store, formId: number): readonly Field[] | null {
  const previous = neighbourYear(store, formId, -1);
  return previous === null ? null : effectiveRecord(store, previous).fields;
}

/** Forms whose effective values, or those of the year before, changed since the checks last ran. */
export function uncheckedForms(store: Store): readonly number[] {
  return store
    .all<{ id: number }>('SELECT id FROM forms WHERE checked = 0 AND current_version IS NOT NULL ORDER BY id')
    .map((row) => row.id);
}
