import { type Decimal, decimalOf, plus, shifted, ZERO } from './decimal.js';
import type { Token } from './tokens.js';

export interface SectionValue {
  readonly value: Decimal;
  /** Began with 零. */
  readonly zero: boolean;
  /** One Chinese digit standing for the next lower power of the unit before it: the 五 of 三万五. */
  readonly short: boolean;
  /** Ended in printed digits, so many. */
  readonly literal: boolean;
  readonly digits: number;
}

export interface SectionPosition {
  readonly first: boolean;
  readonly last: boolean;
  /** Power of the 万, 亿 behind the section, 0 where none is. */
  readonly power: number;
}

interface State {
  value: Decimal;
  pending: Token | null;
  /** Power of the last 千, 百, 十; each must be below the one before. */
  power: number;
  /** A 零 waits for its digit. */
  zero: boolean;
  filled: boolean;
}

/** Up to 9999 in characters, or digits as printed, before one 万 or 亿. Null where no one writes it so. */
export function parseSection(tokens: readonly Token[], position: SectionPosition): SectionValue | null {
  const zero = tokens[0]?.kind === 'digit' && tokens[0].value === 0;
  const state: State = { value: ZERO, pending: null, power: 4, zero: false, filled: false };
  if (tokens.length === 0) return null;
  for (const token of tokens) if (!take(state, token, position)) return null;
  return close(state, position, zero && tokens.length > 1);
}

function take(state: State, token: Token, position: SectionPosition): boolean {
  if (state.pending?.kind === 'literal' && token.kind !== 'small') return false;
  if (token.kind === 'digit' || token.kind === 'literal') {
    if (state.pending !== null) return false;
    if (token.kind === 'digit' && token.value === 0) {
      if (state.zero) return false;
      state.zero = true;
    } else state.pending = token;
    return true;
  }
  return token.kind === 'small' && takePower(state, token.power, position);
}

function takePower(state: State, power: number, position: SectionPosition): boolean {
  if (power >= state.power) return false;
  const { pending } = state;
  if (pending === null && !mayStandAlone(state, power, position)) return false;
  if (pending?.kind === 'literal' && (pending.text.includes('.') || pending.text.length > 1) && state.filled)
    return false;
  state.value = plus(state.value, shifted(pending === null ? decimalOf('1') : tokenValue(pending), power));
  state.pending = null;
  state.power = power;
  state.zero = false;
  state.filled = true;
  return true;
}

/** 十五, 一百十一, 百三, 一万零百一十一: a power without its 一. */
function mayStandAlone(state: State, power: number, position: SectionPosition): boolean {
  return power === 1 || state.zero || (position.first && !state.filled);
}

function close(state: State, position: SectionPosition, zero: boolean): SectionValue | null {
  const { pending } = state;
  const plain = { zero, short: false, literal: false, digits: 0 };
  if (pending === null) {
    if (state.zero && (state.filled || !position.first || position.power > 0)) return null;
    return state.filled || state.zero ? { ...plain, value: state.value } : null;
  }
  if (pending.kind === 'literal') return closeLiteral(state, pending.text, position, zero);
  const digit = tokenValue(pending);
  if (!state.filled) {
    const short = !position.first && position.last && position.power === 0 && !state.zero;
    return { ...plain, value: digit, short };
  }
  if (state.power === 1 || state.zero) return { ...plain, value: plus(state.value, digit) };
  // 二百五 is 250 at the end of a numeral; before 万 it is ambiguous.
  if (position.power > 0) return null;
  return { ...plain, value: plus(state.value, shifted(digit, state.power - 1)) };
}

/** 1百01, 2千零30, 3万4000: printed digits behind a power fill its places or stand behind 零. */
function closeLiteral(state: State, text: string, position: SectionPosition, zero: boolean): SectionValue | null {
  const decimal = text.includes('.');
  if (decimal && (state.filled || !position.first || state.zero)) return null;
  if (state.filled && !(state.zero ? text.length <= state.power : text.length === state.power)) return null;
  const value = plus(state.value, decimalOf(text));
  return { value, zero: zero || state.zero, short: false, literal: !state.filled, digits: text.length };
}

function tokenValue(token: Token): Decimal {
  if (token.kind === 'digit') return decimalOf(String(token.value));
  return token.kind === 'literal' ? decimalOf(token.text) : ZERO;
}
