import type { Finding, Severity } from './finding.js';
import type { Field, FormRecord } from './form-record.js';
import type { Template } from './template.js';

/** Not applicable never counts as pass; all four are kept. */
export type CheckResult = 'pass' | 'fail' | 'missing' | 'not-applicable';

/** What one rule said about one thing it looked at. */
export interface CheckOutcome {
  /** `T1` … `Y2`, see docs/checks.md. Codes never change meaning. */
  readonly code: string;
  /** What it looked at, stable between runs: `income.total@bureau`, `profile.contact_phone`. */
  readonly subject: string;
  readonly result: CheckResult;
  /** Present when the result has to be told to a person: always for `fail`, for `missing` where it matters. */
  readonly finding: Finding | null;
  /** Which of several definitions holds, where a rule knows more than one: `with-carried-over`, `on-payroll`. */
  readonly holds?: string;
}

/** Everything a check may look at: effective values, the template's relations, last year's form where the store has it. */
export interface CheckInput {
  /** The record with effective values (corrections applied) in its fields. */
  readonly record: FormRecord;
  readonly template: Template;
  readonly previous: readonly Field[] | null;
}

/** Thresholds and switches, from `huibiao.config.yaml`; defaults in `src/checks/config.ts`. */
export interface CheckConfig {
  /** Runs the advice rules too. */
  readonly advice: boolean;
  /** Codes never to run. */
  readonly off: readonly string[];
  readonly severity: { readonly [code: string]: Severity };
  readonly thresholds: { readonly [name: string]: string };
}
