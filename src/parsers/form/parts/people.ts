import { finding } from '../../../model/finding.js';
import type { PeoplePart } from '../../../model/template.js';
import { absent, fieldFrom, undecided } from '../layout/field.js';
import { afterLabel } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope } from '../layout/part.js';
import { doubtfulRow, type RegionRow, rowOf, rowsBelow } from '../layout/region.js';
import { placeOf, pointAfter, type Span, spanText } from '../layout/slot.js';
import { PEOPLE } from './patterns.js';

export const peopleReader: PartReader<PeoplePart> = {
  labels: ({ key, columns }) => columns.map(({ id, labels }) => ({ id: `${key}:${id}`, labels })),
  read: readPeople,
};

/** Persons below the header row: `key[n].name` and so on. Rows without any text are not persons. */
function readPeople(scope: PartScope, { key, columns }: PeoplePart): PartResult {
  const headers = columns.map(({ id }) => scope.matches.find((match) => match.id === `${key}:${id}`));
  const found = headers.filter((match) => match !== undefined);
  const last = found.at(-1);
  const keysOf = (n: number) => columns.map(({ id }) => `${key}[${n}].${id}`);
  if (last === undefined || found.length < 2) return absent(keysOf(1));
  for (const { spans } of found) scope.claims.take(spans);
  const start = Math.max(...found.map(({ to }) => to));
  const rows = rowsBelow(scope, start, headers, {
    // Another table behind that of the persons is an annex.
    ownTable: true,
    begins: isName,
    cut: (lines) => cutPeople(lines, columns.length),
  });
  const open = rows.find(({ doubtful }) => doubtful);
  if (open !== undefined) return openPeople(scope, keysOf(1), open);
  const persons = rows.filter(({ cells }) => cells.flat().some((span) => spanText(span).trim() !== ''));
  const [first = rowOf(headers.map(() => [afterLabel(last)]))] = rows;
  const shown = persons.length > 0 ? persons : [first];
  return mergeResults(
    shown.flatMap(({ cells }, i) =>
      keysOf(i + 1).map((own, column) => {
        const spans = cells[column] ?? [];
        return spans.length === 0 || headers[column] === undefined
          ? absent([own])
          : fieldFrom(scope, { key: own, kind: 'name', spans });
      }),
    ),
  );
}

function openPeople(scope: PartScope, keys: readonly string[], { cells }: RegionRow): PartResult {
  const lines = cells.flat();
  const findings = [finding('ambiguous-people', 'warning', { count: lines.length }, lines.slice(0, 1).map(placeOf))];
  return { ...undecided(scope, keys, 'name', lines), findings };
}

/**
 * Lines: the signature column is usually empty and then leaves no line, so persons are groups of three or of four.
 * The group size is settled by the count or, where both fit, by which one puts only names in the name column.
 */
function cutPeople(lines: readonly Span[], columns: number): readonly RegionRow[] {
  const values = withoutOrdinals(lines);
  const sizes = [columns, columns - 1].filter((size) => values.length % size === 0 && namesFit(values, size));
  const [size, other] = sizes;
  if (size === undefined || (other !== undefined && !titlesFit(values, size))) return [doubtfulRow(lines)];
  return Array.from({ length: values.length / size }, (_, row) => {
    const cells = values.slice(row * size, (row + 1) * size);
    return rowOf(
      Array.from({ length: columns }, (_, i) => cells.slice(i, i + 1)).map((cell) =>
        cell.length > 0 ? cell : cells.slice(-1).map(pointAfter),
      ),
    );
  });
}

/** A column of row numbers 1, 2, 3 … is no part of the persons. */
function withoutOrdinals(lines: readonly Span[]): readonly Span[] {
  const numbers = lines.filter(({ slot }) => PEOPLE.ordinal.pattern.test(slot.text));
  return numbers.every(({ slot }, i) => Number(slot.text) === i + 1)
    ? lines.filter((line) => !numbers.includes(line))
    : lines;
}

function namesFit(lines: readonly Span[], size: number): boolean {
  return lines.every(({ slot }, i) => i % size !== 0 || isName(slot.text));
}

function isName(text: string): boolean {
  return PEOPLE.name.pattern.test(text.trim()) && !PEOPLE.title.pattern.test(text.trim());
}

/** Only this size puts no title and no unit among the names. */
function titlesFit(lines: readonly Span[], size: number): boolean {
  return lines.every(({ slot }, i) => i % size !== 1 || PEOPLE.title.pattern.test(slot.text));
}
