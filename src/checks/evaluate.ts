import type { CheckConfig } from '../model/check.js';
import { CHECK_CODES, type CheckCode } from './codes.js';
import type { CheckContext } from './context/check-context.js';
import type { CodedVerdict, Rule } from './rule.js';
import { RULES } from './rules.js';

/** Every verdict of the rules of `codes`, before severity and suggested fixes. */
export function evaluate(context: CheckContext, codes: readonly CheckCode[]): readonly CodedVerdict[] {
  return codes.flatMap((code) =>
    ruleOf(code)
      .run(context)
      .map((verdict) => ({ code, ...verdict })),
  );
}

/** The rules that are on, in the order of the report. */
export function activeCodes(config: CheckConfig): readonly CheckCode[] {
  return CHECK_CODES.filter((code) => !config.off.includes(code) && (ruleOf(code).runs === 'on' || config.advice));
}

export function ruleOf(code: CheckCode): Rule {
  return RULES[code];
}
