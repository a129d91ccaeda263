import { readCurrent } from '../forms/current-form.js';
import type { ConflictCause } from '../forms/effective.js';
import type { Correction } from '../records/correction.js';
import { inForce, readCorrection, readCorrections, withdraw } from '../records/correction.js';
import { readForm } from '../records/form-row.js';
import { noteInJournal } from '../records/journal.js';
import { indexRows, locate, type RowIndex } from '../records/rows.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';
import { makeCorrection, refresh } from './correct.js';

/** A correction that waits for a person, because what it was based on reads otherwise now. */
export interface OpenConflict {
  readonly formId: number;
  readonly department: string | null;
  readonly year: number | null;
  readonly correctionId: number;
  readonly key: string;
  readonly entity: string | null;
  readonly correctedTo: string | null;
  readonly basedOn: string | null;
  /** What is read now; the source text where it cannot be read. */
  readonly observed: string | null;
  readonly observedState: string;
  readonly why: ConflictCause;
}

export function listConflicts(store: Store, formId: number | null = null): readonly OpenConflict[] {
  return store.all<OpenConflict>(
    `SELECT x.form_id AS formId, f.department, f.year, x.correction_id AS correctionId, x.key, x.entity,
       c.value AS correctedTo, x.base_value AS basedOn, x.observed_value AS observed,
       x.observed_state AS observedState, x.why
     FROM conflicts x JOIN corrections c ON c.id = x.correction_id JOIN forms f ON f.id = x.form_id
     WHERE ? IS NULL OR x.form_id = ? ORDER BY x.form_id, x.correction_id`,
    formId,
    formId,
  );
}

/** `keep`: what the person said still holds, for the cell as it reads now. `drop`: the new reading is right. */
export interface Resolution {
  readonly decision: 'keep' | 'drop';
  readonly by: string;
  readonly reason: string;
  /** The cell that is meant, where the correction's own could not be found again for sure. */
  readonly cell?: CellName;
}

export interface CellName {
  readonly key: string;
  readonly entity: string | null;
  readonly occurrence?: number;
}

/** Settles a conflict. Gives the correction that replaces the old one, null where it was dropped. */
export function resolveConflict(store: Store, correctionId: number, resolution: Resolution): Correction | null {
  return store.transaction(() => {
    const kept = settle(store, correctionId, resolution);
    const { formId, key, entity } = kept ?? conflictOf(store, correctionId);
    const { decision, reason, by } = resolution;
    const detail = { correction: correctionId, kept: kept?.id ?? null, key, entity, decision, reason };
    noteInJournal(store, { action: 'settle', formId, by, detail });
    return kept;
  });
}

function conflictOf(store: Store, correctionId: number): Correction {
  const old = readCorrection(store, correctionId);
  if (old === null) throw new StoreError('no-such-conflict', { correction: correctionId });
  return old;
}

function settle(store: Store, correctionId: number, resolution: Resolution): Correction | null {
  const open = store.get('SELECT 1 FROM conflicts WHERE correction_id = ?', correctionId);
  if (open === undefined) throw new StoreError('no-such-conflict', { correction: correctionId });
  const old = conflictOf(store, correctionId);
  const form = readForm(store, old.formId);
  const target = form.current_version === null ? null : (resolution.cell ?? cellNow(store, old));
  if (resolution.decision === 'keep' && target === null)
    throw new StoreError('no-such-field', { form: form.id, key: old.key, entity: old.entity });
  for (const one of sameCell(store, old)) withdraw(store, one.id, resolution.by, resolution.reason);
  if (resolution.decision === 'drop' || target === null) {
    refresh(store, form.id, old.key);
    return null;
  }
  const { value, unit } = old;
  const { by, reason } = resolution;
  return makeCorrection(store, { formId: form.id, ...target, value, unit, by, reason }).correction;
}

/** The conflict's correction and the earlier ones of its cell, which would only come up in its place. */
function sameCell(store: Store, old: Correction): readonly Correction[] {
  const same = (one: Correction): boolean =>
    one.key === old.key &&
    one.entity === old.entity &&
    one.base.row?.content === old.base.row?.content &&
    one.base.row?.rank === old.base.row?.rank;
  return inForce(readCorrections(store, old.formId)).filter((one) => one.id <= old.id && same(one));
}

function cellNow(store: Store, old: Correction): CellName | null {
  const { observation } = readCurrent(store, old.formId);
  if (old.key.startsWith('form.')) return { key: old.key, entity: null };
  const rows = indexRows(observation.record.fields);
  const { index } = locate(rows, old);
  const field = index === null ? undefined : rows.fields[index];
  if (index === null || field === undefined) return null;
  return { key: field.key, entity: field.entity, occurrence: occurrenceOf(rows, index) };
}

function occurrenceOf(rows: RowIndex, index: number): number {
  const field = rows.fields[index];
  const before = rows.fields.slice(0, index + 1);
  return before.filter((one) => one.key === field?.key && one.entity === field.entity).length;
}
