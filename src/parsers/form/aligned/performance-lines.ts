import type { GoalsPart, IndicatorPart } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { cellAt, type GridCell, type GridPiece } from './grid-piece.js';
import { type LabelCell, labelCells } from './label-cells.js';
import { byLine } from './label-rows.js';
import { bandsOf, type Screen, type Segment } from './screen.js';
import { type Extent, extentOf, shareUnits } from './share.js';
import { columnWidth, goesOn, paragraphsOf } from './wrapped.js';

/** Rows of the goals, right of their label; null where goals and completion stand in no two columns below their heads. */
export function goalsGrid(
  screen: Screen,
  label: LabelCell,
  segments: readonly Segment[],
  { expected, completed }: GoalsPart,
): GridPiece | null {
  const named = (labels: readonly string[]) => {
    const keys = new Set(labels.map(keyOf));
    return segments.find(({ text }) => keys.has(keyOf(text)));
  };
  const heads = [named(expected), named(completed)];
  const [left, right] = heads;
  const [goals, completion, ...more] = bandsOf(segments);
  if (left === undefined || right === undefined || goals === undefined || completion === undefined) return null;
  if (more.length > 0 || left.line !== right.line || goals[0] !== left || completion[0] !== right) return null;
  const answers = [goals, completion].map((band, i) => {
    const width = columnWidth(screen, band, i === 0 ? start(completion) : undefined);
    const texts = paragraphsOf(screen, band.slice(1), width);
    return texts.length > 0 ? texts : [{ text: '', line: left.line }];
  });
  return {
    kind: 'grid',
    width: 3,
    rows: [
      [cellAt(1, [{ text: label.text, line: label.first }], 2), cellAt(2, [left]), cellAt(3, [right])],
      answers.map((texts, i) => cellAt(i + 2, texts)),
    ],
  };
}

/** Rows of the indicators: label, group, kind, content, completion. */
export function indicatorsGrid(
  screen: Screen,
  label: LabelCell,
  segments: readonly Segment[],
  part: IndicatorPart,
): GridPiece | null {
  const headers = new Set(part.headers.map(keyOf));
  const lines = byLine(segments);
  const headAt = lines.findIndex((line) => !line.every(({ text }) => headers.has(keyOf(text))));
  const head = lines.slice(0, headAt).flat();
  const bands = bandsOf(lines.slice(headAt).flat());
  const kinds = new Map(
    part.groups.flatMap((group) => group.kinds.flatMap((kind) => kind.labels.map((one) => [keyOf(one), kind.id]))),
  );
  const at = bands.findIndex((band) => labelCells(band, kinds).others.length === 0);
  const [contents, completions, ...more] = bands.slice(at + 1);
  if (at < 0 || contents === undefined || completions === undefined || more.length > 0) return null;
  const { cells } = labelCells(bands[at] ?? [], kinds);
  const rows = indicatorRows(screen, cells, contents, completions);
  const shared = rows && shareUnits(screen, cells, rows);
  if (shared == null || shared.some(({ length }) => length === 0)) return null;
  const groups = groupCells(bands.slice(0, at).flat(), part);
  if (groups === null) return null;
  const height = (head.length > 0 ? 1 : 0) + shared.flat().length;
  const grid: GridCell[][] = [];
  if (head.length > 0) grid.push([{ ...cellAt(2, head), columns: 4 }]);
  const begun = new Set<string>();
  shared.forEach((own, i) => {
    const kind = cells[i];
    if (kind === undefined) return;
    own.forEach((row, n) => {
      const out: GridCell[] = [];
      const group = part.groups.findIndex((one) => one.kinds.some(({ id }) => id === kind.id));
      if (n === 0 && !begun.has(`${group}`)) {
        begun.add(`${group}`);
        const span = shared
          .filter((_, k) => part.groups[group]?.kinds.some(({ id }) => id === cells[k]?.id))
          .flat().length;
        out.push(cellAt(2, groups[group] ?? [{ text: '', line: row.first }], span));
      }
      if (n === 0) out.push(cellAt(3, [{ text: kind.text, line: kind.first }], own.length));
      out.push(cellAt(4, row.content), cellAt(5, row.completion));
      grid.push(out);
    });
  });
  grid[0]?.unshift(cellAt(1, [{ text: label.text, line: label.first }], height));
  return { kind: 'grid', width: 5, rows: grid };
}

interface IndicatorRow extends Extent {
  readonly content: readonly { readonly text: string; readonly line: number }[];
  readonly completion: readonly { readonly text: string; readonly line: number }[];
}

/** Contents and completions side by side; null where one of them stands beside no other. */
function indicatorRows(
  screen: Screen,
  kinds: readonly LabelCell[],
  contents: readonly Segment[],
  completions: readonly Segment[],
): readonly IndicatorRow[] | null {
  const beside = new Set(completions.map(({ line }) => line));
  const starts = new Set(kinds.map(({ first }) => first));
  const [leftWidth, rightWidth] = [
    columnWidth(screen, contents, start(completions)),
    columnWidth(screen, completions, undefined),
  ];
  const left = cellsOf(
    screen,
    contents,
    leftWidth,
    (above, below) => (beside.has(above) && beside.has(below)) || starts.has(below),
  );
  const lines = new Set(left.map(([first]) => first?.line));
  const right = cellsOf(screen, completions, rightWidth, (_, below) => lines.has(below));
  if (left.length !== right.length) return null;
  const rows = left.map((content, i): IndicatorRow | null => {
    const completion = right[i] ?? [];
    const [own, other] = [extentOf(content), extentOf(completion)];
    if (Math.abs(own.first + own.last - other.first - other.last) > 2) return null;
    return {
      ...extentOf([...content, ...completion]),
      content: paragraphsOf(screen, content, leftWidth),
      completion: paragraphsOf(screen, completion, rightWidth),
    };
  });
  return rows.every((row) => row !== null) ? rows : null;
}

function start(column: readonly Segment[]): number {
  return Math.min(...column.map(({ from }) => from));
}

/** Each text of a column and what was wrapped of it. */
function cellsOf(
  screen: Screen,
  column: readonly Segment[],
  width: number,
  parts: (above: number, below: number) => boolean,
): readonly (readonly Segment[])[] {
  const cells: Segment[][] = [];
  for (const segment of column) {
    const above = cells.at(-1)?.at(-1);
    if (above !== undefined && goesOn(screen, above, segment, width) && !parts(above.line, segment.line))
      cells.at(-1)?.push(segment);
    else cells.push([segment]);
  }
  return cells;
}

/** The texts of each group's cell: its label and what stands below it; null where another text stands first. */
function groupCells(segments: readonly Segment[], part: IndicatorPart): readonly (readonly Segment[])[] | null {
  const column = segments.toSorted((a, b) => a.line - b.line || a.from - b.from);
  const labels = part.groups.map((group) => new Set(group.labels.map(keyOf)));
  const cells = part.groups.map((): Segment[] => []);
  let open: Segment[] | undefined;
  for (const segment of column) {
    const at = labels.findIndex((keys) => keys.has(keyOf(segment.text)));
    if (at >= 0) open = cells[at];
    if (open === undefined) return null;
    open.push(segment);
  }
  return cells;
}
