import { proseSection } from '../../checks/prose/sentences.js';
import type { Field, FormRecord, Quantity } from '../../model/form-record.js';
import type { Passage } from '../../model/passage.js';
import { readQuantities } from '../../parsers/quantities/read-quantities.js';

/** The record with the quantities of corrected answers read from the corrections, so that the checks see what they say. */
export function withQuantitiesOf(record: FormRecord, corrected: readonly Field[]): FormRecord {
  const passages = corrected.flatMap((field) => passageOf(record, field) ?? []);
  if (passages.length === 0) return record;
  const { quantities } = readQuantities(passages);
  const open = new Map(passages.map(({ field }) => [field, quantities.filter((one) => one.field === field)]));
  const inPlace = record.quantities.flatMap((quantity): readonly Quantity[] => {
    if (!passages.some(({ field }) => field === quantity.field)) return [quantity];
    const own = open.get(quantity.field) ?? [];
    open.delete(quantity.field);
    return own;
  });
  return { ...record, quantities: [...inPlace, ...[...open.values()].flat()] };
}

const OF_COMPLETION = /\.completion$/u;

function passageOf({ fields }: FormRecord, { key, value, place }: Field): Passage | null {
  const section = proseSection(key);
  if (section === null || place === null) return null;
  const content = fields.find((field) => field.key === key.replace(OF_COMPLETION, '.content'));
  const rowLabel = key.endsWith('.completion') ? (content?.value ?? null) : null;
  return { section, field: key, rowLabel, parts: [{ text: value ?? '', place, offset: place.start ?? 0 }] };
}
