import { type Block, type Cell, countNonBlank, type Document, paragraph, type Row } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { isCellByLine, readCellByLine } from './cells-by-line.js';
import { type Decoded, decodeText } from './decode.js';
import { findDrawnTables } from './drawn-tables.js';
import { type Line, splitLines, withoutDoubledEnds } from './lines.js';
import { withoutMarkup, withPipes } from './markup.js';
import type { Layout, Piece, Region, RowPiece } from './piece.js';
import { findPipedCells } from './piped-cells.js';
import { findRepeatedCells } from './repeated-cells.js';
import { findRepeatedLines } from './repeated-lines.js';
import { findRuledColumns } from './ruled-columns.js';
import { findTabbedRows } from './tabbed-rows.js';
import { findTaggedTables } from './tagged-tables.js';

/** Reads a text file in any of the encodings and layouts of docs/formats.md ("Text"). */
export function readText(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  if (bytes.length > limits.maxBytes) return refused(limit('maxBytes', limits.maxBytes));
  if (bytes.length === 0) return refused(finding('empty-file', 'error'));
  const decoded = decodeText(bytes);
  if (decoded === null) return refused(finding('not-text', 'error'));
  const lines = splitLines(decoded.text, limits.maxParagraphs + limits.maxCells);
  if (lines === null) return refused(limit('maxParagraphs', limits.maxParagraphs));
  if (lines.every((line) => line.empty)) return refused(finding('empty-file', 'error'));
  const { pieces, furniture, held } = layOut(withoutDoubledEnds(lines), limits);
  const over = overLimit(pieces, limits);
  if (over !== null) return refused(over);
  return {
    document: toDocument(held ? pieces.map(pieceWithPipes) : pieces, furniture, lines, decoded.encoding),
    findings: doubts(decoded),
  };
}

function refused(why: Finding): ReadResult {
  return { document: null, findings: [why] };
}

function limit(name: string, allowed: number): Finding {
  return finding('limit-exceeded', 'error', { limit: name, allowed });
}

function doubts(decoded: Decoded): readonly Finding[] {
  if (decoded.bad === 0) return [];
  return [finding('encoding-doubtful', 'warning', { encoding: decoded.encoding, bad: decoded.bad })];
}

interface LaidOut {
  readonly pieces: readonly Piece[];
  /** Non-blank characters of marks within the lines, which no piece has. */
  readonly furniture: number;
  /** Whether escaped pipes are marked in them. */
  readonly held: boolean;
}

/**
 * HTML tables first, as their lines may look like any other layout's. Without them L1 takes the whole file; the others
 * take the stretches of lines they know, the rest are paragraphs.
 */
function layOut(source: readonly Line[], limits: ReadLimits): LaidOut {
  const taken = new Array<boolean>(source.length).fill(false);
  const regions: Region[] = [];
  for (const region of findTaggedTables(source, taken, limits)) {
    regions.push(region);
    taken.fill(true, region.start, region.end);
  }
  const { lines, furniture, held } = withoutMarkup(source, taken);
  if (regions.length === 0 && isCellByLine(lines)) return { pieces: readCellByLine(lines), furniture, held };
  const finders = [
    findRepeatedCells,
    findDrawnTables,
    findRuledColumns,
    findPipedCells,
    findTabbedRows,
    findRepeatedLines,
  ];
  for (const find of finders) {
    for (const region of find(lines, taken)) {
      regions.push(region);
      taken.fill(true, region.start, region.end);
    }
  }
  regions.sort((a, b) => a.start - b.start);
  return { pieces: fillGaps(lines, regions), furniture, held };
}

