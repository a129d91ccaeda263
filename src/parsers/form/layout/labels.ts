import { keyOf, labelKey, pinyinNoteLength } from '../../../text/label-key.js';
import type { LabelIndex } from './label-index.js';
import { LAYOUT } from './patterns.js';
import { pointAfter, type Slot, type Span, wholeSpan } from './slot.js';

/** A label found in the slots. */
export interface LabelMatch {
  readonly id: string;
  /** Index of the first slot of the label in the slots searched, and one past its last. */
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
  /** The rest of the label's own slot, where label and value share it (`联系人：张三`); null where that is blank. */
  readonly inline: Span | null;
  /** 1 for the label as printed, less where a lost character was bridged. */
  readonly confidence: number;
}

/** The first label at slot `start` or behind it: where what belongs to the labels before it ends. */
export function nextLabel(matches: readonly LabelMatch[], start: number): LabelMatch | undefined {
  return matches.find(({ from }) => from >= start);
}

/** The point behind a label, where its answer would stand. */
export function afterLabel({ spans }: LabelMatch): Span {
  const last = spans.at(-1);
  if (last === undefined) throw new Error('a label is found in at least one span');
  return pointAfter(last);
}

/** Stream slots whose texts together may make one label: `年度主要` / `工作内容`; narrow columns break one six times. */
const MAX_WRAPPED = 7;

/** All labels in the slots, in order. A slot belongs to one match at most. */
export function findLabels(slots: readonly Slot[], index: LabelIndex): readonly LabelMatch[] {
  const matches: LabelMatch[] = [];
  for (let i = 0; i < slots.length; ) {
    const match = matchAt(slots, i, index);
    if (match === null) i++;
    else {
      matches.push(match);
      i = match.to;
    }
  }
  return withoutDoubtful([...matches, ...byElimination(slots, index, matches)].toSorted((a, b) => a.from - b.from));
}

/** Labels that lost a character and may be one of several, of which all but one are printed elsewhere, and once. */
function byElimination(
  slots: readonly Slot[],
  index: LabelIndex,
  matches: readonly LabelMatch[],
): readonly LabelMatch[] {
  const times = (id: string) => matches.filter((match) => match.id === id && match.confidence === 1).length;
  return slots.flatMap((slot, i) => {
    const ids = [...(LOST.test(slot.text) && slot.body ? (index.shared.get(slot.labelKey.key) ?? []) : [])];
    const [id, another] = ids.filter((one) => times(one) === 0);
    if (id === undefined || another !== undefined || ids.some((one) => times(one) > 1)) return [];
    return matches.some(({ from, to }) => from <= i && i < to) ? [] : [whole(id, [slot], i, 0.9)];
  });
}

const LOST = /\uFFFD/u;

/** A label printed whole needs no damaged twin: 服务对象满意 beside 服务对象满意度 is an answer. */
function withoutDoubtful(matches: readonly LabelMatch[]): readonly LabelMatch[] {
  const certain = new Set(matches.filter(({ confidence }) => confidence === 1).map(({ id }) => id));
  return matches.filter(({ id, confidence }) => confidence === 1 || !certain.has(id));
}

function matchAt(slots: readonly Slot[], i: number, index: LabelIndex): LabelMatch | null {
  const slot = slots[i];
  if (slot === undefined || !slot.body) return null;
  return wrappedMatch(slots, i, index) ?? wholeMatch(slot, i, index) ?? inlineMatch(slot, i, index);
}

/** The slot's key without a unit note behind it. */
export function keyWithoutUnit(slot: Slot): string {
  return LAYOUT.unitBehindLabel.pattern.test(slot.text)
    ? keyOf(slot.text.replace(LAYOUT.unitBehindLabel.pattern, ''))
    : slot.labelKey.key;
}

function wholeMatch(slot: Slot, i: number, index: LabelIndex): LabelMatch | null {
  const { key } = slot.labelKey;
  if (key === '' || key.length > index.longest + 8) return null;
  const short = keyWithoutUnit(slot);
  const id = index.exact.get(key) ?? index.exact.get(short);
  if (id !== undefined) return whole(id, [slot], i, 1);
  const near = index.damaged.get(key) ?? index.damaged.get(short);
  return near === undefined ? null : whole(near, [slot], i, 0.9);
}

function whole(id: string, slots: readonly Slot[], from: number, confidence: number): LabelMatch {
  return { id, from, to: from + slots.length, spans: slots.map(wholeSpan), inline: null, confidence };
}

/** A label broken over neighbouring paragraphs outside tables; the longest that matches. */
function wrappedMatch(slots: readonly Slot[], i: number, index: LabelIndex): LabelMatch | null {
  const taken: Slot[] = [];
  let key = '';
  let best: LabelMatch | null = null;
  for (let k = 0; k < MAX_WRAPPED; k++) {
    const slot = slots[i + k];
    if (slot === undefined || slot.grid !== null || !slot.body) break;
    key += slot.labelKey.key;
    taken.push(slot);
    if (key.length > index.longest) break;
    const id = index.exact.get(key);
    if (id !== undefined && k > 0) best = whole(id, [...taken], i, 1);
    else if (k > 0 && best === null && index.damaged.has(key))
      best = whole(index.damaged.get(key) ?? '', [...taken], i, 0.9);
  }
  return best;
}

/** `联系电话：18…`: the longest label the text begins with, a colon or a line end behind it. */
function inlineMatch(slot: Slot, i: number, index: LabelIndex): LabelMatch | null {
  const { key, at } = slot.labelKey;
  for (let length = Math.min(index.longest, key.length - 1); length >= 1; length--) {
    const id = index.exact.get(key.slice(0, length));
    if (id === undefined) continue;
    const end = valueStart(slot.text, (at[length - 1] ?? 0) + 1);
    if (end === null) continue;
    const inline = slot.text.slice(end).trim() === '' ? null : { slot, start: end, end: slot.text.length };
    return { id, from: i, to: i + 1, spans: [{ slot, start: 0, end }], inline, confidence: 1 };
  }
  return null;
}

/** Where the value begins behind a label that ends at `from`, or null when no colon or line end parts them. */
export function valueStart(text: string, from: number): number | null {
  const start = from + pinyinNoteLength(text, from);
  const match = LAYOUT.endOfLabel.pattern.exec(text.slice(start, start + 24));
  return match === null ? null : start + match[0].length;
}

/** Every place inside one text where one of the labels stands, longest first, left to right, not overlapping. */
export function labelsInside(text: string, index: LabelIndex): readonly { id: string; start: number; end: number }[] {
  const { key, at } = labelKey(text);
  const found: { id: string; start: number; end: number }[] = [];
  for (let i = 0; i < key.length; i++) {
    for (let length = Math.min(index.longest, key.length - i); length >= 2; length--) {
      const id = index.exact.get(key.slice(i, i + length));
      if (id === undefined) continue;
      found.push({ id, start: at[i] ?? 0, end: (at[i + length - 1] ?? 0) + 1 });
      i += length - 1;
      break;
    }
  }
  return found;
}
