import { type Block, type Cell, cellText, type Document, type Paragraph } from './document.js';
import type { Place } from './place.js';

/** What of a Document a place names: a cell, or a paragraph outside tables. */
export type PlacedElement =
  | { readonly kind: 'cell'; readonly table: number; readonly cell: Cell }
  | { readonly kind: 'paragraph'; readonly block: number; readonly paragraph: Paragraph };

/** Leads places back into the Document they were taken from. */
export interface PlaceIndex {
  /** Null where the place names nothing of this Document, as one of an older reading may. */
  readonly elementOf: (place: Place) => PlacedElement | null;
  /** The characters at the place; null where it names nothing or runs beyond the text. */
  readonly textAt: (place: Place) => string | null;
  /** Everything the place covers, from its first piece to its last, each with the stretch it covers. */
  readonly piecesOf: (place: Place) => readonly PlacedPiece[];
}

export interface PlacedPiece {
  readonly element: PlacedElement;
  /** UTF-16 offsets in the element's text. */
  readonly start: number;
  readonly end: number;
}

/** Indexes a Document by place; one pass over its cells. */
export function indexPlaces(document: Document): PlaceIndex {
  const elements = elementsOf(document.blocks);
  const positions = new Map(elements.map((element, position) => [nameOf(element), position]));
  const at = (place: Place) => positions.get(placeName(place)) ?? -1;

  function piecesOf(place: Place): readonly PlacedPiece[] {
    const from = at(place);
    const { last } = place;
    const to = last === undefined ? from : at(last);
    if (from === -1 || to < from) return [];
    const pieces: PlacedPiece[] = [];
    for (let position = from; position <= to; position++) {
      const element = elements[position];
      if (element === undefined) return [];
      const { length } = textOf(element);
      const start = position === from ? (place.start ?? 0) : 0;
      const end = position === to ? ((last ?? place).end ?? length) : length;
      if (start > end || end > length) return [];
      pieces.push({ element, start, end });
    }
    return pieces;
  }

  return {
    elementOf: (place) => elements[at(place)] ?? null,
    piecesOf,
    textAt: (place) => {
      const texts = piecesOf(place).map(({ element, start, end }) => textOf(element).slice(start, end));
      if (texts.length === 0) return null;
      return texts.filter((text, i) => i === 0 || text.trim() !== '').join('\n');
    },
  };
}

/** The text a place's offsets count in. */
export function textOf(element: PlacedElement): string {
  return element.kind === 'cell' ? cellText(element.cell) : element.paragraph.text;
}

/** In reading order: a cell before the tables nested in it. */
function elementsOf(blocks: readonly Block[]): readonly PlacedElement[] {
  const elements: PlacedElement[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'paragraph') elements.push({ kind: 'paragraph', block: i + 1, paragraph: block });
    else addCells(block, elements);
  });
  return elements;
}

function addCells(block: Block, elements: PlacedElement[]): void {
  if (block.kind === 'paragraph') return;
  for (const row of block.rows) {
    for (const cell of row.cells) {
      elements.push({ kind: 'cell', table: block.number, cell });
      for (const nested of cell.blocks) addCells(nested, elements);
    }
  }
}

function nameOf(element: PlacedElement): string {
  if (element.kind === 'paragraph') return `${element.block}`;
  return cellName(element.table, element.cell.row, element.cell.column);
}

function placeName({ table, row, column, block }: Place): string {
  return table === undefined ? `${block}` : cellName(table, row, column);
}

function cellName(table: number, row: number | undefined, column: number | undefined): string {
  return `${table}:${row}:${column}`;
}
