import { finding } from '../../../model/finding.js';
import type { PeoplePart } from '../../../model/template.js';
import { absent, fieldFrom, undecided } from '../layout/field.js';
import { afterLabel, type LabelMatch } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope } from '../layout/part.js';
import { doubtfulRow, type RegionRow, rowOf, rowsBelow } from '../layout/region.js';
import { placeOf, pointAfter, type Span, spanText } from '../layout/slot.js';
import { PEOPLE, STANDING } from './patterns.js';

export const peopleReader: PartReader<PeoplePart> = {
  labels: ({ key, columns }) => columns.map(({ id, labels }) => ({ id: `${key}:${id}`, labels })),
  read: readPeople,
};

/** Persons below the header row: `key[n].name` and so on. Rows without any text are not persons. */
function readPeople(scope: PartScope, { key, columns }: PeoplePart): PartResult {
  const keysOf = (n: number) => columns.map(({ id }) => `${key}[${n}].${id}`);
  const headerRows = headerRowsOf(
    scope.matches,
    columns.map(({ id }) => `${key}:${id}`),
  );
  const [printed] = headerRows;
  const last = printed?.findLast((match) => match !== undefined);
  if (printed === undefined || last === undefined) return absent(keysOf(1));
  const rows = headerRows.flatMap((headers) => rowsUnder(scope, headers));
  const open = rows.filter(({ doubtful }) => doubtful);
  const persons = rows.filter(({ cells }) => cells.flat().some((span) => spanText(span).trim() !== ''));
  const isMoved = persons.some(({ cells }) =>
    isShifted(
      cells,
      columns.findIndex(({ id }) => id === 'title'),
    ),
  );
  if (open.length > 0 || isMoved) return openPeople(scope, keysOf(1), isMoved ? persons : open);
  const [first = rowOf(printed.map(() => [afterLabel(last)]))] = rows;
  const shown = persons.length > 0 ? persons : [first];
  return mergeResults(
    shown.flatMap(({ cells }, i) =>
      keysOf(i + 1).map((own, column) => {
        const spans = cells[column] ?? [];
        return spans.length === 0 || printed[column] === undefined
          ? absent([own])
          : fieldFrom(scope, { key: own, kind: 'name', spans });
      }),
    ),
  );
}

/** A title in another column, or an office in that of titles: a cell before it is lost. */
function isShifted(cells: RegionRow['cells'], title: number): boolean {
  const texts = cells.map((spans) => spans.map(spanText).join('').trim());
  const isTitle = (text: string) => PEOPLE.title.pattern.test(text) && !STANDING.unit.pattern.test(text);
  const own = texts[title] ?? '';
  if (isTitle(own)) return texts.some((text, column) => column > title && isTitle(text));
  const isUnit = (text = '') => STANDING.unit.pattern.test(text);
  return (isUnit(own) && !isUnit(texts[title + 1])) || texts.some((text, column) => column !== title && isTitle(text));
}

type Headers = readonly (LabelMatch | undefined)[];

/** The header row, two columns at least, and those that repeat all of it on a next page. */
function headerRowsOf(matches: readonly LabelMatch[], ids: readonly string[]): readonly Headers[] {
  const row = ids.map((own) => matches.find(({ id }) => id === own));
  if (row.filter((match) => match !== undefined).length < 2) return [];
  const start = endOf(row);
  const further = headerRowsOf(
    matches.filter(({ from }) => from >= start),
    ids,
  );
  return [row, ...further.filter((next) => next.every((match, i) => (match === undefined) === (row[i] === undefined)))];
}

function endOf(headers: Headers): number {
  return Math.max(...headers.map((match) => match?.to ?? 0));
}

function rowsUnder(scope: PartScope, headers: Headers): readonly RegionRow[] {
  for (const match of headers) scope.claims.take(match?.spans ?? []);
  return rowsBelow(scope, endOf(headers), headers, {
    // Another table behind that of the persons is an annex.
    ownTable: true,
    begins: isName,
    cut: (lines) => (headers.includes(undefined) ? [doubtfulRow(lines)] : cutPeople(lines, headers.length)),
  });
}

function openPeople(scope: PartScope, keys: readonly string[], rows: readonly RegionRow[]): PartResult {
  const lines = rows.flatMap(({ cells }) => cells.flat());
  const findings = [finding('ambiguous-people', 'warning', { count: lines.length }, lines.slice(0, 1).map(placeOf))];
  return { ...undecided(scope, keys, 'name', lines), findings };
}

/**
 * Lines: the signature column is usually empty and then leaves no line, so persons are groups of three or of four.
 * The group size is settled by the count or, where both fit, by which one puts only titles in the title column.
 */
function cutPeople(lines: readonly Span[], columns: number): readonly RegionRow[] {
  const values = withoutOrdinals(lines);
  const sizes = [columns, columns - 1].filter((size) => values.length % size === 0 && namesFit(values, size));
  const size = sizes.length > 1 ? sizes.find((one) => titlesFit(values, one)) : sizes[0];
  if (size === undefined || values.some(({ slot }) => PEOPLE.labelled.pattern.test(slot.text)))
    return [doubtfulRow(lines)];
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

/** Only names stand first; one that ends like a title (陈学工) is a name where titles stand behind all of them. */
function namesFit(lines: readonly Span[], size: number): boolean {
  const firsts = lines.filter((_, i) => i % size === 0).map(({ slot }) => slot.text.trim());
  return firsts.every(isName) || (firsts.every((text) => PEOPLE.name.pattern.test(text)) && titlesFit(lines, size));
}

function isName(text: string): boolean {
  return PEOPLE.name.pattern.test(text.trim()) && !PEOPLE.title.pattern.test(text.trim());
}

/** Titles, and nothing else, stand second. */
function titlesFit(lines: readonly Span[], size: number): boolean {
  return lines.every(({ slot }, i) => i % size !== 1 || PEOPLE.title.pattern.test(slot.text));
}
