import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/parsers/quantities/read-quantities.js';
import { decimalOf, decimalText, shifted } from '../../../src/text/numerals/decimal.js';
import { cell } from './passages.js';

const RUNS = process.env.HUIBIAO_LONG === '1' ? 100_000 : 2_000;

/** What is generated: digits with a fraction, a grouping mark, a magnitude, and a measure word. */
const written = fc.record({
  whole: fc.nat({ max: 999_999_999 }),
  fraction: fc.option(fc.stringMatching(/^\d{0,2}[1-9]$/), { nil: null }),
  mark: fc.constantFrom('', ',', '，', "'"),
  magnitude: fc.constantFrom('', '万', '亿'),
  unit: fc.constantFrom('名', '次', '元', '%', '公里', '小时', '户', '件'),
  wide: fc.boolean(),
  before: fc.constantFrom('完成任务', '共计', '，其中男性', '（含临聘）', '：'),
  after: fc.constantFrom('，全部到位', '。', '（含税）', '、其他', ''),
});

describe('a generated number in a sentence', () => {
  it('is read exactly, with its unit and place, or reported; never in part', () => {
    fc.assert(
      fc.property(written, ({ whole, fraction, mark, magnitude, unit, wide, before, after }) => {
        const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
        const plain = fraction === null ? String(whole) : `${whole}.${fraction}`;
        const printed = fraction === null ? digits : `${digits}.${fraction}`;
        const shown = wide
          ? printed.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
          : printed;
        const surface = `${shown}${magnitude}${unit}`;
        const text = `${before}${surface}${after}`;
        const { quantities, findings } = readQuantities([cell(text)]);
        const power = magnitude === '万' ? 4 : magnitude === '亿' ? 8 : 0;
        const value = decimalText(shifted(decimalOf(plain), power), unit === '元' ? 2 : 0);
        expect(findings).toEqual([]);
        expect(quantities.map((quantity) => [quantity.surface, quantity.value, quantity.unit, quantity.upper])).toEqual(
          [[surface, value, unit, null]],
        );
        expect(quantities[0]?.place).toMatchObject({ start: before.length, end: before.length + surface.length });
      }),
      { numRuns: RUNS },
    );
  });

  it('with its digits damaged is never read as another number', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{1,6}$/),
        fc.nat({ max: 5 }),
        fc.constantFrom('l', 'O', '..', '?', '□', ',,'),
        fc.constantFrom('万元', '元', '人', '次'),
        (digits, place, damage, unit) => {
          const at = 1 + (place % (digits.length - 1));
          const text = `支出${digits.slice(0, at)}${damage}${digits.slice(at)}${unit}。`;
          expect([text, readQuantities([cell(text)]).quantities]).toEqual([text, []]);
        },
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
