/** Reasons that lie outside the file: the same bytes may do better another time. */
const RETRYABLE = new Set([
  'unreadable-path',
  'file-locked',
  'file-vanished',
  'parse-timeout',
  'parse-memory',
  'parse-crash',
  'disk-full',
]);

export function isRetryable(code: string): boolean {
  return RETRYABLE.has(code);
}

const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 6 * 3_600_000;

/** Back-off: 30 s, 1 min, 2 min … at most six hours. `attempts` counts the tries so far. */
export function retryDelayMs(attempts: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts, 20));
}
