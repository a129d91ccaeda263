export type Random = () => number;

/** Mulberry32: small, seeded, the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

export function pick<T>(all: readonly T[], random: Random): T {
  const one = all[below(all.length, random)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
