import { finding } from '../../../model/finding.js';
import type { PeoplePart } from '../../../model/template.js';
import {
  absentField,
  claimAll,
  type FormContext,
  fieldFrom,
  mergeResults,
  NOTHING_READ,
  type PartResult,
} from '../layout/context.js';
import type { LabelMatch, LabelSet } from '../layout/labels.js';
import { placeOf, type Slot, type Span, wholeSpan } from '../layout/slot.js';

export function peopleLabels(part: PeoplePart): readonly LabelSet[] {
  return part.columns.map(({ id, labels }) => ({ id: `${part.key}:${id}`, labels }));
}

/** Persons below the header row: `key[n].name` and so on. Rows without any text are not persons. */
export function readPeople(
  context: FormContext,
  part: PeoplePart,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): PartResult {
  const headers = part.columns.map(({ id }) => matches.find((match) => match.id === `${part.key}:${id}`));
  const found = headers.filter((match) => match !== undefined);
  if (found.length < 2)
    return { ...NOTHING_READ, fields: part.columns.map(({ id }) => absentField(`${part.key}[1].${id}`)) };
  for (const match of found) claimAll(context, match.spans, 'label');
  const start = Math.max(...found.map((match) => match.to));
  const end = matches.find((match) => match.from >= start)?.from ?? slots.length;
  const region = slots.slice(start, end);
  const first = slots[found[0]?.from ?? 0];
  const rows = first?.grid == null ? streamRows(part, region, slots, found) : gridRows(slots, region, headers);
  if (rows === null) return openPeople(context, part, region);
  const persons = rows.filter((row) =>
    row.some((span) => span !== null && span.slot.text.slice(span.start, span.end).trim() !== ''),
  );
  const shown = persons.length > 0 ? persons : rows.slice(0, 1);
  if (shown.length === 0) return emptyPeople(context, part, found);
  return mergeResults(
    shown.flatMap((row, i) =>
      part.columns.map(({ id }, column) => {
        const key = `${part.key}[${i + 1}].${id}`;
        const span = row[column];
        if (headers[column] === undefined || span == null) return { ...NOTHING_READ, fields: [absentField(key)] };
        return fieldFrom(context, { key, kind: 'name', spans: [span] });
      }),
    ),
  );
}

function emptyPeople(context: FormContext, part: PeoplePart, found: readonly LabelMatch[]): PartResult {
  const last = found.at(-1)?.spans.at(-1);
  return mergeResults(
    part.columns.map(({ id }) =>
      fieldFrom(context, {
        key: `${part.key}[1].${id}`,
        kind: 'name',
        spans: last ? [{ ...last, start: last.end }] : [],
      }),
    ),
  );
}

/** Cells below each header: by grid column with spans, else by the header's position in its row. */
function gridRows(
  slots: readonly Slot[],
  region: readonly Slot[],
  headers: readonly (LabelMatch | undefined)[],
): readonly (readonly (Span | null)[])[] {
  const columns = headers.map((match) => (match === undefined ? null : (slots[match.from]?.grid?.cell.column ?? null)));
  // Persons stand in the header's own table; another one behind it is an annex.
  const table = slots[headers.find((match) => match !== undefined)?.from ?? 0]?.grid?.table;
  const rows = new Map<number, Slot[]>();
  for (const slot of region) {
    if (slot.grid === null || slot.grid.table !== table) continue;
    const row = rows.get(slot.grid.row.number) ?? [];
    row.push(slot);
    rows.set(slot.grid.row.number, row);
  }
  return [...rows.values()].map((cells) =>
    columns.map((column) => {
      const cell = cells.find((slot) => slot.grid?.cell.column === column);
      return cell === undefined ? null : wholeSpan(cell);
    }),
  );
}

/**
 * Lines: the signature column is usually empty and then leaves no line, so persons are groups of three or of four.
 * The group size is settled by the count or, where both fit, by which one puts only names in the name column.
 */
