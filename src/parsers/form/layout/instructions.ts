import { keyOf, labelKey } from '../../../text/label-key.js';
import type { FormContext } from './part.js';
import { LAYOUT } from './patterns.js';
import type { Slot, Span } from './slot.js';

/** The blank form's own instructions, wherever they were left in; longest first, so that a part does not cut a whole. */
export function claimInstructions(context: FormContext, slots: readonly Slot[]): readonly Span[] {
  const keys = context.template.instructions.map(keyOf).toSorted((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (const slot of slots) {
    if (!slot.body || slot.text.length > 400) continue;
    for (const free of context.claims.unclaimed(slot)) {
      const { key, at } = labelKey(slot.text.slice(free.start, free.end));
      const words = keys.find((one) => key.includes(one));
      if (words === undefined) continue;
      const first = key.indexOf(words);
      const start = free.start + (at[first] ?? 0);
      const end = free.start + (at[first + words.length - 1] ?? 0) + 1;
      const span = withBrackets(slot, start, end);
      context.claims.take([span]);
      found.push(span);
    }
  }
  return found;
}

function withBrackets(slot: Slot, start: number, end: number): Span {
  const before = LAYOUT.openingBracket.pattern.exec(slot.text.slice(0, start))?.[0].length ?? 0;
  const after = LAYOUT.closingBracket.pattern.exec(slot.text.slice(end))?.[0].length ?? 0;
  return { slot, start: start - before, end: end + after };
}
