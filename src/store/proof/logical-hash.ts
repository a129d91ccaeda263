import { createHash } from 'node:crypto';
import type { Connection } from '../connection.js';
import { canonicalForm } from '../forms/canonical-form.js';
import { canonicalJson } from '../records/canonical.js';

/**
 * One hash over everything the store knows, whatever ids and moments it was given: two stores with the same files,
 * corrections and roster have the same one, in whichever order and with however many crashes they came to it.
 */
export function logicalHash(conn: Connection): string {
  return conn.snapshot(() => {
    const hash = createHash('sha256');
    const parts: string[] = [];
    for (const { id } of conn.all<{ id: number }>('SELECT id FROM forms WHERE current_version IS NOT NULL'))
      parts.push(digest(canonicalForm(conn, id)));
    for (const row of conn.iterate<object>(LEDGER)) parts.push(canonicalJson(row));
    for (const row of conn.iterate<object>('SELECT sha256, bytes FROM originals')) parts.push(canonicalJson(row));
    for (const row of conn.iterate<object>(ROSTER)) parts.push(canonicalJson(row));
    for (const part of parts.sort()) hash.update(part).update('\n');
    return hash.digest('hex');
  });
}

const LEDGER = `SELECT s.file_name, s.path, s.sha256, s.outcome, s.reason, s.facts, s.message, o.sha256 AS duplicate_of,
    f.identity FROM submissions s LEFT JOIN submissions o ON o.id = s.duplicate_of LEFT JOIN forms f ON f.id = s.form_id`;

const ROSTER = `SELECT d.budget_code, d.name, d.group_name, d.expected_years, n.key, n.source
  FROM departments d LEFT JOIN department_names n ON n.department_id = d.id`;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
