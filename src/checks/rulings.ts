import type { CheckConfig } from '../model/check.js';
import { CHECK_CODES, type CheckCode } from './codes.js';
import type { CheckContext } from './context/context.js';
import type { Rule, Verdict } from './rule.js';
import { RULES } from './rules.js';

/** One rule's verdict, before severity and settlement have been decided. */
export interface Ruling {
  readonly code: CheckCode;
  readonly verdict: Verdict;
}

export function activeCodes(config: CheckConfig): readonly CheckCode[] {
  return CHECK_CODES.filter((code) => !config.off.includes(code) && (ruleOf(code).runs === 'on' || config.advice));
}

export function ruleOf(code: CheckCode): Rule {
  return RULES[code];
}

export function ruleOn(context: CheckContext, codes: readonly CheckCode[]): readonly Ruling[] {
  return codes.flatMap((code) =>
    ruleOf(code)
      .run(context)
      .map((verdict) => ({ code, verdict })),
  );
}
