import { type Finding, finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { IndicatorPart } from '../../../model/template.js';
import { absent, fieldFrom, passageOf, undecided } from '../layout/field.js';
import { standsBeside } from '../layout/grid.js';
import { afterLabel, type LabelMatch } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope } from '../layout/part.js';
import { doubtfulRow, type RegionRow, rowOf, rowsBeside } from '../layout/region.js';
import { isFilled, placeOf, type Span, spanText } from '../layout/slot.js';
import { cleanText } from '../values/value.js';
import { completionField, looksLikeCompletion } from './completion.js';

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
  return mergeResults(
    kinds.map((key) => {
      // Some forms print the kind again in each of its rows.
      const own = matches.filter(({ id }) => id === key);
      const [label] = own;
      if (label === undefined) return absent([`${key}[1].content`, `${key}[1].completion`]);
      for (const { spans } of own) scope.claims.take(spans);
      const rows = own.flatMap((one) => ownRows(rowsBeside({ ...scope, matches }, one, cutIndicators)));
      const shown = rows.length > 0 ? rows : [rowOf([])];
      return mergeResults(shown.map((row, i) => readRow(scope, `${key}[${i + 1}]`, label, row)));
    }),
  );
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
      passages: [passageOf(scope.section, `${key}.content`, content)],
    },
    // A completion shared with the row above is one passage, not two.
    isShared ? { ...done, passages: [] } : done,
  ]);
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

/** A line worded as a completion ends a row; the lines before it are its content. */
function cutIndicators(lines: readonly Span[]): readonly RegionRow[] {
  const rows: RegionRow[] = [];
  let odd = false;
  let content: Span[] = [];
  for (const line of lines) {
    const isCompletion = looksLikeCompletion(line.slot.text);
    if (content.length > 0 && isCompletion) {
      rows.push(rowOf([content, [line]]));
      content = [];
    } else {
      // Two completions in a row: a column of targets, or a row without content. Content and completion cannot be separated.
      if (content.length === 0 && rows.length > 0 && isCompletion) odd = true;
      content.push(line);
    }
  }
  // A completion alone: the content was empty, or this is the content and the completion was. Several lines without
  // one: one row or several.
  const isOpen = content.length > 1 || content.some(({ slot }) => looksLikeCompletion(slot.text));
  if (content.length > 0) rows.push(isOpen ? doubtfulRow(content) : rowOf([content]));
  return odd ? rows.map(({ cells }) => doubtfulRow(cells.flat())) : rows;
}
