import { formatTimestamp } from './timestamp.js';

/** 2021-05-31 */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const BEGINS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/u;

/**
 * The moment a person names, as ISO 8601; null where it is none. A date alone is the end of that day, as people mean it; without
 * an offset it is this machine's time.
 */
export function momentNamed(text: string): string | null {
  const trimmed = text.trim().replace(' ', 'T');
  const time = new Date(DAY.test(trimmed) ? `${trimmed}T23:59:59.999` : trimmed);
  return BEGINS_WITH_DAY.test(trimmed) && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
}

/** Today is not to come, though its end is. */
export function isToCome(at: string, now: string): boolean {
  return new Date(at) > new Date(now) && at !== momentNamed(formatTimestamp(now).slice(0, 10));
}
