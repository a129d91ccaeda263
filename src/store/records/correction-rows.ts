import type { Connection } from '../connection.js';
import type { Correction, CorrectionBase } from './correction.js';

interface CorrectionRow {
  readonly id: number;
  readonly form_id: number;
  readonly version_id: number;
  readonly key: string;
  readonly entity: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly reason: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly base: string;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly undone_reason: string | null;
}

/** All corrections of a form, undone ones too, in the order they were made. */
export function readCorrections(conn: Connection, formId: number): readonly Correction[] {
  return conn.all<CorrectionRow>('SELECT * FROM corrections WHERE form_id = ? ORDER BY id', formId).map(fromRow);
}

export function readCorrection(conn: Connection, id: number): Correction | null {
  const row = conn.get<CorrectionRow>('SELECT * FROM corrections WHERE id = ?', id);
  return row === undefined ? null : fromRow(row);
}

/** The corrections in force. */
export function inForce(corrections: readonly Correction[]): readonly Correction[] {
  return corrections.filter((correction) => correction.undoneAt === null);
}

export function insertCorrection(conn: Connection, made: Omit<Correction, 'id'>): number {
  conn.step('correction');
  return conn.run(
    `INSERT INTO corrections (form_id, version_id, key, entity, value, unit, reason, made_by, made_at, base,
       undone_at, undone_by, undone_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    made.formId,
    made.versionId,
    made.key,
    made.entity,
    made.value,
    made.unit,
    made.reason,
    made.by,
    made.at,
    JSON.stringify(made.base),
    made.undoneAt,
    made.undoneBy,
    made.undoneReason,
  );
}

export function withdraw(conn: Connection, id: number, by: string, reason: string): void {
  conn.step('withdraw');
  conn.run(
    'UPDATE corrections SET undone_at = ?, undone_by = ?, undone_reason = ? WHERE id = ? AND undone_at IS NULL',
    conn.now(),
    by,
    reason,
    id,
  );
}

function fromRow(row: CorrectionRow): Correction {
  return {
    id: row.id,
    formId: row.form_id,
    versionId: row.version_id,
    key: row.key,
    entity: row.entity,
    value: row.value,
    unit: row.unit,
    reason: row.reason,
    by: row.made_by,
    at: row.made_at,
    base: JSON.parse(row.base) as CorrectionBase,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    undoneReason: row.undone_reason,
  };
}
