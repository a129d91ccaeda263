import Table from 'cli-table3';
import { oneLine } from '../../messages/index.js';
import { textWidth, wrapText } from './text.js';

type Cells = readonly string[];

/** A heading of a figure is broken rather than make its column wider. */
const FIGURE_WIDTH = 8;
/** A column of text is not made narrower. */
const TEXT_WIDTH = 12;

/**
 * A table for the terminal. Chinese characters count as two columns; figures stand to the right, names to the left. One
 * that is too wide has its headings and texts broken; if that is not enough, figures are split over several tables below each
 * other, each with the names, and records of texts are written one below the other.
 */
export function terminalTable(
  head: Cells,
  rows: readonly Cells[],
  leftColumns = 1,
  width: number | null = null,
): string {
  const lines = rows.map((row) => row.map(oneLine));
  if (width === null || widthOf(columnWidths(head, lines)) <= width) return drawn(head, lines, leftColumns);
  const figures = columnWidths([], lines).map((own) => Math.max(own, FIGURE_WIDTH));
  const broken = head.map((text, i) => (i < leftColumns ? text : wrapText(text, figures[i] ?? FIGURE_WIDTH)));
  const widths = narrowed(columnWidths(broken, lines), leftColumns, width);
  const fitted = [broken, ...lines].map((row) =>
    row.map((text, i) => (i < leftColumns ? wrapText(text, widths[i] ?? 1) : text)),
  );
  const [names = [], ...body] = fitted;
  if (widthOf(widths) <= width) return drawn(names, body, leftColumns);
  if (leftColumns >= head.length) return records(head, lines, width);
  return bands(widths, leftColumns, width)
    .map((columns) =>
      drawn(
        pick(names, columns),
        body.map((row) => pick(row, columns)),
        leftColumns,
      ),
    )
    .join('\n');
}

function drawn(head: Cells, rows: readonly Cells[], leftColumns: number): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, i) => (i < leftColumns ? 'left' : 'right')),
    // Colours belong to the terminal, not to a result that is redirected into a file.
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

/** Of the widest line in each column. */
function columnWidths(head: Cells, rows: readonly Cells[]): readonly number[] {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const of = (text: string) => Math.max(...text.split('\n').map(textWidth));
  return Array.from({ length: count }, (_, i) => Math.max(0, ...[head, ...rows].map((row) => of(row[i] ?? ''))));
}

/** With a blank on either side of each cell, and the lines between them. */
function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, own) => sum + own + 3, 1);
}

/** The widest text gives way first. */
function narrowed(widths: readonly number[], leftColumns: number, width: number): readonly number[] {
  const fitted = [...widths];
  for (let over = widthOf(fitted) - width; over > 0; over--) {
    const widest = fitted.slice(0, leftColumns).reduce((best, own, i, all) => (own > (all[best] ?? 0) ? i : best), 0);
    if ((fitted[widest] ?? 0) <= TEXT_WIDTH) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}

/** The columns of each table: the names, and as many figures as there is room for, one at least. */
function bands(widths: readonly number[], leftColumns: number, width: number): readonly (readonly number[])[] {
  const names = widths.slice(0, leftColumns).map((_, i) => i);
  const found: number[][] = [];
  for (let column = leftColumns; column < widths.length; column++) {
    const last = found.at(-1);
    const fits = last !== undefined && widthOf([...names, ...last, column].map((i) => widths[i] ?? 0)) <= width;
    if (fits) last.push(column);
    else found.push([column]);
  }
  return found.map((columns) => [...names, ...columns]);
}

function pick(row: Cells, columns: readonly number[]): Cells {
  return columns.map((i) => row[i] ?? '');
}

/** One record a block: a line for each cell that is filled, its heading before it. */
function records(head: Cells, rows: readonly Cells[], width: number): string {
  const blocks = rows.map((row) => {
    const filled = row.flatMap((text, i) => (text === '' ? [] : [[head[i] ?? '', text] as const]));
    return labelledLines(filled, width, '', head).join('\n');
  });
  return blocks.join(`\n${'─'.repeat(Math.min(width, 40))}\n`);
}

/** Columns of a label; the text of a longer one stands below it. */
const LABEL_WIDTH = 24;

/** A text behind each label, in a column of its own that is as wide as the widest of `labels`. */
export function labelledLines(
  pairs: readonly (readonly [label: string, text: string])[],
  width: number | null,
  indent = '',
  labels: Cells = pairs.map(([label]) => label),
): readonly string[] {
  const fitting = labels.map(textWidth).filter((own) => own <= LABEL_WIDTH);
  const column = indent.length + Math.max(4, ...fitting) + 2;
  return pairs.flatMap(([label, text]) => {
    const lines = (width === null ? text : wrapText(text, width - column)).split('\n');
    const head = indent + label;
    if (textWidth(head) + 2 > column) return [head, ...lines.map((line) => ' '.repeat(column) + line)];
    const before = (i: number) => (i === 0 ? head + ' '.repeat(column - textWidth(head)) : ' '.repeat(column));
    return lines.map((line, i) => before(i) + line);
  });
}
