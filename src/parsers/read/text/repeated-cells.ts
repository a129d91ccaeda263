import { countNonBlank } from '../../../model/document.js';
import type { Line } from './lines.js';
import type { Para, Region } from './piece.js';
import { type Copy, copyText, isFigure, repetitionGrid } from './repetition-grid.js';

type Separator = '\t' | '|';

/**
 * Layout L7: a loop over a Word table's grid, which writes a merged cell once in every grid column (`联系人⇥联系人⇥贾某`).
 * A paragraph end inside a cell breaks the line: lines belong to one row until it has its separators.
 */
export function findRepeatedCells(lines: readonly Line[], taken: readonly boolean[]): readonly Region[] {
  for (const separator of ['\t', '|'] as const) {
    if (!repeats(lines, separator)) continue;
    const regions: Region[] = [];
    let start = 0;
    while (start < lines.length) {
      const region = taken[start] ? null : regionAt(lines, taken, start, separator);
      if (region !== null) regions.push(region);
      start = region?.end ?? start + 1;
    }
    return isBroken(lines, regions, separator) ? regions.map(tornRegion) : regions;
  }
  return [];
}

function tornRegion(region: Region): Region {
  return {
    ...region,
    pieces: region.pieces.map((piece) => (piece.kind === 'table' ? { ...piece, torn: true } : piece)),
  };
}

/**
 * Whether cells of several lines cannot be put together again: blank lines within rows, a cell's line beside the rows, or
 * rows that do not follow each other though no blank line parts them.
 */
function isBroken(lines: readonly Line[], regions: readonly Region[], separator: Separator): boolean {
  const start = regions[0]?.start ?? 0;
  const within = regions.flatMap((region) => lines.slice(region.start + 1, region.end));
  if (within.some(({ gap }) => gap > 0)) return true;
  const outside = regions.flatMap(({ end }, i) => lines.slice(end, regions[i + 1]?.start ?? end));
  const cells = new Set(within.flatMap(({ text }) => text.split(separator).map((one) => one.trim())));
  const isParted = (lines[start]?.gap ?? 0) > 0;
  return (
    outside.some(({ text, gap }) => text.includes(separator) || cells.has(text.trim()) || (isParted && gap === 0)) ||
    (isParted && regions.some((region, i) => i > 0 && lines[region.start]?.gap === 0))
  );
}

/** A row that is one text throughout, or several rows with a text beside itself: no other layout writes those. */
function repeats(lines: readonly Line[], separator: Separator): boolean {
  let rows = 0;
  const separated = lines.filter(({ text }) => text.includes(separator));
  if (separated.filter(({ text }) => FRAMED.test(text)).length * 2 > separated.length) return false;
  for (const { text } of separated) {
    const texts = text.split(separator).map((one) => one.trim());
    if (texts.length >= FULL_ROW && !isFigure(texts[0] ?? '') && texts.every((one) => one === texts[0])) return true;
    if (texts.some((one, i) => i > 0 && one === texts[i - 1] && one.length > 1 && !isFigure(one))) rows++;
  }
  return rows >= REPEATING_ROWS;
}

/** A line of a drawn table: `| a | b |`. */
const FRAMED = /^\s*\|.*\|\s*$/u;

const FULL_ROW = 3;
const REPEATING_ROWS = 3;

/** The rows that begin at a line, as wide as it is or as the widest line that follows in the same rows. */
function regionAt(
  lines: readonly Line[],
  taken: readonly boolean[],
  start: number,
  separator: Separator,
): Region | null {
  const own = separators(lines[start], separator);
  const widest = widestNear(lines, start, separator);
  if (widest === 0) return null;
  // A line without separators begins a row where the cell it is the first line of comes again.
  const widths = new Set(own === 0 ? [widest] : [own, widest]);
  for (const width of widths) {
    const rows: Copy[][] = [];
    let end = start;
    while (end < lines.length && !taken[end]) {
      const row = rowAt(lines, end, separator, width);
      if (row === null) break;
      rows.push(row.cells);
      end = row.end;
    }
    if (rows.length > 1 || (rows.length === 1 && own === width && own > 1)) {
      const cells = rows.flat(2).reduce((sum, { text }) => sum + countNonBlank(text), 0);
      const all = lines.slice(start, end).reduce((sum, { text }) => sum + countNonBlank(text), 0);
      return { start, end, pieces: [repetitionGrid(rows, all - cells)] };
    }
  }
  return null;
}

function separators(line: Line | undefined, separator: Separator): number {
  return (line?.text.split(separator).length ?? 1) - 1;
}

const NEAR = 60;

function widestNear(lines: readonly Line[], start: number, separator: Separator): number {
  return Math.max(...lines.slice(start, start + NEAR).map((line) => separators(line, separator)));
}

/** More lines than this are no row. */
const MAX_LINES = 500;

/** The row of `width` separators that begins at a line, and the line behind it. */
function rowAt(
  lines: readonly Line[],
  start: number,
  separator: Separator,
  width: number,
): { readonly cells: Copy[]; readonly end: number } | null {
  const cells: Para[][] = [[]];
  let found = 0;
  let end = start;
  while (found < width && end < lines.length && end - start < MAX_LINES) {
    const line = lines[end];
    if (line === undefined) break;
    const parts = line.text.split(separator);
    found += parts.length - 1;
    if (found > width) return null;
    // Text without a separator is a row's only while its first cell is written again in the next column.
    parts.forEach((text, i) => {
      if (i > 0) cells.push([]);
      if (text.trim() !== '' || parts.length > 1) cells.at(-1)?.push({ text: text.trim(), line: line.number });
    });
    end++;
  }
  if (found !== width) return null;
  if (separators(lines[start], separator) === 0 && copyText(cells[0] ?? []) !== copyText(cells[1] ?? [])) return null;
  const behind = closeLast(lines, cells, end, separator);
  return { cells: cells.map(withoutBlank), end: behind };
}

/** Takes the further lines of the last cell: as many as its copy before it has, else all up to the next row. */
function closeLast(lines: readonly Line[], cells: Para[][], end: number, separator: Separator): number {
  const last = cells.at(-1) ?? [];
  const before = copyText(cells.at(-2) ?? []);
  let next = end;
  const more: Para[] = [];
  while (before.startsWith(`${copyText([...last, ...more])}\n`)) {
    const line = lines[next];
    if (line === undefined || separators(line, separator) > 0) break;
    more.push({ text: line.text.trim(), line: line.number });
    next++;
  }
  if (copyText([...last, ...more]) !== before) return end;
  last.push(...more);
  return next;
}

/** A cell's empty line beside written ones is no paragraph. */
function withoutBlank(cell: Para[]): Copy {
  const written = cell.filter(({ text }) => text !== '');
  return written.length > 0 ? written : cell.slice(0, 1);
}
