import { cellAt, type GridPiece } from './grid-piece.js';
import { labelCells } from './label-cells.js';
import { bandsOf, type PrintedLine, type Screen, type Segment, segmentsOf } from './screen.js';
import { type Extent, shareUnits, stancesOf } from './share.js';
import type { Stance } from './stance.js';
import { columnWidth, goesOn, isNumbered, paragraphsOf } from './wrapped.js';

/** Rows of a label and what answers it; null where a text of the first column is no label, or a line may be of two rows. */
export function labelRows(
  screen: Screen,
  lines: readonly PrintedLine[],
  labels: ReadonlyMap<string, string>,
): GridPiece | null {
  const [first, ...bands] = bandsOf(segmentsOf(screen, lines));
  if (first === undefined || bands.length === 0) return null;
  const { cells, others } = labelCells(first, labels);
  if (others.length > 0) return null;
  const units = unitsOf(screen, bands.flat());
  const shared = shareUnits(screen, cells, units);
  if (shared === null) return null;
  const rows = cells.map(({ text, first: line }, i) => {
    const own = shared[i]?.flatMap(({ segments }) => segments) ?? [];
    const answers = bandsOf(own).map((band) =>
      paragraphsOf(screen, band, columnWidth(screen, bands.flat(), undefined)),
    );
    const right = answers.length > 0 ? answers : [[{ text: '', line }]];
    return [[{ text, line }], ...right];
  });
  const width = Math.max(...rows.map(({ length }) => length));
  return {
    kind: 'grid',
    width,
    rows: rows.map((row) =>
      row.map((paragraphs, i) => ({
        ...cellAt(i + 1, paragraphs),
        columns: i === row.length - 1 ? width - i : 1,
      })),
    ),
  };
}

/** How the cells of these rows stand beside each other. */
export function rowStances(
  screen: Screen,
  lines: readonly PrintedLine[],
  labels: ReadonlyMap<string, string>,
): readonly Stance[] {
  const [first, ...bands] = bandsOf(segmentsOf(screen, lines));
  const { cells } = labelCells(first ?? [], labels);
  return stancesOf(screen, cells, unitsOf(screen, bands.flat()));
}

export interface Unit extends Extent {
  readonly segments: readonly Segment[];
}

/** Lines of which none goes on with the one above; the items of a list are one. */
export function unitsOf(screen: Screen, segments: readonly Segment[]): readonly Unit[] {
  const width = columnWidth(screen, segments, undefined);
  const units: Unit[] = [];
  for (const line of byLine(segments)) {
    const [first] = line;
    const last = units.at(-1);
    if (first === undefined) continue;
    const above = last?.segments.findLast(({ from }) => from === first.from);
    const follows =
      above !== undefined && line.length === 1 && (goesOn(screen, above, first, width) || isNextItem(last, first));
    if (last !== undefined && follows)
      units[units.length - 1] = { ...last, last: first.line, segments: [...last.segments, first] };
    else units.push({ first: first.line, last: first.line, segments: line });
  }
  return units;
}

export function byLine(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const lines = new Map<number, Segment[]>();
  for (const segment of segments) lines.set(segment.line, [...(lines.get(segment.line) ?? []), segment]);
  return [...lines].toSorted(([a], [b]) => a - b).map(([, own]) => own.toSorted((a, b) => a.from - b.from));
}

const NUMBER = /\d+/u;

/** `任务2：` below `任务1：` and what belongs to it. */
function isNextItem(unit: Unit | undefined, { text }: Segment): boolean {
  if (!isNumbered(text)) return false;
  const numbers = unit?.segments.filter((one) => isNumbered(one.text)).map((one) => Number(NUMBER.exec(one.text)?.[0]));
  return numbers !== undefined && numbers.at(-1) === Number(NUMBER.exec(text)?.[0]) - 1;
}
