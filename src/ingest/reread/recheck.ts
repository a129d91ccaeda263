import { runChecks } from '../../checks/run-checks.js';
import type { CheckConfig } from '../../model/check.js';
import type { Template } from '../../model/template.js';
import type { Describe, Ledger } from '../ledger.js';

export interface CheckSetup {
  readonly templates: readonly Template[];
  readonly checks: CheckConfig;
}

/** Checks a stored form again on its effective values and last year's form, which the parsing thread cannot know. */
export function recheckForm(ledger: Ledger, formId: number, setup: CheckSetup, describe: Describe): void {
  const record = ledger.effectiveRecord(formId);
  const template = setup.templates.find((candidate) => candidate.id === record.form);
  if (template === undefined) return;
  const previous = ledger.previousYearFields(formId);
  ledger.writeOutcomes(formId, runChecks({ record, template, previous }, setup.checks), describe);
}

/** Forms whose own or last year's values changed since the checks last looked: what a run leaves to do at its end. */
export function recheckChanged(ledger: Ledger, setup: CheckSetup, describe: Describe): number {
  const forms = ledger.unchecked();
  for (const formId of forms) recheckForm(ledger, formId, setup, describe);
  return forms.length;
}
