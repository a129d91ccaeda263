import { DEFAULT_CHECK_CONFIG } from '../../src/checks/config.js';
import { findingsOf, runChecks } from '../../src/checks/run-checks.js';
import type { CheckConfig, CheckOutcome } from '../../src/model/check.js';
import type { Finding } from '../../src/model/finding.js';
import type { Field } from '../../src/model/form-record.js';
import { formRecord, type RecordSpec, SOUND, withChanges } from './record-builder.js';
import { TEMPLATE } from './template.js';

export interface RunOptions {
  readonly config?: Partial<CheckConfig>;
  readonly previous?: readonly Field[] | null;
}

/** Outcomes for a record with nothing in it but what `spec` says. */
export function outcomesOf(
  spec: RecordSpec,
  { config = {}, previous = null }: RunOptions = {},
): readonly CheckOutcome[] {
  return runChecks({ record: formRecord(spec), template: TEMPLATE, previous }, { ...DEFAULT_CHECK_CONFIG, ...config });
}

/** Outcomes for the sound form with some cells changed. */
export function changed(changes: RecordSpec, options: RunOptions = {}): readonly CheckOutcome[] {
  return outcomesOf(withChanges(SOUND, changes), options);
}

export function resultsOf(outcomes: readonly CheckOutcome[], code: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    outcomes.filter((outcome) => outcome.code === code).map((outcome) => [outcome.subject, outcome.result]),
  );
}

/** `T2 expenditure.total@bureau`, for every finding of a severity (or of all), of one family (or of all). */
export function failures(
  outcomes: readonly CheckOutcome[],
  severity?: Finding['severity'],
  family = '',
): readonly string[] {
  return outcomes
    .filter(({ finding }) => finding !== null && (severity === undefined || finding.severity === severity))
    .filter(({ code }) => code.startsWith(family))
    .map(({ code, subject }) => `${code} ${subject}`);
}

export function findingOf(outcomes: readonly CheckOutcome[], code: string): Finding {
  const found = findingsOf(outcomes).find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`no finding ${code}`);
  return found;
}
