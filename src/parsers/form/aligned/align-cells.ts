import { type Block, type Document, paragraph, type Table } from '../../../model/document.js';
import type { Template } from '../../../model/template.js';
import { cellsLost } from '../layout/cells-lost.js';
import { type SectionSlots, segment } from '../layout/segment.js';
import { type Slot, slotsOf } from '../layout/slot.js';
import { alignSection, sectionStances } from './align-section.js';
import type { AlignedPiece, GridPiece } from './grid-piece.js';
import { type PrintedLine, type Screen, screenOf } from './screen.js';

export interface Aligned {
  readonly document: Document;
  /** Numbers of the sections whose cells are laid out. */
  readonly sections: ReadonlySet<number>;
}

/** A text whose cells stand below one another in columns of the screen, with the tables these make. */
export function alignCells(document: Document, template: Template): Aligned | null {
  const lines = linesOf(document);
  const slots = slotsOf(document);
  if (lines === null || !cellsLost(slots, template)) return null;
  const { parts, next } = segment(slots, template);
  const screen = withStances(screenOf(lines), template, parts);
  const sections = new Set<number>();
  const pieces = parts.flatMap(({ number, heading, slots: within }): readonly AlignedPiece[] => {
    const own = printedLines(within);
    const printed = heading === null ? [] : [{ text: heading.text, line: heading.place.line ?? 0 }];
    const section = template.sections.find((one) => one.number === number);
    const laidOut = section === undefined ? null : alignSection(screen, own, template, section);
    if (laidOut !== null) sections.add(number);
    return [{ kind: 'text', lines: printed }, ...(laidOut ?? [{ kind: 'text' as const, lines: own }])];
  });
  const behind = next === null ? [] : slots.slice(next.index);
  return { document: documentOf(document, [...pieces, { kind: 'text', lines: printedLines(behind) }]), sections };
}

/** The screen with the stances that the labels of every section allow. */
function withStances(screen: Screen, template: Template, parts: readonly SectionSlots[]): Screen {
  const shown = template.sections.flatMap((section) => {
    const part = parts.find(({ number }) => number === section.number);
    return part === undefined ? [] : [sectionStances(screen, printedLines(part.slots), section)];
  });
  return { ...screen, stances: screen.stances.filter((stance) => shown.every((own) => own.includes(stance))) };
}

function printedLines(slots: readonly Slot[]): readonly PrintedLine[] {
  return slots.map(({ text, place }) => ({ text, line: place.line ?? 0 }));
}

/** More lines than any form has. */
const MOST_LINES = 5_000;

/** Null where the text has tables, or TABs within its lines. */
function linesOf({ format, blocks }: Document): readonly PrintedLine[] | null {
  if (format !== 'text' || blocks.length > MOST_LINES) return null;
  const lines: PrintedLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || block.line === null || block.text.includes('\t')) return null;
    lines.push({ text: block.text, line: block.line });
  }
  return lines;
}

function documentOf(document: Document, pieces: readonly AlignedPiece[]): Document {
  let tables = 0;
  const blocks = pieces.flatMap((piece): readonly Block[] =>
    piece.kind === 'text' ? piece.lines.map(textBlock) : [tableOf(piece, ++tables)],
  );
  return { ...document, blocks };
}

function textBlock({ text, line }: PrintedLine): Block {
  return paragraph(text, { line });
}

function tableOf({ width, rows }: GridPiece, number: number): Table {
  return {
    kind: 'table',
    columnWidths: null,
    role: 'body',
    number,
    columns: width,
    spansKept: true,
    rows: rows.map((cells, i) => ({
      number: i + 1,
      positionsKept: true,
      width,
      cells: cells.map(({ column, columns, rows: rowSpan, paragraphs }) => ({
        ...{ row: i + 1, column, rowSpan, columnSpan: columns },
        blocks: paragraphs.map(textBlock),
      })),
    })),
  };
}
