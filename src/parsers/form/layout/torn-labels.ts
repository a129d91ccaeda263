import type { Part, SectionTemplate } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { splitItems } from '../parts/items.js';
import { readerOf } from '../parts/part-readers.js';
import { fitsKind } from '../values/fits-kind.js';
import type { Script } from '../values/value.js';
import type { FormContext } from './part.js';
import { type Slot, wholeSpan } from './slot.js';

/** A label printed in pieces with other text between: `职能职责` / `统筹全区…` / `概述`. */
interface TornLabel {
  /** Indexes of its pieces. */
  readonly pieces: readonly number[];
  readonly label: Label;
}

interface Label {
  readonly key: string;
  readonly part: Part;
  readonly id: string;
  readonly itemWords: readonly string[];
}

/**
 * The lines of a section, each torn label put together before the first line of its answer. A line above the label is
 * its answer's where everything before it has an answer of its own; where that is open the label stays torn. The
 * pieces of instructions are left out.
 */
export function mendTornLabels(
  slots: readonly Slot[],
  section: SectionTemplate,
  { template: { instructions }, script }: FormContext,
): readonly Slot[] {
  const keys = slots.map(({ labelKey: { key }, grid, body }) => (grid === null && body ? key : ''));
  const labels = labelsOf(section);
  const torn = findTorn(keys, labels);
  const notes = instructions.flatMap((words) => findPieces(keys, keyOf(words)) ?? []);
  const moved = new Set([...notes, ...torn.flatMap(({ pieces }) => pieces)]);
  const before = new Map<number, Slot[]>();
  for (const one of torn) {
    const to = placeFor(one, slots, labels, { moved, script });
    if (to === null) for (const piece of one.pieces) moved.delete(piece);
    else before.set(to, [...(before.get(to) ?? []), ...one.pieces.flatMap((piece) => slots[piece] ?? [])]);
  }
  return slots.flatMap((slot, i) => [...(before.get(i) ?? []), ...(moved.has(i) ? [] : [slot])]);
}

/** Shorter labels are not broken. */
const LONG = 5;

function labelsOf(section: SectionTemplate): readonly Label[] {
  return section.parts
    .flatMap((part) =>
      readerOf(part)
        .labels(part)
        .flatMap(({ id, labels }) => {
          const itemWords = 'itemWords' in part ? part.itemWords : [];
          return labels.map((words): Label => ({ key: keyOf(words), part, id, itemWords }));
        }),
    )
    .toSorted((a, b) => b.key.length - a.key.length);
}

/** The longest labels first: their pieces are none of a shorter one's. */
function findTorn(keys: readonly string[], labels: readonly Label[]): readonly TornLabel[] {
  const left = [...keys];
  return labels.flatMap((label) => {
    if (label.key.length < LONG || keys.includes(label.key)) return [];
    const pieces = findPieces(left, label.key);
    for (const piece of pieces ?? []) left[piece] = '';
    return pieces === null ? [] : [{ pieces, label }];
  });
}

/** A piece may stand so many lines below the one before it. */
const APART = 8;

/** The lines that make up a text, in order, at least one of another text between them; null where there are none. */
function findPieces(keys: readonly string[], whole: string): readonly number[] | null {
  for (let first = 0; first < keys.length; first++) {
    const pieces = piecesFrom(keys, first, whole);
    if (pieces !== null && (pieces.at(-1) ?? 0) - first >= pieces.length) return pieces;
  }
  return null;
}

function piecesFrom(keys: readonly string[], first: number, whole: string): readonly number[] | null {
  const begin = keys[first] ?? '';
  if (begin.length < 2 || begin.length >= whole.length || !whole.startsWith(begin)) return null;
  const pieces = [first];
  let rest = whole.slice(begin.length);
  for (let i = first + 1; rest !== '' && i <= (pieces.at(-1) ?? 0) + APART && i < keys.length; i++) {
    const key = keys[i] ?? '';
    if (key === '' || !rest.startsWith(key)) continue;
    pieces.push(i);
    rest = rest.slice(key.length);
  }
  return rest === '' ? pieces : null;
}

/** The line a torn label belongs before; null where a line above it may be an answer to it or to the label before. */
function placeFor(
  { pieces, label }: TornLabel,
  slots: readonly Slot[],
  labels: readonly Label[],
  { moved, script }: { readonly moved: ReadonlySet<number>; readonly script: Script },
): number | null {
  const [first = 0] = pieces;
  const { part, id } = label;
  if (part.kind === 'indicators') return id === `${part.key}:label` ? aboveHeaders(first, slots, labels, part) : first;
  const labelAt = (i: number) => labels.find(({ key }) => key === slots[i]?.labelKey.key);
  let to = first;
  while (to > 0) {
    const above = to - 1;
    if (moved.has(above) || labelAt(above) !== undefined) return to === first ? to : null;
    const item = itemNumber(slots[above], label.itemWords);
    if (item === 1) return above;
    if (item === null && beginsItem(slots[above], labels)) return to === first ? to : null;
    // A line right below a label that is worded like its answer.
    const owner = labelAt(above - 1)?.part;
    if (item === null && owner !== undefined)
      return owner.kind === 'label' && fitsKind(slots[above]?.text ?? '', owner.value, script) ? to : null;
    to = above;
  }
  return to === first ? to : null;
}

/** The label of the indicators is printed beside them: its place is above the headers of the first kind. */
function aboveHeaders(from: number, slots: readonly Slot[], labels: readonly Label[], part: Part): number {
  const idAt = (i: number) => labels.find((label) => label.part === part && label.key === slots[i]?.labelKey.key)?.id;
  const isKind = (i: number) => idAt(i)?.includes(':') === false;
  let at = slots.findIndex((_, i) => isKind(i));
  if (at === -1) return from;
  while (at > 0 && idAt(at - 1) !== undefined) at--;
  return Math.min(at, from);
}

function itemNumber(slot: Slot | undefined, words: readonly string[]): number | null {
  if (slot === undefined || words.length === 0) return null;
  const [first] = splitItems([wholeSpan(slot)], words);
  return first?.marker?.start === 0 ? first.number : null;
}

function beginsItem(slot: Slot | undefined, labels: readonly Label[]): boolean {
  return labels.some(({ itemWords }) => itemNumber(slot, itemWords) !== null);
}
