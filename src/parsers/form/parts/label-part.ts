import { finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import { memoizeByObject } from '../../../model/memoize-by-object.js';
import { type LabelPart, moneyTables, type Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { absent, fieldFrom, passageOf, undecided } from '../layout/field.js';
import { inSameRow, isCell, spansLost } from '../layout/grid.js';
import { afterLabel, type LabelMatch } from '../layout/labels.js';
import { type PartReader, type PartResult, type PartScope, resultOf } from '../layout/part.js';
import { type RegionRow, rowOf, rowsBeside } from '../layout/region.js';
import { isFilled, placeOf, type Slot, type Span, spanText } from '../layout/slot.js';
import { splitItems } from './items.js';
import { ITEMS } from './patterns.js';

export const labelReader: PartReader<LabelPart> = {
  labels: ({ key, labels }) => [{ id: key, labels }],
  read: readLabelPart,
};

/** A label and one value. Kinds that are one word take the first line of a stream only; what follows is residue. */
function readLabelPart(scope: PartScope, part: LabelPart): PartResult {
  const match = bestMatch(scope, part.key);
  if (match === null || lacksCell(scope, match)) return absent([part.key], part.unit);
  const all = answerTo(scope, match);
  const spans = part.value === 'text' ? all : oneAnswer(all);
  const { confidence } = match;
  if (part.value === 'text' && mayEndInList(scope, part, spans)) return openEnd(scope, part, spans);
  const result = fieldFrom(scope, { key: part.key, kind: part.value, unit: part.unit, spans, confidence });
  const passages = part.value === 'text' ? [passageOf(scope.section, part.key, spans)] : [];
  return resultOf({ ...result, passages });
}

/**
 * Outside a grid, numbered lines behind prose may be the list of the next part, whose label the page lost, or more of
 * this answer.
 */
function mayEndInList({ section, matches }: PartScope, part: LabelPart, spans: readonly Span[]): boolean {
  const next = section.parts[section.parts.indexOf(part) + 1];
  if (next?.kind !== 'list' || matches.some(({ id }) => id === next.key) || spans.some(({ slot }) => isCell(slot)))
    return false;
  const from = spans.findIndex(({ slot }) => ITEMS.listOnly.pattern.test(slot.text));
  const numbers = splitItems(spans.slice(from), next.itemWords).map(({ number }) => number);
  return from > 0 && numbers.length > 1 && numbers.every((number, i) => number === i + 1);
}

function openEnd(scope: PartScope, { key }: LabelPart, spans: readonly Span[]): PartResult {
  const facts = { key, label: describeKey(scope.template, key).label, raw: spans.map(spanText).join('\n') };
  const findings = [finding('ambiguous-line', 'warning', facts, spans.slice(0, 1).map(placeOf))];
  const passages = [passageOf(scope.section, key, spans)];
  return { ...undecided(scope, [key], 'text', spans), findings, passages };
}

/**
 * What stands behind a label, its own print claimed. In one cell with the label: the rest of it; else the cells beside
 * it, blank ones only where they come first. A row that prints something of its own before them is another label's.
 */
export function answerTo(scope: PartScope, match: LabelMatch): readonly Span[] {
  scope.claims.take(match.spans);
  if (match.inline !== null) return [match.inline];
  const rows = rowsBeside(scope, match, (lines) => [rowOf([lines])]);
  const end = rows.findIndex(({ headed }) => headed);
  const [first = afterLabel(match), ...rest] = spansOf(end === -1 ? rows : rows.slice(0, end));
  const filled = rest.filter(({ slot }) => isFilled(slot));
  const table = filled.findIndex(({ slot }) => isCaption(slot, scope.template));
  return [first, ...(table === -1 ? filled : filled.slice(0, table))];
}

/** The caption of a table of figures: where the heading above it is lost, it ends the answer before. */
function isCaption({ labelKey: { key } }: Slot, template: Template): boolean {
  return captionKeys(template).some((caption) => key.startsWith(caption) && key.length - caption.length <= UNIT);
}

/** Characters of `（单位：万元）` at most. */
const UNIT = 8;

const captionKeys = memoizeByObject((template: Template): readonly string[] =>
  moneyTables(template).flatMap(({ captions }) => captions.map(keyOf)),
);

/** Behind blank columns of a merged label whose spans are lost, the one text of its row: `综合得分 |  | 96分 |  |`. */
function oneAnswer([first, ...rest]: readonly Span[]): readonly Span[] {
  if (first === undefined || isFilled(first.slot) || !spansLost(first.slot)) return first === undefined ? [] : [first];
  const beside = rest.filter(({ slot }) => inSameRow(slot, first.slot));
  return beside.length === 1 ? beside : [first];
}

/** True where the grid has no cell beside a label, filled or blank. Its print is claimed then. */
export function lacksCell(scope: PartScope, match: LabelMatch): boolean {
  const slot = scope.slots[match.to - 1];
  if (match.inline !== null || slot === undefined || !isCell(slot)) return false;
  const isLacking = rowsBeside(scope, match, () => []).length === 0;
  if (isLacking) scope.claims.take(match.spans);
  return isLacking;
}

function spansOf(rows: readonly RegionRow[]): readonly Span[] {
  return rows.flatMap(({ cells }) => cells.flat());
}

/** The first match of the label; a later one only where the first has nothing behind it. */
export function bestMatch(scope: PartScope, id: string): LabelMatch | null {
  const own = scope.matches.filter((match) => match.id === id);
  return own.find((match) => hasAnswer(scope, match) && isFree(scope, match)) ?? own[0] ?? null;
}

function isFree({ claims }: PartScope, { spans: [first] }: LabelMatch): boolean {
  return first !== undefined && claims.isFree(first.slot);
}

function hasAnswer({ slots, matches }: PartScope, { inline, to }: LabelMatch): boolean {
  if (inline !== null) return true;
  const next = slots[to];
  return next !== undefined && isFilled(next) && !matches.some(({ from }) => from === to);
}
