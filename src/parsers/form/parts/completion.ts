import { halfWidth } from '../../../text/width.js';
import { fieldFrom, passageOf } from '../layout/field.js';
import type { PartResult, PartScope } from '../layout/part.js';
import { type Span, spanText, trimSpan } from '../layout/slot.js';
import { read } from '../values/read-value.js';

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

/**
 * How forms say how far an indicator or goal came: 已完成, 98%, 未完成, 基本完成, 达标, 100. Used where a layout lost
 * the cell borders and wording has to tell an indicator from its completion.
 */
const COMPLETION =
  /^(?:(?:已|全部|基本|均已|全面|按时|按期|如期|圆满|顺利|超额|部分|正在|未|尚未)*(?:完成|达到|达标|实现|合格|优秀|良好|到位)(?:任务|目标|预期|预期目标|情况良好)?|(?:≥|≤|>|<|约|达|达到|大于|小于|大于等于|完成)?\s*\d+(?:\.\d+)?\s*[%％]?(?:以上|以下|左右)?|无|不适用|是|满意|较好|好|优|良|达标|显著|明显|提高|提升)[。；;.]?$/;

const MAX_COMPLETION = 20;

export function looksLikeCompletion(text: string): boolean {
  const compact = text.replace(/\s+/g, '');
  return compact.length <= MAX_COMPLETION && COMPLETION.test(compact);
}

/** A sentence that reports: 目标均已完成，成效明显。 Not one that intends: 确保全部完成. */
const DONE =
  /^(?:上述|以上|本)?(?:各项|年度|年初|全年|预期|绩效|工作|所有|全部|主要)*(?:目标|任务|指标|工作)?(?:任务|目标|指标)?(?:均|都|已|全部|全面|基本|圆满|顺利|如期|按时|按期|超额|较好|很好|地)+(?:完成|达到|达成|实现|达标|落实)/;

export function saysDone(text: string): boolean {
  const compact = text.replace(/\s+/g, '');
  return DONE.test(compact) && !/确保|力争|争取|计划|拟/.test(compact);
}

/** `98%` alone: the number and its unit, else null. */
function readRate(text: string): { value: string; unit: string } | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(halfWidth(text));
  return match?.[1] ? { value: match[1], unit: '%' } : null;
}
