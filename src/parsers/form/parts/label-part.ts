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
import type { LabelMatch } from '../layout/labels.js';
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
export function answerTo(
  context: FormContext,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
  match: LabelMatch,
): Answer {
  claimAll(context, match.spans, 'label');
  const { confidence } = match;
  const after = pointAfter(match);
  if (match.inline !== null && match.inline.slot.text.slice(match.inline.start).trim() !== '') {
    return { spans: [match.inline], confidence };
  }
  const last = slots[match.to - 1];
  if (last?.grid != null) {
    const neighbour = rightNeighbour(slots, match.to - 1);
    const isLabel = neighbour === null || matches.some((other) => slots[other.from] === neighbour);
    if (isLabel) return { spans: [after], confidence };
    return { spans: [neighbour, ...answersBelow(slots, matches, match, last.grid)].map(wholeSpan), confidence };
  }
  const end = matches.find((other) => other.from >= match.to)?.from ?? slots.length;
  const stream = slots
    .slice(match.to, end)
    .filter((slot) => slot.body && slot.grid === null && slot.text.trim() !== '');
  return { spans: stream.length === 0 ? [after] : stream.map(wholeSpan), confidence };
}

/**
 * Filled cells right of a label that spans several rows: its further answers in its own row, and those of the rows
 * beside it. Where spans are lost, the rows are those whose first cell is empty.
 */
function answersBelow(
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
  match: LabelMatch,
  { table, cell, row }: NonNullable<Slot['grid']>,
): readonly Slot[] {
  const last = table.spansKept ? cell.row + cell.rowSpan - 1 : Number.POSITIVE_INFINITY;
  const stop = matches.find((other) => other.from >= match.to)?.from ?? slots.length;
  const found: Slot[] = [];
  for (const slot of slots.slice(match.to + 1, stop)) {
    const { grid } = slot;
    if (grid === null || grid.table !== table || grid.cell.row > last) break;
    const blank = slot.text.trim() === '';
    if (!table.spansKept && grid.row !== row && grid.cell.column <= cell.column && !blank) break;
    if (!blank && grid.cell.column > cell.column) found.push(slot);
  }
  return found;
}

function pointAfter(match: LabelMatch): Span {
  const last = match.spans.at(-1);
  if (last === undefined) throw new Error('a match has at least one span');
  return { slot: last.slot, start: last.end, end: last.end };
}

/** A label and one value. Kinds that are one word take the first line of a stream only; what follows is residue. */
export function readLabelPart(
  context: FormContext,
  section: number,
  part: LabelPart,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): PartResult {
  const match = bestMatch(context, slots, matches, part.key);
  if (match === null) return { fields: [absentField(part.key, part.unit)], findings: [], passages: [] };
  const { spans, confidence } = answerTo(context, slots, matches, match);
  const taken = part.value === 'text' ? spans : spans.slice(0, 1);
  const result = fieldFrom(context, { key: part.key, kind: part.value, unit: part.unit, spans: taken, confidence });
  const prose = part.value === 'text' ? [passageOf(section, part.key, taken)] : [];
  return { ...result, passages: prose };
}

/** The first match of the label; a later one only where the first has nothing behind it. */
export function bestMatch(
  context: FormContext,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
  id: string,
): LabelMatch | null {
  const own = matches.filter((match) => match.id === id);
  return (
    own.find(
      (match) => hasAnswer(slots, matches, match) && context.claims.isFree(match.spans[0]?.slot ?? (slots[0] as Slot)),
    ) ??
    own[0] ??
    null
  );
}

function hasAnswer(slots: readonly Slot[], matches: readonly LabelMatch[], match: LabelMatch): boolean {
  if (match.inline !== null && match.inline.slot.text.slice(match.inline.start).trim() !== '') return true;
  const next = slots[match.to];
  if (next === undefined || matches.some((other) => other.from === match.to)) return false;
  return next.text.trim() !== '';
}
