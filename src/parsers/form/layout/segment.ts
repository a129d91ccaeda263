import type { Section } from '../../../model/form-record.js';
import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { Template } from '../../../model/template.js';
import { keyOf, labelKey } from '../../../text/label-key.js';
import { type FormStart, formEnd } from './form-end.js';
import { damagedKeys } from './label-index.js';
import { LAYOUT } from './patterns.js';
import { type Slot, type SlotParagraph, splitSlot } from './slot.js';

/** The form cut at its headings. Section 0 is everything before the first heading: cover and page furniture. */
export interface Segments {
  readonly slots: readonly Slot[];
  readonly parts: readonly SectionSlots[];
  /** Section numbers whose heading stands more than once: several forms in one file. */
  readonly repeated: readonly number[];
  /** The title of another form that begins behind this one; what follows it is in no part. */
  readonly next: Slot | null;
}

export interface SectionSlots {
  readonly number: number;
  /** The heading, null for section 0. */
  readonly heading: Slot | null;
  /** What the heading's own paragraph holds behind the title (an advert, a page number). */
  readonly headingEnd: number;
  readonly slots: readonly Slot[];
}

interface Candidate {
  readonly number: number;
  readonly slot: Slot;
  readonly paragraph: number;
  readonly end: number;
}

const NUMERALS = '〇一二三四五六七八九十';

/**
 * Cuts the slots at the five section headings, in order; a heading inside a cell or paragraph group is cut out.
 * Once the last section begins, no later heading is a form section: its prose has headings of its own.
 */
export function segment(slots: readonly Slot[], template: Template): Segments {
  const candidates = withoutContents(headingCandidates(slots, template), slots);
  const [first] = candidates;
  const end = first === undefined ? null : formEnd(slots, first.slot.index, template);
  // Where the other form begins within a cell, the cell is two slots from here on.
  if (end !== null && end.paragraph > 0) return segment(splitBefore(slots, end), template);
  const next = end?.slot ?? null;
  const within = next === null ? candidates : candidates.filter(({ slot }) => slot.index < next.index);
  const chosen = inOrder(within, template.sections.at(-1)?.number ?? 0);
  return { ...cutAt(slots, chosen, next), repeated: repeatedSections(candidates, slots), next };
}

function splitBefore(slots: readonly Slot[], { slot, paragraph }: FormStart): readonly Slot[] {
  return slots
    .flatMap((one) => (one === slot ? splitSlot(one, [paragraph]) : [one]))
    .map((one, index) => ({ ...one, index }));
}

/** The five sections of the record: read where their heading or anything of theirs was found. */
export function sectionStates(template: Template, found: ReadonlySet<number>): readonly Section[] {
  return template.sections.map(({ number, title }) => ({
    number,
    title,
    state: found.has(number) ? 'read' : 'absent',
  }));
}

function headingCandidates(slots: readonly Slot[], template: Template): readonly Candidate[] {
  const titles = headingKeys(template);
  const found: Candidate[] = [];
  for (const slot of slots) {
    if (!slot.body) continue;
    slot.paragraphs.forEach((paragraph, i) => {
      const match = matchHeading(paragraph, titles, slot);
      if (match !== null) found.push({ ...match, slot, paragraph: i });
    });
  }
  return found;
}

/** Key of every title, without its number and with it: `二、`, `2、`, `第二部分`. */
const headingKeys = memoizeByObject((template: Template): ReadonlyMap<string, number> => {
  const keys = new Map<string, number>();
  for (const { number, title, titles } of template.sections) {
    for (const words of [title, ...titles]) {
      for (const lead of [`${NUMERALS[number]}`, `${number}`, `第${NUMERALS[number]}部分`])
        keys.set(`${lead}${keyOf(words)}`, number);
      if (!keys.has(keyOf(words))) keys.set(keyOf(words), number);
      // A numbered title short of one character is still that title.
      for (const less of damagedKeys(keyOf(words)))
        if (less.length >= 5) keys.set(`${NUMERALS[number]}${less}`, number);
    }
  }
  return keys;
});

/** A heading is shorter than this; prose that begins like one is longer. */
const MAX_HEADING = 80;

