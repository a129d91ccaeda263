import { foldNumerals } from './characters.js';
import { decimalText, negated } from './decimal.js';
import { parseNumeral } from './grammar.js';
import { type Token, tokenRun } from './tokens.js';

const SIGN = /^[负-]/u;

/**
 * A numeral in Chinese characters, 大写, digits or a mixture (`两千零五`, `廿三`, `一点二亿`, `壹拾万`, `5万4千`, `1,100万`,
 * `一七二零`) as an exact decimal string. Null where it is none, or not one for certain: `三百二百`, `万`, `十余`, `四五`.
 */
export function readChineseNumeral(text: string): string | null {
  const folded = foldNumerals(text).trim();
  const signed = SIGN.test(folded);
  const body = signed ? folded.slice(1).trimStart() : folded;
  if (body === '半百') return signed ? '-50' : '50';
  const run = tokenRun(body, 0);
  if (run.cut || run.ends.at(-1) !== body.length) return null;
  const [only] = run.tokens;
  if (run.tokens.length === 1 && (isBarePower(only) || hasLeadingZero(only))) return null;
  const parsed = parseNumeral(run.tokens);
  if (parsed === null || parsed.more) return null;
  return decimalText(signed ? negated(parsed.value) : parsed.value);
}

/** 百, 千 alone are words; 十 is a number. */
function isBarePower(token: Token | undefined): boolean {
  return token?.kind === 'small' && token.power > 1;
}

/** 007 */
const LEADING_ZERO = /^0\d/u;

/** 007 is a code. */
function hasLeadingZero(token: Token | undefined): boolean {
  return token?.kind === 'literal' && LEADING_ZERO.test(token.text);
}
