import type { Field } from '../../model/form-record.js';
import type { CurrentForm } from '../forms/current-form.js';
import type { EffectiveField } from '../forms/effective.js';
import { identityReading } from '../forms/identity.js';
import { canonicalJson } from '../records/canonical.js';
import { type Correction, type CorrectionBase, inForce, readCorrections } from '../records/correction.js';
import { anchorOf, indexRows } from '../records/rows.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';

/** A cell of a form, and how it was shown to the person who says something of it. */
export interface SeenCell {
  readonly formId: number;
  readonly key: string;
  readonly entity?: string | null;
  /** Which of several cells printed with one key (a task number used twice), from 1. */
  readonly occurrence?: number;
  /** The value the person had before them; where another holds by now nothing is stored (`correction-stale`). */
  readonly seen?: SeenValue;
}

/** A cell as it was shown. */
export type SeenValue = Pick<Field, 'state' | 'value' | 'unit'>;

/** What the parser read in the cell, to be kept beside what is said of it. */
export function baseOf(current: CurrentForm, cell: SeenCell): CorrectionBase {
  const { record } = current.observation;
  const { sha256 } = record.source;
  const whole = identityReading(record, cell.key);
  if (whole !== undefined)
    return { state: whole === null ? 'absent' : 'read', raw: whole, value: whole, unit: null, sha256, row: null };
  const index = findCell(record.fields, cell);
  const field = record.fields[index];
  if (field === undefined)
    throw new StoreError('no-such-field', { form: cell.formId, key: cell.key, entity: cell.entity ?? null });
  const { state, raw, value, unit } = field;
  return { state, raw, value, unit, sha256, row: anchorOf(indexRows(record.fields), index) };
}

export function requireUnchanged({ effective }: CurrentForm, cell: SeenCell): void {
  const { seen, key } = cell;
  const now = cellOf(effective.fields, cell);
  if (seen === undefined || now === undefined) return;
  if (now.state === seen.state && now.value === seen.value && now.unit === seen.unit) return;
  throw new StoreError('correction-stale', { key, seen: seen.value, now: now.value });
}

export function cellOf(fields: readonly EffectiveField[], cell: SeenCell): EffectiveField | undefined {
  return fields[findCell(fields, cell)];
}

function findCell(fields: readonly Field[], cell: SeenCell): number {
  let left = cell.occurrence ?? 1;
  return fields.findIndex((field) => field.key === cell.key && field.entity === (cell.entity ?? null) && --left === 0);
}

/** What was said of the cell last and still stands. */
export function lastOn(store: Store, formId: number, cell: SeenCell, seen: CorrectionBase): Correction | null {
  const { key, entity = null } = cell;
  const row = canonicalJson(seen.row);
  const made = inForce(readCorrections(store, formId));
  return (
    made.findLast((one) => one.key === key && one.entity === entity && canonicalJson(one.base.row) === row) ?? null
  );
}
