interface FileFact {
  readonly file: string;
}

/** What SQLite calls its own failures. */
interface SqliteFacts extends FileFact {
  readonly sqlite?: string;
}

export type RosterProblem = 'no-name' | 'name-taken' | 'two-departments';

/** One budget code or one name that several rows of a roster have. */
export interface RosterClash {
  readonly what: 'code' | 'name';
  readonly text: string;
  /** The departments of those rows. */
  readonly departments: readonly string[];
}

/** Why the store could not do its work: the code of the error, and the facts its sentence needs. */
export interface StoreErrorFacts {
  'database-newer': FileFact & { readonly version: number; readonly known: number };
  'database-older': FileFact & { readonly version: number };
  'database-read-only': SqliteFacts;
  'database-locked': SqliteFacts;
  'database-foreign': SqliteFacts;
  'database-corrupt': SqliteFacts;
  'database-absent': FileFact;
  'database-io': FileFact & { readonly sqlite: string };
  'disk-full': SqliteFacts;
  'database-unopenable': SqliteFacts;
  'backup-exists': FileFact;
  'backup-failed': FileFact & { readonly why: string };
  'no-such-form': { readonly form: number };
  'no-such-field': { readonly form: number; readonly key: string; readonly entity: string | null };
  'no-such-correction': { readonly correction: number };
  'no-such-conflict': { readonly correction: number };
  'no-such-run': { readonly run: number };
  'no-such-department': { readonly department: number };
  'correction-not-a-number': { readonly key: string; readonly value: string };
  /** What the person saw, and what stands there now. */
  'correction-stale': { readonly key: string; readonly seen: string | null; readonly now: string | null };
  /** The cell was not read, or a correction decides it. */
  'nothing-to-confirm': { readonly key: string };
  'finding-gone': { readonly form: number; readonly code: string };
  'waiver-without-reason': { readonly [name: string]: never };
  'no-such-waiver': { readonly waiver: number };
  'no-such-review': { readonly batch: number };
  'accept-no-department': { readonly form: number };
  'accept-no-year': { readonly form: number };
  'accept-conflicts': { readonly form: number; readonly count: number };
  'accept-errors': { readonly form: number; readonly count: number };
  'correction-without-reason': { readonly [name: string]: never };
  /** `name`: the department of that row. */
  'roster-invalid': { readonly row: number; readonly problem: RosterProblem; readonly name: string };
  'roster-clashes': { readonly clashes: readonly RosterClash[] };
  'watch-lock-held': { readonly owner: string; readonly since: string; readonly heartbeat: string };
}
