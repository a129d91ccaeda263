import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../fuzz/random.js';
import { buildForm } from './form.js';
import { parseBytes } from './judge.js';
import { wrongInText } from './judge-text.js';
import { randomTruth } from './random-truth.js';
import { drawRendering, render } from './rendering.js';
import { mixedStyles } from './styles.js';

const LONG = process.env.HUIBIAO_LONG === '1';
const RUNS = LONG ? 20_000 : 300;
const SEED = 2026;

describe('forms as any program may write them in plain text', () => {
  it(
    'are read right or not at all',
    async () => {
      const told: string[] = [];
      for (const [at, { name, style }] of mixedStyles(RUNS, SEED).entries()) {
        const random = seededRandom(SEED + at);
        const rendering = drawRendering(random);
        const built = buildForm(randomTruth(random), style);
        const { text, gone } = render(built.pieces, rendering, random);
        const wrong = wrongInText(built, await parseBytes(new TextEncoder().encode(text)), gone);
        told.push(...wrong.map((line) => `${name} ${JSON.stringify(rendering)}: ${line}`));
      }
      expect(told).toEqual([]);
    },
    LONG ? 36_000_000 : 120_000,
  );
});
