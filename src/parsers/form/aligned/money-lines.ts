import { leafColumns, type MoneyTable, type Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { columnIndex } from '../money/columns.js';
import { isEntityHeader } from '../money/entity.js';
import { columnGrid, columnHead, columnRows, rowNames } from './column-table.js';
import type { AlignedPiece } from './grid-piece.js';
import { isFigure, type PrintedLine, type Screen, type Segment, segmentsOf, wordsOf } from './screen.js';
import { columnWidth } from './wrapped.js';

/** The tables of figures among the lines of a section; null where one of them cannot be laid out. */
export function moneyLines(
  screen: Screen,
  lines: readonly PrintedLine[],
  template: Template,
  parts: readonly MoneyTable[],
): readonly AlignedPiece[] | null {
  const pieces: AlignedPiece[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const table = nextTable(screen, rest, template);
    if (table === null) return [...pieces, { kind: 'text', lines: rest }];
    const { start, bodyAt, end } = table;
    const grid = moneyGrid(screen, rest.slice(start, bodyAt), rest.slice(bodyAt, end), template, parts);
    if (grid === null) return null;
    if (start > 0) pieces.push({ kind: 'text', lines: rest.slice(0, start) });
    pieces.push(grid);
    rest = rest.slice(end);
  }
  return pieces;
}

interface TableLines {
  readonly start: number;
  readonly bodyAt: number;
  readonly end: number;
}

/** From the first line of a head to the line before the next head or caption. */
function nextTable(screen: Screen, lines: readonly PrintedLine[], template: Template): TableLines | null {
  const rows = lines.map((line) => segmentsOf(screen, [line]));
  const isHeader = (one: Segment | undefined) =>
    one !== undefined && isEntityHeader(template.entities, keyOf(one.text));
  const at = rows.findIndex(([first]) => isHeader(first));
  const header = rows[at]?.[0];
  if (header === undefined) return null;
  const isBody = (row: readonly Segment[]) =>
    row.some(({ text, from }) => isFigure(text) || (from < header.to && !isHeader(row[0])));
  const start = rows.findLastIndex((row, i) => i < at && isBody(row)) + 1;
  const below = rows.findIndex((row, i) => i > at && isBody(row));
  if (below === -1) return null;
  const next = rows.findIndex(([first], i) => i > at && isHeader(first));
  const isCaption = (row: readonly Segment[]) => row.length === 1 && CAPTION.test(row[0]?.text ?? '');
  const caption = rows.findIndex((row, i) => i > below && isCaption(row));
  if (next === -1) return { start, bodyAt: below, end: caption === -1 ? lines.length : caption };
  const end = rows.findLastIndex((row, i) => i < next && isBody(row)) + 1;
  return { start, bodyAt: below, end: caption === -1 || caption > end ? end : caption };
}

/** `年度收入情况（万元）`: what it is, and the unit; no name of a row. */
const CAPTION = /情况 ?(?:表)? ?[（(：:]? ?(?:单位[：:])? ?万?元 ?[）)]?$/u;

function moneyGrid(
  screen: Screen,
  head: readonly PrintedLine[],
  body: readonly PrintedLine[],
  template: Template,
  parts: readonly MoneyTable[],
): AlignedPiece | null {
  const all = segmentsOf(screen, [...head, ...body], 1);
  const bodyStart = body[0]?.line ?? 0;
  const inHead = wordsOf(
    all.filter(({ line }) => line < bodyStart),
    screen,
  );
  for (const part of parts) {
    const labels = new Map([
      ...template.entities.header.map((label) => [keyOf(label), ENTITY] as const),
      ...columnIndex(part).exact,
    ]);
    const isGroup = (text: string) => !leafKeys(part).has(keyOf(text)) && columnIndex(part).exact.has(keyOf(text));
    const columns = columnHead(inHead, labels, isGroup);
    if (columns === null || columns.columns[0]?.id !== ENTITY || columns.columns.length < 3) continue;
    const second = Math.min(...columns.columns.slice(1).flatMap(({ segments }) => segments.map(({ from }) => from)));
    const inBody = all.filter(({ line }) => line >= bodyStart);
    const isName = ({ from, text }: Segment) => from < second && !isFigure(text);
    const [column, answers] = [inBody.filter(isName), inBody.filter((one) => !isName(one))];
    const names = rowNames(column, knownNames(template), columnWidth(screen, column, second), answers);
    const rows = columnRows(screen, columns, names, answers);
    return rows === null ? null : columnGrid(columns, rows);
  }
  return null;
}

const ENTITY = 'entity';

function leafKeys(part: MoneyTable): ReadonlySet<string> {
  return new Set(leafColumns(part.columns).flatMap(({ labels }) => labels.map(keyOf)));
}

function knownNames({ entities }: Template): ReadonlyMap<string, string> {
  return new Map([...entities.consolidated, ...entities.bureau].map((name) => [keyOf(name), name]));
}
