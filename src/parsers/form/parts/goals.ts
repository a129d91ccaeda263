import { finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { GoalsPart } from '../../../model/template.js';
import {
  absentField,
  claimAll,
  type FormContext,
  fieldFrom,
  mergeResults,
  type PartResult,
} from '../layout/context.js';
import type { LabelMatch } from '../layout/labels.js';
import { placeOf, type Slot, type Span, wholeSpan } from '../layout/slot.js';
import { looksLikeCompletion, saysDone } from './completion.js';
import { completionField } from './indicators.js';
import { readItems } from './list-part.js';

/** Ids of the part's labels among the matches. */
export function goalLabels(part: GoalsPart) {
  return [
    { id: `${part.key}:label`, labels: part.labels },
    { id: `${part.key}:expected`, labels: part.expected },
    { id: `${part.key}:completed`, labels: part.completed },
  ];
}

/** 预期目标 beside 实际完成: the cells below both headers, or the lines behind them. */
export function readGoals(
  context: FormContext,
  section: number,
  part: GoalsPart,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): PartResult {
  const own = (name: string) => matches.find((match) => match.id === `${part.key}:${name}`);
  const label = own('label');
  const expected = own('expected');
  if (expected === undefined && label === undefined) return absentGoals(part);
  const completed = matches.find(
    (match) => match.id === `${part.key}:completed` && match.from > (expected?.from ?? -1),
  );
  for (const match of [label, expected, completed]) if (match !== undefined) claimAll(context, match.spans, 'label');
  const start = Math.max(label?.to ?? 0, expected?.to ?? 0, completed?.to ?? 0);
  const end = matches.find((match) => match.from >= start)?.from ?? slots.length;
  const region = slots.slice(start, end);
  const inGrid = expected !== undefined && slots[expected.from]?.grid != null;
  const { goals, completion } = inGrid ? byColumns(slots, region, expected, completed) : byLines(region);
  const at = completed ?? expected ?? label;
  const after: Span[] = at?.spans.slice(-1).map((span) => ({ ...span, start: span.end })) ?? [];
  const items = readItems(context, section, part.key, part.itemWords, goals.length > 0 ? goals : after, 1);
  return mergeResults([
    completion === 'open' ? openGoal(items, region) : items,
    completion === 'open'
      ? openCompletion(context, part, region)
      : completionField(context, section, part.completionKey, null, completion.length > 0 ? completion : after),
  ]);
}

function absentGoals(part: GoalsPart): PartResult {
  return { fields: [absentField(`${part.key}[1]`), absentField(part.completionKey)], findings: [], passages: [] };
}

interface GoalCells {
  readonly goals: readonly Span[];
  readonly completion: readonly Span[] | 'open';
}

/** Grid: below 预期目标 the goals, below 实际完成 (or right of the goals) the completion, row after row. */
function byColumns(
  slots: readonly Slot[],
  region: readonly Slot[],
  expected: LabelMatch,
  completed: LabelMatch | undefined,
): GoalCells {
  const goalColumn = columnOf(slots[expected.from]);
  const completionColumn = completed === undefined ? null : columnOf(slots[completed.from]);
  const goals: Span[] = [];
  const completion: Span[] = [];
  for (const slot of region) {
    if (slot.grid === null) continue;
    const column = columnOf(slot);
    if (column === goalColumn) goals.push(wholeSpan(slot));
    else if (completionColumn === null ? column > goalColumn : column >= completionColumn)
      completion.push(wholeSpan(slot));
  }
  return { goals, completion: filled(completion) };
}

/** Filled cells; an all-blank column keeps its first cell, so that blank has a place. */
function filled(spans: readonly Span[]): readonly Span[] {
  const some = spans.filter((span) => span.slot.text.trim() !== '');
  return some.length > 0 ? some : spans.slice(0, 1);
}

function columnOf(slot: Slot | undefined): number {
  return slot?.grid?.cell.column ?? 0;
}

const NUMBERED = /^\s*(?:目标\s*[0-9０-９一二三四五六七八九十]|[（(]?[0-9０-９一二三四五六七八九十]+[)）、.．]|[①-⑳])/;

/**
 * Lines: the goals, and among or behind them what is worded like a completion. A line behind the last goal that says
 * neither clearly may be more of the goal or the completion.
 */
function byLines(region: readonly Slot[]): GoalCells {
  const lines = region.filter((slot) => slot.body && slot.grid === null && slot.text.trim() !== '').map(wholeSpan);
  const numbered = (span: Span) => NUMBERED.test(span.slot.text);
  const isCompletion = (span: Span, i: number) =>
    i > 0 && !numbered(span) && (looksLikeCompletion(span.slot.text) || saysDone(span.slot.text));
  const completion = lines.filter(isCompletion);
  if (completion.length > 0) return { goals: lines.filter((span, i) => !isCompletion(span, i)), completion };
  if (lines.every(numbered)) return byNumbers(lines);
  return { goals: lines, completion: 'open' };
}

const MARK = /^\s*(?:目标\s*)?[（(]?([0-9０-９一二三四五六七八九十]+|[①-⑳])[)）]?\s*[：:、.．]?/;

/** Numbers that begin again, and report: `目标1：…` `目标2：…` `目标1：已完成` `目标2：已完成`. Else every line is a goal. */
function byNumbers(lines: readonly Span[]): GoalCells {
  const marks = lines.map((line) => MARK.exec(line.slot.text));
  const half = lines.length / 2;
  const again = marks.slice(half).every((mark, i) => mark?.[1] === marks[i]?.[1]);
  const says = (line: Span) => {
    const text = line.slot.text.replace(MARK, '');
    return looksLikeCompletion(text) || saysDone(text);
  };
  if (!Number.isInteger(half) || !again || !lines.slice(half).some(says) || lines.slice(0, half).some(says))
    return { goals: lines, completion: [] };
  return { goals: lines.slice(0, half), completion: lines.slice(half) };
}

/** The goal that ends in the open line is as open as the completion. */
function openGoal(items: PartResult, region: readonly Slot[]): PartResult {
  const text = region.findLast((slot) => slot.text.trim() !== '')?.text.trim() ?? '';
  const fields = items.fields.map((field) =>
    field.raw?.endsWith(text) ? { ...field, state: 'unreadable' as const, value: null, confidence: 0 } : field,
  );
  return { ...items, fields };
}

function openCompletion(context: FormContext, part: GoalsPart, region: readonly Slot[]): PartResult {
  const last = region.filter((slot) => slot.text.trim() !== '').at(-1);
  if (last === undefined) return { fields: [absentField(part.completionKey)], findings: [], passages: [] };
  const result = fieldFrom(context, {
    key: part.completionKey,
    kind: 'text',
    spans: [wholeSpan(last)],
    reading: { state: 'unreadable', value: null, confidence: 0, why: null },
  });
  const told = finding(
    'ambiguous-line',
    'warning',
    { key: part.completionKey, label: describeKey(context.template, part.completionKey).label, raw: last.text.trim() },
    [placeOf(wholeSpan(last))],
  );
  return { ...result, findings: [told] };
}
