import type { Row } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { IndicatorPart } from '../../../model/template.js';
import { absent, fieldFrom, passageOf, undecided } from '../layout/field.js';
import { isCell, isInRow, narrowRows, shortRows, spansLost, standsBeside } from '../layout/grid.js';
import { afterLabel, type LabelMatch } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope } from '../layout/part.js';
import { doubtfulRow, type RegionRow, rowOf, rowsBeside } from '../layout/region.js';
import { isFilled, placeOf, type Slot, type Span, spanText } from '../layout/slot.js';
import { cleanText } from '../values/value.js';
import { completionField, isRateOf, looksLikeCompletion } from './completion.js';
import { COMPLETION } from './patterns.js';

export const indicatorsReader: PartReader<IndicatorPart> = {
  labels: (part) => [
    { id: `${part.key}:label`, labels: part.labels },
    { id: `${part.key}:header`, labels: part.headers },
    ...part.groups.map((group) => ({ id: `${part.key}:group`, labels: group.labels })),
    ...kindsOf(part),
  ],
  read: readIndicators,
};

function kindsOf({ key, groups }: IndicatorPart) {
  return groups.flatMap(({ kinds }) => kinds.map(({ id, labels }) => ({ id: `${key}.${id}`, labels })));
}

/** The rows of each kind, in printed order: `key.kind[n].content` and `.completion`. */
function readIndicators(scope: PartScope, part: IndicatorPart): PartResult {
  for (const { id, spans } of scope.matches) if (id.startsWith(`${part.key}:`)) scope.claims.take(spans);
  const kinds = kindsOf(part).map(({ id }) => id);
  const matches = withoutAnswers(scope, kinds);
  const found = kinds.map((key) => {
    // Some forms print the kind again in each of its rows.
    const own = matches.filter(({ id }) => id === key);
    for (const { spans } of own) scope.claims.take(spans);
    return {
      key,
      label: own[0],
      rows: own.flatMap((one) => ownRows(rowsBeside({ ...scope, matches }, one, cutIndicators))),
    };
  });
  const isSure = cutsAgree(found.map(({ rows }) => rows)) && !hasUnknownHeader(scope, part);
  const narrow = narrowRows(
    found.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat().map(({ slot }) => slot))),
  );
  const short = shortRows(scope.slots);
  return mergeResults(
    found.map(({ key, label, rows }) => {
      if (label === undefined) return absent([`${key}[1].content`, `${key}[1].completion`]);
      const next = found[found.findIndex((one) => one.key === key) + 1];
      const isOpen = isText(label) && next !== undefined && next.label === undefined;
      const known = rows.map((row, i) => {
        const isKnown = inLines(row)
          ? isSure
          : !(isOpen && i > 0) && !row.cells.flat().some(({ slot }) => isInRow(slot, narrow));
        return isKnown && !lostCell(row, short) ? row : doubtfulRow(row.cells.flat());
      });
      const shown = known.length > 0 ? known : [rowOf([])];
      return mergeResults(shown.map((row, i) => readRow(scope, `${key}[${i + 1}]`, label, row)));
    }),
  );
}

/**
 * In a text only blank cells say that a kind has further rows. Where the next kind is missing, its label may have been
 * lost, and rows behind the first be its own.
 */
function isText({ spans: [first] }: LabelMatch): boolean {
  return first?.slot.place.line !== undefined;
}

/** Kinds of which no line is in doubt outnumber those that show a column of targets. */
function cutsAgree(kinds: readonly (readonly RegionRow[])[]): boolean {
  const withTargets = kinds.filter((rows) => rows.some(hasTargets));
  const clean = kinds.filter(
    (rows) => rows.some(({ cells }) => cells.length > 1) && rows.every((row) => !row.doubtful),
  );
  return withTargets.length === 0 || clean.length > withTargets.length;
}

/** A line no label answers to stands among the headers: there is a column more than the template knows. */
function hasUnknownHeader({ slots, matches }: PartScope, { key }: IndicatorPart): boolean {
  const header = matches.find(({ id }) => id === `${key}:header`);
  const kind = matches.find(({ id, from }) => id.startsWith(`${key}.`) && from > (header?.from ?? slots.length));
  if (header === undefined || kind === undefined) return false;
  const isLabel = (i: number) => matches.some(({ from, to }) => from <= i && i < to);
  const isHeader = (slot: Slot) => !isCell(slot) && COMPLETION.header.pattern.test(slot.text);
  return slots.slice(header.to, kind.from).some((slot, i) => isHeader(slot) && !isLabel(header.to + i));
}

function inLines({ cells }: RegionRow): boolean {
  return cells.flat().length > 0 && cells.flat().every(({ slot }) => !isCell(slot));
}

/** One filled cell is left of a row that ends early: its content or its completion. */
function lostCell({ cells }: RegionRow, short: ReadonlySet<Row>): boolean {
  const [[span] = [], ...others] = cells;
  return others.length === 0 && span !== undefined && isInRow(span.slot, short) && isFilled(span.slot);
}

/** An answer may be worded like a kind: 服务对象满意度 right of 满意度, and right behind it in a stream. */
function withoutAnswers({ slots, matches }: PartScope, kinds: readonly string[]): readonly LabelMatch[] {
  const kept: LabelMatch[] = [];
  for (const match of matches) {
    const before = kept.at(-1);
    const follows = kinds.includes(match.id) && before && kinds.includes(before.id) && before.to === match.from;
    if (!follows || !(standsBeside(slots, match.from) ?? before.id === match.id)) kept.push(match);
  }
  return kept;
}

