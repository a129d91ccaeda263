import type { Line } from './lines.js';
import type { Region } from './piece.js';
import { type PipeLine, pipeLine } from './pipe-line.js';
import { cutRows } from './piped-rows.js';
import { RowBuilder } from './row-builder.js';

/**
 * Layouts L3 (`text |`) and L4 (the pipe on a line of its own), as web text extractors print a table: each cell is closed
 * by a pipe, and at the end of a row stand as many pipes as the row has fewer cells than the table is wide. Empty cells
 * are gone, so that in such a row only the order is known. Several cells on one line are a row.
 */
export function findPipedCells(lines: readonly Line[], taken: readonly boolean[]): readonly Region[] {
  const kinds = lines.map((line) => pipeLine(line.text));
  const regions: Region[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = endOfRun(lines, kinds, taken, index);
    const region = end > index ? read(lines, kinds, taken, index, end) : null;
    if (region !== null) regions.push(region);
    index = Math.max(end, index + 1);
  }
  return regions;
}

/** Two lines of loose text after fewer piped lines than this are the cover after a web page's breadcrumb and counter. */
const FEW = 3;

/**
 * Where a run of piped lines that begins at `start` ends; `start` itself when none begins there. Loose text between piped
 * lines is taken along: `cutRows` decides whether it is a cell's.
 */
function endOfRun(
  lines: readonly Line[],
  kinds: readonly PipeLine[],
  taken: readonly boolean[],
  start: number,
): number {
  if (taken[start] || !closes(kinds[start])) return start;
  let end = start + 1;
  let piped = 1;
  let plain = 0;
  let inner = false;
  for (let i = start + 1; i < lines.length && !taken[i]; i++) {
    const last = kinds[end - 1];
    if (!closes(kinds[i])) {
      plain++;
      inner ||= kinds[i]?.kind === 'inner';
      if (piped < FEW && plain > 1 && !inner && rowEnded(last)) break;
      continue;
    }
    // After a row printed on one line, loose text before a `text |` line is the cover after a breadcrumb.
    if (piped < FEW && plain > 0 && !inner && last?.kind === 'row' && kinds[i]?.kind !== 'row') break;
    end = i + 1;
    piped++;
    plain = 0;
    inner = false;
  }
  return end;
}

function closes(kind: PipeLine | undefined): boolean {
  return kind !== undefined && kind.kind !== 'none' && kind.kind !== 'inner';
}

function rowEnded(kind: PipeLine | undefined): boolean {
  return kind === undefined || kind.kind === 'row' || kind.trailing > 1;
}

function read(
  lines: readonly Line[],
  kinds: readonly PipeLine[],
  taken: readonly boolean[],
  from: number,
  end: number,
): Region | null {
  // In L4 the text stands before its pipe's line.
  const before = from - 1;
  const textBefore = kinds[from]?.kind === 'closers' && lines[before] !== undefined && !taken[before];
  const start = textBefore ? before : from;
  const rows = new RowBuilder();
  for (let i = start; i < end; i++) {
    const line = lines[i];
    const kind = kinds[i];
    if (line !== undefined && kind !== undefined && !line.empty) rows.add(line, kind);
  }
  rows.finish();
  if (!rows.isTable()) return null;
  const layout = rows.closedBelow * 2 > rows.cells ? 'L4' : 'L3';
  return { start, end, pieces: cutRows(rows.rows, layout, rows.furniture) };
}
