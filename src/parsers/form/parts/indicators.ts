import { type Finding, finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { IndicatorPart } from '../../../model/template.js';
import {
  absentField,
  claimAll,
  type FormContext,
  fieldFrom,
  mergeResults,
  NOTHING_READ,
  type PartResult,
  passageOf,
} from '../layout/context.js';
import type { LabelMatch, LabelSet } from '../layout/labels.js';
import { placeOf, type Slot, type Span, spanText, trimSpan, wholeSpan } from '../layout/slot.js';
import { cleanText } from '../values/value.js';
import { looksLikeCompletion, readRate } from './completion.js';

/** Content and completion of one printed row. */
interface IndicatorRow {
  readonly content: readonly Span[];
  readonly completion: readonly Span[];
  /** True where the layout cannot tell the one from the other. */
  readonly open: boolean;
  /** True where the completion's cell belongs to an earlier row too, and was read with it. */
  readonly shared: boolean;
  /** Cells between content and completion that the form family does not know. */
  readonly extra: readonly Slot[];
}

export function indicatorLabels(part: IndicatorPart): readonly LabelSet[] {
  return [
    { id: `${part.key}:label`, labels: part.labels },
    { id: `${part.key}:header`, labels: part.headers },
    ...part.groups.map((group) => ({ id: `${part.key}:group`, labels: group.labels })),
    ...kindsOf(part).map((kind) => ({ id: `${part.key}.${kind.id}`, labels: kind.labels })),
  ];
}

function kindsOf(part: IndicatorPart) {
  return part.groups.flatMap((group) => group.kinds);
}

/** The rows of each kind, in printed order: `key.kind[n].content` and `.completion`. */
export function readIndicators(
  context: FormContext,
  section: number,
  part: IndicatorPart,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): PartResult {
  for (const match of matches) if (match.id.startsWith(`${part.key}:`)) claimAll(context, match.spans, 'label');
  const labels = withoutAnswers(slots, matches, new Set(kindsOf(part).map(({ id }) => `${part.key}.${id}`)));
  return mergeResults(
    kindsOf(part).map(({ id }) => {
      const key = `${part.key}.${id}`;
      // Some forms print the kind again in each of its rows.
      const own = labels.filter((one) => one.id === key);
      const [match] = own;
      if (match === undefined) return absentKind(key);
      for (const { spans } of own) claimAll(context, spans, 'label');
      const rows = own.flatMap((one) => rowsBehind(slots, labels, one));
      return readKind(context, section, key, match, rows);
    }),
  );
}

function rowsBehind(
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
  match: LabelMatch,
): readonly IndicatorRow[] {
  const end = nextStop(matches, match)?.from ?? slots.length;
  return slots[match.from]?.grid == null ? streamRows(slots, match, end) : gridRows(slots, matches, match, end);
}

/** An answer may be worded like a kind: 服务对象满意度 right of 满意度, and right behind it in a stream. */
function withoutAnswers(
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
  kinds: ReadonlySet<string>,
): readonly LabelMatch[] {
  const kept: LabelMatch[] = [];
  for (const match of matches) {
    const before = kept.at(-1);
    const follows = kinds.has(match.id) && before !== undefined && kinds.has(before.id) && before.to === match.from;
    const row = slots[match.from]?.grid?.row;
    const beside = row !== undefined && slots[match.from - 1]?.grid?.row === row;
    const stream = row === undefined && before?.id === match.id;
    if (!(follows && (beside || stream))) kept.push(match);
  }
  return kept;
}

function absentKind(key: string): PartResult {
  return {
    fields: [absentField(`${key}[1].content`), absentField(`${key}[1].completion`)],
    findings: [],
    passages: [],
  };
}

function nextStop(matches: readonly LabelMatch[], match: LabelMatch): LabelMatch | undefined {
  return matches.find((other) => other.from >= match.to);
}

function readKind(
  context: FormContext,
  section: number,
  key: string,
  match: LabelMatch,
  rows: readonly IndicatorRow[],
): PartResult {
  const last = match.spans.at(-1);
  const after: readonly Span[] = last === undefined ? [] : [{ ...last, start: last.end }];
  const shown = rows.length > 0 ? rows : [{ content: [], completion: [], open: false, shared: false, extra: [] }];
  return mergeResults(
    shown.map((row, i) => {
      const rowKey = `${key}[${i + 1}]`;
      if (row.open) return openRow(context, rowKey, row);
      const content = row.content.length > 0 ? row.content : after;
      const text = fieldFrom(context, {
        key: `${rowKey}.content`,
        kind: 'text',
        spans: content,
        confidence: match.confidence,
      });
      const completion = row.completion.length > 0 ? row.completion : after;
      const rowLabel = cleanText(content.map(spanText).join('\n'), context.script) || null;
      const done = completionField(context, section, `${rowKey}.completion`, rowLabel, completion);
      return mergeResults([
        {
          ...text,
          findings: [...text.findings, ...extraCells(context, row, rowKey)],
          passages: [passageOf(section, `${rowKey}.content`, content)],
        },
        { ...done, passages: row.shared ? [] : done.passages },
      ]);
    }),
  );
}

/** A completion: `98%` is a number with its unit, everything else is text. */
export function completionField(
  context: FormContext,
  section: number,
  key: string,
  rowLabel: string | null,
  spans: readonly Span[],
): PartResult {
  const rate = readRate(spans.map(spanText).join('\n'));
  const reading =
    rate === null ? {} : { reading: { state: 'read' as const, value: rate.value, confidence: 1, why: null } };
  const result = fieldFrom(context, { key, kind: 'text', unit: rate?.unit ?? null, spans, ...reading });
  return { ...result, passages: [passageOf(section, key, spans.map(trimSpan), rowLabel)] };
}

function extraCells(context: FormContext, row: IndicatorRow, key: string): readonly Finding[] {
  return row.extra.map((slot) =>
    finding('unknown-column', 'warning', { table: describeKey(context.template, key).label, label: slot.text.trim() }, [
      placeOf(wholeSpan(slot)),
    ]),
  );
}

function openRow(context: FormContext, key: string, row: IndicatorRow): PartResult {
  const reading = { state: 'unreadable' as const, value: null, confidence: 0, why: null };
  const fields = ['content', 'completion'].map((name) =>
    fieldFrom(context, { key: `${key}.${name}`, kind: 'text', spans: row.content, reading }),
  );
  const raw = row.content.map(spanText).join('\n');
  const told = finding(
    'ambiguous-line',
    'warning',
    { key, label: describeKey(context.template, key).label, raw },
    row.content.map(placeOf),
  );
  return mergeResults([...fields, { ...NOTHING_READ, findings: [told] }]);
}

/**
 * Grid: the cells right of the kind's, in its own row and in the rows below that it spans (with spans kept) or that
 * print no kind of their own (without). The first cell is the content, the last the completion.
 */
function gridRows(
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
  match: LabelMatch,
  end: number,
): readonly IndicatorRow[] {
  const label = slots[match.from];
  const grid = label?.grid;
  if (label === undefined || grid == null) return [];
  const lastRow = grid.table.spansKept ? grid.cell.row + grid.cell.rowSpan - 1 : Number.POSITIVE_INFINITY;
  const right = grid.cell.column + grid.cell.columnSpan;
  const rows: IndicatorRow[] = [];
  let tall: Slot | undefined;
  const region = slots
    .slice(match.to, end)
    .filter((slot) => slot.grid?.table === grid.table && slot.grid.cell.row <= lastRow);
  for (const cells of byRow(region)) {
    const answers = cells.filter((slot) => {
      if (matches.some((other) => slots[other.from] === slot)) return false;
      if (grid.table.spansKept) return (slot.grid?.cell.column ?? 0) >= right;
      return slot.grid?.row === grid.row || (slot.grid?.cell.column ?? 0) > grid.cell.column;
    });
    if (answers.length === 0) continue;
    // A row of a following part that has fewer columns than an indicator row is none.
    if (!grid.table.spansKept && cells[0]?.grid?.row !== grid.row && answers.length < 2) break;
    const [content, ...others] = answers;
    const merged = others.length === 0 ? tall : undefined;
    const completion = others.at(-1) ?? merged;
    const extra = others.slice(0, -1).filter((slot) => slot.text.trim() !== '');
    rows.push({
      content: content === undefined ? [] : [wholeSpan(content)],
      completion: completion === undefined ? [] : [wholeSpan(completion)],
      open: false,
      shared: merged !== undefined,
      extra,
    });
    tall = spanning(completion, cells[0]?.grid?.row.number ?? 0);
  }
  return rows;
}

/** A completion whose cell goes on below this row stands for the next row as well. */
function spanning(slot: Slot | undefined, row: number): Slot | undefined {
  const cell = slot?.grid?.cell;
  return cell !== undefined && cell.row + cell.rowSpan - 1 > row ? slot : undefined;
}

function byRow(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const rows = new Map<number, Slot[]>();
  for (const slot of slots) {
    const number = slot.grid?.row.number ?? 0;
    const row = rows.get(number);
    if (row === undefined) rows.set(number, [slot]);
    else row.push(slot);
  }
  return [...rows.values()];
}

/** Lines: a line worded as a completion ends a row; lines before it are its content. */
function streamRows(slots: readonly Slot[], match: LabelMatch, end: number): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  let odd = false;
  let content: Span[] = match.inline !== null && spanText(match.inline).trim() !== '' ? [match.inline] : [];
  for (const slot of slots.slice(match.to, end)) {
    if (!slot.body || slot.text.trim() === '') continue;
    const span = wholeSpan(slot);
    if (content.length > 0 && looksLikeCompletion(slot.text)) {
      rows.push({ content, completion: [span], open: false, shared: false, extra: [] });
      content = [];
    } else {
      // Two completions in a row: a column of targets, or a row without content. Nothing here can be told apart.
      if (content.length === 0 && rows.length > 0 && looksLikeCompletion(slot.text)) odd = true;
      content.push(span);
    }
  }
  if (content.length > 0) {
    const [only] = content;
    // A completion alone: the content was empty, or this is the content and the completion was. Several lines without
    // one: one row or several.
    const open = content.length > 1 || (only !== undefined && looksLikeCompletion(only.slot.text));
    rows.push({ content, completion: [], open, shared: false, extra: [] });
  }
  return odd ? rows.map((row) => ({ ...row, content: [...row.content, ...row.completion], open: true })) : rows;
}
