import type { Field } from '../../../model/form-record.js';
import type { GoalsPart, IndicatorPart, LabelPart, ListPart, Part, PeoplePart } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { type LabelMatch, nextLabel } from '../layout/labels.js';
import type { PartResult, PartScope } from '../layout/part.js';
import { type Slot, spanText, wholeSpan } from '../layout/slot.js';
import { fitsKind } from '../values/fits-kind.js';
import { looksLikeCompletion, saysDone } from './completion.js';
import { splitItems } from './items.js';
import { bestMatch } from './label-part.js';
import { COMPLETION, PEOPLE, STANDING } from './patterns.js';

/**
 * In text that lost its cells, the answers that stand where nothing else can be meant: on their label's own line, or
 * as the only line between it and the next label. All others are unreadable.
 */
export function standingAnswers(scope: PartScope, part: Part, result: PartResult): PartResult {
  const keys = new Set(keysStanding(scope, part, result.fields));
  const fields = result.fields.map((field): Field => {
    const stands = field.state === 'read' && keys.has(field.key);
    return stands
      ? { ...field, confidence: Math.min(field.confidence, CONFIDENCE) }
      : { ...field, state: 'unreadable', value: null };
  });
  return { ...result, fields };
}

const CONFIDENCE = 0.8;

function keysStanding(scope: PartScope, part: Part, fields: readonly Field[]): readonly string[] {
  switch (part.kind) {
    case 'label':
      return labelStands(scope, part) ? [part.key] : [];
    case 'list':
      return itemsStand(scope, part) ? fields.map(({ key }) => key) : [];
    case 'goals':
      return standingGoals(scope, part, fields);
    case 'indicators':
      return standingIndicators(scope, part);
    case 'people':
      return personsStand(scope, part, fields) ? fields.map(({ key }) => key) : [];
    case 'sign-off':
      return part.fields.filter(({ key }) => standsInline(scope, key)).map(({ key }) => key);
    default:
      return [];
  }
}

/** The lines from behind a label to the next one; null where the section ends without one. */
function linesOf({ slots, matches, behind }: PartScope, { to }: LabelMatch): readonly Slot[] | null {
  const next = nextLabel(matches, to);
  return next === undefined && behind === undefined ? null : slots.slice(to, next?.from ?? slots.length);
}

function before({ matches }: PartScope, match: LabelMatch): LabelMatch | undefined {
  return matches[matches.indexOf(match) - 1];
}

function labelStands(scope: PartScope, part: LabelPart): boolean {
  const match = bestMatch(scope, part.key);
  const lines = match && linesOf(scope, match);
  if (match == null || lines == null || lines.some(({ text }) => STANDING.gap.pattern.test(text))) return false;
  if (match.inline !== null) return lines.length === 0;
  if (part.value === 'text')
    return (
      lines.length > 0 && isClosed(scope, match) && !lines.some((line) => isPiece(scope, line)) && !comesAgain(lines)
    );
  const [line] = lines;
  if (line === undefined || lines.length > 1 || !fitsKind(line.text, part.value, scope.script)) return false;
  // What is printed a little higher or lower than its label may stand before or behind a neighbour's.
  return ![before(scope, match), nextLabel(scope.matches, match.to)].some(
    (other) => other !== undefined && isUnanswered(scope, other) && canAnswer(scope, other, line.text),
  );
}

/** A line printed twice in an answer is the copy of a merged cell. */
function comesAgain(lines: readonly Slot[]): boolean {
  return new Set(lines.map(({ text }) => text)).size < lines.length;
}

/** Nothing above the label is left over for it: the label before has its own answer and no more. */
function isClosed(scope: PartScope, label: LabelMatch): boolean {
  const match = before(scope, label);
  if (match === undefined) return label.from === 0;
  const lines = linesOf(scope, match) ?? [];
  const part = partOf(scope, match);
  if (part?.kind === 'list') return itemsStand(scope, part);
  return part?.kind === 'label' && part.value !== 'text' && lines.length + (match.inline === null ? 0 : 1) <= 1;
}

function partOf({ section }: PartScope, { id }: LabelMatch): LabelPart | ListPart | undefined {
  return section.parts.find(
    (part): part is LabelPart | ListPart => (part.kind === 'label' || part.kind === 'list') && part.key === id,
  );
}

/** True of a label behind which nothing stands that is worded like its answer. */
function isUnanswered(scope: PartScope, match: LabelMatch): boolean {
  const part = partOf(scope, match);
  const fits = ({ text }: Slot) => part?.kind !== 'label' || fitsKind(text, part.value, scope.script);
  return match.inline === null && !(linesOf(scope, match) ?? []).some(fits);
}

