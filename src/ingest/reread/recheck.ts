import { runChecks } from '../../checks/run-checks.js';
import type { Field } from '../../model/form-record.js';
import { previousYearFields, uncheckedForms } from '../../store/forms/checking.js';
import { effectiveFields, effectiveRecord } from '../../store/forms/current-form.js';
import { writeOutcomes } from '../../store/forms/outcomes.js';
import type { Store } from '../../store/open-store.js';
import type { CheckSetup } from '../check-setup.js';
import { withQuantitiesOf } from './corrected-quantities.js';

/** Forms whose own or last year's values changed since the checks last ran. Gives how many. */
export function recheckChanged(store: Store, setup: CheckSetup): number {
  const forms = uncheckedForms(store);
  for (const formId of forms) recheckForm(store, formId, setup, previousYearFields(store, formId));
  return forms.length;
}

/** Checks a form again where there is a form of the year before, which the parsing thread cannot know. */
export function recheckWithLastYear(store: Store, formId: number | null, setup: CheckSetup): void {
  const previous = formId === null ? null : previousYearFields(store, formId);
  if (formId !== null && previous !== null) recheckForm(store, formId, setup, previous);
}

function recheckForm(store: Store, formId: number, setup: CheckSetup, previous: readonly Field[] | null): void {
  const corrected = effectiveFields(store, formId).filter((field) => field.corrected);
  const record = withQuantitiesOf(effectiveRecord(store, formId), corrected);
  const template = setup.templates.find((candidate) => candidate.id === record.form);
  if (template !== undefined) writeOutcomes(store, formId, runChecks({ record, template, previous }, setup.checks));
}
