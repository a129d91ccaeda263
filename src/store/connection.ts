import type Sqlite from 'better-sqlite3';
import { storeErrorOf } from './store-error.js';

/** What may be bound to a statement. */
export type Param = string | number | bigint | Uint8Array | null;

/**
 * The open database: cached statements, one way to write. Every failure of SQLite leaves here as a StoreError.
 * `step` names the write in hand to whoever injects faults; `now` is the only clock the store knows.
 */
export class Connection {
  readonly now: () => string;
  readonly file: string;
  /** Numbers of cells, remembered; forgotten when a transaction that may have given them is rolled back. */
  readonly numbers = new Map<string, number>();
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement<unknown[], unknown>>();
  readonly #onStatement: ((name: string) => void) | undefined;
  #depth = 0;
  #wrote = false;
  /** The failure at which SQLite rolled back the whole transaction in hand. */
  #lost: unknown;

  constructor(
    database: Sqlite.Database,
    options: { file: string; now: () => string; onStatement: ((name: string) => void) | undefined },
  ) {
    this.#database = database;
    this.file = options.file;
    this.now = options.now;
    this.#onStatement = options.onStatement;
  }

  /** Rows of a query, shaped as the caller's SQL says. */
  all<T>(sql: string, ...params: readonly Param[]): T[] {
    return this.#guard(() => this.#statement(sql).all(...params) as T[]);
  }

  get<T>(sql: string, ...params: readonly Param[]): T | undefined {
    return this.#guard(() => this.#statement(sql).get(...params) as T | undefined);
  }

  iterate<T>(sql: string, ...params: readonly Param[]): IterableIterator<T> {
    return this.#guard(() => this.#statement(sql).iterate(...params) as IterableIterator<T>);
  }

  /** Runs a write; gives the new row's id. */
  run(sql: string, ...params: readonly Param[]): number {
    return this.#guard(() => Number(this.#statement(sql).run(...params).lastInsertRowid));
  }

  /** Rows a write changed. */
  change(sql: string, ...params: readonly Param[]): number {
    return this.#guard(() => this.#statement(sql).run(...params).changes);
  }

  /** Several statements without parameters (schema). */
  exec(sql: string): void {
    this.#guard(() => this.#database.exec(sql));
  }

  /** Tells the fault injector which write step comes next. */
  step(name: string): void {
    this.#onStatement?.(name);
  }

  /**
   * One transaction, taken with BEGIN IMMEDIATE so that a second writer waits at the door and not half way in.
   * A transaction inside a transaction is a savepoint: it can fail alone.
   */
  write<T>(work: () => T): T {
    const nested = this.#depth > 0;
    if (nested) this.#requireTransaction();
    const name = `s${this.#depth}`;
    this.run(nested ? `SAVEPOINT ${name}` : 'BEGIN IMMEDIATE');
    this.#depth++;
    try {
      const result = work();
      if (!nested) this.step('commit');
      this.#requireTransaction();
      this.run(nested ? `RELEASE ${name}` : 'COMMIT');
      this.#wrote = true;
      return result;
    } catch (error) {
      if (!this.#database.inTransaction) this.#lost ??= error;
      this.#rollBack(nested, name);
      throw error;
    } finally {
      this.#depth--;
      if (this.#depth === 0) this.#lost = undefined;
    }
  }

  /** What came after a transaction that SQLite itself gave up must not be taken for a part of it. */
  #requireTransaction(): void {
    if (!this.#database.inTransaction) throw this.#lost ?? new Error('the transaction is over');
  }

  /** A read of several statements that all see the same moment. */
  snapshot<T>(work: () => T): T {
    if (this.#depth > 0 || this.#database.inTransaction) return work();
    this.exec('BEGIN');
    try {
      return work();
    } finally {
      if (this.#database.inTransaction) this.exec('COMMIT');
    }
  }

  pragma(source: string): unknown {
    return this.#guard(() => this.#database.pragma(source, { simple: true }));
  }

  /**
   * Lets SQLite count its tables where they changed much, so that analysts' joins take the right index. Only advice: when it
   * cannot be had now (another writer, a full disk) nothing is missing.
   */
  optimize(): void {
    if (!this.#wrote) return;
    try {
      this.#database.exec('PRAGMA busy_timeout = 0; PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002');
    } catch {
      this.#wrote = false;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#guard(() => this.#database.close());
  }

  #rollBack(nested: boolean, name: string): void {
    this.numbers.clear();
    // SQLite itself rolls back on SQLITE_FULL and some I/O errors: then there is nothing left to undo.
    if (!this.#database.inTransaction) return;
    this.exec(nested ? `ROLLBACK TO ${name}; RELEASE ${name}` : 'ROLLBACK');
  }

  #statement(sql: string): Sqlite.Statement<unknown[], unknown> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<unknown[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeErrorOf(error, this.file);
    }
  }
}
