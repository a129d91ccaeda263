import { readCurrent } from '../forms/current-form.js';
import type { Effective } from '../forms/effective.js';
import { canonicalJson } from '../records/canonical.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

/** What is wrong with a database: SQLite's own complaints, and every place where the store contradicts itself. */
export function findProblems(store: Store): readonly string[] {
  return store.snapshot(() => [
    ...store
      .all<{ integrity_check: string }>('PRAGMA integrity_check')
      .map((row) => row.integrity_check)
      .filter((text) => text !== 'ok'),
    ...store.all<object>('PRAGMA foreign_key_check').map((row) => `foreign key: ${canonicalJson(row)}`),
    ...contradictions(store),
    ...staleForms(store),
  ]);
}

/** Sentences of the ledger that must have no example. */
const NEVER: readonly (readonly [problem: string, sql: string])[] = [
  [
    'stored submission that speaks for no form',
    `SELECT s.id FROM submissions s WHERE s.outcome = 'stored' AND NOT EXISTS
       (SELECT 1 FROM versions v JOIN forms f ON f.current_version = v.id WHERE v.submission_id = s.id)`,
  ],
  [
    'form whose submission is not stored',
    `SELECT f.id FROM forms f JOIN versions v ON v.id = f.current_version JOIN submissions s ON s.id = v.submission_id
     WHERE s.outcome <> 'stored' OR s.form_id IS NOT f.id OR v.form_id <> f.id`,
  ],
  [
    'superseded submission without a version',
    `SELECT s.id FROM submissions s WHERE s.outcome = 'superseded' AND NOT EXISTS
       (SELECT 1 FROM versions v WHERE v.submission_id = s.id AND v.form_id = s.form_id)`,
  ],
  [
    'submission stored twice',
    `SELECT sha256 AS id FROM submissions WHERE outcome IN ('stored', 'superseded') GROUP BY sha256 HAVING count(*) > 1`,
  ],
  [
    'two forms of one department, year and code',
    `SELECT min(id) AS id FROM forms WHERE current_version IS NOT NULL AND identity IS NOT NULL
     GROUP BY identity, known_code HAVING count(*) > 1`,
  ],
  [
    'correction that stands on another form than its version',
    'SELECT c.id FROM corrections c JOIN versions v ON v.id = c.version_id WHERE v.form_id <> c.form_id',
  ],
  [
    'review that stands on another form than its version',
    'SELECT r.id FROM reviews r JOIN versions v ON v.id = r.version_id WHERE v.form_id <> r.form_id',
  ],
  [
    'waiver that stands on another form than its version',
    'SELECT w.id FROM waivers w JOIN versions v ON v.id = w.version_id WHERE v.form_id <> w.form_id',
  ],
  [
    'read submission without its original',
    `SELECT id FROM submissions WHERE outcome IN ('stored', 'superseded') AND sha256 IS NULL`,
  ],
];

function contradictions(store: Store): string[] {
  return NEVER.flatMap(([problem, sql]) =>
    store.all<{ id: number | string }>(sql).map((row) => `${problem}: ${row.id}`),
  );
}

/** Forms whose views do not show what observation and corrections amount to. */
function staleForms(store: Store): string[] {
  const problems: string[] = [];
  for (const { id } of store.all<{ id: number }>('SELECT id FROM forms WHERE current_version IS NOT NULL')) {
    const effective = effectiveOf(store, id);
    if (effective === null) {
      problems.push(`observation that cannot be unpacked: ${id}`);
      continue;
    }
    const shown = store.all<object>(
      `SELECT c.key, c.entity, x.state, x.value, x.unit, x.corrected, x.confirmed, x.observed
       FROM field_values x JOIN cells c ON c.id = x.cell_id WHERE x.form_id = ? ORDER BY x.ordinal`,
      id,
    );
    const meant = effective.fields.map(({ key, entity, state, value, unit, corrected, confirmed, observed }) => {
      const texts = { value: storable(value), observed: storable(observed) };
      return { key, entity, state, unit, corrected: corrected ? 1 : 0, confirmed: confirmed ? 1 : 0, ...texts };
    });
    if (canonicalJson(shown) !== canonicalJson(meant)) problems.push(`form shown otherwise than it is: ${id}`);
    const open = store.all<{ id: number }>(
      'SELECT correction_id AS id FROM conflicts WHERE form_id = ? ORDER BY id',
      id,
    );
    const raised = effective.conflicts.map(({ correction }) => ({ id: correction.id })).sort((a, b) => a.id - b.id);
    if (canonicalJson(open) !== canonicalJson(raised)) problems.push(`conflicts not shown: ${id}`);
  }
  return problems;
}

/** Null where the bytes of the observation are damaged. */
function effectiveOf(store: Store, formId: number): Effective | null {
  try {
    return readCurrent(store, formId).effective;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return null;
  }
}

/** Half a surrogate pair (a damaged UTF-16 file) has no place in SQLite's UTF-8 and is stored as U+FFFD. */
function storable(text: string | null): string | null {
  return text === null ? null : Buffer.from(text, 'utf8').toString('utf8');
}
