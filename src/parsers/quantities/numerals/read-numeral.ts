import { HAN_NUMERAL } from '../../../text/numerals/characters.js';
import type { Decimal } from '../../../text/numerals/decimal.js';
import { type ParsedNumeral, parseNumeral } from '../../../text/numerals/grammar.js';
import { type Token, tokenRun } from '../../../text/numerals/tokens.js';

/** A numeral in a text: one number, or two where neighbouring digits mean "this or that" (四五千, 七八个). */
export interface NumeralReading {
  readonly end: number;
  readonly value: Decimal;
  readonly upper: Decimal | null;
  readonly more: boolean;
  readonly tail: number;
  readonly mantissa: Decimal;
  readonly han: boolean;
  readonly tokens: readonly Token[];
}

/** The pieces are numerals but no number: `三百二百`. `end` is where they end. */
export interface Refused {
  readonly end: number;
  readonly refused: true;
  readonly tokens: readonly Token[];
}

/** `isWord(at)`: a word begins there that only looks like a numeral (一是, 一线), so that a numeral before it ends. */
export function readNumeral(
  text: string,
  start: number,
  isWord: (at: number) => boolean,
): NumeralReading | Refused | null {
  const run = tokenRun(text, start);
  const count = kept(run.tokens, run.ends, isWord);
  const tokens = run.tokens.slice(0, count);
  const end = run.ends[count - 1];
  if (end === undefined) return null;
  if (run.cut) return { end: runOn(text, end), refused: true, tokens };
  const han = !tokens.some((token) => token.kind === 'literal');
  const parsed = parseNumeral(tokens);
  if (parsed !== null) return { ...parsed, upper: null, end, han, tokens };
  const vague = vagueMagnitude(tokens) ?? eitherOr(tokens);
  return vague === null ? { end, refused: true, tokens } : { ...vague, end, han, tokens };
}

const NUMERAL_CHARS = new RegExp(`[${HAN_NUMERAL}点余多几 \\d.]*`, 'y');

/** The end of a row too long to be a number: all of it is refused, not the part that was looked at. */
function runOn(text: string, end: number): number {
  NUMERAL_CHARS.lastIndex = end;
  NUMERAL_CHARS.test(text);
  return NUMERAL_CHARS.lastIndex;
}

/** Printed digits with a Chinese digit directly behind are two things: `共2000，` without the comma before 一是. */
function kept(tokens: readonly Token[], ends: readonly number[], isWord: (at: number) => boolean): number {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'digit' && tokens[at - 1]?.kind === 'literal' && isWord((ends[at] ?? 0) - 1)) return at;
  }
  return tokens.length;
}

/** 万余, and the 万 of 上万: a magnitude without a digit. */
function vagueMagnitude(tokens: readonly Token[]): (ParsedNumeral & { upper: null }) | null {
  const [unit, more] = tokens;
  if (unit?.kind !== 'big' || tokens.length > 2 || (tokens.length === 2 && more?.kind !== 'more')) return null;
  const value = { units: 10n ** BigInt(unit.power), scale: 0 };
  return { value, upper: null, more: tokens.length === 2, tail: 0, mantissa: value };
}

type EitherOr = Omit<ParsedNumeral, 'more'> & { readonly upper: Decimal; readonly more: boolean };

function eitherOr(tokens: readonly Token[]): EitherOr | null {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const low = tokens[at];
    const high = tokens[at + 1];
    if (low?.kind !== 'digit' || high?.kind !== 'digit' || !goesWith(low.value, high.value)) continue;
    const first = parseNumeral([...tokens.slice(0, at + 1), ...tokens.slice(at + 2)]);
    const second = parseNumeral([...tokens.slice(0, at), ...tokens.slice(at + 1)]);
    if (first === null || second === null) return null;
    return { ...first, upper: second.value, more: first.more };
  }
  return null;
}

/** 七八, 三五: the pairs people say. */
function goesWith(low: number, high: number): boolean {
  return low > 0 && (high === low + 1 || (low === 3 && high === 5));
}
