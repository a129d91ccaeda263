import type { Seed, SeedKind } from './seeds.js';

/** A run of mutants of one seed. `seed` and `count` make them; the same batch is always the same mutants. */
export interface Batch {
  readonly name: string;
  readonly seed: number;
  readonly count: number;
}

/** What part of all mutants a kind gets: most for what departments send. */
const SHARES = {
  doc: 38,
  rtf: 18,
  docx: 16,
  text: 14,
  html: 3,
  mhtml: 2,
  wordml: 2,
  'flat-opc': 2,
  odt: 3,
  other: 1,
} satisfies Record<SeedKind, number>;

/** A seed above this size gets a tenth: its mutants take as long as many small ones and are not better. */
const LARGE = 200_000;

/**
 * Batches of about `total` mutants, kinds and seeds mixed so that a run that is stopped early has tried all of them. Another
 * `run` gives other mutants.
 */
export function plan(seeds: readonly Seed[], total: number, perBatch: number, run = 0): readonly Batch[] {
  const weightOf = (one: Seed) => (one.bytes.length > LARGE ? 0.1 : 1);
  const kinds = new Set(seeds.map(({ kind }) => kind));
  const shares = [...kinds].reduce((sum, kind) => sum + SHARES[kind], 0);
  const placed = seeds.flatMap((one, index) => {
    const weights = seeds.filter(({ kind }) => kind === one.kind).reduce((sum, other) => sum + weightOf(other), 0);
    const mutants = Math.max(1, Math.round((total * SHARES[one.kind] * weightOf(one)) / shares / weights));
    const batches = Math.ceil(mutants / perBatch);
    return Array.from({ length: batches }, (_, n) => ({
      at: (n + index / seeds.length) / batches,
      batch: {
        name: one.name,
        seed: run * 50_000_017 + index * 100_003 + n,
        count: Math.min(perBatch, mutants - n * perBatch),
      },
    }));
  });
  return placed.sort((a, b) => a.at - b.at).map(({ batch }) => batch);
}
