import type { FormRecord } from '../../model/form-record.js';
import { type Correction, FORM_DEPARTMENT, FORM_YEAR } from '../records/correction.js';
import type { Conflict } from './effective.js';

/** Which department and year one submitted document is about, what a person said included. */
export interface DocumentIdentity {
  readonly department: string | null;
  readonly year: number | null;
  readonly budgetCode: string | null;
}

const COVER_DEPARTMENT = 'cover.department';
const COVER_CODE = 'cover.budget_code';

/**
 * `corrections` are those a person made looking at this very document, in force. A correction whose reading moved
 * is a conflict, as for any field, and the reading stands until a person resolves it.
 */
export function identityOf(record: FormRecord, corrections: readonly Correction[]): DocumentIdentity {
  const read = (key: string): string | null => record.fields.find((field) => field.key === key)?.value ?? null;
  let department = record.department?.name ?? null;
  let year = record.year?.value ?? null;
  let budgetCode = read(COVER_CODE);
  for (const correction of corrections) {
    if (identityMoved(record, correction)) continue;
    if (correction.key === FORM_DEPARTMENT) department = correction.value;
    if (correction.key === FORM_YEAR) year = correction.value === null ? null : Number(correction.value);
    if (correction.key === COVER_CODE && correction.base.value === read(COVER_CODE)) budgetCode = correction.value;
    if (correction.key === COVER_DEPARTMENT && correction.base.value === read(COVER_DEPARTMENT))
      department = correction.value ?? department;
  }
  return { department, year, budgetCode };
}

/** Corrections of the identity whose reading moved since; the latest of each key counts. */
export function identityConflicts(record: FormRecord, corrections: readonly Correction[]): readonly Conflict[] {
  const latest = new Map(corrections.map((correction) => [correction.key, correction]));
  const moved = [...latest.values()].filter((correction) => identityMoved(record, correction));
  return moved.map((correction) => ({ correction, field: null, why: 'value-moved' }));
}

function identityMoved(record: FormRecord, correction: Correction): boolean {
  const now = identityReading(record, correction.key);
  if (now === undefined) return false;
  return now !== correction.base.value && now !== correction.value;
}

/** What the parser says of a form-wide key; undefined for the key of a cell. */
export function identityReading(record: FormRecord, key: string): string | null | undefined {
  if (key === FORM_DEPARTMENT) return record.department?.name ?? null;
  if (key === FORM_YEAR) return record.year === null ? null : String(record.year.value);
  return undefined;
}