function fillGaps(lines: readonly Line[], regions: readonly Region[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const plainUpTo = (end: number) => {
    for (const line of lines.slice(next, end)) {
      if (!line.empty) pieces.push({ kind: 'text', text: line.text, line: line.number });
    }
  };
  for (const region of regions) {
    plainUpTo(region.start);
    for (const piece of region.pieces) pieces.push(piece);
    next = region.end;
  }
  plainUpTo(lines.length);
  return pieces;
}

function overLimit(pieces: readonly Piece[], limits: ReadLimits): Finding | null {
  let rows = 0;
  let cells = 0;
  let paragraphs = 0;
  for (const piece of pieces) {
    if (piece.kind === 'text') paragraphs++;
    else {
      rows += piece.rows.length;
      for (const row of piece.rows) {
        if (row.width > limits.maxColumns) return limit('maxColumns', limits.maxColumns);
        cells += row.cells.length;
        for (const cell of row.cells) paragraphs += cell.length;
      }
    }
  }
  if (rows > limits.maxRows) return limit('maxRows', limits.maxRows);
  if (cells > limits.maxCells) return limit('maxCells', limits.maxCells);
  if (paragraphs > limits.maxParagraphs) return limit('maxParagraphs', limits.maxParagraphs);
  return null;
}

function toDocument(pieces: readonly Piece[], marks: number, lines: readonly Line[], encoding: string): Document {
  let tables = 0;
  let furniture = marks;
  const blocks = pieces.map((piece): Block => {
    if (piece.kind === 'text') return paragraph(piece.text, { line: piece.line });
    furniture += piece.furniture;
    const rows = piece.rows.map(toRow);
    const columns = rows.reduce((most, row) => Math.max(most, row.width), 0);
    const spansKept = piece.rows.every(({ spans }) => spans !== undefined);
    const torn = piece.torn === true;
    return {
      kind: 'table',
      role: 'body',
      number: ++tables,
      columns,
      rows,
      columnWidths: null,
      spansKept,
      ...(torn && { torn }),
    };
  });
  const layout = layoutOf(pieces, lines);
  // A line end inside a cell of a tabbed row looks like the end of the row.
  return { kind: 'document', format: 'text', encoding, layout, blocks, furniture, rowsWhole: layout !== 'L5' };
}

function pieceWithPipes(piece: Piece): Piece {
  if (piece.kind === 'text') return { ...piece, text: withPipes(piece.text) };
  const shown = (paras: RowPiece['cells'][number]) => paras.map((para) => ({ ...para, text: withPipes(para.text) }));
  return { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map(shown) })) };
}

function toRow(row: RowPiece, index: number): Row {
  const number = index + 1;
  const cells = row.cells.map((paras, index): Cell => {
    const blocks = paras.map((para) => paragraph(para.text, { line: para.line }));
    const span = row.spans?.[index] ?? { column: index + 1, columns: 1, rows: 1 };
    return { row: number, column: span.column, rowSpan: span.rows, columnSpan: span.columns, blocks };
  });
  return { number, cells, positionsKept: row.positionsKept, width: row.width };
}

/** The layout most cells came in; a few cells among many plain lines do not name the whole file. */
function layoutOf(pieces: readonly Piece[], lines: readonly Line[]): Layout | 'L2' | null {
  const cells = new Map<Layout, number>();
  let plain = 0;
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      plain++;
      continue;
    }
    const count = piece.rows.reduce((sum, row) => sum + row.cells.length, 0);
    cells.set(piece.layout, (cells.get(piece.layout) ?? 0) + count);
  }
  let best: Layout | null = null;
  for (const [layout, count] of cells) if (best === null || count > (cells.get(best) ?? 0)) best = layout;
  const inTables = best === null ? 0 : (cells.get(best) ?? 0);
  return (inTables * 5 < plain ? plainLayout(lines) : null) ?? best;
}

/** Without tables: L2 where most lines are as short as a form's cells, null for prose. */
function plainLayout(lines: readonly Line[]): 'L2' | null {
  const written = lines.filter((line) => !line.empty);
  const short = written.filter((line) => countNonBlank(line.text) <= CELL_LENGTH).length;
  return written.length >= 8 && short * 2 >= written.length ? 'L2' : null;
}

const CELL_LENGTH = 20;
