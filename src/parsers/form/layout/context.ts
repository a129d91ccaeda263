import type { Finding } from '../../../model/finding.js';
import { finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { Field } from '../../../model/form-record.js';
import type { Passage } from '../../../model/passage.js';
import type { Template, ValueKind } from '../../../model/template.js';
import type { ReadValue } from '../values/read-value.js';
import { readValue, type Script } from '../values/value.js';
import type { Claim, Claims } from './claims.js';
import { placeOf, placeOfSpans, type Slot, type Span, spanText, trimSpan } from './slot.js';

/** What every reader of a part works with. */
export interface FormContext {
  readonly template: Template;
  readonly claims: Claims;
  readonly script: Script;
  /** See `Document.rowsWhole`. */
  readonly rowsWhole: boolean;
}

/** What a reader of a part gives back. */
export interface PartResult {
  readonly fields: readonly Field[];
  readonly findings: readonly Finding[];
  readonly passages: readonly Passage[];
}

export const NOTHING_READ: PartResult = { fields: [], findings: [], passages: [] };

export function mergeResults(results: readonly PartResult[]): PartResult {
  return {
    fields: results.flatMap((result) => result.fields),
    findings: results.flatMap((result) => result.findings),
    passages: results.flatMap((result) => result.passages),
  };
}

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
  readonly reading?: ReadValue;
}

/** One field from its spans: claims them, normalises, and reports what cannot be read. */
export function fieldFrom(context: FormContext, request: FieldRequest): PartResult {
  const { key, kind, confidence = 1 } = request;
  const spans = request.spans.map(trimSpan).filter((span) => span.end > span.start);
  const raw = spans.map(spanText).join('\n');
  const reading = request.reading ?? readValue(raw, kind, context.script);
  claimAll(context, spans, 'field');
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
  if (reading.why === null) return { fields: [field], findings: [], passages: [] };
  const facts = { key, label: describeKey(context.template, key).label, entity: field.entity, raw };
  return {
    fields: [field],
    findings: [finding(reading.why, 'error', facts, field.place ? [field.place] : [])],
    passages: [],
  };
}

/** The place of an empty cell is the cell; of an empty stretch, the point where the answer would stand. */
function emptyPlace(span: Span | undefined) {
  if (span === undefined) return null;
  const { slot, start, end } = trimSpan(span);
  return slot.text.trim() === '' ? slot.place : placeOf({ slot, start, end });
}

export function absentField(key: string, unit: string | null = null, entity: string | null = null): Field {
  return { key, entity, state: 'absent', raw: null, value: null, unit, place: null, confidence: 1 };
}

export function claimAll(context: FormContext, spans: readonly Span[], claim: Claim): void {
  for (const span of spans) context.claims.claim(span, claim);
}

/** The spans as a passage for the quantity stage; paragraph by paragraph. */
export function passageOf(
  section: number,
  field: string | null,
  spans: readonly Span[],
  rowLabel: string | null = null,
): Passage {
  const parts = spans.flatMap(({ slot, start, end }) =>
    slot.paragraphs
      .map((paragraph) => {
        const from = Math.max(start, paragraph.offset);
        const to = Math.min(end, paragraph.offset + paragraph.text.length);
        return { paragraph, from, to };
      })
      .filter(({ from, to }) => to > from)
      .map(({ paragraph, from, to }) => ({
        text: slot.text.slice(from, to),
        place: paragraph.line === null ? slot.place : { ...slot.place, line: paragraph.line },
        offset: slot.base + from,
      })),
  );
  return { section, field, rowLabel, parts };
}

/** The slot right of this one in its row, continuation rows of a vertical span not followed. */
export function rightNeighbour(slots: readonly Slot[], index: number): Slot | null {
  const slot = slots[index];
  const next = slots[index + 1];
  if (slot?.grid == null || next?.grid == null) return null;
  return next.grid.row === slot.grid.row ? next : null;
}
