import type { Field, FormRecord } from '../../model/form-record.js';
import { cellName } from '../../text/cell-name.js';
import type { Correction } from '../records/correction.js';
import { applyCorrections } from './effective.js';
import { identityConflicts } from './identity.js';

/**
 * `fixed`: could not be read or read as blank, now read; or now reads what a person had corrected it to. `changed`: read
 * otherwise. `lost`: was read, is not now. `new`: the form had no such cell. `conflict`: a correction stands on what moved.
 */
export type ChangeClass = 'fixed' | 'changed' | 'lost' | 'new' | 'conflict';

export interface FieldChange {
  readonly class: ChangeClass;
  readonly key: string;
  readonly entity: string | null;
  readonly before: Field | null;
  readonly after: Field | null;
  /** The correction in question, for a conflict or where the parser now agrees with a person. */
  readonly correction: Correction | null;
}

/** Beside fields, only whether a part changed. */
export interface RecordDiff {
  readonly changes: readonly FieldChange[];
  readonly quantities: boolean;
  readonly narrative: boolean;
  readonly findings: boolean;
  readonly identity: boolean;
}

/** The difference between two observations of one document (or two versions of a form), given the corrections in force. */
export function diffRecords(
  before: FormRecord,
  after: FormRecord,
  corrections: readonly Correction[] = [],
): RecordDiff {
  return {
    changes: fieldChanges(before, after, corrections),
    quantities: !same(before.quantities, after.quantities),
    narrative: !same(before.narrative, after.narrative),
    findings: !same(before.findings, after.findings),
    identity: !same([before.form, before.department, before.year], [after.form, after.department, after.year]),
  };
}

/** The same document without content: what a refused one amounts to. */
export function emptyRecord(record: FormRecord): FormRecord {
  const nothing = { fields: [], quantities: [], narrative: [], findings: [] };
  return { ...record, ...nothing, form: null, department: null, year: null };
}

function fieldChanges(before: FormRecord, after: FormRecord, corrections: readonly Correction[]): FieldChange[] {
  const old = byCell(before.fields);
  const now = byCell(after.fields);
  const said = new Map<Field, Correction>();
  for (const { correction, index } of applyCorrections(before, corrections).applied) {
    const field = before.fields[index];
    if (field !== undefined) said.set(field, correction);
  }
  const conflicts = newConflicts(before, after, corrections);
  const raised = new Set(conflicts.map((change) => change.after));
  const changes: FieldChange[] = [];
  for (const [id, field] of now) if (!raised.has(field)) changes.push(...changeOf(old.get(id) ?? null, field, said));
  for (const [id, field] of old) if (!now.has(id)) changes.push(...changeOf(field, null, said));
  return [...changes, ...conflicts];
}

function changeOf(before: Field | null, after: Field | null, said: ReadonlyMap<Field, Correction>): FieldChange[] {
  const kind = classOf(before, after);
  const field = after ?? before;
  if (kind === null || field === null) return [];
  const correction = (before === null ? undefined : said.get(before)) ?? null;
  const agreed = correction !== null && after?.state === 'read' && after.value === correction.value;
  const { key, entity } = field;
  return [{ class: agreed ? 'fixed' : kind, key, entity, before, after, correction: agreed ? correction : null }];
}

function classOf(before: Field | null, after: Field | null): ChangeClass | null {
  if (before !== null && after !== null && sameReading(before, after)) return null;
  const there = after !== null && after.state !== 'absent';
  if (before === null || before.state === 'absent') return there ? 'new' : null;
  if (before.state !== 'read' && after?.state === 'read') return 'fixed';
  if (before.state === 'read' && after?.state !== 'read') return 'lost';
  return there ? 'changed' : 'lost';
}

function sameReading(one: Field, other: Field): boolean {
  if (one.state !== other.state) return false;
  if (one.state === 'unreadable') return one.raw === other.raw;
  return one.value === other.value && one.unit === other.unit;
}

/** Corrections in effect now that could not be applied after: such a cell is reported here and not as a change. */
function newConflicts(before: FormRecord, after: FormRecord, corrections: readonly Correction[]): FieldChange[] {
  const old = new Set(conflictsOf(before, corrections).map(({ correction }) => correction.id));
  return conflictsOf(after, corrections)
    .filter(({ correction }) => !old.has(correction.id))
    .map(({ correction, field }) => ({
      class: 'conflict',
      key: correction.key,
      entity: correction.entity,
      before: null,
      after: field,
      correction,
    }));
}

function conflictsOf(record: FormRecord, corrections: readonly Correction[]) {
  const own = corrections.filter((correction) => correction.base.sha256 === record.source.sha256);
  return [...applyCorrections(record, corrections).conflicts, ...identityConflicts(record, own)];
}

/** Cells by key and entity; a key printed twice counts its occurrences. */
function byCell(fields: readonly Field[]): Map<string, Field> {
  const cells = new Map<string, Field>();
  const seen = new Map<string, number>();
  for (const field of fields) {
    const id = cellName(field.key, field.entity);
    const occurrence = (seen.get(id) ?? 0) + 1;
    seen.set(id, occurrence);
    cells.set(`${id}#${occurrence}`, field);
  }
  return cells;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
