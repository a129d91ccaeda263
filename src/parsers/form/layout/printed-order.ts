import type { Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { readerOf } from '../parts/part-readers.js';
import type { Slot } from './slot.js';

/**
 * Slots in the order of the printed form. A tool may write all paragraphs and then all tables; the tables are printed
 * before the last section, which is in prose, and before the signatures above its heading.
 */
export function inPrintedOrder(slots: readonly Slot[], template: Template | undefined): readonly Slot[] {
  const tables = slots.findIndex(({ grid }) => grid !== null);
  const last = template?.sections.at(-1);
  if (template === undefined || last === undefined || tables < 0) return slots;
  const end = slots.findLastIndex(({ grid }) => grid !== null) + 1;
  const title = keyOf(last.title);
  const heading = slots.slice(0, tables).findIndex(({ text }) => text.length <= HEADING && keyOf(text).includes(title));
  if (heading >= 0 && end < slots.length) return slots;
  const labels = signatures(template);
  let to = heading < 0 ? tables : heading;
  while (to > 0 && labels.some((label) => keyOf(slots[to - 1]?.text.slice(0, HEADING) ?? '').startsWith(label))) to--;
  const ordered = [slots.slice(0, to), slots.slice(tables, end), slots.slice(to, tables), slots.slice(end)].flat();
  return ordered.map((slot, index) => ({ ...slot, index }));
}

const HEADING = 40;

/** Labels that the cover does not print too. */
function signatures(template: Template): readonly string[] {
  const parts = template.sections.flatMap((section) => section.parts).filter(({ kind }) => kind === 'sign-off');
  const labels = parts.flatMap((part) =>
    readerOf(part)
      .labels(part)
      .flatMap((one) => one.labels.map(keyOf)),
  );
  const cover = new Set(template.cover.fields.flatMap((field) => field.labels.map(keyOf)));
  return labels.filter((label) => !cover.has(label));
}
