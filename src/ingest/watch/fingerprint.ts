/** Size, time and identity of a file at one look; equal prints mean that nothing happened in between. */
export type Print = string;

export function printOf(stats: { readonly size: number; readonly mtimeMs: number; readonly inode: number }): Print {
  return `${stats.size}:${stats.mtimeMs}:${stats.inode}`;
}

interface Candidate {
  readonly print: Print;
  readonly since: number;
}

/**
 * Tells when a file is whole: its print has stayed the same for `settleMs`. Times are of a clock that only goes
 * forward; what the wall clock or the file's own time say is compared, never calculated with.
 */
export class SettleTracker {
  readonly #settleMs: number;
  readonly #candidates = new Map<string, Candidate>();

  constructor(settleMs: number) {
    this.#settleMs = settleMs;
  }

  /** True when the file may be read. */
  observe(path: string, print: Print, now: number): boolean {
    const known = this.#candidates.get(path);
    if (known === undefined || known.print !== print) {
      this.#candidates.set(path, { print, since: now });
      return this.#settleMs === 0;
    }
    return now - known.since >= this.#settleMs;
  }

  forget(path: string): void {
    this.#candidates.delete(path);
  }

  paths(): readonly string[] {
    return [...this.#candidates.keys()];
  }

  get size(): number {
    return this.#candidates.size;
  }

  /** Milliseconds until the next candidate can be whole, null without candidates. */
  nextDueIn(now: number): number | null {
    let due = Number.POSITIVE_INFINITY;
    for (const { since } of this.#candidates.values()) due = Math.min(due, since + this.#settleMs - now);
    return Number.isFinite(due) ? Math.max(0, due) : null;
  }
}
