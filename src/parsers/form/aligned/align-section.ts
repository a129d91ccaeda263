import type {
  GoalsPart,
  IndicatorPart,
  LabelPart,
  ListPart,
  MoneyTable,
  PeoplePart,
  SectionTemplate,
  SignOffPart,
  Template,
} from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { columnGrid, columnHead, columnRows, rowNames } from './column-table.js';
import type { AlignedPiece } from './grid-piece.js';
import { labelCells } from './label-cells.js';
import { labelRows, rowStances } from './label-rows.js';
import { moneyLines } from './money-lines.js';
import { goalsGrid, indicatorsGrid } from './performance-lines.js';
import { proseLines } from './prose-lines.js';
import { bandsOf, type PrintedLine, type Screen, segmentsOf } from './screen.js';
import type { Stance } from './stance.js';
import { columnWidth } from './wrapped.js';

/** The lines of a section as the parts of its form are printed; null where their cells cannot be told. */
export function alignSection(
  screen: Screen,
  lines: readonly PrintedLine[],
  template: Template,
  { parts }: SectionTemplate,
): readonly AlignedPiece[] | null {
  const money = parts.filter((part): part is MoneyTable => part.kind === 'money');
  const goals = parts.find((part): part is GoalsPart => part.kind === 'goals');
  const indicators = parts.find((part): part is IndicatorPart => part.kind === 'indicators');
  const people = parts.find((part): part is PeoplePart => part.kind === 'people');
  const signOff = parts.find((part): part is SignOffPart => part.kind === 'sign-off');
  const labelled = parts.filter((part): part is LabelPart | ListPart => part.kind === 'label' || part.kind === 'list');
  if (money.length > 0) return moneyLines(screen, lines, template, money);
  if (goals !== undefined && indicators !== undefined) return performance(screen, lines, goals, indicators, labelled);
  if (people !== undefined) return peopleLines(screen, lines, people, signOff);
  if (labelled.length > 0) return asPieces(labelRows(screen, lines, labelsOf(labelled)));
  return [{ kind: 'text', lines: proseLines(lines) }];
}

/** What the labels of a section show of how the cells of a row stand beside each other. */
export function sectionStances(
  screen: Screen,
  lines: readonly PrintedLine[],
  { parts }: SectionTemplate,
): readonly Stance[] {
  const labelled = parts.filter((part): part is LabelPart | ListPart => part.kind === 'label' || part.kind === 'list');
  const shown = labelled.length < parts.length ? [] : rowStances(screen, lines, labelsOf(labelled));
  return shown.length === 0 ? screen.stances : shown;
}

function asPieces(piece: AlignedPiece | null): readonly AlignedPiece[] | null {
  return piece === null ? null : [piece];
}

function labelsOf(parts: readonly (LabelPart | ListPart)[]): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ key, labels }) => labels.map((label) => [keyOf(label), key])));
}

/** Goals, indicators and, below them, rows of a label and a short answer. */
function performance(
  screen: Screen,
  lines: readonly PrintedLine[],
  goals: GoalsPart,
  indicators: IndicatorPart,
  labelled: readonly (LabelPart | ListPart)[],
): readonly AlignedPiece[] | null {
  const labels = labelsOf(labelled);
  const all = segmentsOf(screen, lines);
  const below = all.filter(({ text }) => labels.has(keyOf(text)));
  const end = Math.min(...below.map(({ line }) => line));
  const upper = segmentsOf(
    screen,
    lines.filter(({ line }) => line < end),
  );
  const [first, ...bands] = bandsOf(upper);
  const keys = new Map([goals, indicators].flatMap((part) => part.labels.map((label) => [keyOf(label), part.kind])));
  const { cells, others } = labelCells(first ?? [], keys);
  const [one, two, ...more] = cells;
  if (one?.id !== 'goals' || two?.id !== 'indicators' || more.length + others.length > 0) return null;
  const rest = bands.flat();
  const shared = new Set([...goals.expected, ...goals.completed].map(keyOf));
  const own = [
    ...indicators.headers.filter((label) => !shared.has(keyOf(label))),
    ...indicators.groups.flatMap((group) => [...group.labels, ...group.kinds.flatMap((kind) => kind.labels)]),
  ];
  const ownKeys = new Set(own.map(keyOf));
  const start = Math.min(...rest.filter(({ text }) => ownKeys.has(keyOf(text))).map(({ line }) => line));
  if (one.last >= start || two.first < start) return null;
  const upperGrid = goalsGrid(
    screen,
    one,
    rest.filter(({ line }) => line < start),
    goals,
  );
  const left = Math.min(...rest.map(({ from }) => from));
  const lower = segmentsOf(
    screen,
    lines.filter(({ line }) => line >= start && line < end),
  );
  const lowerGrid = indicatorsGrid(
    screen,
    two,
    lower.filter(({ from }) => from >= left),
    indicators,
  );
  const tail = lines.filter(({ line }) => line >= end);
  const tailGrid = tail.length === 0 ? null : labelRows(screen, tail, labels);
  if (upperGrid === null || lowerGrid === null || (tail.length > 0 && tailGrid === null)) return null;
  return [upperGrid, lowerGrid, ...(tailGrid === null ? [] : [tailGrid])];
}

/** Persons below their heads, and the signatures, which stand in lines of their own. */
function peopleLines(
  screen: Screen,
  lines: readonly PrintedLine[],
  { columns }: PeoplePart,
  signOff: SignOffPart | undefined,
): readonly AlignedPiece[] | null {
  const signatures = signOff?.fields.flatMap(({ labels }) => labels.map(keyOf)) ?? [];
  const isSignature = ({ text }: PrintedLine) => signatures.some((label) => keyOf(text).startsWith(label));
  const at = lines.findIndex((line, i) => i > 0 && isSignature(line));
  const table = at === -1 ? lines : lines.slice(0, at);
  const labels = new Map(columns.flatMap((column) => column.labels.map((label) => [keyOf(label), column.id])));
  const all = segmentsOf(screen, table);
  const top = all[0]?.line;
  const head = columnHead(
    all.filter(({ line }) => line === top),
    labels,
    () => false,
  );
  const [name, second] = head?.columns ?? [];
  if (head === null || name?.id !== columns[0]?.id || second === undefined) return null;
  const body = all.filter(({ line }) => line !== top);
  const left = Math.min(...second.segments.map(({ from }) => from));
  const [column, answers] = [body.filter(({ from }) => from < left), body.filter(({ from }) => from >= left)];
  const names = rowNames(column, new Map(), columnWidth(screen, column, left), answers);
  const rows = columnRows(screen, head, names, answers);
  if (rows === null) return null;
  return [columnGrid(head, rows), { kind: 'text', lines: at === -1 ? [] : lines.slice(at) }];
}
