import { renameSync, writeFileSync } from 'node:fs';
import type { Outcome } from '../../model/submission.js';

/** What a supervisor reads: is the watcher alive, and does everything add up. */
export interface Health {
  readonly pid: number;
  readonly state: 'starting' | 'watching' | 'stopping' | 'stopped';
  readonly startedAt: string;
  readonly heartbeat: string;
  readonly folders: readonly { readonly path: string; readonly reachable: boolean }[];
  /** The whole database. */
  readonly ledger: Readonly<Record<Outcome, number>>;
  /** Files seen but not whole yet, open in Word, or to be tried again. */
  readonly waiting: number;
  readonly lastError: string | null;
}

/** Written beside and renamed, so that a reader never sees half a file. */
export function writeHealth(file: string, health: Health): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(health, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
