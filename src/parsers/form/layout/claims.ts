import { countNonBlank } from '../../../model/document.js';
import type { Coverage, Residue } from '../../../model/form-record.js';
import { placeOf, type Slot, type Span, spanText, trimSpan } from './slot.js';

/**
 * The characters some reader used, as an answer or as the form's own print; what no reader takes is the residue.
 * The one mutable thing of the stage: it lives for one document.
 */
export class Claims {
  readonly #taken = new Map<number, Span[]>();

  take(spans: readonly Span[]): void {
    for (const span of spans) {
      if (span.end <= span.start) continue;
      const taken = this.#taken.get(span.slot.index);
      if (taken === undefined) this.#taken.set(span.slot.index, [span]);
      else taken.push(span);
    }
  }

  /** True when nothing in the slot has been taken yet. */
  isFree(slot: Slot): boolean {
    return !this.#taken.has(slot.index);
  }

  /** The stretches of a slot no reader took, blank ones left out. */
  unclaimed(slot: Slot): readonly Span[] {
    const free: Span[] = [];
    let from = 0;
    for (const { start, end } of this.#claimed(slot)) {
      free.push({ slot, start: from, end: start });
      from = end;
    }
    free.push({ slot, start: from, end: slot.text.length });
    return free.filter((span) => countNonBlank(spanText(span)) > 0).map(trimSpan);
  }

  /** Non-blank characters of the slot that were taken, each counted once however often it was taken. */
  accounted(slot: Slot): number {
    return this.#claimed(slot).reduce((sum, { start, end }) => sum + countNonBlank(slot.text.slice(start, end)), 0);
  }

  /** What was taken of a slot, in order and without overlaps. */
  #claimed(slot: Slot): readonly Span[] {
    const claimed: Span[] = [];
    for (const { start, end } of (this.#taken.get(slot.index) ?? []).toSorted((a, b) => a.start - b.start)) {
      const from = Math.max(start, claimed.at(-1)?.end ?? 0);
      if (end > from) claimed.push({ slot, start: from, end });
    }
    return claimed;
  }
}

/** Everything that stayed over, as residue with its place. */
export function residueOf(claims: Claims, slots: readonly Slot[]): readonly Residue[] {
  return slots.flatMap((slot) =>
    claims.unclaimed(slot).map((span) => ({ text: slot.text.slice(span.start, span.end), place: placeOf(span) })),
  );
}

/**
 * `characters` is counted by the caller on the Document; `accounted` is what the claims took plus what the residue
 * prints plus the characters that only drew the layout. The two can differ only through a defect.
 */
export function coverageOf(
  characters: number,
  claims: Claims,
  slots: readonly Slot[],
  residue: readonly Residue[],
  furniture: number,
): Coverage {
  let accounted = furniture;
  for (const slot of slots) accounted += claims.accounted(slot);
  for (const { text } of residue) accounted += countNonBlank(text);
  return { characters, accounted };
}
