import type { Finding, Severity } from './finding.js';
import type { Field, FormRecord } from './form-record.js';
import type { Template } from './template.js';

/** Not applicable never counts as pass; all four are kept. */
export type CheckResult = 'pass' | 'fail' | 'missing' | 'not-applicable';

/** The result of one rule for one subject. */
export interface CheckOutcome {
  /** `T1` … `Y2`, see docs/checks.md. Codes never change meaning. */
  readonly code: string;
  /** What was checked, stable between runs: `income.total@bureau`, `profile.contact_phone`. */
  readonly subject: string;
  readonly result: CheckResult;
  /** Present when the result is reported: always for `fail`, for `missing` where it matters. */
  readonly finding: Finding | null;
  /** Which definition holds, where a rule has several: `with-carried-over`, `on-payroll`. */
  readonly holds?: string;
}

/** The input of every check: effective values, the template's relations, last year's form where the store has it. */
export interface CheckInput {
  /** The record with effective values (corrections applied) in its fields. */
  readonly record: FormRecord;
  readonly template: Template;
  readonly previous: readonly Field[] | null;
}

/** Thresholds and switches, from `huibiao.config.yaml`; defaults in `src/checks/config.ts`. */
export interface CheckConfig {
  /** Also runs the advice rules. */
  readonly advice: boolean;
  /** Codes of rules that are switched off. */
  readonly off: readonly string[];
  readonly severity: { readonly [code: string]: Severity };
  readonly thresholds: { readonly [name: string]: string };
}
