import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Template } from '../model/template.js';
import { migrate } from './migrate.js';
import { type ReadOnlyCopy, readOnlyCopy } from './read-only-copy.js';
import { type Describe, type Origin, Store } from './store.js';
import { StoreError, storeErrorOf } from './store-error.js';

export { Store } from './store.js';
export { StoreError } from './store-error.js';

export interface OpenOptions {
  /** ISO 8601; the only clock of the store. */
  readonly now: () => string;
  /** The sentences written beside findings and refusals. */
  readonly describe: Describe;
  /** The templates forms are read with, whose words name the cells. Needed where forms are stored. */
  readonly templates?: readonly Template[];
  /** Where changes come from, for the journal; `cli` where left out. */
  readonly origin?: Origin;
  /** Who works with the database, for the journal of changes that name no one. */
  readonly user?: string;
  /**
   * `read` never writes and sees what others commit meanwhile; `change` writes; both need a database that exists. `write`,
   * the default, makes one.
   */
  readonly mode?: 'read' | 'change' | 'write';
  /** How long a writer waits for another one before `database-locked`. Default 10 s. */
  readonly busyTimeoutMs?: number;
  /** Called before each write with its name, `insert findings`, `commit`; a fault injector throws or kills here. */
  readonly onStatement?: (name: string) => void;
  /** Called once the database is closed. */
  readonly onClose?: () => void;
}

/**
 * Opens the database at `file`, upgrades it unless it is only read. Throws a StoreError with the cause: a newer
 * version, another program's file, no right to write, locked, damaged, full disk.
 */
export function openStore(file: string, options: OpenOptions): Store {
  try {
    return open(file, options);
  } catch (error) {
    if (options.mode !== 'read' || !isWithoutRights(error)) throw error;
    return openCopy(file, options, error);
  }
}

function isWithoutRights(error: unknown): boolean {
  return error instanceof StoreError && (error.code === 'database-read-only' || error.code === 'database-unopenable');
}

/** Throws what was wrong at first where the file itself cannot be read. */
function openCopy(file: string, options: OpenOptions, why: unknown): Store {
  let copy: ReadOnlyCopy;
  try {
    copy = readOnlyCopy(file);
  } catch {
    throw why;
  }
  try {
    return open(copy.file, { ...options, onClose: copy.remove });
  } catch (error) {
    copy.remove();
    throw error;
  }
}

function open(file: string, options: OpenOptions): Store {
  const store = connect(file, options);
  try {
    // The application's mark is looked at before anything is written: a foreign file stays as it is.
    migrate(store, options.mode === 'read' ? 'read' : 'write');
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Opens a file as it is: no upgrade, no check of what it holds. */
export function connect(file: string, options: OpenOptions): Store {
  const { mode = 'write' } = options;
  const isReader = mode === 'read';
  if (mode !== 'write' && !existsSync(file)) throw new StoreError('database-absent', { file });
  try {
    const database = new Sqlite(file, { readonly: isReader, timeout: options.busyTimeoutMs ?? 10_000 });
    return new Store(database, { ...options, file });
  } catch (error) {
    // better-sqlite3 reports a missing folder with a TypeError.
    if (error instanceof TypeError) throw new StoreError('database-unopenable', { file }, error);
    throw storeErrorOf(error, file);
  }
}
