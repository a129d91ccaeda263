import { type Decimal, plus, quotient, shifted } from '../../../text/numerals/decimal.js';
import type { Token } from '../../../text/numerals/tokens.js';
import { barePart, has, type IsWord, type Part, type PartReading } from '../part.js';
import { type NumeralReading, type Refused, readNumeral } from './read-numeral.js';

/** Places behind the point of a fraction that does not end (三分之二). */
const FRACTION_PLACES = 20;

const OVER_LINE = / {0,2}分 {0,2}之 {0,2}/y;
const AND = / {0,2}又 {0,2}/y;

/** 百分之五, 千分之２.４ as percent; 三分之二 as a decimal. */
export function readFraction(
  text: string,
  start: number,
  below: NumeralReading | Refused,
  isWord: IsWord,
): PartReading {
  if (!has(OVER_LINE, text, below.end)) return null;
  const above = readNumeral(text, OVER_LINE.lastIndex, isWord);
  if (above === null) return null;
  const power = barePower(below.tokens);
  if ('refused' in above || (power === null && 'refused' in below))
    return { end: above.end, refused: true, tokens: above.tokens };
  const part = { ...barePart(start, above), han: above.han };
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
export function readMixed(text: string, start: number, whole: NumeralReading, isWord: IsWord): Part | null {
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