/** A row that only follows and is of one cell belongs to the part behind the indicators. */
function ownRows(rows: readonly RegionRow[]): readonly RegionRow[] {
  const end = rows.findIndex(({ follows, cells }) => follows && cells.length < 2);
  return end === -1 ? rows : rows.slice(0, end);
}

/** The first cell is the content, the last the completion; the form family knows none between them. */
function readRow(scope: PartScope, key: string, label: LabelMatch, row: RegionRow): PartResult {
  const [content = [afterLabel(label)], ...others] = row.cells;
  if (row.doubtful) return openRow(scope, key, content);
  if (isShifted(row))
    return openRow(
      scope,
      key,
      row.cells.flat().filter(({ slot }) => isFilled(slot)),
    );
  const completion = others.at(-1) ?? row.spanning;
  const text = fieldFrom(scope, { key: `${key}.content`, kind: 'text', spans: content, confidence: label.confidence });
  const rowLabel = cleanText(content.map(spanText).join('\n'), scope.script) || null;
  const shown = completion.length > 0 ? completion : [afterLabel(label)];
  const done = completionField(scope, `${key}.completion`, rowLabel, shown);
  const isShared = others.length === 0 && row.spanning.length > 0;
  return mergeResults([
    {
      ...text,
      findings: [...text.findings, ...unknownCells(scope, others.slice(0, -1).flat(), key)],
      passages: row.hanging > 0 ? [] : [passageOf(scope.section, `${key}.content`, content)],
    },
    // A content or completion shared with the row above is one passage, not two.
    isShared ? { ...done, passages: [] } : done,
  ]);
}

/** More cells than two, the first blank: a blank content, or columns of the kind whose span is lost. */
function isShifted({ cells }: RegionRow): boolean {
  const [first, ...others] = cells.flat();
  return (
    others.length > 1 &&
    first !== undefined &&
    spansLost(first.slot) &&
    !isFilled(first.slot) &&
    others.some(({ slot }) => isFilled(slot))
  );
}

function unknownCells(scope: PartScope, spans: readonly Span[], key: string): readonly Finding[] {
  const table = describeKey(scope.template, key).label;
  return spans
    .filter(({ slot }) => isFilled(slot))
    .map((span) => finding('unknown-column', 'warning', { table, label: span.slot.text.trim() }, [placeOf(span)]));
}

function openRow(scope: PartScope, key: string, lines: readonly Span[]): PartResult {
  const fields = undecided(scope, [`${key}.content`, `${key}.completion`], 'text', lines);
  const facts = { key, label: describeKey(scope.template, key).label, raw: lines.map(spanText).join('\n') };
  return { ...fields, findings: [finding('ambiguous-line', 'warning', facts, lines.map(placeOf))] };
}

/**
 * Content and completion alternate, a line each. What breaks that order may be one row or several, and with it the
 * completion before it may go on: those lines stay in doubt.
 */
function cutIndicators(lines: readonly Span[]): readonly RegionRow[] {
  const pairs = Array.from({ length: Math.ceil(lines.length / 2) }, (_, i) => lines.slice(2 * i, 2 * i + 2));
  const isNumbered = countsUp(pairs);
  const breaks = pairs.findIndex((pair) => !isRow(pair, isNumbered));
  if (lines.length === 1 && breaks === -1) return [rowOf([lines])];
  const last = pairs.length - 1;
  const end = breaks === -1 ? (pairs[last]?.length === 1 ? last : pairs.length) : breaks;
  const kept = end === pairs.length ? end : Math.max(0, end - 1);
  const rest = pairs.slice(kept).flat();
  const rows = pairs.slice(0, kept).map((pair) => rowOf(pair.map((line) => [line])));
  return [...rows, ...likelyRows(rest).map(doubtfulRow)];
}

/** Lines in doubt, a row more wherever a result is followed by what is none. */
function likelyRows(lines: readonly Span[]): readonly (readonly Span[])[] {
  const isResult = (line: Span | undefined) => line !== undefined && looksLikeCompletion(line.slot.text);
  const starts = lines.flatMap((line, i) => (i === 0 || (isResult(lines[i - 1]) && !isResult(line)) ? [i] : []));
  return starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
}

/** Two or more rows that begin with 1, 2, 3 …, and a completion under one of them at least. */
function countsUp(pairs: readonly (readonly Span[])[]): boolean {
  const number = (line: Span | undefined) => Number(COMPLETION.rowNumber.pattern.exec(line?.slot.text ?? '')?.[1] ?? 0);
  return (
    pairs.length > 1 &&
    pairs.every(([content, completion], i) => number(content) === i + 1 && number(completion) === 0) &&
    pairs.some(([, completion]) => completion !== undefined && looksLikeCompletion(completion.slot.text))
  );
}

/** One line, or two of which the second is surely the result of the first. */
function isRow([content, completion]: readonly Span[], isNumbered: boolean): boolean {
  const [what = '', result] = [content, completion].map((line) => line?.slot.text);
  const isContent =
    !looksLikeCompletion(what) || (result !== undefined && COMPLETION.nothing.pattern.test(what.trim()));
  if (!isContent) return false;
  return result === undefined || isNumbered || looksLikeCompletion(result) || isRateOf(result, what);
}

/** Two completions one behind the other: a column of targets stands between contents and completions. */
function hasTargets({ doubtful, cells }: RegionRow): boolean {
  const results = cells.flat().map(({ slot }) => looksLikeCompletion(slot.text));
  return doubtful && results.some((is, i) => is && results[i + 1] === true);
}
