import type { FieldState } from '../../model/form-record.js';
import type { Store } from '../store.js';

/** What a person said about one field, and what the parser had read there when the person said it. */
export interface Correction {
  readonly id: number;
  readonly formId: number;
  /** The version of the form that was in front of the person. */
  readonly versionId: number;
  readonly key: string;
  readonly entity: string | null;
  /** Null says: this cell is blank. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly kind: CorrectionKind;
  /** Empty for a confirmation that gives none. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly base: CorrectionBase;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoneReason: string | null;
}

/** `confirm`: a person looked, and what was read is right. It stands and is in conflict as a correction is, and changes no value. */
export type CorrectionKind = 'correct' | 'confirm';

/** The observation a correction was based on. */
export interface CorrectionBase {
  readonly state: FieldState;
  readonly raw: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  /** The original the person had before them. */
  readonly sha256: string;
  /** How to find the row again when rows were added or removed; null for a field that stands alone. */
  readonly row: RowAnchor | null;
}

/** A list row is known by what stands in it; `rank` of `count` tells equal rows apart. */
export interface RowAnchor {
  readonly content: string;
  readonly rank: number;
  readonly count: number;
  /** The row without the corrected cell, and how many rows read so. */
  readonly others: string;
  readonly othersCount: number;
}

/** Keys that no cell of the form has: what a person says about the form as a whole. */
export const FORM_DEPARTMENT = 'form.department';
export const FORM_YEAR = 'form.year';

interface CorrectionRow {
  readonly id: number;
  readonly form_id: number;
  readonly version_id: number;
  readonly key: string;
  readonly entity: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly kind: CorrectionKind;
  readonly reason: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly base: string;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly undone_reason: string | null;
}

/** All corrections of a form, undone ones too, in the order they were made. */
export function readCorrections(store: Store, formId: number): readonly Correction[] {
  return store.all<CorrectionRow>('SELECT * FROM corrections WHERE form_id = ? ORDER BY id', formId).map(fromRow);
}

export function readCorrection(store: Store, id: number): Correction | null {
  const row = store.get<CorrectionRow>('SELECT * FROM corrections WHERE id = ?', id);
  return row === undefined ? null : fromRow(row);
}

/** The corrections in force. */
export function inForce(corrections: readonly Correction[]): readonly Correction[] {
  return corrections.filter((correction) => correction.undoneAt === null);
}

export function insertCorrection(store: Store, made: Omit<Correction, 'id'>): number {
  return store.run(
    `INSERT INTO corrections (form_id, version_id, key, entity, value, unit, kind, reason, made_by, made_at, base,
       undone_at, undone_by, undone_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    made.formId,
    made.versionId,
    made.key,
    made.entity,
    made.value,
    made.unit,
    made.kind,
    made.reason,
    made.by,
    made.at,
    JSON.stringify(made.base),
    made.undoneAt,
    made.undoneBy,
    made.undoneReason,
  );
}

export function withdraw(store: Store, id: number, by: string, reason: string): void {
  store.run(
    'UPDATE corrections SET undone_at = ?, undone_by = ?, undone_reason = ? WHERE id = ? AND undone_at IS NULL',
    store.now(),
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
    kind: row.kind,
    reason: row.reason,
    by: row.made_by,
    at: row.made_at,
    base: JSON.parse(row.base) as CorrectionBase,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    undoneReason: row.undone_reason,
  };
}
