import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/model/form-record.js';
import { readQuantities } from '../../../src/parsers/quantities/read-quantities.js';
import { decimalOf, decimalText } from '../../../src/text/numerals/decimal.js';
import { hasShared, sharedPath } from '../../support/shared.js';
import { cell } from './passages.js';

interface Expected {
  readonly type: string;
  readonly value?: string;
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly items?: readonly Expected[];
}

/**
 * Pairs this grammar reads otherwise on purpose, judged one by one. They count as wrong in the rates below all the same,
 * except where the pair's own suite only means that another of its models answers.
 */
const JUDGED: Readonly<Record<string, string>> = {
  一: 'alone in a cell it is a dash as often as a number',
  一美元: 'an amount of money; the pair says only that it is not a plain number',
  两美刀: 'an amount of money; the pair says only that it is not a plain number',
  这台电脑两美刀: 'an amount of money; the pair says only that it is not a plain number',
};
const OTHER_MODEL = /美/;

const plain = (text: string | null | undefined) => (text == null ? null : decimalText(decimalOf(text)));

function same(quantity: Quantity | undefined, expected: Expected): boolean {
  if (quantity === undefined || plain(quantity.value) !== plain(expected.value)) return false;
  if (expected.unit !== undefined && quantity.unit?.toLowerCase() !== expected.unit) return false;
  const units: Readonly<Record<string, string>> = { money: '元', percent: '%', percent_point: '百分点' };
  return (units[expected.type] ?? quantity.unit) === quantity.unit;
}

/** Whether the reading says what the pair says, in the pair's own types. */
function agrees(input: string, expected: Expected): boolean {
  const { quantities, findings } = readQuantities([cell(input)]);
  const [first] = quantities;
  switch (expected.type) {
    case 'none':
    case 'ordinal':
      return quantities.length === 0 && findings.length === 0;
    case 'money_range':
      return (
        quantities.length === 1 &&
        plain(first?.value) === plain(expected.from) &&
        plain(first?.upper) === plain(expected.to)
      );
    case 'vague':
      return `${plain(first?.value)}..${plain(first?.upper)}` === expected.value;
    case 'list': {
      const items = (expected.items ?? []).filter(({ type }) => type !== 'ordinal');
      return items.length === quantities.length && items.every((item, at) => same(quantities[at], item));
    }
    default:
      return quantities.length === 1 && first?.upper === null && same(first, expected);
  }
}

describe.skipIf(!hasShared)('the public pairs of Chinese numerals (needs ../shared)', () => {
  const pairs = hasShared
    ? (JSON.parse(readFileSync(sharedPath('data', 'chinese-number-pairs.json'), 'utf8')) as readonly {
        readonly input: string;
        readonly expected: Expected;
      }[])
    : [];
  const rate = (...types: readonly string[]) => {
    const rows = pairs.filter(
      ({ input, expected }) => types.includes(expected.type) && !(OTHER_MODEL.test(input) && input in JUDGED),
    );
    const wrong = rows.filter(({ input, expected }) => !agrees(input, expected)).map(({ input }) => input);
    return { share: 1 - wrong.length / rows.length, wrong };
  };

  it.each([
    ['plain numbers', ['number'], 0.97],
    ['money', ['money'], 0.95],
    ['percentages', ['percent', 'percent_point'], 0.95],
    ['ranges', ['money_range', 'vague'], 0.95],
    ['ordinals, which are no quantities', ['ordinal'], 0.97],
    ['nothing where nothing is', ['none'], 0.97],
  ] as const)('%s are read as the pairs say', (_, types, target) => {
    const { share, wrong } = rate(...types);
    expect(wrong.filter((input) => !(input in JUDGED))).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(target);
  });

  // Sentences of the other suites with a bare numeral in them (答案是四不是五): in a form such a numeral is a word's part.
  it('lists in running text agree in three of four', () => {
    expect(rate('list').share).toBeGreaterThanOrEqual(0.75);
  });
});
