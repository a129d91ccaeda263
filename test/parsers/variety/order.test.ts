import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../fuzz/random.js';
import { buildForm } from './form.js';
import { judge, parseBytes } from './judge.js';
import { type OrderPrint, printInOrder } from './order.js';
import { randomTruth } from './random-truth.js';
import { sheetOf } from './sheet.js';
import { mixedStyles } from './styles.js';

const LONG = process.env.HUIBIAO_LONG === '1';
const RUNS = LONG ? 20_000 : 60;

describe('forms of which only the order of the paragraphs is left', () => {
  it(
    'are read right or not at all',
    async () => {
      const next = seededRandom(11);
      const told: string[] = [];
      for (const { name, style } of mixedStyles(RUNS, 11)) {
        const print: OrderPrint = {
          parted: Math.floor(next() * 2),
          empty: (['kept', 'dropped', 'by-chance'] as const)[Math.floor(next() * 3)] ?? 'kept',
          merged: next() < 0.3,
          indent: next() < 0.3 ? 3 : 0,
        };
        const built = buildForm(randomTruth(next), style);
        const text = printInOrder(sheetOf(built.pieces), print, next);
        const { wrong, invented } = judge(built, await parseBytes(new TextEncoder().encode(text)));
        told.push(...[...wrong, ...invented].map((line) => `${name} ${JSON.stringify(print)}: ${line}`));
      }
      expect(told).toEqual([]);
    },
    LONG ? 36_000_000 : 120_000,
  );
});
