import type { CheckConfig, CheckInput, CheckOutcome } from '../model/check.js';
import { type Finding, finding } from '../model/finding.js';
import type { CheckCode } from './codes.js';
import { checkContext, proseOf } from './context/context.js';
import type { Verdict } from './rule.js';
import { activeCodes, type Ruling, ruleOf, ruleOn } from './rulings.js';
import { settlements } from './suggest-fix.js';

/**
 * Runs every rule that is on over the record's effective values. Pure and deterministic: outcomes come in the order of
 * the rule table, then of the form. A document that is no known form has nothing to check. Never throws on a record.
 */
export function runChecks(input: CheckInput, config: CheckConfig): readonly CheckOutcome[] {
  if (input.record.form === null) return [];
  const context = checkContext(input, config, proseOf(input.record));
  const rulings = ruleOn(context, activeCodes(config));
  const settled = settlements(input, config, context, rulings);
  const outcomes = rulings.map((ruling) => outcomeOf(ruling, config, settled.facts.get(ruling) ?? null));
  return config.off.includes('X1') ? outcomes : [...outcomes, ...settled.outcomes];
}

/** What a person has to be told, in the order of the outcomes. */
export function findingsOf(outcomes: readonly CheckOutcome[]): readonly Finding[] {
  return outcomes.flatMap((outcome) => (outcome.finding === null ? [] : [outcome.finding]));
}

function outcomeOf({ code, verdict }: Ruling, config: CheckConfig, settles: Finding['facts'] | null): CheckOutcome {
  const { subject, result, holds } = verdict;
  const facts = verdict.facts === null || settles === null ? verdict.facts : { ...verdict.facts, settles };
  const told = facts === null ? null : finding(code, severityOf(code, verdict, config), facts, verdict.places);
  const outcome: CheckOutcome = { code, subject, result, finding: told };
  return holds === undefined ? outcome : { ...outcome, holds };
}

/** A missing cell is never more than information; a failure has the configured severity, else the rule's own. */
function severityOf(code: CheckCode, verdict: Verdict, config: CheckConfig): Finding['severity'] {
  if (verdict.result !== 'fail') return 'info';
  return config.severity[code] ?? verdict.severity ?? ruleOf(code).severity;
}
