import type { PathRow } from '../../store/submissions/submissions.js';

/**
 * What the ledger already knows of each path. A file is new when the newest row of its path has other bytes: so the
 * same file is one row however often the watcher starts, and a changed file under its old name is a new submission.
 */
export class KnownPaths {
  readonly #rows = new Map<string, PathRow>();

  constructor(rows: Iterable<PathRow>) {
    for (const row of rows) this.note(row);
  }

  note(row: PathRow): void {
    this.#rows.set(row.path, row);
  }

  get(path: string): PathRow | null {
    return this.#rows.get(path) ?? null;
  }

  isKnown(path: string, sha256: string): boolean {
    const row = this.#rows.get(path);
    return row !== undefined && row.sha256 === sha256 && row.outcome !== 'waiting';
  }

  /** The row of a file that could not be read before, to be brought to its outcome instead of adding another. */
  openRow(path: string): number | null {
    const row = this.#rows.get(path);
    if (row === undefined) return null;
    return row.outcome === 'waiting' || (row.outcome === 'rejected' && row.sha256 === null) ? row.id : null;
  }

  /** Whether the ledger has these bytes under this path, and they were not refused. */
  isUnchanged(path: string, sha256: string): boolean {
    return this.isKnown(path, sha256) && this.get(path)?.reason === null;
  }

  /** The row of a file that came to nothing and is offered as it was then; one with other bytes is a new submission. */
  rowToTryAgain(path: string, sha256: string | null): number | null {
    const row = this.#rows.get(path);
    const isRefused = row !== undefined && row.reason !== null && row.sha256 !== null && row.sha256 === sha256;
    return isRefused ? row.id : this.openRow(path);
  }

  waiting(): readonly PathRow[] {
    return [...this.#rows.values()].filter((row) => row.outcome === 'waiting');
  }
}
