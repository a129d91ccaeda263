import { finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { Field } from '../../../model/form-record.js';
import type { Passage } from '../../../model/passage.js';
import type { SectionTemplate, ValueKind } from '../../../model/template.js';
import { type ReadValue, UNDECIDED } from '../values/read-value.js';
import { readValue } from '../values/value.js';
import { type FormContext, mergeResults, type PartResult, resultOf } from './part.js';
import { isFilled, paragraphSpans, placeOf, placeOfSpans, type Span, spanText, trimSpan } from './slot.js';

export interface FieldRequest {
  readonly key: string;
  readonly entity?: string | null;
  readonly kind: ValueKind;
  readonly unit?: string | null;
  /** Where the answer stands; empty spans mean an empty cell. */
  readonly spans: readonly Span[];
  /** Of the layout or the arithmetic that brought the span here. */
  readonly confidence?: number;
  /** Replaces the reading by kind. */
  readonly reading?: ReadValue | null;
}

/** One field from its spans: claims them, normalises, and reports what cannot be read. */
export function fieldFrom(context: FormContext, request: FieldRequest): PartResult {
  const { key, kind, confidence = 1 } = request;
  const spans = request.spans.map(trimSpan).filter((span) => span.end > span.start);
  const raw = spans.map(spanText).join('\n');
  const reading = LOST.test(raw) ? UNDECIDED : (request.reading ?? readValue(raw, kind, context.script));
  context.claims.take(spans);
  const field: Field = {
    key,
    entity: request.entity ?? null,
    state: reading.state,
    raw,
    value: reading.value,
    unit: request.unit ?? null,
    place: spans.length > 0 ? placeOfSpans(spans) : emptyPlace(request.spans[0]),
    confidence: Math.min(confidence, reading.confidence),
  };
  if (reading.why === null) return resultOf({ fields: [field] });
  const facts = { key, label: describeKey(context.template, key).label, entity: field.entity, raw };
  const findings = [finding(reading.why, 'error', facts, field.place ? [field.place] : [])];
  return resultOf({ fields: [field], findings });
}

/** The mark of a character that could not be decoded. */
const LOST = /\uFFFD/u;

/** The place of an empty cell is the cell; of an empty stretch, the point where the answer would stand. */
function emptyPlace(span: Span | undefined) {
  if (span === undefined) return null;
  return isFilled(span.slot) ? placeOf(trimSpan(span)) : span.slot.place;
}

/** Fields whose labels, or whose rows, are not printed. */
export function absent(keys: readonly string[], unit: string | null = null, entity: string | null = null): PartResult {
  const nothing = { state: 'absent', raw: null, value: null, unit, place: null, confidence: 1 } as const;
  return resultOf({ fields: keys.map((key): Field => ({ key, entity, ...nothing })) });
}

/** Fields that stand in these spans, though nothing says which part of them is whose. */
export function undecided(context: FormContext, keys: readonly string[], kind: ValueKind, spans: readonly Span[]) {
  return mergeResults(keys.map((key) => fieldFrom(context, { key, kind, spans, reading: UNDECIDED })));
}

/** The spans as a passage for the quantity stage; paragraph by paragraph. */
export function passageOf(
  section: SectionTemplate,
  field: string | null,
  spans: readonly Span[],
  rowLabel: string | null = null,
): Passage {
  const parts = spans.flatMap(paragraphSpans).map(({ slot, start, end, paragraph: { line } }) => ({
    text: slot.text.slice(start, end),
    place: line === null ? slot.place : { ...slot.place, line },
    offset: slot.base + start,
  }));
  return { section: section.number, field, rowLabel, parts };
}
