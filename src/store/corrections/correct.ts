import type { ValueKind } from '../../model/template.js';
import { cellNames } from '../forms/cells.js';
import { invalidateChecks } from '../forms/checking.js';
import { type CurrentForm, readCurrent } from '../forms/current-form.js';
import { isIdentityKey } from '../forms/effective.js';
import { isDecimal } from '../forms/field-facts.js';
import { type KnownObservation, refreshForm } from '../forms/refresh-form.js';
import { regroupForm } from '../forms/regroup.js';
import { canonicalJson } from '../records/canonical.js';
import {
  type Correction,
  type CorrectionBase,
  FORM_YEAR,
  insertCorrection,
  readCorrection,
  readCorrections,
  withdraw,
} from '../records/correction.js';
import { readForm } from '../records/form-row.js';
import { noteInJournal } from '../records/journal.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';
import { baseOf, lastOn, requireUnchanged, type SeenCell } from './seen-cell.js';

/** What a person says about one cell, or about the form as a whole (`form.department`, `form.year`). */
export interface CorrectionRequest extends SeenCell {
  /** Normalised as in the FormRecord; null says that the cell is blank. */
  readonly value: string | null;
  /** Unit of the value; the cell's own where left out. */
  readonly unit?: string | null;
  readonly reason: string;
  readonly by: string;
}

/**
 * Stores a correction; it overrides the parsed value. Gives the correction. Repeating the last correction of the cell (a
 * command run again after a crash) adds none: that last one is given.
 */
export function correct(store: Store, request: CorrectionRequest): Correction {
  return store.transaction(() => {
    const { correction, isNew } = makeCorrection(store, request);
    if (isNew) noteCorrection(store, 'correct', correction);
    return correction;
  });
}

interface Made {
  readonly correction: Correction;
  /** False where it had been said before. */
  readonly isNew: boolean;
}

/** Whoever corrects as a part of something else notes that in the journal. */
export function makeCorrection(store: Store, request: CorrectionRequest): Made {
  if (request.reason.trim() === '') throw new StoreError('correction-without-reason');
  const current = readCurrent(store, request.formId);
  const base = baseOf(current, request);
  requireUnchanged(current, request);
  const { key, entity = null, value, reason, by } = request;
  const { kind: holds, unit: usual } = cellNames(store, key, entity);
  requireNumber(request, holds);
  // A figure typed for a cell that could not be read has the unit such cells have.
  const unit = request.unit === undefined ? (base.unit ?? usual) : request.unit;
  const said = lastOn(store, current.form.id, request, base);
  if (said !== null && isSame(said, { ...request, unit }, base)) return { correction: said, isNew: false };
  const made = { key, entity, value, unit, kind: 'correct', reason, by, base } as const;
  return { correction: storeCorrection(store, current, made), isNew: true };
}

type Said = Pick<Correction, 'key' | 'entity' | 'value' | 'unit' | 'kind' | 'reason' | 'by' | 'base'>;

/** Writes what was said of a cell, and shows the form with it. */
export function storeCorrection(store: Store, { form, version, observation }: CurrentForm, said: Said): Correction {
  const id = insertCorrection(store, {
    ...said,
    formId: form.id,
    versionId: version.id,
    at: store.now(),
    undoneAt: null,
    undoneBy: null,
    undoneReason: null,
  });
  refresh(store, form.id, said.key, { versionId: version.id, observation });
  return stored(store, id);
}

export function noteCorrection(store: Store, action: 'correct' | 'confirm' | 'undo', made: Correction): void {
  const { id, formId, key, entity, value } = made;
  const isUndo = action === 'undo';
  const by = isUndo ? (made.undoneBy ?? made.by) : made.by;
  const reason = isUndo ? made.undoneReason : made.reason;
  noteInJournal(store, { action, formId, by, detail: { correction: id, key, entity, value, reason } });
}

/** Only on the same reading: on another one the same words are a new correction. */
function isSame(said: Correction, request: CorrectionRequest, seen: CorrectionBase): boolean {
  const { value, unit, reason, by } = request;
  const same =
    said.kind === 'correct' && said.value === value && said.unit === unit && said.reason === reason && said.by === by;
  return same && canonicalJson(said.base) === canonicalJson(seen);
}

/** Withdraws a correction; the one before it on the same cell, or the observation, is effective again. */
export function undoCorrection(store: Store, id: number, by: string, reason: string): Correction {
  return store.transaction(() => {
    const made = readCorrection(store, id);
    if (made === null || made.undoneAt !== null) throw new StoreError('no-such-correction', { correction: id });
    withdraw(store, id, by, reason);
    refresh(store, made.formId, made.key);
    const undone = stored(store, id);
    noteCorrection(store, 'undo', undone);
    return undone;
  });
}

/** All corrections of a form in the order they were made, undone ones too. */
export function listCorrections(store: Store, formId: number): readonly Correction[] {
  return store.snapshot(() => readCorrections(store, readForm(store, formId).id));
}

/** Rebuilds the form's views after its corrections changed; `known` saves reading its observation again. */
export function refresh(store: Store, formId: number, key: string, known?: KnownObservation): void {
  const form = readForm(store, formId);
  const touched = movesForm(key) ? regroupForm(store, form.id) : [form.id];
  if (!movesForm(key)) refreshForm(store, form.id, known);
  for (const id of touched) if (readForm(store, id).current_version !== null) invalidateChecks(store, id, 'both');
}

function movesForm(key: string): boolean {
  return isIdentityKey(key) || key === 'cover.department' || key === 'cover.budget_code';
}

function stored(store: Store, id: number): Correction {
  const made = readCorrection(store, id);
  if (made === null) throw new Error(`no correction ${id}`);
  return made;
}

const COUNTED: ReadonlySet<ValueKind | null> = new Set(['money', 'count', 'score']);

/** Only a number is said of a cell that counts something. */
export function requireNumber({ key, value }: Pick<CorrectionRequest, 'key' | 'value'>, kind: ValueKind | null): void {
  const counts = COUNTED.has(kind) || key === FORM_YEAR;
  if (counts && value !== null && !isDecimal(value)) throw new StoreError('correction-not-a-number', { key, value });
}