function matchHeading(
  paragraph: SlotParagraph,
  titles: ReadonlyMap<string, number>,
  slot: Slot,
): { number: number; end: number } | null {
  const { text, listLabel } = paragraph;
  if (text.length > MAX_HEADING || LAYOUT.contentsLine.pattern.test(text)) return null;
  // The slot's key is known already where the paragraph is all of it.
  const { key, at } = slot.paragraphs.length === 1 ? slot.labelKey : labelKey(text);
  const exact = titles.get(key);
  const numbered = NUMERALS.includes(key[0] ?? ' ') || listLabel !== null;
  // A title without its number counts only alone in its paragraph, and only if nothing but a title it can be.
  if (exact !== undefined && (numbered || key.length >= 6 || titles.get(key) !== undefined))
    return { number: exact, end: text.length };
  const bare = withoutFurniture(text);
  const plain = bare === text ? undefined : titles.get(keyOf(bare));
  if (plain !== undefined && plain > 0 && LAYOUT.headingNumber.pattern.test(bare))
    return { number: plain, end: text.length };
  if (!NUMERALS.includes(key[0] ?? ' ')) return null;
  for (let length = key.length - 1; length >= 5; length--) {
    const number = titles.get(key.slice(0, length));
    if (number === undefined || !NUMERALS.includes(key[0] ?? ' ')) continue;
    const last = (at[length - 1] ?? 0) + 1;
    const rest = text.slice(last);
    if (LAYOUT.unitBehindHeading.pattern.test(rest)) return { number, end: text.length };
    return LAYOUT.setApart.pattern.test(rest) ? { number, end: last } : null;
  }
  return null;
}

/** A heading without the remarks and page numbers that a converter or a web page left in it. */
function withoutFurniture(text: string): string {
  return text.replace(LAYOUT.pageFurniture.pattern, '').replace(LAYOUT.remarkInHeading.pattern, '');
}

/**
 * Headings that follow each other with nothing between are a table of contents, not sections; the last of them too, where
 * the first comes again behind it.
 */
function withoutContents(candidates: readonly Candidate[], slots: readonly Slot[]): readonly Candidate[] {
  const follows = candidates.map((candidate, i) => {
    const next = candidates[i + 1];
    return next !== undefined && next.number === candidate.number + 1 && !hasTextBetween(candidate, next, slots);
  });
  return candidates.filter((_, i) => {
    if (follows[i] === true) return false;
    const first = candidates[follows.slice(0, i).lastIndexOf(false) + 1];
    const ends = follows[i - 1] === true;
    return !ends || !candidates.slice(i + 1).some(({ number }) => number === first?.number);
  });
}

function hasTextBetween(a: Candidate, b: Candidate, slots: readonly Slot[]): boolean {
  if (a.slot === b.slot) return b.paragraph - a.paragraph > 1;
  if (a.slot.paragraphs.length > a.paragraph + 1 || b.paragraph > 0) return true;
  return slots.slice(a.slot.index + 1, b.slot.index).some((slot) => slot.text.trim() !== '');
}

function inOrder(candidates: readonly Candidate[], last: number): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let current = 0;
  for (const candidate of candidates) {
    if (candidate.number <= current) continue;
    chosen.push(candidate);
    current = candidate.number;
    if (current === last) break;
  }
  return chosen;
}

/** A heading printed again with nothing between is one merged cell, written once for each of its columns. */
function repeatedSections(candidates: readonly Candidate[], slots: readonly Slot[]): readonly number[] {
  const counts = new Map<number, number>();
  candidates.forEach((candidate, i) => {
    const before = candidates[i - 1];
    if (before?.number === candidate.number && !hasTextBetween(before, candidate, slots)) return;
    counts.set(candidate.number, (counts.get(candidate.number) ?? 0) + 1);
  });
  return [...counts].filter(([, count]) => count > 1).map(([number]) => number);
}

function cutAt(
  slots: readonly Slot[],
  chosen: readonly Candidate[],
  next: Slot | null,
): Pick<Segments, 'slots' | 'parts'> {
  const cuts = new Map<Slot, Candidate[]>();
  for (const candidate of chosen) cuts.set(candidate.slot, [...(cuts.get(candidate.slot) ?? []), candidate]);
  const all: Slot[] = [];
  const parts: { number: number; heading: Slot | null; headingEnd: number; slots: Slot[] }[] = [
    { number: 0, heading: null, headingEnd: 0, slots: [] },
  ];
  const add = (draft: Omit<Slot, 'index'>): Slot => {
    const index = all.length;
    const slot = 'index' in draft && draft.index === index ? (draft as Slot) : { ...draft, index };
    all.push(slot);
    return slot;
  };
  for (const slot of slots) {
    const here = cuts.get(slot);
    if (here === undefined) {
      const piece = add(slot);
      if (next === null || slot.index < next.index) parts.at(-1)?.slots.push(piece);
      continue;
    }
    const starts = new Map(here.map((candidate) => [candidate.paragraph, candidate]));
    const boundaries = here
      .flatMap(({ paragraph }) => [paragraph, paragraph + 1])
      .filter((i) => i < slot.paragraphs.length);
    let paragraph = 0;
    for (const draft of splitSlot(slot, [...new Set(boundaries)])) {
      const piece = add(draft);
      const heading = starts.get(paragraph);
      paragraph += draft.paragraphs.length;
      if (heading === undefined) parts.at(-1)?.slots.push(piece);
      else parts.push({ number: heading.number, heading: piece, headingEnd: heading.end, slots: [] });
    }
  }
  return { slots: all, parts };
}
