import { hostname } from 'node:os';
import { causeOf } from '../../../ingest/scan/walk.js';
import type { Store } from '../../../store/open-store.js';
import { acquireWatchLock, beatWatchLock, releaseWatchLock, watchLockHolder } from '../../../store/watch-lock.js';

/** A watcher that gave no sign of life for so long is taken to be gone. */
const STALE_MS = 60_000;

export interface WatchLock {
  /** False when another watcher has taken over: this one has to stop. */
  beat(): boolean;
  release(): void;
}

/** Makes this process the one watcher of the database; throws a StoreError that names the other one. */
export function takeWatchLock(store: Store): WatchLock {
  const owner = `${hostname()}/${process.pid}`;
  const holder = watchLockHolder(store);
  // Whatever the clocks say: a heartbeat may lie in the future after the clock was set back.
  const staleMs = holder !== null && isDeadHere(holder.owner) ? Number.NEGATIVE_INFINITY : STALE_MS;
  acquireWatchLock(store, owner, staleMs);
  return { beat: () => beatWatchLock(store, owner), release: () => releaseWatchLock(store, owner) };
}

/** A killed watcher of this machine need not be waited for: its process is not there any more. */
function isDeadHere(owner: string): boolean {
  const [host, pid] = owner.split('/');
  if (host !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return causeOf(error) === 'ESRCH';
  }
}
