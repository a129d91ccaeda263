import type { Connection } from '../connection.js';
import { canonicalJson } from '../records/canonical.js';
import type { Correction } from '../records/correction.js';
import { readCorrections } from '../records/correction-rows.js';
import { readCurrent } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';

/**
 * Everything the store knows of a form, without what depends on when and in which order it came to know it (ids, times
 * of receipt, runs). A re-run store and a fresh one with the same files and corrections give the same bytes.
 */
export function canonicalForm(conn: Connection, formId: number): string {
  const { form, observation, effective } = readCurrent(conn, formId);
  const findings = conn.all<object>(
    'SELECT origin, code, severity, message, facts, places FROM findings WHERE form_id = ? ORDER BY ordinal',
    form.id,
  );
  const checks = conn.get<{ outcomes: string }>('SELECT outcomes FROM check_results WHERE form_id = ?', form.id);
  return canonicalJson({
    template: form.template,
    department: form.department,
    year: form.year,
    budgetCode: form.budget_code,
    record: observation.record,
    effective: effective.fields,
    corrections: readCorrections(conn, form.id).map(portable).sort(byMoment),
    conflicts: effective.conflicts.map(({ correction, field, why }) => ({ ...portable(correction), field, why })),
    findings,
    checks: checks === undefined ? null : (JSON.parse(checks.outcomes) as unknown),
    history: readHistory(conn, form.id),
  });
}

/** A correction without the numbers this database gave it. */
export type PortableCorrection = Omit<Correction, 'id' | 'formId' | 'versionId'>;

export function portable({ id: _, formId: __, versionId: ___, ...rest }: Correction): PortableCorrection {
  return rest;
}

function byMoment(one: PortableCorrection, other: PortableCorrection): number {
  const [a, b] = [one.at + canonicalJson(one), other.at + canonicalJson(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Originals of all versions, oldest first. */
function readHistory(conn: Connection, formId: number): readonly string[] {
  return conn
    .all<{ current_observation: number }>(
      `SELECT current_observation FROM versions WHERE form_id = ? AND current_observation IS NOT NULL
       ORDER BY submission_id`,
      formId,
    )
    .map((row) => canonicalJson(readObservation(conn, row.current_observation).record));
}
