import type { Connection } from '../connection.js';
import { readForm } from '../records/form-row.js';
import { identityKey } from './grouping.js';

/**
 * Marks what the checks have to look at again: this form where its effective values are not those that were checked,
 * and the form of the year after, which is compared with it (Y1, Y2).
 */
export function askForChecks(conn: Connection, formId: number, thisToo: boolean): void {
  if (thisToo) askForOwnChecks(conn, formId);
  const next = neighbourYear(conn, formId, 1);
  if (next !== null) conn.run('UPDATE forms SET checked = 0 WHERE id = ?', next);
}

export function askForOwnChecks(conn: Connection, formId: number): void {
  conn.run('UPDATE forms SET checked = 0 WHERE id = ?', formId);
}

/** The same department's form of `distance` years later (or earlier), null where the store has none or more than one. */
export function neighbourYear(conn: Connection, formId: number, distance: number): number | null {
  const form = readForm(conn, formId);
  if (form.identity === null || form.year === null) return null;
  const [template, key] = JSON.parse(form.identity) as [string, string, number];
  const rows = conn.all<{ id: number }>(
    `SELECT id FROM forms WHERE identity = ? AND current_version IS NOT NULL
       AND (known_code IS NULL OR ? IS NULL OR known_code = ?)`,
    identityKey(template, key, form.year + distance),
    form.known_code,
    form.known_code,
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Forms whose effective values changed since the checks last looked. */
export function uncheckedForms(conn: Connection): readonly number[] {
  return conn
    .all<{ id: number }>('SELECT id FROM forms WHERE checked = 0 AND current_version IS NOT NULL ORDER BY id')
    .map((row) => row.id);
}
