import type { Block } from '../../../src/model/document.js';
import { paragraph } from '../../../src/model/document.js';
import { p, tbl, tc, tr } from '../../support/docx.js';
import type { Sheet, SheetCell } from '../../support/printing/sheet.js';
import { type CellSpec, table } from '../form/build.js';

/** What a form is built of before it is printed: paragraphs and rows of cells; neighbouring rows are one table. */
export type Piece = string | Row;

/** Ends the table before it, so that the next row begins a Word table of its own. */
export const BREAK = 'BREAK the table here' as const;

/** Cells over an even division of the page's width; `columns` says of how many parts, the cells' spans in those parts. */
export interface Row {
  readonly columns: number;
  readonly cells: readonly CellSpec[];
}

export function row(columns: number, ...cells: readonly CellSpec[]): Row {
  return { columns, cells };
}

const WIDTH = 840;

/** Tables as lists of rows with spans in shares of one page width, and the paragraphs between them. */
export function groupPieces(pieces: readonly Piece[]): readonly (string | readonly (readonly CellSpec[])[])[] {
  const groups: (string | (readonly CellSpec[])[])[] = [];
  let broken = true;
  for (const piece of pieces) {
    if (piece === BREAK) broken = true;
    else if (typeof piece === 'string') {
      groups.push(piece);
      broken = true;
    } else {
      const cells = piece.cells.map((spec): CellSpec => {
        const [text, span = 1, rows = 1] = typeof spec === 'string' ? [spec] : spec;
        return [text, (span * WIDTH) / piece.columns, rows];
      });
      const last = groups.at(-1);
      if (broken || typeof last !== 'object') groups.push([cells]);
      else last.push(cells);
      broken = false;
    }
  }
  return groups;
}

/** The blocks of a Document. */
export function blocksOf(pieces: readonly Piece[]): readonly Block[] {
  let number = 0;
  return groupPieces(pieces).map((group) =>
    typeof group === 'string' ? paragraph(group) : table(++number, compressed(group)),
  );
}

/** The same with each table as printed rows: a cell for each place on the page, those that hang down repeated. */
export function sheetOf(pieces: readonly Piece[]): Sheet {
  return groupPieces(pieces).map((group) => {
    if (typeof group === 'string') return group;
    const placed = placeCells(group);
    return placed.map((_, at) =>
      placed
        .slice(0, at + 1)
        .flatMap((cells, from) => cells.filter((cell) => from + cell.rows > at).map((cell) => ({ cell, from })))
        .map(({ cell: { text, from: left, to: right }, from }): SheetCell => ({ text, left, right, hangs: from < at }))
        .toSorted((a, b) => a.left - b.left),
    );
  });
}

/** Spans counted in grid columns that really occur. */
function compressed(rows: readonly (readonly CellSpec[])[]): readonly (readonly CellSpec[])[] {
  const placed = placeCells(rows);
  const edges = [...new Set(placed.flat().flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  return placed.map((cells) =>
    cells.map(({ text, from, to, rows: down }): CellSpec => [text, edges.indexOf(to) - edges.indexOf(from), down]),
  );
}

interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** Left and right edge of each cell, those that hang down from rows above stepped over. */
function placeCells(rows: readonly (readonly CellSpec[])[]): readonly (readonly Placed[])[] {
  let hanging: { from: number; to: number; left: number }[] = [];
  return rows.map((specs) => {
    let at = 0;
    const cells: Placed[] = [];
    const skip = () => {
      for (let over = hanging.find(({ from }) => from === at); over; over = hanging.find(({ from }) => from === at))
        at = over.to;
    };
    for (const spec of specs) {
      const [text, span = 1, down = 1] = typeof spec === 'string' ? [spec] : spec;
      skip();
      cells.push({ text, from: at, to: at + span, rows: down });
      at += span;
    }
    hanging = [
      ...hanging.map((one) => ({ ...one, left: one.left - 1 })),
      ...cells.filter(({ rows: down }) => down > 1).map(({ from, to, rows: down }) => ({ from, to, left: down - 1 })),
    ].filter(({ left }) => left > 0);
    return cells;
  });
}

/** The body of a .docx. */
export function docxBody(pieces: readonly Piece[]): string {
  return groupPieces(pieces)
    .map((group) =>
      typeof group === 'string'
        ? group
            .split('\n')
            .map((line) => p(line))
            .join('')
        : docxTable(group),
    )
    .join('');
}

function docxTable(rows: readonly (readonly CellSpec[])[]): string {
  const placed = placeCells(rows);
  const edges = [...new Set(placed.flat().flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const gridSpan = (from: number, to: number) => `<w:gridSpan w:val="${edges.indexOf(to) - edges.indexOf(from)}"/>`;
  const printed = placed.map((cells, r) => {
    const hanging = placed
      .slice(0, r)
      .flatMap((above, i) => above.filter((cell) => i + cell.rows > r).map((cell) => ({ ...cell, on: true })));
    return tr(
      ...[...cells.map((cell) => ({ ...cell, on: false })), ...hanging]
        .toSorted((a, b) => a.from - b.from)
        .map(({ text, from, to, rows: down, on }) => {
          const merge = on ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : '';
          const content = on
            ? ''
            : text
                .split('\n')
                .map((line) => p(line))
                .join('');
          return tc(content, `${gridSpan(from, to)}${merge}`);
        }),
    );
  });
  return tbl(
    printed,
    edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) * 10),
  );
}

/** A web page. */
export function htmlOf(pieces: readonly Piece[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('');
  const body = groupPieces(pieces).map((group) => {
    if (typeof group === 'string') return lines(group);
    const rows = compressed(group).map((cells) => {
      const tds = cells.map((spec) => {
        const [text, span = 1, down = 1] = typeof spec === 'string' ? [spec] : spec;
        return `<td colspan="${span}" rowspan="${down}">${lines(text)}</td>`;
      });
      return `<tr>${tds.join('')}</tr>`;
    });
    return `<table>${rows.join('\n')}</table>`;
  });
  return `<html><head><meta charset="utf-8"><title>报告</title></head><body>${body.join('\n')}</body></html>`;
}
