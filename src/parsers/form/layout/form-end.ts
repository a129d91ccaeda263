import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { Neighbour, Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { findLabels, indexLabels } from './labels.js';
import type { Slot } from './slot.js';
import { mayPrintTitle, titleIn } from './title.js';

/** How far behind a title the labels of its form are looked for. */
const LABEL_SLOTS = 80;
const COVER_SLOTS = 15;
const COVER_LABELS = 3;

/**
 * Where another form begins behind the first one: index of its title, at or behind `from`; null where there is none.
 * A title alone proves nothing, since section 五 and lists of annexes print titles: labels of that form have to follow.
 */
export function formEnd(slots: readonly Slot[], from: number, template: Template): number | null {
  for (let i = from; i < slots.length; i++) {
    const slot = slots[i];
    if (slot === undefined || !slot.body || slot.text.length > LABEL_SLOTS || !mayPrintTitle(slot, template)) continue;
    const title = titleIn(slot.text, template);
    if (title === null) continue;
    const behind = slots.slice(i + 1, i + 1 + LABEL_SLOTS);
    if (title.neighbours.some((neighbour) => showsLabels(neighbour, behind))) return i;
    if (title.own && showsCover(template, behind.slice(0, COVER_SLOTS))) return i;
  }
  return null;
}

/** How many labels of a neighbour stand in the slots. */
export function neighbourLabels(neighbour: Neighbour, slots: readonly Slot[]): number {
  const keys = new Set(slots.map((slot) => slot.labelKey.key));
  return neighbour.labels.filter((label) => keys.has(keyOf(label))).length;
}

function showsLabels(neighbour: Neighbour, slots: readonly Slot[]): boolean {
  return neighbour.labels.length > 0 && neighbourLabels(neighbour, slots) >= neighbour.minLabels;
}

function showsCover(template: Template, slots: readonly Slot[]): boolean {
  return new Set(findLabels(slots, coverIndex(template)).map(({ id }) => id)).size >= COVER_LABELS;
}

const coverIndex = memoizeByObject(({ cover }: Template) =>
  indexLabels(cover.fields.map(({ key, labels }) => ({ id: key, labels }))),
);
