import type { FoundFile } from '../scan/walk.js';
import { type Fingerprint, fingerprint } from './fingerprint.js';
import { retryDelayMs } from './retry-delay.js';

export type FileState =
  /** May still be written to. `attempts` counts the reads that failed. */
  | {
      readonly kind: 'settling';
      readonly fingerprint: Fingerprint;
      readonly since: number;
      readonly attempts: number;
    }
  /** Held open by another program. */
  | { readonly kind: 'open' }
  /** Could not be read; to be tried again when due. */
  | { readonly kind: 'postponed'; readonly attempts: number; readonly due: number }
  /** Taken in as it is now; `toFileAway` until it is moved to its folder. */
  | { readonly kind: 'decided'; readonly fingerprint: Fingerprint; readonly toFileAway: FoundFile | null };

/** A file another program holds open is looked at so often: closing it gives no event. */
const OPEN_CHECK_MS = 1_000;

/**
 * What a watcher knows of each path. Times are of a clock that only goes forward; what the wall clock or the file's own
 * time say is compared, never calculated with.
 */
export class FileStates {
  readonly #settleMs: number;
  readonly #states = new Map<string, FileState>();

  constructor(settleMs: number) {
    this.#settleMs = settleMs;
  }

  get(path: string): FileState | undefined {
    return this.#states.get(path);
  }

  set(path: string, state: FileState): void {
    this.#states.set(path, state);
  }

  delete(path: string): void {
    this.#states.delete(path);
  }

  /** Notes one look at a file. True when it is whole and has to be read: it has stayed the same for `settleMs`. */
  observe(file: FoundFile, now: number): boolean {
    const state = this.#states.get(file.path);
    const seen = fingerprint(file);
    if (state?.kind === 'decided' && state.fingerprint === seen) return false;
    if (state?.kind === 'postponed' && state.due > now) return false;
    if (state?.kind === 'settling' && state.fingerprint === seen) return now - state.since >= this.#settleMs;
    this.set(file.path, { kind: 'settling', fingerprint: seen, since: now, attempts: this.attempts(file.path) });
    return this.#settleMs === 0;
  }

  /** For a file that changed while it was read: whatever the next look sees is new. */
  startAgain(path: string, now: number): void {
    this.set(path, { kind: 'settling', fingerprint: '', since: now, attempts: this.attempts(path) });
  }

  /** Reads of the file that failed so far. */
  attempts(path: string): number {
    const state = this.#states.get(path);
    return state !== undefined && 'attempts' in state ? state.attempts : 0;
  }

  postpone(path: string, now: number): void {
    const failed = this.attempts(path);
    this.set(path, { kind: 'postponed', attempts: failed + 1, due: now + retryDelayMs(failed) });
  }

  /** Files not seen in a scan of everything are gone; a decided one only where the whole folder could be looked at. */
  keepSeen(seen: ReadonlySet<string>, isComplete: boolean): void {
    for (const [path, { kind }] of this.#states)
      if (!seen.has(path) && (kind !== 'decided' || isComplete)) this.#states.delete(path);
  }

  toFileAway(): readonly FoundFile[] {
    return [...this.#states.values()].flatMap((state) =>
      state.kind === 'decided' && state.toFileAway !== null ? [state.toFileAway] : [],
    );
  }

  count(...kinds: readonly FileState['kind'][]): number {
    return [...this.#states.values()].filter(({ kind }) => kinds.includes(kind)).length;
  }

  /** Paths worth a look between two scans. */
  due(now: number): readonly string[] {
    const isDue = (state: FileState) =>
      state.kind === 'settling' || state.kind === 'open' || (state.kind === 'postponed' && state.due <= now);
    return [...this.#states].flatMap(([path, state]) => (isDue(state) ? [path] : []));
  }

  /** Milliseconds until a file needs a look; infinite where none will. */
  nextLookIn(now: number): number {
    const waits = [...this.#states.values()].map((state) => {
      if (state.kind === 'settling') return Math.max(0, state.since + this.#settleMs - now);
      if (state.kind === 'open') return OPEN_CHECK_MS;
      return state.kind === 'postponed' ? state.due - now : Number.POSITIVE_INFINITY;
    });
    return waits.reduce((least, wait) => Math.min(least, wait), Number.POSITIVE_INFINITY);
  }
}
