import { countNonBlank } from '../../../model/document.js';
import type { CellSpan, Para, Piece, RowPiece } from './piece.js';

/** A cell as its paragraphs; a merged cell stands once in every grid column and row it covers. */
export type Copy = readonly Para[];

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly paras: Copy;
  rows: number;
}

/**
 * The table behind rows that write a merged cell in every grid column. Neighbours that differ are two cells. Equal
 * neighbours are one, but for figures and blanks under two heads: those are a cell each (`其中：` over `拨款 | 拨款`).
 */
export function repetitionGrid(rows: readonly (readonly Copy[])[], drawing: number): Piece {
  const texts = rows.map((row) => row.map(copyText));
  const stretches = rows.map((row, r) => stretchesOf(row, texts, r));
  const written = new Set<Stretch>(stretches.flat());
  stretches.forEach((row, r) => {
    for (const below of joinedBelow(stretches, texts, r)) {
      const above = row.find((one) => one.from === below.from && one.to === below.to);
      if (above === undefined) continue;
      written.delete(below);
      const first = firstOf(stretches, written, above, r);
      first.rows++;
    }
  });
  const all = rows.reduce((sum, row) => sum + row.reduce((n, copy) => n + count(copy), 0), 0);
  const kept = [...written].reduce((sum, { paras }) => sum + count(paras), 0);
  const pieces = stretches.map((row) =>
    rowOf(
      row.filter((one) => written.has(one)),
      row.at(-1)?.to ?? 0,
    ),
  );
  return { kind: 'table', layout: 'L7', rows: pieces, furniture: drawing + all - kept };
}

export function copyText(copy: Copy): string {
  return copy
    .map(({ text }) => text.trim())
    .join('\n')
    .trim();
}

/** Neither letters nor ideographs: a figure, a dash for nothing, or blank. */
export function isFigure(text: string): boolean {
  return !LETTER.test(text);
}

const LETTER = /\p{L}/u;

function count(copy: Copy): number {
  return copy.reduce((sum, { text }) => sum + countNonBlank(text), 0);
}

function stretchesOf(row: readonly Copy[], texts: readonly (readonly string[])[], r: number): Stretch[] {
  const out: Stretch[] = [];
  let from = 0;
  for (let c = 1; c <= row.length; c++) {
    if (c < row.length && !parted(texts, r, c)) continue;
    out.push({ from, to: c, text: texts[r]?.[from] ?? '', paras: row[from] ?? [], rows: 1 });
    from = c;
  }
  return out;
}

/** Whether a cell ends before column `c` of row `r`. */
function parted(texts: readonly (readonly string[])[], r: number, c: number): boolean {
  const left = texts[r]?.[c - 1] ?? '';
  const right = texts[r]?.[c] ?? '';
  if (left !== right) return true;
  if (!isFigure(left)) return left.length <= SHORT && partedAbove(texts, r, c) && left !== texts[r]?.[0];
  for (let above = r - 1; above >= 0; above--) {
    const [a, b] = [texts[above]?.[c - 1] ?? '', texts[above]?.[c] ?? ''];
    if (!isFigure(a) || !isFigure(b)) return a !== b;
  }
  return false;
}

/** A short answer, but no label at the row's head, may be given in two columns (`成本 | 不适用 | 不适用`). */
const SHORT = 6;

/** Whether the rows above are cut like row `r`, and before column `c` as well. */
function partedAbove(texts: readonly (readonly string[])[], r: number, c: number): boolean {
  const own = edgesOf(texts[r] ?? []);
  for (let above = r - 1; above >= 0; above--) {
    const edges = edgesOf(texts[above] ?? []);
    if (edges.join() === own.join()) continue;
    return edges.includes(c) && edges.filter((edge) => edge !== c).join() === own.join();
  }
  return false;
}

function edgesOf(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text, c) => (c > 0 && text !== texts[c - 1] ? [c] : []));
}

/**
 * Cells of the row below `r` that only repeat one above. A label that runs down is left of what it names, and of a head's
 * cells each may; an answer given twice is two answers.
 */
function joinedBelow(
  stretches: readonly (readonly Stretch[])[],
  texts: readonly (readonly string[])[],
  r: number,
): readonly Stretch[] {
  const head = isHead(texts, r);
  const joined: Stretch[] = [];
  let stub = true;
  for (const below of stretches[r + 1] ?? []) {
    const above = stretches[r]?.find((one) => one.from === below.from);
    const same = above?.to === below.to && above.text === below.text && !isFigure(below.text);
    stub &&= same;
    if (same && (stub || head || (below.text.length > SENTENCE && below.to === texts[r]?.length))) joined.push(below);
  }
  return joined;
}

/** An answer as long, at the end of its row, is hardly given twice. */
const SENTENCE = 10;

/** Rows whose first cell runs down to a row of figures. */
function isHead(texts: readonly (readonly string[])[], r: number): boolean {
  const first = texts[r]?.[0] ?? '';
  let next = r + 1;
  if (isFigure(first) || texts[next]?.[0] !== first) return false;
  while (texts[next]?.[0] === first) next++;
  const figures = texts[next]?.slice(1).filter((text) => text !== '' && isFigure(text)) ?? [];
  return new Set(figures).size > 1;
}

/** The cell at the top of a run down: `above` itself, or the one it repeats. */
function firstOf(
  stretches: readonly (readonly Stretch[])[],
  written: ReadonlySet<Stretch>,
  above: Stretch,
  r: number,
): Stretch {
  let first = above;
  for (let row = r; !written.has(first) && row > 0; row--) {
    first = stretches[row - 1]?.find((one) => one.from === above.from && one.to === above.to) ?? first;
  }
  return first;
}

function rowOf(row: readonly Stretch[], width: number): RowPiece {
  const spans = row.map(({ from, to, rows }): CellSpan => ({ column: from + 1, columns: to - from, rows }));
  return { cells: row.map(({ paras }) => paras), positionsKept: true, width, spans };
}
