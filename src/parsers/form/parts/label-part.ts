import type { LabelPart } from '../../../model/template.js';
import {
  absentField,
  claimAll,
  type FormContext,
  fieldFrom,
  type PartResult,
  passageOf,
  rightNeighbour,
} from '../layout/context.js';
import type { Hit } from '../layout/labels.js';
import { type Slot, type Span, wholeSpan } from '../layout/slot.js';

/** The answer to a label, and the label's own print claimed. */
export interface Answer {
  readonly spans: readonly Span[];
  readonly confidence: number;
}

/**
 * What stands behind a label. In a grid: the cell to the right, unless that is a label itself. In a stream of lines:
 * everything up to the next label. In one cell with the label: the rest of it.
 */
export function answerTo(context: FormContext, slots: readonly Slot[], hits: readonly Hit[], hit: Hit): Answer {
  claimAll(context, hit.spans, 'label');
  const { confidence } = hit;
  const after = pointAfter(hit);
  if (hit.inline !== null && hit.inline.slot.text.slice(hit.inline.start).trim() !== '') {
    return { spans: [hit.inline], confidence };
  }
  const last = slots[hit.to - 1];
  if (last?.grid != null) {
    const neighbour = rightNeighbour(slots, hit.to - 1);
    const isLabel = neighbour === null || hits.some((other) => slots[other.from] === neighbour);
    if (isLabel) return { spans: [after], confidence };
    return { spans: [neighbour, ...answersBelow(slots, hits, hit, last.grid)].map(wholeSpan), confidence };
  }
  const end = hits.find((other) => other.from >= hit.to)?.from ?? slots.length;
  const stream = slots.slice(hit.to, end).filter((slot) => slot.body && slot.grid === null && slot.text.trim() !== '');
  return { spans: stream.length === 0 ? [after] : stream.map(wholeSpan), confidence };
}

/**
 * Filled cells right of a label that spans several rows: its further answers in its own row, and those of the rows
 * beside it. Where spans are lost, the rows are those whose first cell is empty.
 */
function answersBelow(
  slots: readonly Slot[],
  hits: readonly Hit[],
  hit: Hit,
  { table, cell, row }: NonNullable<Slot['grid']>,
): readonly Slot[] {
  const last = table.spansKept ? cell.row + cell.rowSpan - 1 : Number.POSITIVE_INFINITY;
  const stop = hits.find((other) => other.from >= hit.to)?.from ?? slots.length;
  const found: Slot[] = [];
  for (const slot of slots.slice(hit.to + 1, stop)) {
    const { grid } = slot;
    if (grid === null || grid.table !== table || grid.cell.row > last) break;
    const blank = slot.text.trim() === '';
    if (!table.spansKept && grid.row !== row && grid.cell.column <= cell.column && !blank) break;
    if (!blank && grid.cell.column > cell.column) found.push(slot);
  }
  return found;
}

function pointAfter(hit: Hit): Span {
  const last = hit.spans.at(-1);
  if (last === undefined) throw new Error('a hit has at least one span');
  return { slot: last.slot, start: last.end, end: last.end };
}

/** A label and one value. Kinds that are one word take the first line of a stream only; what follows is residue. */
export function readLabelPart(
  context: FormContext,
  section: number,
  part: LabelPart,
  slots: readonly Slot[],
  hits: readonly Hit[],
): PartResult {
  const hit = bestHit(context, slots, hits, part.key);
  if (hit === null) return { fields: [absentField(part.key, part.unit)], findings: [], passages: [] };
  const { spans, confidence } = answerTo(context, slots, hits, hit);
  const taken = part.value === 'text' ? spans : spans.slice(0, 1);
  const result = fieldFrom(context, { key: part.key, kind: part.value, unit: part.unit, spans: taken, confidence });
  const prose = part.value === 'text' ? [passageOf(section, part.key, taken)] : [];
  return { ...result, passages: prose };
}

/** The first hit of the label; a later one only where the first has nothing behind it. */
export function bestHit(context: FormContext, slots: readonly Slot[], hits: readonly Hit[], id: string): Hit | null {
  const own = hits.filter((hit) => hit.id === id);
  return (
    own.find((hit) => hasAnswer(slots, hits, hit) && context.ledger.isFree(hit.spans[0]?.slot ?? (slots[0] as Slot))) ??
    own[0] ??
    null
  );
}

function hasAnswer(slots: readonly Slot[], hits: readonly Hit[], hit: Hit): boolean {
  if (hit.inline !== null && hit.inline.slot.text.slice(hit.inline.start).trim() !== '') return true;
  const next = slots[hit.to];
  if (next === undefined || hits.some((other) => other.from === hit.to)) return false;
  return next.text.trim() !== '';
}
