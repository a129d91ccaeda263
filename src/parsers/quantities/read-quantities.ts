import { type Finding, finding } from '../../model/finding.js';
import type { Quantity } from '../../model/form-record.js';
import type { Passage } from '../../model/passage.js';
import { foldNumerals } from '../../text/numerals/characters.js';
import { decimalText } from '../../text/numerals/decimal.js';
import { type Change, pairChanges } from './changes.js';
import { type JoinedText, joinParts, type Located, locate } from './join-parts.js';
import type { Amount, TypedNumeral } from './numerals/numeral-type.js';
import { scanNumerals } from './numerals/scan-numerals.js';
import { bindSubjects } from './subjects/subjects.js';
import { asMoney, withoutRestatements } from './units/money-context.js';

export interface QuantitiesRead {
  readonly quantities: readonly Quantity[];
  readonly findings: readonly Finding[];
}

/** Money is given in 元 with 角 and 分. */
const MONEY_DECIMALS = 2;

/**
 * The quantities of the prose: everything somebody could count, measure or pay, with value, unit and subject (contract
 * part 4). Every numeral is typed first; a numeral that cannot be read for certain is a finding, never a value.
 * Change pairs are numbered through all passages.
 */
export function readQuantities(passages: readonly Passage[]): QuantitiesRead {
  const quantities: Quantity[] = [];
  const findings: Finding[] = [];
  let pairs = 0;
  for (const passage of passages) {
    if (passage.parts.length === 0) continue;
    const read = readPassage(passage, pairs);
    for (const quantity of read.quantities) quantities.push(quantity);
    for (const problem of read.findings) findings.push(problem);
    pairs += read.pairs;
  }
  return { quantities, findings };
}

/** Every numeral of a text with its type and name of the rule, for looking at this step alone. */
export function typeNumerals(text: string): readonly TypedNumeral[] {
  const folded = foldNumerals(text);
  return withoutRestatements(folded, scanNumerals(folded));
}

function readPassage(passage: Passage, pairsBefore: number): QuantitiesRead & { readonly pairs: number } {
  const joined = joinParts(passage.parts);
  const folded = foldNumerals(joined.text);
  const typed = withoutRestatements(folded, scanNumerals(folded));
  const { numerals, changes } = pairChanges(folded, typed);
  const subjects = bindSubjects(folded, numerals);
  const quantities: Quantity[] = [];
  const findings: Finding[] = [];
  for (const [at, numeral] of numerals.entries()) {
    if (numeral.type !== 'quantity' && numeral.type !== 'unreadable') continue;
    const located = locate(joined, numeral.start, numeral.end);
    const change = changes.get(at) ?? null;
    const own = subjects[at] ?? null;
    const subject = change?.role === 'to' ? (subjects[change.partner] ?? own) : own;
    const { amount } = asMoney(numeral, subject);
    if (amount === null || !isCertain(joined, numeral, located)) findings.push(unreadable(located, numeral));
    else quantities.push(quantity(passage, { amount, located, subject, change: renumber(change, pairsBefore) }));
  }
  return { quantities, findings, pairs: changes.size / 2 };
}

interface Reading {
  readonly amount: Amount;
  readonly located: Located;
  readonly subject: string | null;
  readonly change: Quantity['change'];
}

function quantity(passage: Passage, { amount, located, subject, change }: Reading): Quantity {
  const decimals = amount.kind === 'money' ? MONEY_DECIMALS : 0;
  return {
    surface: located.surface,
    subject: subject ?? rowLabel(passage),
    value: decimalText(amount.value, decimals),
    upper: amount.upper === null ? null : decimalText(amount.upper, decimals),
    unit: amount.unit,
    qualifier: amount.qualifier,
    kind: amount.kind,
    change,
    field: passage.field,
    section: passage.section,
    place: located.place,
  };
}

/** （1）, 2、, 三. */
const LIST_NUMBER = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．])\s*/u;

/** The row's label, without the number it is listed under. */
function rowLabel(passage: Passage): string | null {
  const label = passage.rowLabel?.trim().replace(LIST_NUMBER, '') ?? '';
  return label === '' ? null : label;
}

function renumber(change: Change | null, before: number): Quantity['change'] {
  return change === null ? null : { role: change.role, pair: change.pair + before };
}

const ENDS_IN_NUMERAL = /[\d一二三四五六七八九零〇]$/u;
const BEGINS_WITH_NUMERAL = /^[\d一二三四五六七八九零〇]/u;

/** A line break between a number and its unit, or at its decimal point, is the page's; another may part two numbers. */
function isCertain(joined: JoinedText, numeral: TypedNumeral, located: Located): boolean {
  if (!located.whole) return false;
  if (located.until === null) return true;
  return joined.segments.every(({ start }) => {
    const inside = start > numeral.start && start < numeral.end;
    return (
      !inside ||
      !ENDS_IN_NUMERAL.test(joined.text.slice(0, start).slice(-1)) ||
      !BEGINS_WITH_NUMERAL.test(joined.text.charAt(start))
    );
  });
}

function unreadable(located: Located, numeral: TypedNumeral): Finding {
  const { place, until } = located;
  const places = until === null || located.whole ? [place] : [place, until];
  return finding('quantity-unreadable', 'warning', { surface: located.surface, rule: numeral.rule }, places);
}
