import { type Line, trim, trimEnd } from './lines.js';
import type { Para, Region } from './piece.js';
import { type PipeLine, pipeLine } from './pipe-line.js';
import { cutRows, type OpenRow } from './piped-rows.js';

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

/** The first cell of a row is a label: few and short lines. More text than that after a row's end is not the table's. */
const LABEL_LINES = 4;
const LABEL_LENGTH = 40;

/** Where a run of piped lines that begins at `start` ends; `start` itself when none begins there. */
function endOfRun(
  lines: readonly Line[],
  kinds: readonly PipeLine[],
  taken: readonly boolean[],
  start: number,
): number {
  if (taken[start] || kinds[start]?.kind === 'none') return start;
  let end = start + 1;
  let plain = 0;
  let long = false;
  for (let i = start + 1; i < lines.length && !taken[i]; i++) {
    const kind = kinds[i];
    if (kind === undefined) break;
    if (kind.kind === 'none') {
      plain++;
      long ||= (lines[i]?.text.length ?? 0) > LABEL_LENGTH || (lines[i]?.gap ?? 0) > 1;
      if (rowEnded(kinds[end - 1]) && (plain > LABEL_LINES || long)) break;
      continue;
    }
    end = i + 1;
    plain = 0;
    long = false;
  }
  return end;
}

function rowEnded(kind: PipeLine | undefined): boolean {
  if (kind === undefined) return true;
  return kind.kind === 'row' || kind.trailing > 1;
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
  const start = kinds[from]?.kind === 'closers' && lines[before] !== undefined && !taken[before] ? before : from;
  const rows: OpenRow[] = [];
  let open: OpenRow = emptyRow();
  let pending: Para[] = [];
  let furniture = 0;
  let ownLine = 0;
  const finish = () => {
    if (open.cells.length > 0 || open.closers > 0) rows.push(open);
    open = emptyRow();
  };
  for (let i = start; i < end; i++) {
    const line = lines[i];
    const kind = kinds[i];
    if (line === undefined || kind === undefined || line.empty) continue;
    if (kind.kind === 'none') {
      if (open.lineRow) finish();
      pending.push({ text: line.text, line: line.number });
      continue;
    }
    furniture += kind.pipes;
    if (kind.kind === 'row') {
      finish();
      open = { ...emptyRow(), cells: rowCells(line, kind, pending), lineRow: true };
      pending = [];
      continue;
    }
    if (open.lineRow && kind.kind === 'cell') finish();
    const closing = pending.length > 0 || kind.kind === 'cell';
    if (kind.kind === 'cell') pending.push({ text: beforePipes(line.text), line: line.number });
    else if (closing) ownLine++;
    if (closing) open.cells.push(pending);
    if (closing && kind.kind === 'closers' && kind.pipes > 1) open.unsure = true;
    pending = [];
    const closers = kind.pipes - (closing ? 1 : 0);
    open.closers += closers;
    if (closers > 0) finish();
  }
  finish();
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (!isTable(rows, cells)) return null;
  const layout = ownLine * 2 > cells ? 'L4' : 'L3';
  return { start, end, pieces: [{ kind: 'table', layout, rows: cutRows(rows), furniture }] };
}

function emptyRow(): OpenRow {
  return { cells: [], closers: 0, unsure: false, lineRow: false };
}

/** A counter with pipes after it, or one bordered line, is page furniture of a web page, not a table. */
function isTable(rows: readonly OpenRow[], cells: number): boolean {
  if (cells < 2) return false;
  const lineRows = rows.filter((row) => row.lineRow).length;
  return rows.length >= 2 || (lineRows === 0 && cells >= 3);
}

function beforePipes(text: string): string {
  return trimEnd(text.slice(0, text.indexOf('|')));
}

/** Texts between pipes, empty ones kept in place; paragraphs that came before belong to the first. */
function rowCells(line: Line, kind: PipeLine, before: readonly Para[]): Para[][] {
  const texts = line.text.split('|');
  if (kind.trails) texts.pop();
  const cells = texts.map((text): Para[] => [{ text: trim(text), line: line.number }]);
  if (before.length > 0) cells[0]?.unshift(...before);
  return cells;
}
