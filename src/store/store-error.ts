import type { Fact } from '../model/finding.js';

/** Why the store could not do its work. Each code has its sentence in `src/messages/store.ts`. */
export type StoreErrorCode =
  | 'database-newer'
  | 'database-older'
  | 'database-read-only'
  | 'database-locked'
  | 'database-foreign'
  | 'database-corrupt'
  | 'database-absent'
  | 'database-io'
  | 'disk-full'
  | 'database-unopenable'
  | 'backup-failed'
  | 'no-such-form'
  | 'no-such-field'
  | 'no-such-correction'
  | 'no-such-conflict'
  | 'no-such-run'
  | 'no-such-department'
  | 'correction-not-a-number'
  | 'correction-without-reason'
  | 'roster-invalid'
  | 'watch-lock-held';

/** The machine or the caller is at fault, never a submitted document (that is a Finding). */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly facts: { readonly [name: string]: Fact };

  constructor(code: StoreErrorCode, facts: { readonly [name: string]: Fact } = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.facts = facts;
  }
}

/** SQLite's primary result codes, as better-sqlite3 names them, and what they mean to a user. */
const CODES: readonly (readonly [prefix: string, code: StoreErrorCode])[] = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_PROTOCOL', 'database-locked'],
  ['SQLITE_READONLY', 'database-read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_NOTADB', 'database-foreign'],
  ['SQLITE_CORRUPT', 'database-corrupt'],
  ['SQLITE_CANTOPEN', 'database-unopenable'],
  ['SQLITE_PERM', 'database-unopenable'],
  ['SQLITE_AUTH', 'database-unopenable'],
  ['SQLITE_IOERR', 'database-io'],
];

/** Names a failure of SQLite; anything else comes back as it was. */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error;
  const sqlite = sqliteCode(error);
  if (sqlite === null) return error;
  const known = CODES.find(([prefix]) => sqlite.startsWith(prefix));
  return known === undefined ? error : new StoreError(known[1], { file, sqlite }, error);
}

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}
