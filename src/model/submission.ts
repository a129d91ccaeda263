/** The outcome of a file. `waiting`: seen but undecided (incomplete, locked, or to be retried). */
export type Outcome = 'stored' | 'duplicate' | 'superseded' | 'rejected' | 'waiting';

/** A file as received. The caller supplies time and path. */
export interface IncomingFile {
  /** File name, inside an archive the archive's name and the member's: `县局.zip!/2020/自评.doc`. */
  readonly name: string;
  /** Its path, as the user knows it. */
  readonly path: string;
  /** ISO 8601 with offset. */
  readonly receivedAt: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** One row of the table of submissions. */
export interface Submission {
  readonly id: number;
  readonly name: string;
  readonly sha256: string | null;
  readonly receivedAt: string;
  readonly outcome: Outcome;
  /** Code of the finding that caused a rejection, else null. */
  readonly reason: string | null;
  readonly formId: number | null;
}
