/** What became of a file. `waiting`: seen, not yet decided (not whole yet, locked, or to be retried). */
export type Outcome = 'stored' | 'duplicate' | 'superseded' | 'rejected' | 'waiting';

/** A file as it came in. Clock and paths are handed in by the caller. */
export interface IncomingFile {
  /** File name, inside an archive the archive's name and the member's: `县局.zip!/2020/自评.doc`. */
  readonly name: string;
  /** Where it lay, as the user would find it again. */
  readonly path: string;
  /** ISO 8601 with offset. */
  readonly receivedAt: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** One row of the ledger. */
export interface Submission {
  readonly id: number;
  readonly name: string;
  readonly sha256: string | null;
  readonly receivedAt: string;
  readonly outcome: Outcome;
  /** Code of the finding that decided a rejection, null otherwise. */
  readonly reason: string | null;
  readonly formId: number | null;
}
