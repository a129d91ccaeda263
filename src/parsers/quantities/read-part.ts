import type { QuantityKind } from '../../model/form-record.js';
import { compareDecimals, type Decimal, decimalOf, plus, quotient, shifted } from '../text/number-decimal.js';
import type { Token } from '../text/numeral-tokens.js';
import { matchMoney } from './currency.js';
import { matchUnit, nounUnit, type UnitMatch } from './match-unit.js';
import { type NumeralReading, type Refused, readNumeral } from './read-numeral.js';

/** A numeral with what stands directly behind it: one end of a range, or a whole quantity. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly upper: Decimal | null;
  readonly unit: string | null;
  /** False where the unit is a noun no table knows. */
  readonly known: boolean;
  readonly kind: QuantityKind;
  readonly more: boolean;
  readonly han: boolean;
  readonly tail: number;
  readonly mantissa: Decimal;
  /** Power the unit itself adds to the number: 1 for 成 (tenths as percent), −1 for 角. A range's other end needs it too. */
  readonly unitPower: number;
  /** Said as 百分之…, whose other end needs no unit. */
  readonly spokenPercent: boolean;
  /** Said as 三分之二. */
  readonly fraction: boolean;
  readonly tokens: readonly Token[];
}

/** Characters that look like digits or units and are none: what is counted cannot be read. */
export interface Unreadable {
  readonly end: number;
  readonly unreadable: string;
}

export type PartReading = Part | Unreadable | Refused | null;
export type IsWord = (at: number) => boolean;

/** Places behind the point of a fraction that does not end (三分之二). */
export const FRACTION_PLACES = 20;

const OVER_LINE = / {0,2}分 {0,2}之 {0,2}/y;
const AND = / {0,2}又 {0,2}/y;
/** 兀 for 元, as OCR has it. */
const BROKEN_YUAN = / {0,2}兀/y;
const TENTHS = / {0,3}成(?![立员为功长果本效就分型熟交品套片都因败人])/y;
const TENTH_REST = / {0,2}([一二三四五六七八九半])(?![\u4e00-\u9fff])/y;
const AND_A_HALF = /半(?![年天月日夜径数价个成小程途])/y;
const HALF_INSIDE = / {0,2}个半(小时|钟头|月|星期)/y;
/** 日 is a date unless a time ends with it. */
const DAYS = / {0,1}日(?=以内|之内|内(?![容部]))/y;
const MORE_BEHIND = /[多余](?=[，。；、）)\s]|$)/y;

export function readPart(text: string, start: number, isWord: IsWord): PartReading {
  const numeral = readNumeral(text, start, isWord);
  if (numeral === null) return null;
  const fraction = readFraction(text, start, numeral, isWord);
  if (fraction !== null) return fraction;
  if ('refused' in numeral) return numeral;
  const mixed = readMixed(text, start, numeral, isWord);
  if (mixed !== null) return mixed;
  if (has(BROKEN_YUAN, text, numeral.end)) return { end: BROKEN_YUAN.lastIndex, unreadable: 'broken-unit' };
  return (
    readMoney(text, start, numeral, isWord) ?? readTenths(text, start, numeral) ?? readCounted(text, start, numeral)
  );
}

function readMoney(text: string, start: number, numeral: NumeralReading, isWord: IsWord): Part | null {
  const money = matchMoney(text, numeral.end, (source, at) => readNumeral(source, at, isWord));
  if (money === null) return null;
  const value = plus(shifted(numeral.value, money.power), money.extra);
  const upper = numeral.upper === null ? null : shifted(numeral.upper, money.power);
  return {
    ...base(start, numeral),
    end: money.end,
    value,
    upper,
    unit: money.unit,
    kind: 'money',
    unitPower: money.power,
  };
}

/** 三成, 9.5成, 七成六, 三成半: tenths, given as percent. */
function readTenths(text: string, start: number, numeral: NumeralReading): Part | null {
  if (compareDecimals(numeral.value, decimalOf('10')) > 0 || !has(TENTHS, text, numeral.end)) return null;
  const end = TENTHS.lastIndex;
  const scaled = { ...base(start, numeral), unit: '%', kind: 'percent' as const, unitPower: 1 };
  const upper = numeral.upper === null ? null : shifted(numeral.upper, 1);
  TENTH_REST.lastIndex = end;
  const rest = TENTH_REST.exec(text)?.[1];
  if (rest === undefined) return { ...scaled, end, value: shifted(numeral.value, 1), upper };
  const add = rest === '半' ? 5 : '零一二三四五六七八九'.indexOf(rest);
  return {
    ...scaled,
    end: TENTH_REST.lastIndex,
    value: plus(shifted(numeral.value, 1), decimalOf(String(add))),
    upper,
  };
}

