import { withoutPinyin } from '../../../text/label-key.js';
import { simplifyHan } from '../../../text/script.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { halfWidth } from '../../../text/width.js';
import { fieldFrom, passageOf } from '../layout/field.js';
import type { PartResult, PartScope } from '../layout/part.js';
import { type Span, spanText, trimSpan } from '../layout/slot.js';
import { read } from '../values/read-value.js';
import { COMPLETION } from './patterns.js';

/** How far a goal or an indicator came: `98%` is a number with its unit, everything else is text. */
export function completionField(
  scope: PartScope,
  key: string,
  rowLabel: string | null,
  spans: readonly Span[],
): PartResult {
  const rate = readRate(spans.map(spanText).join('\n'));
  const reading = rate === null ? null : read(rate.value);
  const result = fieldFrom(scope, { key, kind: 'text', unit: rate?.unit ?? null, spans, reading });
  return { ...result, passages: [passageOf(scope.section, key, spans.map(trimSpan), rowLabel)] };
}

const MAX_COMPLETION = 20;

/** Worded like the result of an indicator: 已完成, 98%, 未完成, 达标. */
export function looksLikeCompletion(text: string): boolean {
  const compact = compactWords(text);
  return compact.length <= MAX_COMPLETION && COMPLETION.result.pattern.test(compact);
}

/** A rate of what the content names: 兑现率98% of 资金当年兑现到企业. */
export function isRateOf(result: string, content: string): boolean {
  const of = COMPLETION.rateOf.pattern.exec(compactWords(result))?.[1];
  return of !== undefined && compactWords(content).includes(of) && !COMPLETION.rateInside.pattern.test(content);
}

/** A sentence that reports, and none that intends: 确保全部完成. */
export function saysDone(text: string): boolean {
  const compact = compactWords(text);
  return COMPLETION.report.pattern.test(compact) && !COMPLETION.intention.pattern.test(compact);
}

/** Wordings are matched without spaces, in simplified script and without pinyin notes. */
function compactWords(text: string): string {
  return withoutSpaces(simplifyHan(withoutPinyin(halfWidth(text))));
}

/** `98%` alone: the number and its unit, else null. */
function readRate(text: string): { value: string; unit: string } | null {
  const value = COMPLETION.rate.pattern.exec(halfWidth(text))?.[1];
  return value === undefined ? null : { value, unit: '%' };
}
