import { countNonBlank } from '../../../model/document.js';
import { type DrawnLine, drawnLine, isVertical } from './drawn-line.js';
import { type FramedLine, framedRows } from './framed-rows.js';
import { type Line, trim } from './lines.js';
import { withPaddedSpans } from './padded-spans.js';
import { type Para, type Region, type RowPiece, wholeRow } from './piece.js';
import { pipeLine } from './pipe-line.js';
import { columnWidths, partsParagraphs, unwrapped } from './wrapped-cell.js';

/**
 * Layout L6: tables drawn with `|---|`, `+---+` or box-drawing characters (antiword, database clients) and markdown.
 * Lines between two rules are one row whose cells are wrapped; without rules between rows each line is a row.
 */
export function findDrawnTables(lines: readonly Line[], taken: readonly boolean[]): readonly Region[] {
  const drawn = lines.map((line) => drawnLine(line.text));
  const regions: Region[] = [];
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && !taken[end] && joins(lines, drawn, start, end)) end++;
    if (end > start && isTable(lines, drawn, start, end)) regions.push(region(lines, drawn, start, end));
    start = Math.max(end, start + 1);
  }
  return regions;
}

function joins(lines: readonly Line[], drawn: readonly DrawnLine[], start: number, index: number): boolean {
  const kind = drawn[index]?.kind;
  if (kind === undefined || kind === 'other') return false;
  if (index > start && (lines[index]?.gap ?? 0) > 0) return false;
  if (drawn[index]?.plain !== true) return true;
  return drawn[index - 1]?.kind === 'bordered' || drawn[index + 1]?.kind === 'bordered';
}

/** One bordered line alone is a breadcrumb; bordered lines beside `text |` lines are rows whose first cell is empty (L3). */
function isTable(lines: readonly Line[], drawn: readonly DrawnLine[], start: number, end: number): boolean {
  const run = drawn.slice(start, end);
  const bordered = run.filter((line) => line.kind === 'bordered').length;
  if (bordered === 0 || !run.some((line) => line.kind === 'bordered' && line.hasText)) return false;
  if (lines.slice(start, end).some(({ text }) => SQUEEZED.test(text))) return false;
  if (run.some((line) => line.kind === 'rule')) return true;
  return bordered >= 2 && !endsInPipe(lines[start - 1]) && !endsInPipe(lines[end]);
}

/** A column ruled too narrow for a single Chinese character has lost what stood in it: `├──┼────┤ │  ├────`. */
const SQUEEZED = /[┤┼] ?│ |├─[┬┼┴┤]/u;

/** `text |`; a line with a vertical before it too is another table's. */
function endsInPipe(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { leads, trails } = pipeLine(line.text);
  return trails && !leads;
}

function region(lines: readonly Line[], drawn: readonly DrawnLine[], start: number, end: number): Region {
  let furniture = 0;
  const groups: FramedLine[][] = [[]];
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    if (drawn[index]?.kind === 'rule') {
      furniture += countNonBlank(line.text);
      groups.push([]);
      continue;
    }
    const { cells, bars, drawnAway, ruled } = splitDrawn(line);
    furniture += drawnAway;
    groups.at(-1)?.push({ cells, bars, text: line.text });
    if (ruled) groups.push([]);
  }
  const rows =
    groups.length === 1
      ? framedRows(groups[0] ?? [])
      : rowsOf(groups.map((group) => group.map((entry) => [...entry.cells])));
  return { start, end, pieces: [{ kind: 'table', layout: 'L6', rows: withPaddedSpans(rows), furniture }] };
}

/** Dashes from one vertical to the next: box-drawing ones, or so many that they are no `--` for "nothing". */
function isPartRule(between: string): boolean {
  return /^[─━═╌┄┈]+$/.test(between) || /^[-=]{4,}$/.test(between);
}

/** Cells of one drawn line. A part of the line that is only dashes (`│ 产出 ├────┤`) is a rule under that cell. */
function splitDrawn(line: Line): { cells: Para[]; bars: number[]; drawnAway: number; ruled: boolean } {
  const cells: Para[] = [];
  const bars: number[] = [];
  let drawnAway = 0;
  let ruled = false;
  let start = -1;
  for (let i = 0; i < line.text.length; i++) {
    if (!isVertical(line.text.charCodeAt(i))) continue;
    bars.push(i);
    drawnAway++;
    if (start >= 0) {
      const between = line.text.slice(start, i);
      const text = trim(between);
      const rule = isPartRule(between);
      if (rule) drawnAway += countNonBlank(text);
      ruled ||= rule;
      cells.push({ text: rule ? '' : text, line: line.number });
    }
    start = i + 1;
  }
  return { cells, bars, drawnAway, ruled };
}

function rowsOf(groups: readonly (readonly Para[][])[]): readonly RowPiece[] {
  const filled = groups.filter((group) => group.length > 0);
  if (!rulesPartRows(groups, filled)) return filled.flat().map((cells) => wholeRow(cells.map((cell) => [cell])));
  const widths = partsParagraphs(filled) ? columnWidths(filled) : null;
  return filled.map((lines) => joinWrapped(lines, widths));
}

/**
 * Rules part rows unless there is only the one under the header (markdown), or the three of a database client: above,
 * under the one-line header, below, with rows that all begin with a filled cell.
 */
function rulesPartRows(groups: readonly (readonly Para[][])[], filled: readonly (readonly Para[][])[]): boolean {
  if (groups.length === 1) return false;
  const open = groups[0] !== undefined && groups[0].length > 0;
  if (open && filled.length <= 2 && groups[0]?.length === 1) return false;
  const [header, body] = filled;
  if (filled.length !== 2 || header?.length !== 1 || body === undefined) return true;
  return body.length < 2 || body.some((cells) => (cells[0]?.text ?? '') === '');
}

function joinWrapped(lines: readonly Para[][], widths: readonly number[] | null): RowPiece {
  const width = lines.reduce((most, cells) => Math.max(most, cells.length), 0);
  const cells = Array.from({ length: width }, (_, column): readonly Para[] => {
    const parts = lines.flatMap((line) => line[column] ?? []);
    if (widths !== null) return unwrapped(parts, widths[column] ?? 0);
    const written = parts.filter((part) => part.text !== '');
    return written.length > 0 ? written : parts.slice(0, 1);
  });
  return wholeRow(cells);
}
