import type { Connection } from './connection.js';
import { StoreError } from './store-error.js';

interface LockRow {
  readonly owner: string;
  readonly since: string;
  readonly heartbeat: string;
}

/**
 * Makes `owner` the one watcher of this database. Another one that gave a sign of life within `staleMs` is named in a
 * `watch-lock-held`; one that fell silent (killed, machine gone) is replaced.
 */
export function acquireWatchLock(conn: Connection, owner: string, staleMs: number): void {
  const held = conn.get<LockRow>('SELECT owner, since, heartbeat FROM watch_lock');
  const now = conn.now();
  if (held !== undefined && held.owner !== owner && Date.parse(now) - Date.parse(held.heartbeat) < staleMs)
    throw new StoreError('watch-lock-held', { ...held });
  conn.step('watch-lock');
  conn.run('INSERT OR REPLACE INTO watch_lock (only, owner, since, heartbeat) VALUES (1, ?, ?, ?)', owner, now, now);
}

/** A sign of life. False when another watcher took over: then this one has to stop. */
export function beatWatchLock(conn: Connection, owner: string): boolean {
  return conn.change('UPDATE watch_lock SET heartbeat = ? WHERE owner = ?', conn.now(), owner) > 0;
}

export function releaseWatchLock(conn: Connection, owner: string): void {
  conn.run('DELETE FROM watch_lock WHERE owner = ?', owner);
}

/** Who watches, null when nobody does. */
export function watchLockHolder(conn: Connection): { owner: string; since: string; heartbeat: string } | null {
  return conn.get<LockRow>('SELECT owner, since, heartbeat FROM watch_lock') ?? null;
}
