import { type Block, type Cell, countNonBlank, type Row, type Table } from '../../../model/document.js';
import { parseHtml } from '../html/dom.js';
import { createFlow } from '../html/flow.js';
import { addNodes } from '../html/walk.js';
import type { ReadLimits } from '../reader.js';
import type { Line } from './lines.js';
import type { Para, Piece, Region, RowPiece } from './piece.js';

/**
 * Layout L9: HTML tables inside a text, as Markdown writers leave a table with merged cells (`<td colspan="3">`). They
 * are read as in a web page, so that spans are kept. A table that passes a limit or never ends stays text.
 */
export function findTaggedTables(
  lines: readonly Line[],
  taken: readonly boolean[],
  limits: ReadLimits,
): readonly Region[] {
  const regions: Region[] = [];
  const ends = tableEnds(lines);
  let start = 0;
  while (start < lines.length) {
    const end = !taken[start] && TABLE.test(lines[start]?.text ?? '') ? (ends.get(start) ?? start) : start;
    if (end > start) regions.push({ start, end, pieces: piecesOf(lines.slice(start, end), limits) });
    start = Math.max(end, start + 1);
  }
  return regions;
}

/** `<table>` or `<table style="width:100%;">` at the beginning of a line. */
const TABLE = /^\s*<table[\s>]/iu;
const TABLE_TAG = /<(\/?)table[\s>]/giu;
const CELL_TAG = /<t[dh](?=[\s>]|$)/giu;

/** By the line a table begins in, the line behind its end tag; all in one pass. A table that never ends is not there. */
function tableEnds(lines: readonly Line[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [i, { text }] of lines.entries()) {
    for (const [, slash] of text.matchAll(TABLE_TAG)) {
      const start = slash === '' ? undefined : open.pop();
      if (slash === '') open.push(i);
      else if (start !== undefined) ends.set(start, i + 1);
    }
  }
  return ends;
}

function piecesOf(lines: readonly Line[], limits: ReadLimits): readonly Piece[] {
  const asText = lines.map((line): Piece => ({ kind: 'text', text: line.text, line: line.number }));
  const source = lines.map(({ text }) => text).join('\n');
  const root = parseHtml(source, limits.maxDepth);
  if ('code' in root) return asText;
  const flow = createFlow(limits);
  addNodes(flow, root.children ?? []);
  if (flow.problem !== null) return asText;
  const at = cellLines(lines);
  const pieces = flow.blocks.flatMap((block) => pieceOf(block, at, lines[0]?.number ?? 1));
  return [...pieces.slice(0, -1), ...pieces.slice(-1).map((piece) => withFurniture(piece, pieces, source))];
}

/** The line of each cell's start tag. */
function cellLines(lines: readonly Line[]): number[] {
  return lines.flatMap((line) => Array.from(line.text.matchAll(CELL_TAG), () => line.number));
}

function pieceOf(block: Block, at: number[], line: number): readonly Piece[] {
  if (block.kind === 'paragraph') return block.text === '' ? [] : [{ kind: 'text', text: block.text, line }];
  return [{ kind: 'table', layout: 'L9', rows: block.rows.map((row) => rowPiece(row, at, line)), furniture: 0 }];
}

function rowPiece(row: Row, at: number[], line: number): RowPiece {
  return {
    cells: row.cells.map((cell) => paragraphsOf(cell.blocks, at, at.shift() ?? line)),
    positionsKept: row.positionsKept,
    width: row.width,
    spans: row.cells.map(({ column, columnSpan, rowSpan }) => ({ column, columns: columnSpan, rows: rowSpan })),
  };
}

/** A table nested in a cell adds the paragraphs of its cells. */
function paragraphsOf(blocks: readonly Block[], at: number[], line: number): readonly Para[] {
  return blocks.flatMap((block): readonly Para[] => {
    if (block.kind === 'paragraph') return [{ text: block.text, line }];
    return cellsOf(block).flatMap((cell) => paragraphsOf(cell.blocks, at, at.shift() ?? line));
  });
}

function cellsOf(table: Table): readonly Cell[] {
  return table.rows.flatMap(({ cells }) => cells);
}

function withFurniture(piece: Piece, pieces: readonly Piece[], source: string): Piece {
  if (piece.kind === 'text') return piece;
  const kept = pieces.reduce((sum, one) => sum + charactersOf(one), 0);
  return { ...piece, furniture: Math.max(0, countNonBlank(source) - kept) };
}

function charactersOf(piece: Piece): number {
  if (piece.kind === 'text') return countNonBlank(piece.text);
  return piece.rows.flatMap(({ cells }) => cells.flat()).reduce((sum, { text }) => sum + countNonBlank(text), 0);
}
