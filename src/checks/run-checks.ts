import type { CheckConfig, CheckInput, CheckOutcome } from '../model/check.js';
import type { SettlesFact } from '../model/check-facts.js';
import { type Finding, finding } from '../model/finding.js';
import { buildContext, proseOf } from './context/build-context.js';
import { activeCodes, evaluate, ruleOf } from './evaluate.js';
import type { CodedVerdict } from './rule.js';
import { suggestFixes } from './suggest-fix.js';

/**
 * Runs every rule that is on over the record's effective values. Pure and deterministic: outcomes come in the order of
 * the rule table, then of the form. A document that is no known form has nothing to check. Never throws on a record.
 */
export function runChecks(input: CheckInput, config: CheckConfig): readonly CheckOutcome[] {
  if (input.record.form === null) return [];
  const context = buildContext(input, config, proseOf(input.record));
  const verdicts = evaluate(context, activeCodes(config));
  const fixes = suggestFixes(input, config, context, verdicts);
  const outcomes = verdicts.map((verdict) => outcomeOf(verdict, config, fixes.facts.get(verdict) ?? null));
  const suggested = config.off.includes('X1') ? [] : fixes.verdicts;
  return [...outcomes, ...suggested.map((verdict) => outcomeOf(verdict, config, null))];
}

/** What has to be reported, in the order of the outcomes. */
export function findingsOf(outcomes: readonly CheckOutcome[]): readonly Finding[] {
  return outcomes.flatMap((outcome) => (outcome.finding === null ? [] : [outcome.finding]));
}

function outcomeOf(verdict: CodedVerdict, config: CheckConfig, settles: SettlesFact | null): CheckOutcome {
  const { code, subject, result, holds, places } = verdict;
  const facts = verdict.facts === null || settles === null ? verdict.facts : { ...verdict.facts, settles };
  const told = facts === null ? null : finding(code, severityOf(verdict, config), facts, places);
  const outcome: CheckOutcome = { code, subject, result, finding: told };
  return holds === undefined ? outcome : { ...outcome, holds };
}

/** A missing cell and a suggested fix are never more than information; a failure has the configured severity, else the rule's own. */
function severityOf({ code, result, severity }: CodedVerdict, config: CheckConfig): Finding['severity'] {
  if (result !== 'fail' || code === 'X1') return 'info';
  return config.severity[code] ?? severity ?? ruleOf(code).severity;
}