function readCounted(text: string, start: number, numeral: NumeralReading): Part {
  const plain = base(start, numeral);
  HALF_INSIDE.lastIndex = numeral.end;
  const half = HALF_INSIDE.exec(text)?.[1];
  if (half !== undefined) {
    const value = plus(numeral.value, decimalOf('0.5'));
    return { ...plain, end: HALF_INSIDE.lastIndex, value, unit: `个${half}`, kind: 'duration' };
  }
  if (has(DAYS, text, numeral.end)) return { ...plain, end: DAYS.lastIndex, unit: '日', kind: 'duration' };
  const unit = matchUnit(text, numeral.end, numeral.han) ?? (numeral.han ? null : nounUnit(text, numeral.end));
  return unit === null ? plain : withUnit(text, plain, unit);
}

function withUnit(text: string, plain: Part, unit: UnitMatch): Part {
  const more = /^个多/.test(unit.unit);
  const name = more ? unit.unit.replace('多', '') : unit.unit;
  const part = { ...plain, end: unit.end, unit: name, kind: unit.kind, known: unit.known, more: plain.more || more };
  if (has(AND_A_HALF, text, unit.end) && plain.upper === null) {
    return { ...part, end: AND_A_HALF.lastIndex, value: plus(plain.value, decimalOf('0.5')) };
  }
  const measured = unit.kind === 'duration' || unit.kind === 'other';
  if (measured && has(MORE_BEHIND, text, unit.end)) return { ...part, end: MORE_BEHIND.lastIndex, more: true };
  return part;
}

/** 百分之五, 千分之２.４ as percent; 三分之二 as a decimal. */
function readFraction(text: string, start: number, below: NumeralReading | Refused, isWord: IsWord): PartReading {
  if (!has(OVER_LINE, text, below.end)) return null;
  const above = readNumeral(text, OVER_LINE.lastIndex, isWord);
  if (above === null) return null;
  const power = barePower(below.tokens);
  if ('refused' in above || (power === null && 'refused' in below))
    return { end: above.end, refused: true, tokens: above.tokens };
  const part = { ...base(start, above), han: above.han };
  if (power !== null) {
    const percent = (value: Decimal) => shifted(value, 2 - power);
    const upper = above.upper === null ? null : percent(above.upper);
    return {
      ...part,
      value: percent(above.value),
      upper,
      unit: '%',
      kind: 'percent',
      unitPower: 2 - power,
      spokenPercent: true,
    };
  }
  if ('refused' in below || below.value.units === 0n || above.upper !== null)
    return { end: above.end, refused: true, tokens: above.tokens };
  return {
    ...part,
    value: quotient(above.value, below.value, FRACTION_PLACES),
    kind: 'other',
    unit: null,
    fraction: true,
  };
}

/** 一又二分之一. */
function readMixed(text: string, start: number, whole: NumeralReading, isWord: IsWord): Part | null {
  if (!has(AND, text, whole.end)) return null;
  const rest = readNumeral(text, AND.lastIndex, isWord);
  const fraction = rest === null ? null : readFraction(text, start, rest, isWord);
  if (fraction === null || !('value' in fraction) || !fraction.fraction) return null;
  return { ...fraction, value: plus(whole.value, fraction.value) };
}

/** 百, 千, 万, 百万 … without a digit: the power, else null. */
function barePower(tokens: readonly Token[]): number | null {
  let power = 0;
  for (const token of tokens) {
    if (token.kind !== 'small' && token.kind !== 'big') return null;
    power += token.power;
  }
  return power > 1 ? power : null;
}

function base(start: number, numeral: NumeralReading): Part {
  const { end, value, upper, more, han, tail, mantissa, tokens } = numeral;
  return {
    start,
    end,
    value,
    upper,
    more,
    han,
    tail,
    mantissa,
    tokens,
    unit: null,
    known: true,
    kind: 'other',
    unitPower: 0,
    spokenPercent: false,
    fraction: false,
  };
}

function has(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