function canAnswer(scope: PartScope, match: LabelMatch, text: string): boolean {
  const part = partOf(scope, match);
  return part?.kind === 'label' && fitsKind(text, part.value, scope.script);
}

/** Part of a label or an instruction that stands torn among the answers. */
function isPiece({ matches, section, template }: PartScope, { labelKey: { key } }: Slot): boolean {
  const words = section.parts.flatMap((part) => ('labels' in part ? part.labels : []));
  return matches.length > 0 && [...words, ...template.instructions].some((one) => keyOf(one).includes(key));
}

/** Each line an item, counting from 1. */
function itemsStand(scope: PartScope, { key, itemWords }: ListPart): boolean {
  const match = bestMatch(scope, key);
  const lines = match && match.inline === null ? linesOf(scope, match) : null;
  return lines !== null && countFromOne(lines, itemWords);
}

function countFromOne(lines: readonly Slot[], itemWords: readonly string[]): boolean {
  const items = lines.map((line) => splitItems([wholeSpan(line)], itemWords));
  const numbers = items.flat().map(({ number }) => number);
  return (
    lines.length > 0 &&
    items.every(([first]) => first?.marker?.start === 0) &&
    numbers.every((number, i) => number === i + 1)
  );
}

/** Goals that count from 1, and among them one line that says how far they came. */
function standingGoals(scope: PartScope, part: GoalsPart, fields: readonly Field[]): readonly string[] {
  const headers = scope.matches.filter(({ id }) => id.startsWith(`${part.key}:`));
  const last = headers.at(-1);
  const lines = last && linesOf(scope, last);
  if (
    last === undefined ||
    lines == null ||
    headers.some((match, i) => match.to !== (headers[i + 1]?.from ?? match.to))
  )
    return [];
  const isResult = ({ text }: Slot) => looksLikeCompletion(text) || saysDone(text);
  const results = lines.filter((line) => !COMPLETION.numberedGoal.pattern.test(line.text) && isResult(line));
  const goals = lines.filter((line) => !results.includes(line));
  if (headers.length < 3 || results.length > 1 || !countFromOne(goals, part.itemWords)) return [];
  const keys = fields.map(({ key }) => key);
  return results.length === 1 ? keys : keys.filter((key) => key !== part.completionKey);
}

/** Kinds of one content and one completion behind another such kind, or first below the headers. */
function standingIndicators(scope: PartScope, part: IndicatorPart): readonly string[] {
  const own = scope.matches.filter(({ id }) => id.startsWith(part.key));
  const isKind = ({ id }: LabelMatch) => id.startsWith(`${part.key}.`);
  const isRow = (match: LabelMatch) => {
    const [content, result, ...more] = linesOf(scope, match) ?? [];
    if (content === undefined || result === undefined || more.length > 0 || match.inline !== null) return false;
    return !looksLikeCompletion(content.text) && looksLikeCompletion(result.text) && !isPiece(scope, content);
  };
  return own.filter(isKind).flatMap((match) => {
    const at = own.indexOf(match);
    const between = own.slice(own.slice(0, at).findLastIndex(isKind) + 1, at);
    const above = own.slice(0, at).findLast(isKind);
    const isAlone = own.filter(({ id }) => id === match.id).length === 1;
    const isSure =
      isAlone && isRow(match) && between.every((head) => isUnanswered(scope, head)) && (!above || isRow(above));
    return isSure ? [`${match.id}[1].content`, `${match.id}[1].completion`] : [];
  });
}

/** Rows of which each is a name, a title and a unit. */
function personsStand(scope: PartScope, { key, columns }: PeoplePart, fields: readonly Field[]): boolean {
  const headers = scope.matches.filter(({ id }) => id.startsWith(`${key}:`));
  const inOrder = headers.every(
    ({ id, to }, i) => id === `${key}:${columns[i]?.id}` && to === (headers[i + 1]?.from ?? to),
  );
  const values = (id: string) =>
    fields.filter((field) => field.key.endsWith(`].${id}`)).map(({ value }) => value ?? '');
  const isTitle = (text: string) => PEOPLE.title.pattern.test(text);
  return (
    inOrder &&
    headers.length === columns.length &&
    values('name').every((text) => PEOPLE.name.pattern.test(text) && !isTitle(text)) &&
    values('title').every(isTitle) &&
    values('unit').every((text) => STANDING.unit.pattern.test(text))
  );
}

/** Label and answer, and no other label, in one line, and behind it the next label. */
function standsInline(scope: PartScope, key: string): boolean {
  const match = bestMatch(scope, key);
  if (match === null || match.inline === null) return false;
  return !PEOPLE.labelled.pattern.test(spanText(match.inline)) && linesOf(scope, match)?.length === 0;
}
