import { compareDecimals } from '../../../text/numerals/decimal.js';
import type { TypedNumeral } from '../numerals/numeral-type.js';
import { MONEY_WORDS } from '../subjects/subject-words.js';

/** 经费30万: an amount in 万 or 亿 of something money is spoken of with, its 元 left out. */
export function asMoney(numeral: TypedNumeral, subject: string | null): TypedNumeral {
  const { amount } = numeral;
  if (amount === null || amount.unit !== null || amount.tail < 4 || subject === null || !MONEY_WORDS.test(subject))
    return numeral;
  return { ...numeral, amount: { ...amount, unit: '元', kind: 'money' } };
}

const BETWEEN = /^\s*[（(【]?\s*(?:大写|小写|即|计|人民币|合计|折合|[:：])*\s*$/;

/** 12万元（大写：壹拾贰万元） */
const INTRODUCES_RESTATEMENT = /[（(：:大小]/u;

/** 壹万元整（¥10000）: the same money twice is one quantity; two different ones are two, for a check to find. */
export function withoutRestatements(text: string, numerals: readonly TypedNumeral[]): readonly TypedNumeral[] {
  return numerals.map((numeral, at) => {
    const before = numerals[at - 1];
    if (before?.amount?.kind !== 'money' || numeral.amount === null) return numeral;
    const between = text.slice(before.end, numeral.start);
    if (!INTRODUCES_RESTATEMENT.test(between) || !BETWEEN.test(between)) return numeral;
    if (numeral.amount.kind !== 'money' && numeral.amount.unit !== null) return numeral;
    if (compareDecimals(before.amount.value, numeral.amount.value) !== 0) return numeral;
    return { ...numeral, type: 'restatement', rule: 'same-money-again', amount: null };
  });
}
