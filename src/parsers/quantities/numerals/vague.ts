import { BIG_UNITS, SMALL_UNITS } from '../../../text/numerals/characters.js';
import { decimalOf, shifted } from '../../../text/numerals/decimal.js';
import { matchMoney } from '../units/currency.js';
import { matchUnit } from '../units/match-unit.js';
import type { TypedNumeral } from './numeral-type.js';

const MAGNITUDE = /[十百千]?[万亿]{0,2}/y;

/** 人数百, 指数十: 数 and 几 end a word of their own. */
const BEFORE_VAGUE = /[人次指读多少系基参岁十]/u;

/**
 * 数十亿元, 几百人: at least one of the magnitude, less than ten. The two bounds are certain, so they are given; without a
 * unit it is a turn of speech.
 */
export function vagueAt(text: string, at: number): TypedNumeral | null {
  const before = text.charAt(at - 1);
  if (before === '半') return half(text, at);
  if ((before !== '数' && before !== '几') || BEFORE_VAGUE.test(text.charAt(at - 2))) return null;
  MAGNITUDE.lastIndex = at;
  const words = MAGNITUDE.exec(text)?.[0] ?? '';
  if (words === '') return null;
  const end = at + words.length;
  const start = at - 1;
  const money = matchMoney(text, end, () => null);
  const unit =
    money === null ? matchUnit(text, end, true) : { unit: money.unit, end: money.end, kind: 'money' as const };
  if (unit === null) return { type: 'word', rule: 'vague', start, end, amount: null };
  const power = [...words].reduce((sum, char) => sum + (SMALL_UNITS[char] ?? BIG_UNITS[char] ?? 0), 0);
  const value = shifted(decimalOf('1'), power);
  const amount = {
    start,
    end: unit.end,
    value,
    upper: shifted(value, 1),
    unit: unit.unit,
    kind: unit.kind,
    qualifier: 'about' as const,
    han: true,
    tail: 0,
    mantissa: value,
  };
  return { type: 'quantity', rule: 'vague', start, end: unit.end, amount };
}

const NO_HAN_BEFORE = /(?:^|[^\u4e00-\u9fff])$/u;
const HAN = /[\u4e00-\u9fff]/u;

/** 半百, 半成. */
function half(text: string, at: number): TypedNumeral | null {
  const start = at - 1;
  const tenth = text.charAt(at) === '成';
  if (!NO_HAN_BEFORE.test(text.slice(0, start).slice(-1))) return null;
  if (HAN.test(text.charAt(at + 1))) return null;
  const value = decimalOf(tenth ? '5' : '50');
  const amount = {
    start,
    end: at + 1,
    value,
    upper: null,
    unit: tenth ? '%' : null,
    kind: tenth ? ('percent' as const) : ('other' as const),
    qualifier: 'exact' as const,
    han: true,
    tail: 0,
    mantissa: value,
  };
  return { type: 'quantity', rule: 'half', start, end: at + 1, amount };
}
