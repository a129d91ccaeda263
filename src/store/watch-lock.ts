import type { Store } from './store.js';
import { StoreError } from './store-error.js';

export interface WatchLock {
  readonly owner: string;
  readonly since: string;
  readonly heartbeat: string;
}

/**
 * Makes `owner` the one watcher of this database. Another one that gave a sign of life within `staleMs` is named in a
 * `watch-lock-held`; one that fell silent (killed, machine gone) is replaced.
 */
export function acquireWatchLock(store: Store, owner: string, staleMs = 60_000): void {
  store.transaction(() => takeLock(store, owner, staleMs));
}

function takeLock(store: Store, owner: string, staleMs: number): void {
  const held = store.get<WatchLock>('SELECT owner, since, heartbeat FROM watch_lock');
  const now = store.now();
  if (held !== undefined && held.owner !== owner && Date.parse(now) - Date.parse(held.heartbeat) < staleMs)
    throw new StoreError('watch-lock-held', { ...held });
  store.run('INSERT OR REPLACE INTO watch_lock (only, owner, since, heartbeat) VALUES (1, ?, ?, ?)', owner, now, now);
}

/** A sign of life. False when another watcher took over: then this one has to stop. */
export function beatWatchLock(store: Store, owner: string): boolean {
  return store.transaction(
    () => store.change('UPDATE watch_lock SET heartbeat = ? WHERE owner = ?', store.now(), owner) > 0,
  );
}

export function releaseWatchLock(store: Store, owner: string): void {
  store.transaction(() => store.run('DELETE FROM watch_lock WHERE owner = ?', owner));
}

/** The watcher's name, null when there is none. */
export function watchLockHolder(store: Store): WatchLock | null {
  return store.get<WatchLock>('SELECT owner, since, heartbeat FROM watch_lock') ?? null;
}
