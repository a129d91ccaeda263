import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { Neighbour, Template } from '../../../model/template.js';
import { keyOf, labelKey } from '../../../text/label-key.js';
import { LAYOUT } from './patterns.js';
import type { Slot } from './slot.js';

/** Whose title a line prints: a neighbour's, the form's own (null), or one that both have. */
export interface Title {
  readonly neighbours: readonly Neighbour[];
  readonly own: boolean;
}

const TITLE_SLOTS = 40;
const MAX_TITLE = 80;

/** The first title near the top of the document; a title may be broken over two lines. */
export function firstTitle(slots: readonly Slot[], template: Template): Title | null {
  const top = slots.slice(0, TITLE_SLOTS).filter(({ body }) => body);
  for (const [i, slot] of top.entries()) {
    const alone = titleIn(slot.text, template);
    if (alone !== null) return alone;
    const next = top[i + 1]?.text ?? '';
    const broken = slot.text.length + next.length < MAX_TITLE ? titleIn(slot.text + next, template) : null;
    if (broken !== null && titleIn(next, template) === null) return broken;
  }
  return null;
}

/**
 * The title a text prints, the longest where one ends with another: at the end of a line, or in a running line where
 * the form's year or a label follows it. A line of a table of contents and a title in 《》 are none.
 */
export function titleIn(text: string, template: Template): Title | null {
  if (LAYOUT.contentsLine.pattern.test(text) || LAYOUT.listedTitle.pattern.test(text)) return null;
  for (const line of text.split('\n')) {
    const found = titleInLine(line, template);
    if (found !== null) return found;
  }
  return null;
}

/** Whether the words of a title stand in a short slot at all: its key is known, and few hold any. */
export function mayPrintTitle({ labelKey: { key } }: Slot, template: Template): boolean {
  return titles(template).some(([words]) => key.includes(words));
}

function titleInLine(line: string, template: Template): Title | null {
  const { key, at } = labelKey(line.slice(0, MAX_LINE));
  for (const [words, title] of titles(template)) {
    const start = key.indexOf(words);
    if (start === -1) continue;
    const end = (at[start + words.length - 1] ?? 0) + 1;
    const before = line.slice(0, at[start] ?? 0);
    if (LAYOUT.spokenOf.pattern.test(before) || before.length > MAX_TITLE) continue;
    const rest = line.slice(end);
    if (LAYOUT.behindTitle.pattern.test(rest) || beginsWithLabel(rest, title)) return title;
  }
  return null;
}

const MAX_LINE = 240;

function beginsWithLabel(rest: string, { neighbours }: Title): boolean {
  const key = keyOf(rest.slice(0, 30));
  return neighbours.some(({ labels }) => labels.some((label) => key.startsWith(keyOf(label))));
}

/** Keys of all titles, longest first. */
const titles = memoizeByObject((template: Template): readonly (readonly [string, Title])[] => {
  const owners = new Map<string, { neighbours: Neighbour[]; own: boolean }>();
  const ownerOf = (words: string) => {
    const key = keyOf(words);
    const owner = owners.get(key) ?? { neighbours: [], own: false };
    owners.set(key, owner);
    return owner;
  };
  for (const words of template.titles) ownerOf(words).own = true;
  for (const neighbour of template.neighbours)
    for (const words of neighbour.titles) ownerOf(words).neighbours.push(neighbour);
  return [...owners].toSorted(([a], [b]) => b.length - a.length);
});
