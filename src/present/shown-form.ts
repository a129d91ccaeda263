import { describeKey } from '../model/form-keys.js';
import type { FormRecord } from '../model/form-record.js';
import type { Place } from '../model/place.js';
import type { Template } from '../model/template.js';
import { listConflicts, type OpenConflict } from '../store/corrections/conflicts.js';
import { listCorrections } from '../store/corrections/correct.js';
import { readCurrent } from '../store/forms/current-form.js';
import type { Effective, EffectiveField } from '../store/forms/effective.js';
import type { Store } from '../store/open-store.js';
import type { FormSummary } from '../store/queries/figures.js';
import { type FormFinding, readFindings } from '../store/queries/form-findings.js';
import { formsToDo, type ToDo } from '../store/queries/to-do.js';
import type { Correction } from '../store/records/correction.js';

/** All that is known of a form today. */
export interface ShownForm {
  readonly form: FormSummary;
  readonly template: Template | null;
  /** As it was read, its fields as they hold today. */
  readonly record: Omit<FormRecord, 'fields'> & { readonly fields: readonly EffectiveField[] };
  readonly findings: readonly FormFinding[];
  readonly corrections: readonly Correction[];
  /** The corrections that decide a value now, each with the number of its field in the record, from 0. */
  readonly applied: Effective['applied'];
  readonly conflicts: readonly OpenConflict[];
  /** Null where nothing waits for a person. */
  readonly toDo: ToDo | null;
}

export function readShownForm(store: Store, form: FormSummary, templates: readonly Template[]): ShownForm {
  const { formId } = form;
  return store.snapshot(() => {
    const { observation, effective } = readCurrent(store, formId);
    return {
      form,
      template: templates.find(({ id }) => id === form.template) ?? null,
      record: { ...observation.record, fields: effective.fields },
      findings: readFindings(store, formId),
      corrections: listCorrections(store, formId),
      applied: effective.applied,
      conflicts: listConflicts(store, formId),
      toDo: formsToDo(store, [formId])[0] ?? null,
    };
  });
}

/** Only what stands in one section; 0 is the cover. */
export function inSection(shown: ShownForm, section: number): ShownForm {
  const { record, template, findings, corrections, conflicts } = shown;
  const isIn = ({ key }: { readonly key: string }) =>
    template !== null && describeKey(template, key).section === section;
  const stands = (place: Place) =>
    record.fields.some((field) => field.place !== null && isSameCell(field.place, place) && isIn(field)) ||
    (section === 5 && record.narrative.some((part) => isSameCell(part.place, place)));
  return {
    ...shown,
    findings: findings.filter(({ places }) => places.some(stands)),
    corrections: corrections.filter(isIn),
    conflicts: conflicts.filter(isIn),
  };
}

/** One cell can hold answers of several fields: the stretch of text does not count. */
function isSameCell(one: Place, other: Place): boolean {
  return (['table', 'row', 'column', 'block'] as const).every((part) => one[part] === other[part]);
}
