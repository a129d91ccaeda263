import { findingsOf, runChecks } from '../../checks/run-checks.js';
import type { StoredFinding } from '../../model/finding.js';
import type { Field } from '../../model/form-record.js';
import { requireNumber } from '../../store/corrections/correct.js';
import { cellNames } from '../../store/forms/cells.js';
import { previousYearFields } from '../../store/forms/checking.js';
import { readCurrent } from '../../store/forms/current-form.js';
import type { EffectiveField } from '../../store/forms/effective.js';
import { type Store, StoreError } from '../../store/open-store.js';
import { readFormSummary } from '../../store/queries/figures.js';
import { readFindings } from '../../store/queries/form-findings.js';
import type { CheckSetup } from '../check-setup.js';
import { without } from './correct-and-recheck.js';
import { withQuantitiesOf } from './corrected-quantities.js';

/** What a cell might be said to hold. */
export interface WhatIf {
  readonly formId: number;
  readonly key: string;
  readonly entity: string | null;
  /** Which of several cells of one key, from 1. */
  readonly occurrence: number;
  /** Null: blank. */
  readonly value: string | null;
  readonly unit: string | null;
}

export interface Preview {
  readonly errors: { readonly before: number; readonly after: number };
  /** Findings that would be said no longer, and those that would be new. */
  readonly gone: readonly StoredFinding[];
  readonly came: readonly StoredFinding[];
}

/** What the checks would say of a form if a cell held something else; writes nothing. */
export function previewCorrection(store: Store, setup: CheckSetup, whatIf: WhatIf): Preview {
  return store.snapshot(() => {
    const { formId, key, entity } = whatIf;
    requireNumber(whatIf, cellNames(store, key, entity).kind);
    const before = readFormSummary(store, formId);
    const current = readCurrent(store, formId);
    const { record } = current.observation;
    const fields = saidOf(current.effective.fields, whatIf);
    const template = setup.templates.find(({ id }) => id === record.form);
    if (before === null || template === undefined) return { errors: { before: 0, after: 0 }, gone: [], came: [] };
    const previous = previousYearFields(store, formId);
    const supposed = withQuantitiesOf(
      { ...record, fields },
      fields.filter(({ corrected }) => corrected),
    );
    const found = readFindings(store, formId);
    const outcomes = runChecks({ record: supposed, template, previous }, setup.checks);
    const now = [...record.findings, ...findingsOf(outcomes)];
    const [gone, came] = [without(found, now), without(now, found)];
    const counted = found.filter(({ waived }) => !waived);
    const after = before.errors - errorsIn(without(counted, now)) + errorsIn(came);
    return { errors: { before: before.errors, after }, gone, came };
  });
}

function saidOf(
  fields: readonly EffectiveField[],
  { formId, key, entity, ...said }: WhatIf,
): readonly EffectiveField[] {
  let left = said.occurrence;
  const isMeant = (field: Field) => field.key === key && field.entity === entity && --left === 0;
  const at = fields.findIndex(isMeant);
  const field = fields[at];
  if (field === undefined) throw new StoreError('no-such-field', { form: formId, key, entity });
  const { value, unit } = said;
  const state = value === null ? 'blank' : 'read';
  return fields.with(at, { ...field, state, value, unit, confidence: 1, corrected: true });
}

function errorsIn(findings: readonly StoredFinding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
