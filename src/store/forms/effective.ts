import type { Field, FormRecord } from '../../model/form-record.js';
import { type Correction, type CorrectionBase, FORM_DEPARTMENT, FORM_YEAR } from '../records/correction.js';
import { indexRows, type Located, locate, type RowIndex } from '../records/rows.js';

/** A field as shown: the correction where there is one, else the observation. */
export interface EffectiveField extends Field {
  readonly corrected: boolean;
  /** A person looked, and what was read is right. */
  readonly confirmed: boolean;
  /** What the parser read; the same as `value` where there is no correction. */
  readonly observed: string | null;
}

/** Why a correction is not applied and waits for a person. */
export type ConflictCause = 'value-moved' | 'row-ambiguous' | 'row-moved' | 'field-gone' | 'form-gone';

export interface Conflict {
  readonly correction: Correction;
  /** The cell as it is read now, null where it is gone. */
  readonly field: Field | null;
  readonly why: ConflictCause;
}

export interface Effective {
  readonly fields: readonly EffectiveField[];
  readonly conflicts: readonly Conflict[];
  /** Corrections that decide a value now, by cell. */
  readonly applied: readonly { readonly correction: Correction; readonly index: number }[];
  /** Corrections overridden by a later one of the same cell. */
  readonly overruled: readonly number[];
}

/**
 * Effective values: a pure function of one observation and the corrections in force. The latest correction of a cell
 * wins. One whose observation moved is not applied, unless the parser now reads just what the person entered.
 */
export function applyCorrections(record: FormRecord, corrections: readonly Correction[]): Effective {
  if (corrections.length === 0)
    return { fields: record.fields.map(untouched), conflicts: [], applied: [], overruled: [] };
  const rows = indexRows(record.fields);
  const latest = new Map<string, Placed>();
  const overruled: number[] = [];
  for (const correction of corrections) {
    if (isIdentityKey(correction.key)) continue;
    const at = locate(rows, correction);
    const cell = cellOf(correction, at);
    const before = latest.get(cell);
    if (before !== undefined) overruled.push(before.correction.id);
    latest.set(cell, { correction, at });
  }
  return { ...apply(record, rows, inOrder([...latest.values()])), overruled };
}

interface Placed {
  readonly correction: Correction;
  readonly at: Located;
}

/** If two corrections target the same cell, the later one wins. */
function inOrder(latest: readonly Placed[]): readonly Placed[] {
  return [...latest].sort((one, other) => one.correction.id - other.correction.id);
}

/** A correction whose row was only matched by similarity overrides no other correction. */
function cellOf(correction: Correction, at: Located): string {
  if (at.match === 'identified' && at.index !== null) return String(at.index);
  const { content, rank } = correction.base.row ?? { content: '', rank: 0 };
  return JSON.stringify([correction.key, correction.entity, content, rank]);
}

function apply(record: FormRecord, rows: RowIndex, latest: readonly Placed[]): Omit<Effective, 'overruled'> {
  const fields: EffectiveField[] = record.fields.map(untouched);
  const conflicts: Conflict[] = [];
  const applied: { correction: Correction; index: number }[] = [];
  for (const { correction, at } of latest) {
    const field = at.index === null ? undefined : rows.fields[at.index];
    const why = at.why ?? (field === undefined ? 'field-gone' : movedBase(field, correction));
    if (why !== null || field === undefined || at.index === null) {
      conflicts.push({ correction, field: field ?? null, why: why ?? 'field-gone' });
      continue;
    }
    fields[at.index] = corrected(field, correction);
    applied.push({ correction, index: at.index });
  }
  return { fields, conflicts, applied };
}

function movedBase(field: Field, correction: Correction): ConflictCause | null {
  if (sameObservation(field, correction.base)) return null;
  return sameValue(field, correction) ? null : 'value-moved';
}

/** Whether the parser reads now what it read when the person looked. An unreadable cell is what its raw text is. */
function sameObservation(field: Field, base: CorrectionBase): boolean {
  if (field.state !== base.state) return false;
  if (field.state === 'unreadable') return field.raw === base.raw;
  return field.value === base.value && field.unit === base.unit;
}

/** Whether the parser now reads what the person entered. */
function sameValue(field: Field, correction: Correction): boolean {
  if (correction.value === null) return field.state === 'blank';
  return field.state === 'read' && field.value === correction.value && field.unit === correction.unit;
}

/** Written out, because this runs for every cell of every form and a spread costs three times as much. */
function untouched(field: Field): EffectiveField {
  const { key, entity, state, raw, value, unit, place, confidence } = field;
  return {
    key,
    entity,
    state,
    raw,
    value,
    unit,
    place,
    confidence,
    corrected: false,
    confirmed: false,
    observed: value,
  };
}

function corrected(field: Field, correction: Correction): EffectiveField {
  if (correction.kind === 'confirm') return { ...untouched(field), confirmed: true };
  const said = correction.value === null ? ('blank' as const) : ('read' as const);
  return {
    ...field,
    state: said,
    value: correction.value,
    unit: correction.unit,
    confidence: 1,
    corrected: true,
    confirmed: false,
    observed: field.value,
  };
}

export function isIdentityKey(key: string): boolean {
  return key === FORM_DEPARTMENT || key === FORM_YEAR;
}
