import { cellAt, type GridCell, type GridPiece } from './grid-piece.js';
import { type LabelCell, labelAt } from './label-cells.js';
import { byLine, type Unit } from './label-rows.js';
import { isFigure, type Screen, type Segment } from './screen.js';
import { extentOf, shareUnits } from './share.js';
import { columnWidth, isFull, isNumbered, joined, paragraphsOf } from './wrapped.js';

/** A head of columns: the label of each, the first one's being that of the rows' names. */
export interface ColumnHead {
  readonly columns: readonly LabelCell[];
  /** Labels over several columns. */
  readonly groups: readonly Segment[];
}

/** The head of a table of figures from the texts printed in it; null where one of them is no label of it. */
export function columnHead(
  segments: readonly Segment[],
  labels: ReadonlyMap<string, string>,
  groupKeys: (text: string) => boolean,
): ColumnHead | null {
  const groups: Segment[] = [];
  const stacks: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.line - b.line || a.from - b.from)) {
    const stack = stacks.filter((own) => own.some((one) => overlap(one, segment)));
    if (groupKeys(segment.text) && stack.length === 0) groups.push(segment);
    else if (stack.length === 0) stacks.push([segment]);
    else if (stack.length === 1) stack[0]?.push(segment);
    else return null;
  }
  const columns: LabelCell[] = [];
  for (const stack of stacks.toSorted((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0))) {
    const label = labelAt(stack, 0, labels);
    if (label === null || label.segments.length < stack.length) return null;
    columns.push(label);
  }
  return { columns, groups };
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

function overlap(a: Reach, b: Reach): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * The names of the rows: a known name over several lines, or a text and what was wrapped of it. A line with texts of its
 * own in other columns below another such line is a row of its own.
 */
export function rowNames(
  column: readonly Segment[],
  known: ReadonlyMap<string, string>,
  width: number,
  others: readonly Segment[],
): readonly LabelCell[] {
  const answered = new Set(others.map(({ line }) => line));
  const names: LabelCell[] = [];
  for (let at = 0; at < column.length; ) {
    const whole = labelAt(column, at, known);
    let end = at + 1;
    while (whole === null && end < column.length && wraps(column.slice(at, end), column[end], width, answered)) end++;
    const segments = whole?.segments ?? column.slice(at, end);
    const text = segments.map((segment) => segment.text).reduce(joined);
    names.push({ id: whole?.id ?? '', text, segments, ...extentOf(segments) });
    at += segments.length;
  }
  return names;
}

function wraps(
  above: readonly Segment[],
  below: Segment | undefined,
  width: number,
  answered: ReadonlySet<number>,
): boolean {
  const last = above.at(-1);
  if (last === undefined || below === undefined || isNumbered(below.text)) return false;
  if (answered.has(below.line) && above.some(({ line }) => answered.has(line))) return false;
  return isFull(last.text, below.text, width) && below.line - last.line <= 2;
}

/** Rows below a head, a cell in each column; null where a text stands below no column or below two. */
export function columnRows(
  screen: Screen,
  head: ColumnHead,
  names: readonly LabelCell[],
  body: readonly Segment[],
): readonly (readonly GridCell[])[] | null {
  const reaches = head.columns.map(({ segments }) => reachOf(segments));
  const placed = new Map<Segment, number>();
  for (const segment of body) {
    const column = columnFor(reaches, segment);
    if (column < 1) return null;
    placed.set(segment, column);
  }
  const inColumn = (segments: readonly Segment[], column: number) =>
    segments.filter((segment) => placed.get(segment) === column);
  const units = byLine(body).map((segments): Unit => ({ ...extentOf(segments), segments }));
  const fits = (_: number, own: readonly Unit[]) =>
    reaches.every((_reach, column) =>
      isOneText(
        inColumn(
          own.flatMap(({ segments }) => segments),
          column,
        ),
      ),
    );
  const shared = shareUnits(screen, names, units, fits);
  if (shared === null) return null;
  return names.map(({ text, first }, row) => {
    const own = shared[row]?.flatMap(({ segments }) => segments) ?? [];
    return reaches.map((_, column) => {
      if (column === 0) return cellAt(1, [{ text, line: first }]);
      const texts = inColumn(own, column);
      const [top] = texts;
      if (top === undefined) return cellAt(column + 1, [{ text: '', line: first }]);
      if (isFigure(top.text))
        return cellAt(column + 1, [{ text: texts.map((one) => one.text).join(''), line: top.line }]);
      return cellAt(
        column + 1,
        paragraphsOf(
          screen,
          texts,
          columnWidth(
            screen,
            [...(head.columns[column]?.segments ?? []), ...inColumn(body, column)],
            reaches[column + 1]?.from,
          ),
        ),
      );
    });
  });
}

/** A figure is one figure, though it may be broken: `108.` / `30`. */
function isOneText(segments: readonly Segment[]): boolean {
  const texts = segments.map(({ text }) => text);
  if (texts.length < 2 || !texts.some(isFigure)) return true;
  return texts.every(isFigure) && WHOLE.test(texts.join('')) && BROKEN.test(texts.slice(0, -1).join(''));
}

/** Amounts are printed with all their decimals, so that a broken one shows where it goes on. */
const WHOLE = /^-?\d[\d,]*\.\d{2}$/u;
const BROKEN = /^-?\d[\d,]*(?:\.\d?)?$/u;

function reachOf(segments: readonly Segment[]): Reach {
  return {
    from: Math.min(...segments.map(({ from }) => from)),
    to: Math.max(...segments.map(({ to }) => to)),
  };
}

/** The one column a text stands below, or the left one of two where it begins with it; -1 where that is in doubt. */
function columnFor(columns: readonly Reach[], segment: Reach): number {
  const over = columns.flatMap((column, i) => (overlap(column, segment) ? [i] : []));
  const [left = -1] = over;
  return over.length === 1 || (over.length === 2 && columns[left]?.from === segment.from) ? left : -1;
}

/** The table: a row of the groups and, below it, the head. */
export function columnGrid({ columns, groups }: ColumnHead, rows: readonly (readonly GridCell[])[]): GridPiece {
  const head = columns.map(({ text, first }, i) => cellAt(i + 1, [{ text, line: first }]));
  const reaches = columns.map(({ segments }) => reachOf(segments));
  const below = (group: Segment) => {
    const at = reaches.findIndex(({ to }) => to > group.from);
    return at === -1 ? reaches.length - 1 : at;
  };
  const top = columns.map(({ first }, i) => {
    const own = groups.filter((group) => below(group) === i).map(({ text, line }) => ({ text, line }));
    return cellAt(i + 1, own.length > 0 ? own : [{ text: '', line: first }]);
  });
  const printed = groups.length === 0 ? [head] : [head, top];
  return { kind: 'grid', width: columns.length, rows: [...printed, ...rows] };
}
