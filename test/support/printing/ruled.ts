import { displayWidth } from '../../../src/text/display-width.js';
import { padTo, sideBySide, wrapText } from './columns.js';
import { edgesOf, PAGE, type Sheet, type SheetCell, type SheetRow, shownText } from './sheet.js';

/** Tables between drawn verticals or aligned by blanks, cells wrapped to their share of the line. */
export interface RuledPrint {
  readonly kind: 'framed' | 'grid' | 'aligned';
  /** Columns of the screen, more where a cell would be narrower than two characters. */
  readonly width: number;
  /** Whether a blank line parts rows that are aligned by blanks. */
  readonly parted: boolean;
}

export function printRuled(sheet: Sheet, print: RuledPrint): string {
  return sheet
    .map((block) =>
      typeof block === 'string' ? `${wrapLine(block, print)}\n` : `${tableLines(block, print).join('\n')}\n`,
    )
    .join('');
}

function wrapLine(text: string, { kind, width }: RuledPrint): string {
  return kind === 'framed' ? wrapText(text, width).join('\n') : text;
}

function tableLines(rows: readonly SheetRow[], { kind, width, parted }: RuledPrint): readonly string[] {
  const place = placer(rows, width);
  const rule = (mark: string) =>
    `+${gaps(edgesOf(rows), place)
      .map((gap) => mark.repeat(gap))
      .join('+')}+`;
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell) => ({ text: shownText(cell), width: widthOf(cell, place) }));
    if (kind === 'aligned')
      return [...sideBySide(cells).map((texts) => texts.join(' ').trimEnd()), ...(parted ? [''] : [])];
    if (kind === 'framed') return sideBySide(cells).map((texts) => `|${texts.join('|')}|`);
    const inner = cells.map((cell) => ({ ...cell, width: cell.width - 2 }));
    return [...sideBySide(inner).map((texts) => `|${texts.map((text) => ` ${text} `).join('|')}|`), rule('-')];
  });
  return kind === 'grid' ? [rule('-'), ...lines] : lines;
}

/** Where an edge stands on the screen: each cell holds two characters at least. */
function placer(rows: readonly SheetRow[], width: number): (edge: number) => number {
  const narrowest = Math.min(...rows.flat().map(({ left, right }) => right - left));
  const columns = Math.max(width, Math.ceil((PAGE / narrowest) * 8));
  return (edge) => Math.round((edge * columns) / PAGE);
}

function widthOf({ left, right }: SheetCell, place: (edge: number) => number): number {
  return place(right) - place(left) - 1;
}

function gaps(edges: readonly number[], place: (edge: number) => number): readonly number[] {
  return edges.slice(1).map((edge, i) => place(edge) - place(edges[i] ?? 0) - 1);
}

/** Tables under rulers of dashes, without verticals: a row a line, or rows wrapped and parted by blank lines. */
export interface DashedPrint {
  readonly kind: 'simple' | 'multiline';
  /** Columns of the screen a grid column has at most. */
  readonly width: number;
}

export function printDashed(sheet: Sheet, print: DashedPrint): string {
  return sheet
    .map((block) => (typeof block === 'string' ? `${block}\n\n` : `${dashedLines(block, print).join('\n')}\n\n`))
    .join('');
}

function dashedLines(rows: readonly SheetRow[], { kind, width }: DashedPrint): readonly string[] {
  const edges = edgesOf(rows);
  const texts = rows.map((row) => edges.slice(0, -1).map((edge) => textAt(row, edge, kind)));
  const wide = edges.slice(0, -1).map((_, c) => Math.max(4, ...texts.map((row) => displayWidth(row[c] ?? ''))));
  const widths = wide.map((most) => (kind === 'multiline' ? Math.min(most, width) : most));
  const ruler = `  ${widths.map((each) => '-'.repeat(each)).join(' ')}`;
  const full = `  ${'-'.repeat(ruler.length - 2)}`;
  const lines = texts.map((row) =>
    sideBySide(row.map((text, c) => ({ text, width: widths[c] ?? 4 }))).map((cells) =>
      `  ${cells.map((cell, c) => padTo(cell, widths[c] ?? 4)).join(' ')}`.trimEnd(),
    ),
  );
  if (kind === 'simple') return [ruler, ...lines.flat(), ruler];
  return [
    full,
    ...(lines[0] ?? []),
    ruler,
    ...lines
      .slice(1)
      .flatMap((row) => [...row, ''])
      .slice(0, -1),
    full,
  ];
}

/** A merged cell's text stands in its first column. */
function textAt(row: SheetRow, edge: number, kind: DashedPrint['kind']): string {
  const cell = row.find(({ left }) => left === edge);
  const text = cell === undefined ? '' : shownText(cell);
  return kind === 'simple' ? text.replaceAll('\n', ' ') : text;
}
