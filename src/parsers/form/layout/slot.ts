import type { Block, Cell, Document, Paragraph, Row, Table } from '../../../model/document.js';
import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { Place } from '../../../model/place.js';
import { type LabelKey, labelKey } from '../../../text/label-key.js';

/**
 * The document as a line of slots in reading order: one per cell, one per paragraph outside tables. Empty cells are
 * slots too: a grid needs them. Everything the form stage reads, it reads from here.
 */
export interface Slot {
  /** Position in reading order. */
  readonly index: number;
  /** Text of the whole cell or paragraph, or of the stretch of it that this slot stands for. */
  readonly text: string;
  /** The text as labels are matched: part of the slot, as copies of it are asked too. */
  readonly labelKey: LabelKey;
  /** Where `text` begins in the cell or block. */
  readonly base: number;
  /** Length of the whole cell or block, of which `text` may be a part. */
  readonly wholeLength: number;
  readonly paragraphs: readonly SlotParagraph[];
  readonly place: Place;
  /** Null outside tables, and in tables that dropped empty cells: there only the order of the texts is left (L3, L4). */
  readonly grid: GridPosition | null;
  /** False for headers, text boxes, notes: kept, but never read as part of the form. */
  readonly body: boolean;
}

export interface SlotParagraph {
  readonly text: string;
  /** Offset in the slot's text. */
  readonly offset: number;
  readonly line: number | null;
  readonly anchor: number | null;
  readonly listLabel: string | null;
}

export interface GridPosition {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/** A stretch of one slot. */
export interface Span {
  readonly slot: Slot;
  readonly start: number;
  readonly end: number;
}

type Draft = Omit<Slot, 'index'>;

export function slotsOf(document: Document): readonly Slot[] {
  const slots: Slot[] = [];
  document.blocks.forEach((block, i) => {
    addBlock(slots, block, i + 1);
  });
  return slots;
}

function addBlock(slots: Slot[], block: Block, number: number): void {
  if (block.kind === 'table') addTable(slots, block);
  else if (block.text !== '') {
    const place = { block: number, ...linePlace(block), ...anchorOf(block) };
    slots.push(slotOf(slots.length, [block], { place, grid: null, body: block.role === 'body' }));
  }
}

function addTable(slots: Slot[], table: Table): void {
  const isGrid = table.rows.every((row) => row.positionsKept);
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const paragraphs = cell.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
      const [first] = paragraphs;
      const place = {
        table: table.number,
        row: cell.row,
        column: cell.column,
        ...(first ? { ...linePlace(first), ...anchorOf(first) } : {}),
      };
      const grid = isGrid ? { table, row, cell } : null;
      slots.push(slotOf(slots.length, paragraphs, { place, grid, body: table.role === 'body' }));
      for (const block of cell.blocks) if (block.kind === 'table') addTable(slots, block);
    }
  }
}

function slotOf(
  index: number,
  blocks: readonly Paragraph[],
  { place, grid, body }: Pick<Slot, 'place' | 'grid' | 'body'>,
): Slot {
  const paragraphs: SlotParagraph[] = [];
  let offset = 0;
  for (const { text, line, anchor, listLabel } of blocks) {
    paragraphs.push({ text, offset, line, anchor, listLabel });
    offset += text.length + 1;
  }
  const text = blocks.map((block) => block.text).join('\n');
  return { index, text, labelKey: keyOfText(text), base: 0, wholeLength: text.length, paragraphs, place, grid, body };
}

function linePlace(block: Paragraph): { line?: number } {
  return block.line === null ? {} : { line: block.line };
}

function anchorOf(block: Paragraph): { anchor?: number } {
  return block.anchor === null ? {} : { anchor: block.anchor };
}

/** The slot cut before the given paragraphs (indexes into `slot.paragraphs`), each piece a draft of its own. */
export function splitSlot(slot: Slot, before: readonly number[]): readonly Draft[] {
  const cuts = [0, ...before.filter((i) => i > 0), slot.paragraphs.length];
  return cuts.slice(0, -1).map((from, i) => pieceOf(slot, from, cuts[i + 1] ?? slot.paragraphs.length));
}

