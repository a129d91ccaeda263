import { describe, expect, it } from 'vitest';
import { messageCodes } from '../../../../src/messages/index.js';
import { DEFAULT_LIMITS, read } from '../../../../src/parsers/read/index.js';
import { BUILT_SEEDS as SEEDS } from '../../../fuzz/built-seeds.js';
import { factsOf } from '../../../support/facts.js';

const MUTANTS_PER_SEED = 60;

/** mulberry32: small, seeded, the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Changes bytes, cuts off, repeats a stretch, or puts one of another file in. */
function mutate(bytes: Uint8Array, other: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = next(copy.length);
  const length = 1 + next(200);
  switch (next(5)) {
    case 0:
      for (let n = 1 + next(8); n > 0; n--) copy[next(copy.length)] = next(256);
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at)]);
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    default:
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.from(other).subarray(next(other.length)).subarray(0, length),
        copy.subarray(at),
      ]);
  }
}

/** What a reader may bring back: a document, or a finding that is an error; and only codes that have a sentence. */
async function check(bytes: Uint8Array): Promise<string | null> {
  const { document, findings } = await read(bytes, DEFAULT_LIMITS);
  const known: ReadonlySet<string> = new Set(messageCodes());
  const strange = findings.find(({ code }) => !known.has(code));
  if (strange !== undefined) return `unknown code ${strange.code}`;
  const thrown = findings.find((one) => factsOf(one).cause !== undefined);
  if (thrown !== undefined) return `thrown: ${JSON.stringify(thrown.facts)}`;
  return document === null && !findings.some(({ severity }) => severity === 'error') ? 'nothing said' : null;
}

describe('damaged files end in a document or in a finding, and no reader throws', () => {
  const seeds = Object.values(SEEDS);
  it.each(Object.keys(SEEDS))(`${MUTANTS_PER_SEED} mutants of %s`, async (name) => {
    const bytes = SEEDS[name] ?? new Uint8Array();
    const next = random(name.length * 7919);
    for (let n = 0; n < MUTANTS_PER_SEED; n++) {
      const mutant = mutate(bytes, seeds[next(seeds.length)] ?? bytes, next);
      expect(await check(mutant), Buffer.from(mutant).toString('base64')).toBeNull();
    }
  });

  it.each(Object.keys(SEEDS))('the whole %s is read', async (name) => {
    const { document, findings } = await read(SEEDS[name] ?? new Uint8Array(), DEFAULT_LIMITS);
    expect(document).not.toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a file larger than allowed is not looked at', async () => {
    const { document, findings } = await read(Buffer.alloc(100, 'a'), { ...DEFAULT_LIMITS, maxBytes: 99 });
    expect(document).toBeNull();
    expect(findings).toMatchObject([{ code: 'limit-exceeded', facts: { limit: 'maxBytes', allowed: 99 } }]);
  });
});
