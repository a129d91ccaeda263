import { finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { GoalsPart } from '../../../model/template.js';
import { absent, undecided } from '../layout/field.js';
import { afterLabel } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope } from '../layout/part.js';
import { doubtfulRow, type RegionRow, rowOf, rowsBelow } from '../layout/region.js';
import { isFilled, placeOf, type Span, spanText } from '../layout/slot.js';
import { completionField, looksLikeCompletion, saysDone } from './completion.js';
import { splitItems } from './items.js';
import { readItems } from './list-part.js';
import { COMPLETION } from './patterns.js';

export const goalsReader: PartReader<GoalsPart> = {
  labels: ({ key, labels, expected, completed }) => [
    { id: `${key}:label`, labels },
    { id: `${key}:expected`, labels: expected },
    { id: `${key}:completed`, labels: completed },
  ],
  read: readGoals,
};

/** 预期目标 beside 实际完成: a list of goals, and how far they came. */
function readGoals(scope: PartScope, part: GoalsPart): PartResult {
  const own = scope.matches.filter(({ id }) => id.startsWith(`${part.key}:`));
  const label = own.find(({ id }) => id === `${part.key}:label`);
  const expected = own.find(({ id }) => id === `${part.key}:expected`);
  const completed = own.find(({ id, from }) => id === `${part.key}:completed` && from > (expected?.from ?? -1));
  const last = completed ?? expected ?? label;
  if (last === undefined || (expected ?? label) === undefined) return absent([`${part.key}[1]`, part.completionKey]);
  const printed = [label, expected, completed].filter((match) => match !== undefined);
  for (const { spans } of printed) scope.claims.take(spans);
  const headers = expected === undefined ? [] : [expected, completed];
  const start = Math.max(...printed.map(({ to }) => to));
  const rows = rowsBelow(scope, start, headers, { openEnd: true, cut: (lines) => cutGoals(lines, part.itemWords) });
  const goals = orElse(
    rows.flatMap(({ cells }) => cells[0] ?? []),
    afterLabel(last),
  );
  const completion = orElse(filled(rows.flatMap(({ cells }) => cells[1] ?? [])), afterLabel(last));
  const items = readItems(scope, part, goals, 1);
  if (rows.some(({ doubtful }) => doubtful)) return openEnd(scope, part, items, goals.slice(-1));
  return mergeResults([items, completionField(scope, part.completionKey, null, completion)]);
}

function orElse(spans: readonly Span[], point: Span): readonly Span[] {
  return spans.length > 0 ? spans : [point];
}

/** Filled cells; an all-blank column keeps its first cell, so that blank has a place. */
function filled(spans: readonly Span[]): readonly Span[] {
  const some = spans.filter(({ slot }) => isFilled(slot));
  return some.length > 0 ? some : spans.slice(0, 1);
}

/** Nothing says whether the last line is a goal or the completion: neither is read from it. */
function openEnd(scope: PartScope, part: GoalsPart, items: PartResult, last: readonly Span[]): PartResult {
  const key = part.completionKey;
  const raw = last[0]?.slot.text.trim() ?? '';
  const fields = items.fields.map((field) => (field.raw?.endsWith(raw) ? { ...field, ...OPEN } : field));
  const facts = { key, label: describeKey(scope.template, key).label, raw };
  const findings = [finding('ambiguous-line', 'warning', facts, last.map(placeOf))];
  return mergeResults([
    { ...items, fields },
    { ...undecided(scope, [key], 'text', last), findings },
  ]);
}

const OPEN = { state: 'unreadable', value: null, confidence: 0 } as const;

/**
 * Lines: the goals, and among or behind them what is worded like a completion. A line behind the last goal that says
 * neither clearly may be more of the goal or the completion.
 */
function cutGoals(lines: readonly Span[], itemWords: readonly string[]): readonly RegionRow[] {
  const results = lines.findIndex((_, i) => i > 0 && areResults(lines.slice(i), itemWords));
  if (results > 0) return [rowOf([lines.slice(0, results), lines.slice(results)])];
  const isCompletion = (line: Span, i: number) => i > 0 && !isNumbered(line) && reports(line.slot.text);
  const completion = lines.filter(isCompletion);
  if (completion.length > 0) return [rowOf([lines.filter((line, i) => !isCompletion(line, i)), completion])];
  return [lines.every(isNumbered) ? cutByNumbers(lines) : doubtfulRow(lines)];
}

/** Lines that count from 1 again, every item of theirs worded like a completion: 1、已完成；2、基本完成. */
function areResults(lines: readonly Span[], itemWords: readonly string[]): boolean {
  const items = splitItems(lines, itemWords);
  return items.every(({ number, spans }, i) => number === i + 1 && spans.map(spanText).every(reports));
}

function isNumbered({ slot }: Span): boolean {
  return COMPLETION.numberedGoal.pattern.test(slot.text);
}

function reports(text: string): boolean {
  return looksLikeCompletion(text) || saysDone(text);
}

/** Numbers that begin again, and report: `目标1：…` `目标2：…` `目标1：已完成` `目标2：已完成`. Else every line is a goal. */
function cutByNumbers(lines: readonly Span[]): RegionRow {
  const half = lines.length / 2;
  const [goals, again] = [lines.slice(0, half), lines.slice(half)];
  const numberOf = ({ slot }: Span) => COMPLETION.goalNumber.pattern.exec(slot.text)?.[1];
  const says = ({ slot }: Span) => reports(slot.text.replace(COMPLETION.goalNumber.pattern, ''));
  const isRepeated = Number.isInteger(half) && again.every((line, i) => numberOf(line) === numberOf(goals[i] ?? line));
  return isRepeated && again.some(says) && !goals.some(says) ? rowOf([goals, again]) : rowOf([lines, []]);
}
