import type { StoreErrorFacts } from '../model/store-error-facts.js';

export type StoreErrorCode = keyof StoreErrorFacts;

/** What follows the code; facts may be left out where the code needs none. */
type FactsAndCause<Code extends StoreErrorCode> =
  Record<never, never> extends StoreErrorFacts[Code]
    ? [facts?: StoreErrorFacts[Code], cause?: unknown]
    : [facts: StoreErrorFacts[Code], cause?: unknown];

/** The machine or the caller is at fault, never a submitted document (that is a Finding). */
export class StoreError<Code extends StoreErrorCode = StoreErrorCode> extends Error {
  readonly code: StoreErrorCode;
  readonly facts: StoreErrorFacts[StoreErrorCode] | Record<never, never>;

  constructor(code: Code, ...[facts, cause]: FactsAndCause<Code>) {
    super(`${code} ${JSON.stringify(facts ?? {})}`, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.facts = facts ?? {};
  }
}

/** SQLite's primary result codes, as better-sqlite3 names them, and what they mean to a user. */
const CODES = [
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
] as const satisfies readonly (readonly [prefix: string, code: StoreErrorCode])[];

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
