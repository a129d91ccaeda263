import { compareDecimals, shifted } from '../../text/numerals/decimal.js';
import type { Amount, TypedNumeral } from './numerals/numeral-type.js';

export interface Change {
  readonly role: 'from' | 'to';
  readonly pair: number;
  /** Index of the other numeral. */
  readonly partner: number;
}

const RISES = '增加|增长|增|提高|提升|上升|上涨|扩大|扩展|扩容|发展|升|攀升|跃升|拓展|延长|壮大|上调';
const FALLS = '减少|下降|减|降低|降|压减|压缩|压降|缩短|缩减|缩小|回落|下调|下滑|缩';
const MOVES = '调整|变|变更|转变|改|优化|精简|整合|合并|更新';
const VERB = new RegExp(`(?:${RISES}|${FALLS}|${MOVES})(?:到了|到|至|为|成)[^，。；\\n]{0,6}$|→\\s*$`);
const RISE = new RegExp(`(?:${RISES})(?:到了|到|至|为|成)`);
const FALL = new RegExp(`(?:${FALLS})(?:到了|到|至|为|成)`);
const FROM = /(?:从|由|自)[^，。；、\n]{0,16}$/;
const NEAR = 24;

export interface Paired {
  readonly numerals: readonly TypedNumeral[];
  readonly changes: ReadonlyMap<number, Change>;
}

/**
 * 从4个增加到12个, 由2019年的42家增至57家: which two quantities are one thing before and after. A first number without
 * unit takes the second's (从4增加到12个), and its 万 or 亿 where the direction allows only that.
 */
export function pairChanges(text: string, numerals: readonly TypedNumeral[]): Paired {
  const changes = new Map<number, Change>();
  const adjusted = [...numerals];
  let pair = 0;
  let before = -1;
  for (const [at, numeral] of numerals.entries()) {
    if (numeral.amount === null) continue;
    const first = before < 0 ? undefined : adjusted[before];
    if (first?.amount && !changes.has(before) && isChange(text, first, numeral)) {
      const from = likeSecond(first.amount, numeral.amount, text.slice(first.end, numeral.start));
      if (from !== null) {
        adjusted[before] = { ...first, amount: from };
        pair++;
        changes.set(before, { role: 'from', pair, partner: at }).set(at, { role: 'to', pair, partner: before });
      }
    }
    before = at;
  }
  return { numerals: adjusted, changes };
}

const ENDS_STATEMENT = /[。；\n]/u;

function isChange(text: string, first: TypedNumeral, second: TypedNumeral): boolean {
  const between = text.slice(first.end, second.start);
  if (between.length > NEAR || ENDS_STATEMENT.test(between) || !VERB.test(between)) return false;
  return /→/.test(between) || FROM.test(text.slice(Math.max(0, first.start - 20), first.start));
}

/** The first amount with the second's unit, null where the units contradict each other. */
function likeSecond(first: Amount, second: Amount, between: string): Amount | null {
  if (first.unit === second.unit) return first;
  if (first.unit !== null) return null;
  const spread = first.tail === 0 && second.tail > 0 ? shifted(first.value, second.tail) : first.value;
  const value =
    fits(spread, second, between) && !fits(first.value, second, between) ? spread : nearer(first, second, between);
  return { ...first, value, unit: second.unit, kind: second.kind };
}

function fits(value: Amount['value'], second: Amount, between: string): boolean {
  const order = compareDecimals(value, second.value);
  if (RISE.test(between)) return order < 0;
  return FALL.test(between) ? order > 0 : true;
}

/** Both readings go in the right direction: 5.6降至3.5亿 shares the magnitude, 800增加到1.2万 does not. */
function nearer(first: Amount, second: Amount, between: string): Amount['value'] {
  if (first.tail > 0 || second.tail === 0) return first.value;
  const spread = shifted(first.value, second.tail);
  const close = compareDecimals(first.value, shifted(second.mantissa, 1)) < 0;
  return close && fits(spread, second, between) ? spread : first.value;
}
