import type Sqlite from 'better-sqlite3';
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import { storeErrorOf } from './store-error.js';

/** What may be bound to a statement. */
export type Param = string | number | bigint | Uint8Array | null;

/** Renders a finding's sentence; handed in by the caller, who has the catalogue. */
export type Describe = (finding: Finding) => string;

/** The review desk, or the command line. */
export type Origin = 'desk' | 'cli';

/** `INSERT OR IGNORE INTO cells`, `UPDATE versions`, `DELETE FROM residue`, `COMMIT`. */
const WRITE = /^\s*(INSERT|UPDATE|DELETE|COMMIT)(?:\s+OR\s+\w+)?(?:\s+(?:INTO|FROM))?\s*(\w*)/u;
const SCHEMA_CHANGE = /^\s*(?:CREATE|DROP|ALTER)\b/u;

/**
 * The open database: the connection, its clock, transactions. What is done with it is a function in one of the folders
 * here, `correct(store, request)`; each is a transaction of its own, or a part of the one it is called in.
 *
 * Rows read back are cast to the type the caller names (`all<T>`), not validated: nothing but this folder writes them,
 * `STRICT` tables and `CHECK`s hold their types, `huibiao verify` proves their content, and a schema check for each of a
 * million rows would cost more than the query.
 */
export class Store {
  /** The only clock the store knows. */
  readonly now: () => string;
  readonly describe: Describe;
  /** Say what the keys of stored forms are; the database itself may say which they are. */
  templates: readonly Template[];
  readonly file: string;
  /** Where changes come from, and from whom where a request does not say: for the journal. */
  readonly origin: Origin;
  readonly user: string;
  /** Numbers of cells, cached; dropped when a transaction that may have assigned them is rolled back. */
  readonly numbers = new Map<string, number>();
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement<unknown[], unknown>>();
  readonly #onStatement: ((name: string) => void) | undefined;
  readonly #onClose: (() => void) | undefined;
  #step = '';
  #depth = 0;
  #wrote = false;
  /** The failure at which SQLite rolled back the whole transaction in hand. */
  #lost: unknown;

  constructor(
    database: Sqlite.Database,
    options: {
      readonly file: string;
      readonly now: () => string;
      readonly describe: Describe;
      readonly templates?: readonly Template[] | undefined;
      readonly origin?: Origin | undefined;
      readonly user?: string | undefined;
      readonly onStatement?: ((name: string) => void) | undefined;
      readonly onClose?: (() => void) | undefined;
    },
  ) {
    this.#database = database;
    this.file = options.file;
    this.now = options.now;
    this.describe = options.describe;
    this.templates = options.templates ?? [];
    this.origin = options.origin ?? 'cli';
    this.user = options.user ?? '';
    this.#onStatement = options.onStatement;
    this.#onClose = options.onClose;
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
    this.#announce(sql);
    return this.#guard(() => Number(this.#statement(sql).run(...params).lastInsertRowid));
  }

  /** Rows a write changed. */
  change(sql: string, ...params: readonly Param[]): number {
    this.#announce(sql);
    return this.#guard(() => this.#statement(sql).run(...params).changes);
  }

  /** Several statements without parameters (schema). */
  exec(sql: string): void {
    if (SCHEMA_CHANGE.test(sql)) this.step('schema');
    this.#guard(() => this.#database.exec(sql));
  }

  /** Names the next write step to the fault injector; writes to a table that follow each other are one step. */
  step(name: string): void {
    if (name !== this.#step) this.#onStatement?.(name);
    this.#step = name;
  }

  /**
   * One transaction, taken with BEGIN IMMEDIATE so that a second writer blocks at BEGIN, not in the middle of the
   * transaction. A transaction inside a transaction is a savepoint: it can fail alone.
   */
  transaction<T>(work: () => T): T {
    const nested = this.#depth > 0;
    if (nested) this.#requireTransaction();
    const name = `s${this.#depth}`;
    this.run(nested ? `SAVEPOINT ${name}` : 'BEGIN IMMEDIATE');
    this.#depth++;
    try {
      const result = work();
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

  /** A statement after SQLite itself has rolled back must not run as if it were still part of the transaction. */
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

  /**
   * From now until the returned function is called, reads see this one moment, whatever others commit meanwhile. For a
   * store opened to read.
   */
  beginSnapshot(): () => void {
    this.exec('BEGIN');
    // SQLite takes its snapshot at the first read, not at BEGIN.
    this.get('SELECT count(*) FROM meta');
    return () => this.exec('COMMIT');
  }

  pragma(source: string): unknown {
    return this.#guard(() => this.#database.pragma(source, { simple: true }));
  }

  close(): void {
    this.#optimize();
    this.#statements.clear();
    this.#guard(() => this.#database.close());
    this.#onClose?.();
  }

  /**
   * Updates SQLite's statistics where tables changed a lot, so that analysts' joins use the right index. Only a hint: if
   * it cannot run now (another writer, a full disk) nothing is lost.
   */
  #optimize(): void {
    if (!this.#wrote) return;
    try {
      this.#database.exec('PRAGMA busy_timeout = 0; PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002');
    } catch {
      this.#wrote = false;
    }
  }

  #rollBack(nested: boolean, name: string): void {
    this.numbers.clear();
    // SQLite itself rolls back on SQLITE_FULL and some I/O errors: then there is nothing left to undo.
    if (!this.#database.inTransaction) return;
    this.exec(nested ? `ROLLBACK TO ${name}; RELEASE ${name}` : 'ROLLBACK');
  }

  /** `insert fields`, `delete residue`, `commit`. */
  #announce(sql: string): void {
    if (this.#onStatement === undefined) return;
    const [, verb = '', table = ''] = WRITE.exec(sql) ?? [];
    if (verb !== '') this.step(`${verb} ${table}`.trim().toLowerCase());
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
