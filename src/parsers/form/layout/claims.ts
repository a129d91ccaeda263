import { countNonBlank, isBlank } from '../../../model/document.js';
import type { Coverage, Residue } from '../../../model/form-record.js';
import { placeOf, type Slot, type Span, trimSpan } from './slot.js';

/** What took a character: an answer, or the form's own print. */
export type Claim = 'field' | 'label' | 'heading' | 'instruction' | 'narrative';

/**
 * Who took which characters. Every reader of the form stage claims what it used; what nobody claimed is the residue.
 * The one mutable thing of the stage: it lives for one document.
 */
export class Claims {
  readonly #claims = new Map<number, { start: number; end: number; claim: Claim }[]>();

  claim(span: Span, claim: Claim): void {
    if (span.end <= span.start) return;
    const list = this.#claims.get(span.slot.index) ?? [];
    list.push({ start: span.start, end: span.end, claim });
    this.#claims.set(span.slot.index, list);
  }

  /** True when nothing in the slot has been claimed yet. */
  isFree(slot: Slot): boolean {
    return !this.#claims.has(slot.index);
  }

  /** The stretches of a slot nobody claimed, blank ones left out. */
  unclaimed(slot: Slot): readonly Span[] {
    const claims = (this.#claims.get(slot.index) ?? []).toSorted((a, b) => a.start - b.start);
    const free: Span[] = [];
    let from = 0;
    for (const { start, end } of claims) {
      if (start > from) free.push({ slot, start: from, end: start });
      from = Math.max(from, end);
    }
    if (from < slot.text.length) free.push({ slot, start: from, end: slot.text.length });
    return free.map(trimSpan).filter((span) => span.end > span.start && !isAllBlank(span));
  }

  /** Non-blank characters of the slot that were claimed, each counted once however often it was claimed. */
  accounted(slot: Slot): number {
    const claims = (this.#claims.get(slot.index) ?? []).toSorted((a, b) => a.start - b.start);
    let count = 0;
    let from = 0;
    for (const { start, end } of claims) {
      const begin = Math.max(from, start);
      if (end > begin) count += countNonBlank(slot.text.slice(begin, end));
      from = Math.max(from, end);
    }
    return count;
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

function isAllBlank(span: Span): boolean {
  for (let i = span.start; i < span.end; i++) if (!isBlank(span.slot.text.charCodeAt(i))) return false;
  return true;
}
