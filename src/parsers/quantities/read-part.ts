import { compareDecimals, decimalOf, plus, shifted } from '../../text/numerals/decimal.js';
import { readFraction, readMixed } from './numerals/fractions.js';
import { type NumeralReading, readNumeral } from './numerals/read-numeral.js';
import { barePart, has, type IsWord, type Part, type PartReading } from './part.js';
import { matchMoney } from './units/currency.js';
import { matchUnit, nounUnit, type UnitMatch } from './units/match-unit.js';

/** 兀 for 元, as OCR has it. */
const BROKEN_YUAN = / {0,2}兀/y;
const TENTHS = / {0,3}成(?![立员为功长果本效就分型熟交品套片都因败人])/y;
const TENTH_REST = / {0,2}([一二三四五六七八九半])(?![\u4e00-\u9fff])/y;
const AND_A_HALF = /半(?![年天月日夜径数价个成小程途])/y;
const HALF_INSIDE = / {0,2}个半(小时|钟头|月|星期)/y;
/** 日 is a date unless a time ends with it. */
const DAYS = / {0,1}日(?=以内|之内|内(?![容部]))/y;
const MORE_BEHIND = /[多余](?=[，。；、）)\s]|$)/y;

/** The numeral at `start` with its fraction, currency or measure word. */
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
    ...barePart(start, numeral),
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
  const scaled = { ...barePart(start, numeral), unit: '%', kind: 'percent' as const, unitPower: 1 };
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
  const plain = barePart(start, numeral);
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

/** 3个多月 */
const MEASURE_AND_MORE = /^个多/u;

function withUnit(text: string, plain: Part, unit: UnitMatch): Part {
  const more = MEASURE_AND_MORE.test(unit.unit);
  const name = more ? unit.unit.replace('多', '') : unit.unit;
  const part = { ...plain, end: unit.end, unit: name, kind: unit.kind, known: unit.known, more: plain.more || more };
  if (has(AND_A_HALF, text, unit.end) && plain.upper === null) {
    return { ...part, end: AND_A_HALF.lastIndex, value: plus(plain.value, decimalOf('0.5')) };
  }
  const measured = unit.kind === 'duration' || unit.kind === 'other';
  if (measured && has(MORE_BEHIND, text, unit.end)) return { ...part, end: MORE_BEHIND.lastIndex, more: true };
  return part;
}
