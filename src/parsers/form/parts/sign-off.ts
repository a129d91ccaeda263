import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { SignOffPart } from '../../../model/template.js';
import { absent, fieldFrom } from '../layout/field.js';
import { indexLabels, type LabelSet } from '../layout/label-index.js';
import { labelsInside } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope } from '../layout/part.js';
import { type Slot, type Span, spanText } from '../layout/slot.js';
import { readDate } from '../values/date.js';
import { BLANK } from '../values/read-value.js';
import { SIGN_OFF } from './patterns.js';

export const signOffReader: PartReader<SignOffPart> = { labels: labelsOf, read: readSignOff };

function labelsOf(part: SignOffPart): readonly LabelSet[] {
  return part.fields.map(({ key, labels }) => ({ id: key, labels }));
}

const signOffIndex = memoizeByObject((part: SignOffPart) => indexLabels(labelsOf(part)));

/** A label or a date line in the running text of the sign-off block. */
interface Mark {
  /** The key of a field; a date; or the word 日期 before one. */
  readonly id: string | 'date' | 'date-label';
  readonly slot: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Signatures, opinions and dates, wherever their labels stand: alone in a cell, several in one line, or over lines.
 * What follows a label up to the next label or date is its answer; a date belongs to the last field that has one.
 */
function readSignOff(scope: PartScope, part: SignOffPart): PartResult {
  const { slots } = scope;
  const marks = findMarks(part, slots);
  const seen = new Map<string, PartResult>();
  let awaiting: string | null = null;
  marks.forEach((mark, i) => {
    const slot = slots[mark.slot];
    if (slot === undefined) return;
    if (mark.id === 'date') {
      if (awaiting !== null && !seen.has(awaiting))
        seen.set(awaiting, dateField(scope, awaiting, { slot, start: mark.start, end: mark.end }));
      return;
    }
    if (mark.id === 'date-label') {
      scope.claims.take([{ slot, start: mark.start, end: mark.end }]);
      return;
    }
    const field = part.fields.find(({ key }) => key === mark.id);
    if (field === undefined || seen.has(field.key)) return;
    // Where the heading is lost, the telephone of section 一 stands in the same slots.
    if (field.value === 'phone' && scope.heading === null && !scope.claims.isFree(slot)) return;
    scope.claims.take([{ slot, start: mark.start, end: mark.end }]);
    awaiting = field.dateKey ?? awaiting;
    const all = withoutDatePrint(scope, stretch(slots, mark, marks[i + 1]));
    // A name or a phone is one cell or line; what follows the last label may be a web page's foot or an annex.
    const spans =
      field.value === 'text' ? all : all.slice(0, 1).map((span) => (field.value === 'phone' ? firstLine(span) : span));
    seen.set(field.key, fieldFrom(scope, { key: field.key, kind: field.value, spans }));
  });
  return mergeResults(
    part.fields.flatMap(({ key, dateKey }) =>
      [key, dateKey].filter((one) => one !== null).map((one) => seen.get(one) ?? missing(scope, seen, key, one)),
    ),
  );
}

/** A date without its own line where the field above it is printed is blank; where nothing is printed, absent. */
function missing(scope: PartScope, seen: ReadonlyMap<string, PartResult>, owner: string, key: string): PartResult {
  const place = seen.get(owner)?.fields[0]?.place;
  if (key === owner || place == null) return absent([key]);
  return fieldFrom(scope, { key, kind: 'date', spans: [], reading: BLANK });
}

function findMarks(part: SignOffPart, slots: readonly Slot[]): readonly Mark[] {
  const index = signOffIndex(part);
  return slots.flatMap((slot, i) => {
    if (!slot.body || slot.text === '') return [];
    const labels = labelsInside(slot.text, index)
      .filter(({ start, end }) => beginsColumn(slot.text, start) || isSpelt(slot.text, start, end))
      .map(({ id, start, end }) => ({ id, slot: i, start, end: valueAfter(slot.text, end) }));
    const dates = [
      ...slot.text.matchAll(SIGN_OFF.date.pattern),
      ...slot.text.matchAll(SIGN_OFF.dateInFigures.pattern),
    ].map((match) => {
      const lead = match[0].length - match[0].replace(SIGN_OFF.gap.pattern, '').length;
      return { id: 'date' as const, slot: i, start: match.index + lead, end: match.index + match[0].length };
    });
    const words = [...slot.text.matchAll(SIGN_OFF.dateLabel.pattern)].map((match) => {
      const start = match.index + match[0].indexOf(match[1] ?? '');
      return { id: 'date-label' as const, slot: i, start, end: match.index + match[0].length };
    });
    return [...labels, ...words, ...dates].toSorted((a, b) => a.start - b.start);
  });
}

/** True at the beginning of a line or behind a gap: a label inside a sentence is no label. */
function beginsColumn(text: string, start: number): boolean {
  return SIGN_OFF.gapBefore.pattern.test(text.slice(Math.max(0, start - 12), start)) || start === 0;
}

/**
 * Web pages keep one space of a gap: there a label shows by the space before it and its colon. Where they keep none, a
 * long label with its colon shows itself (`填报人：张三联系电话：…`).
 */
function isSpelt(text: string, start: number, end: number): boolean {
  const isApart = SIGN_OFF.space.pattern.test(text[start - 1] ?? '') || end - start >= LONG_LABEL;
  return isApart && SIGN_OFF.colonBehind.pattern.test(text.slice(end, end + 4));
}

const LONG_LABEL = 4;

function valueAfter(text: string, end: number): number {
  return end + (SIGN_OFF.valueLead.pattern.exec(text.slice(end, end + 12))?.[0].trimEnd().length ?? 0);
}

/** From behind a mark to the next one, slot by slot. */
function stretch(slots: readonly Slot[], from: Mark, to: Mark | undefined): readonly Span[] {
  const spans: Span[] = [];
  const last = to?.slot ?? slots.length - 1;
  for (let i = from.slot; i <= last; i++) {
    const slot = slots[i];
    if (slot === undefined || !slot.body) continue;
    const start = i === from.slot ? from.end : 0;
    const end = i === to?.slot ? to.start : slot.text.length;
    if (end > start && slot.text.slice(start, end).trim() !== '') spans.push({ slot, start, end });
  }
  if (spans.length > 0) return spans;
  const slot = slots[from.slot];
  return slot === undefined ? [] : [{ slot, start: from.end, end: from.end }];
}

/** An unfilled 年 月 日 broken over lines is the form's own print. */
function withoutDatePrint({ claims }: PartScope, spans: readonly Span[]): readonly Span[] {
  const print = spans.filter((span) => SIGN_OFF.datePrint.pattern.test(spanText(span)));
  claims.take(print);
  const [first] = print;
  return print.length > 0 && first !== undefined && print.length === spans.length
    ? [{ ...first, end: first.start }]
    : spans.filter((span) => !print.includes(span));
}

function firstLine(span: Span): Span {
  const [line = ''] = SIGN_OFF.firstLine.pattern.exec(span.slot.text.slice(span.start, span.end)) ?? [];
  return { ...span, end: span.start + line.length };
}

/** An unfilled `年 月 日` is the form's own print. */
function dateField(scope: PartScope, key: string, span: Span): PartResult {
  const raw = span.slot.text.slice(span.start, span.end);
  if (!SIGN_OFF.figure.pattern.test(raw)) {
    scope.claims.take([span]);
    return fieldFrom(scope, { key, kind: 'date', spans: [{ ...span, end: span.start }], reading: BLANK });
  }
  return fieldFrom(scope, { key, kind: 'date', spans: [span], reading: readDate(raw) });
}
