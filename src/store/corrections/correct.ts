import type { Field } from '../../model/form-record.js';
import type { ValueKind } from '../../model/template.js';
import { cellNames } from '../forms/cells.js';
import { invalidateChecks } from '../forms/checking.js';
import { type CurrentForm, readCurrent } from '../forms/current-form.js';
import { isIdentityKey } from '../forms/effective.js';
import { isDecimal } from '../forms/field-facts.js';
import { identityReading } from '../forms/identity.js';
import { type KnownObservation, refreshForm } from '../forms/refresh-form.js';
import { regroupForm } from '../forms/regroup.js';
import { canonicalJson } from '../records/canonical.js';
import {
  type Correction,
  type CorrectionBase,
  FORM_YEAR,
  inForce,
  insertCorrection,
  readCorrection,
  readCorrections,
  withdraw,
} from '../records/correction.js';
import { readForm } from '../records/form-row.js';
import { anchorOf, indexRows } from '../records/rows.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

/** What a person says about one cell, or about the form as a whole (`form.department`, `form.year`). */
export interface CorrectionRequest {
  readonly formId: number;
  readonly key: string;
  readonly entity?: string | null;
  /** Normalised as in the FormRecord; null says that the cell is blank. */
  readonly value: string | null;
  /** Unit of the value; the cell's own where left out. */
  readonly unit?: string | null;
  readonly reason: string;
  readonly by: string;
  /** Which of several cells printed with one key (a task number used twice), from 1. */
  readonly occurrence?: number;
  /** The value the person had before them; where another holds by now nothing is stored (`correction-stale`). */
  readonly seen?: SeenValue;
}

/** A cell as it was shown. */
export type SeenValue = Pick<Field, 'state' | 'value' | 'unit'>;

/**
 * Stores a correction; it overrides the parsed value. Gives the correction. Repeating the last correction of the cell (a
 * command run again after a crash) adds none: that last one is given.
 */
export function correct(store: Store, request: CorrectionRequest): Correction {
  return store.transaction(() => makeCorrection(store, request));
}

function makeCorrection(store: Store, request: CorrectionRequest): Correction {
  if (request.reason.trim() === '') throw new StoreError('correction-without-reason');
  const current = readCurrent(store, request.formId);
  const seen = baseOf(current, request);
  requireUnchanged(current, request);
  const { kind, unit: usual } = cellNames(store, request.key, request.entity ?? null);
  requireNumber(request, kind);
  // A figure typed for a cell that could not be read has the unit such cells have.
  const unit = request.unit === undefined ? (seen.unit ?? usual) : request.unit;
  const said = lastOn(store, current.form.id, request, seen);
  if (said !== null && isSame(said, { ...request, unit }, seen)) return said;
  const id = insertCorrection(store, {
    formId: current.form.id,
    versionId: current.version.id,
    key: request.key,
    entity: request.entity ?? null,
    value: request.value,
    unit,
    reason: request.reason,
    by: request.by,
    at: store.now(),
    base: seen,
    undoneAt: null,
    undoneBy: null,
    undoneReason: null,
  });
  refresh(store, current.form.id, request.key, { versionId: current.version.id, observation: current.observation });
  return stored(store, id);
}

/** The correction that decides the cell. */
function lastOn(store: Store, formId: number, request: CorrectionRequest, seen: CorrectionBase): Correction | null {
  const { key, entity = null } = request;
  const row = canonicalJson(seen.row);
  const made = inForce(readCorrections(store, formId));
  return (
    made.findLast((one) => one.key === key && one.entity === entity && canonicalJson(one.base.row) === row) ?? null
  );
}

/** Only on the same reading: on another one the same words are a new correction. */
function isSame(said: Correction, request: CorrectionRequest, seen: CorrectionBase): boolean {
  const { value, unit, reason, by } = request;
  const same = said.value === value && said.unit === unit && said.reason === reason && said.by === by;
  return same && canonicalJson(said.base) === canonicalJson(seen);
}

/** Withdraws a correction; the one before it on the same cell, or the observation, is effective again. */
export function undoCorrection(store: Store, id: number, by: string, reason: string): Correction {
  return store.transaction(() => {
    const made = readCorrection(store, id);
    if (made === null || made.undoneAt !== null) throw new StoreError('no-such-correction', { correction: id });
    withdraw(store, id, by, reason);
    refresh(store, made.formId, made.key);
    return stored(store, id);
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

function baseOf(current: CurrentForm, request: CorrectionRequest): CorrectionBase {
  const { record } = current.observation;
  const { sha256 } = record.source;
  const whole = identityReading(record, request.key);
  if (whole !== undefined)
    return { state: whole === null ? 'absent' : 'read', raw: whole, value: whole, unit: null, sha256, row: null };
  const index = findCell(record.fields, request);
  const field = record.fields[index];
  if (field === undefined)
    throw new StoreError('no-such-field', {
      form: request.formId,
      key: request.key,
      entity: request.entity ?? null,
    });
  const { state, raw, value, unit } = field;
  return { state, raw, value, unit, sha256, row: anchorOf(indexRows(record.fields), index) };
}

function requireUnchanged({ effective }: CurrentForm, request: CorrectionRequest): void {
  const { seen, key } = request;
  const now = effective.fields[findCell(effective.fields, request)];
  if (seen === undefined || now === undefined) return;
  if (now.state === seen.state && now.value === seen.value && now.unit === seen.unit) return;
  throw new StoreError('correction-stale', { key, seen: seen.value, now: now.value });
}

function findCell(fields: readonly Field[], request: CorrectionRequest): number {
  let left = request.occurrence ?? 1;
  return fields.findIndex(
    (field) => field.key === request.key && field.entity === (request.entity ?? null) && --left === 0,
  );
}

const COUNTED: ReadonlySet<ValueKind | null> = new Set(['money', 'count', 'score']);

function requireNumber({ key, value }: CorrectionRequest, kind: ValueKind | null): void {
  const counts = COUNTED.has(kind) || key === FORM_YEAR;
  if (counts && value !== null && !isDecimal(value)) throw new StoreError('correction-not-a-number', { key, value });
}
