import type { CheckResult } from '../model/check.js';
import type { Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { CheckCode } from './codes.js';
import type { CheckContext } from './context/check-context.js';

export type Facts = object;

/** A value one cell would have to have for a failed rule to hold. */
export interface Implied {
  readonly key: string;
  readonly entity: string | null;
  readonly value: string;
}

/** What one rule says about one thing. */
export interface Verdict {
  readonly subject: string;
  readonly result: CheckResult;
  /** What the sentence needs; null where there is nothing to report. */
  readonly facts: Facts | null;
  readonly places: readonly Place[];
  /** Where the rule is less sure than its severity in the table. */
  readonly severity?: Severity;
  readonly holds?: string;
  readonly implies?: readonly Implied[];
}

/** A verdict with the code of its rule; `run-checks.ts` makes the CheckOutcome of it. */
export interface CodedVerdict extends Verdict {
  /** X1: a fix that would make several rules hold. */
  readonly code: CheckCode | 'X1';
}

export type RuleFunction = (context: CheckContext) => readonly Verdict[];

/** One line of the rule table. */
export interface Rule {
  readonly severity: Severity;
  /** `on`: always; `advice`: only with `checks.advice`. */
  readonly runs: 'on' | 'advice';
  /** Whether a changed money cell can make it hold, so that `suggest-fix.ts` tries it again. */
  readonly fixable: boolean;
  readonly run: RuleFunction;
}

export function pass(subject: string, holds?: string): Verdict {
  const verdict: Verdict = { subject, result: 'pass', facts: null, places: [] };
  return holds === undefined ? verdict : { ...verdict, holds };
}

export function notApplicable(subject: string): Verdict {
  return { subject, result: 'not-applicable', facts: null, places: [] };
}

/** A needed cell is blank or cannot be read. With `facts`, it is reported. */
export function missing(subject: string, facts: Facts | null = null, places: readonly Place[] = []): Verdict {
  return { subject, result: 'missing', facts, places };
}

export function fail(
  subject: string,
  facts: Facts,
  places: readonly Place[],
  more: Pick<Verdict, 'severity' | 'implies'> = {},
): Verdict {
  return { subject, result: 'fail', facts, places, ...more };
}
