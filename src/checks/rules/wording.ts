import type { Field } from '../../model/form-record.js';
import type { CheckContext } from '../context/check-context.js';

/** The filled items of a printed list: `profile.tasks[1]`, `profile.tasks[2]` … */
export function listItems(context: CheckContext, key: string): readonly Field[] {
  return context.record.fields.filter((field) => field.state === 'read' && field.key.startsWith(`${key}[`));
}

/** Share of `text`'s two-character words that `other` repeats, 0 … 1. */
export function overlap(text: string, other: string): number {
  const own = bigrams(text);
  const others = new Set(bigrams(other));
  if (own.length === 0) return 0;
  return own.filter((bigram) => others.has(bigram)).length / own.length;
}

const NO_LETTER = /[^\p{L}\p{N}]/gu;

function bigrams(text: string): readonly string[] {
  const letters = text.replace(NO_LETTER, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2));
}
