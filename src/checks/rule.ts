import type { CheckResult } from '../model/check.js';
import type { CheckFacts } from '../model/check-facts.js';
import type { Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { CheckCode } from './codes.js';
import type { CheckContext } from './context/check-context.js';

/** A value one cell would have to have for a failed rule to hold. */
export interface Implied {
  readonly key: string;
  readonly entity: string | null;
  readonly value: string;
}

interface Judged<Facts> {
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

/** What the rule of `Code` says about one thing. */
export type Verdict<Code extends keyof CheckFacts = keyof CheckFacts> = Judged<CheckFacts[Code]>;

/** A verdict with the code of its rule; `run-checks.ts` makes the CheckOutcome of it. */
export interface CodedVerdict extends Verdict {
  /** X1: a fix that would make several rules hold. */
  readonly code: CheckCode | 'X1';
}

export type RuleFunction<Facts = CheckFacts[CheckCode]> = (context: CheckContext) => readonly Judged<Facts>[];

/** One line of the rule table. */
export interface Rule<Facts = CheckFacts[CheckCode]> {
  readonly severity: Severity;
  /** `on`: always; `advice`: only with `checks.advice`. */
  readonly runs: 'on' | 'advice';
  /** Whether a changed money cell can make it hold, so that `suggest-fix.ts` tries it again. */
  readonly fixable: boolean;
  readonly run: RuleFunction<Facts>;
}

export function pass(subject: string, holds?: string): Judged<never> {
  const verdict: Judged<never> = { subject, result: 'pass', facts: null, places: [] };
  return holds === undefined ? verdict : { ...verdict, holds };
}

export function notApplicable(subject: string): Judged<never> {
  return { subject, result: 'not-applicable', facts: null, places: [] };
}

/** A needed cell is blank or cannot be read. With `facts`, it is reported. */
export function missing<Facts = never>(
  subject: string,
  facts: Facts | null = null,
  places: readonly Place[] = [],
): Judged<Facts> {
  return { subject, result: 'missing', facts, places };
}

/** The rule does not hold, and a person is told. */
export function fail<const Facts>(
  subject: string,
  facts: Facts,
  places: readonly Place[],
  more: Pick<Judged<never>, 'severity' | 'implies'> = {},
): Judged<Facts> {
  return { subject, result: 'fail', facts, places, ...more };
}