function pieceOf(slot: Slot, from: number, to: number): Draft {
  const paragraphs = slot.paragraphs.slice(from, to);
  const shift = paragraphs[0]?.offset ?? 0;
  const [first] = paragraphs;
  const text = paragraphs.map((p) => p.text).join('\n');
  return {
    ...slot,
    text,
    labelKey: keyOfText(text),
    base: slot.base + shift,
    paragraphs: paragraphs.map((p) => ({ ...p, offset: p.offset - shift })),
    place: first?.line == null ? slot.place : { ...slot.place, line: first.line },
  };
}

/** The same slot, its place kept, outside any grid. */
export const withoutGrid = memoizeByObject((slot: Slot): Slot => (slot.grid === null ? slot : { ...slot, grid: null }));

/** Only short texts can be labels; a long one is prose, and its beginning is enough to see that. */
const KEY_WINDOW = 160;

function keyOfText(text: string): LabelKey {
  return labelKey(text.length > KEY_WINDOW ? text.slice(0, KEY_WINDOW) : text);
}

/** The span without the white space around it. */
export function trimSpan(span: Span): Span {
  const raw = spanText(span);
  if (raw.trim().length === raw.length) return span;
  const start = span.start + (raw.length - raw.trimStart().length);
  const end = Math.max(start, span.end - (raw.length - raw.trimEnd().length));
  return { slot: span.slot, start, end };
}

export function wholeSpan(slot: Slot): Span {
  return { slot, start: 0, end: slot.text.length };
}

/** The empty stretch behind a span: where an answer would stand that is not there. */
export function pointAfter({ slot, end }: Span): Span {
  return { slot, start: end, end };
}

export function isFilled(slot: Slot): boolean {
  return slot.text.trim() !== '';
}

/** The line of a slot of a text file; null inside tables, where lines are no cells. */
export function lineOf({ place }: Slot): number | null {
  return place.table === undefined ? (place.line ?? null) : null;
}

export function spanText(span: Span): string {
  return span.slot.text.slice(span.start, span.end);
}

/**
 * Where a span stands. `start`/`end` count in the text of the whole cell or block, and are left out when the whole is
 * meant. The line is that of the paragraph the span begins in.
 */
export function placeOf(span: Span): Place {
  const { slot } = span;
  const start = slot.base + span.start;
  const end = slot.base + span.end;
  const line = paragraphAt(slot, span.start)?.line;
  const place = line == null ? slot.place : { ...slot.place, line };
  return start === 0 && end === slot.wholeLength ? place : { ...place, start, end };
}

/** A value that runs over several paragraphs or cells: the place of the first, and where the last one ends. */
export function placeOfSpans(spans: readonly Span[]): Place {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return {};
  if (first.slot.place.block === last.slot.place.block && first.slot.place.row === last.slot.place.row) {
    if (first.slot.place.column === last.slot.place.column && first.slot.place.table === last.slot.place.table) {
      return placeOf({ slot: first.slot, start: first.start, end: last.slot.base + last.end - first.slot.base });
    }
  }
  return { ...placeOf(first), last: placeOf(last) };
}

function paragraphAt(slot: Slot, offset: number): SlotParagraph | undefined {
  let found: SlotParagraph | undefined = slot.paragraphs[0];
  for (const paragraph of slot.paragraphs) if (paragraph.offset <= offset) found = paragraph;
  return found;
}

/** A span paragraph by paragraph. */
export function paragraphSpans({ slot, start, end }: Span): readonly (Span & { readonly paragraph: SlotParagraph })[] {
  return slot.paragraphs.flatMap((paragraph) => {
    const from = Math.max(start, paragraph.offset);
    const to = Math.min(end, paragraph.offset + paragraph.text.length);
    return to > from ? [{ slot, start: from, end: to, paragraph }] : [];
  });
}