function streamRows(
  part: PeoplePart,
  region: readonly Slot[],
  slots: readonly Slot[],
  headers: readonly LabelMatch[],
): readonly (readonly (Span | null)[])[] | null {
  const values = withoutOrdinals(region.filter((slot) => slot.body && slot.text.trim() !== ''));
  if (values.length === 0) return [];
  const columns = part.columns.length;
  const byLine = denseRows(values, slots, headers, columns);
  if (byLine !== null) return byLine;
  const sizes = [columns, columns - 1].filter((size) => values.length % size === 0 && namesFit(values, size));
  const [size, other] = sizes;
  if (size === undefined || (other !== undefined && !namesFitOnly(values, size))) return null;
  const rows: (Span | null)[][] = [];
  for (let i = 0; i < values.length; i += size) {
    const row = values.slice(i, i + size).map(wholeSpan);
    const last = row.at(-1);
    while (row.length < columns && last !== undefined) row.push({ ...last, start: last.end });
    rows.push(row);
  }
  return rows;
}

/** A column of row numbers 1, 2, 3 … says nothing of the persons. */
function withoutOrdinals(values: readonly Slot[]): readonly Slot[] {
  const numbers = values.filter((slot) => /^\s*\d{1,2}\s*$/.test(slot.text));
  return numbers.every((slot, i) => Number(slot.text) === i + 1)
    ? values.filter((slot) => !numbers.includes(slot))
    : values;
}

/** Empty lines kept for empty cells: every value stands at its line, counted in rows of `columns` from the header. */
function denseRows(
  values: readonly Slot[],
  slots: readonly Slot[],
  headers: readonly LabelMatch[],
  columns: number,
): readonly (readonly (Span | null)[])[] | null {
  const last = headers.at(-1);
  const origin = last === undefined ? undefined : slots[last.to - 1]?.place.line;
  if (
    origin === undefined ||
    values.some((slot) => slot.place.table !== undefined) ||
    values[0]?.place.line !== origin + 1
  )
    return null;
  const rows: (Span | null)[][] = [];
  for (const slot of values) {
    const at = (slot.place.line ?? 0) - origin - 1;
    const row = Math.floor(at / columns);
    rows[row] ??= Array.from({ length: columns }, () => null);
    const target = rows[row];
    if (target) target[at % columns] = wholeSpan(slot);
  }
  const whole = rows.filter((row) => row !== undefined);
  // Without a single empty line between them the values prove nothing: any group size would fill them.
  const gaps = (values.at(-1)?.place.line ?? 0) - origin > values.length;
  if (whole.length < rows.length || !gaps || whole.some((row) => row[0] == null || !isName(row[0].slot))) return null;
  return whole.map((row) => row.map((span) => span ?? emptyAfter(row)));
}

function emptyAfter(row: readonly (Span | null)[]): Span | null {
  const last = row.findLast((span) => span !== null);
  return last == null ? null : { ...last, start: last.end };
}

const NAME = /^[\u3400-\u9fff·\s]{2,8}$/;

function namesFit(values: readonly Slot[], size: number): boolean {
  return values.every((slot, i) => i % size !== 0 || isName(slot));
}

function isName(slot: Slot): boolean {
  return NAME.test(slot.text.trim()) && !TITLE.test(slot.text.trim());
}

/** Only this size puts no title and no unit among the names. */
function namesFitOnly(values: readonly Slot[], size: number): boolean {
  return values.every((slot, i) => i % size !== 1 || TITLE.test(slot.text));
}

/** 职务 and 职称 end so. */
const TITLE = /(?:长|任|员|师|记|计|纳|授|席|干|科|股|理|监|导|工)$|会计|出纳|书记|主任|科员/;

function openPeople(context: FormContext, part: PeoplePart, region: readonly Slot[]): PartResult {
  const values = region.filter((slot) => slot.text.trim() !== '');
  const reading = { state: 'unreadable' as const, value: null, confidence: 0, why: null };
  const results = part.columns.map(({ id }) =>
    fieldFrom(context, { key: `${part.key}[1].${id}`, kind: 'name', spans: values.map(wholeSpan), reading }),
  );
  const told = finding(
    'ambiguous-people',
    'warning',
    { count: values.length },
    values.slice(0, 1).map((slot) => placeOf(wholeSpan(slot))),
  );
  return mergeResults([...results, { ...NOTHING_READ, findings: [told] }]);
}
