import type { CheckConfig, CheckInput } from '../model/check.js';
import type { SettlesFact } from '../model/check-facts.js';
import type { FormRecord } from '../model/form-record.js';
import { cellName } from '../text/cell-name.js';
import { plainDecimal } from '../text/decimal.js';
import { placesOf } from './cells.js';
import type { CheckCode } from './codes.js';
import { buildContext } from './context/build-context.js';
import type { CheckContext } from './context/check-context.js';
import { activeCodes, evaluate, ruleOf } from './evaluate.js';
import { type CodedVerdict, fail, type Implied } from './rule.js';

/** The proposal beside each finding it would settle, and one X1 for each proposal. */
export interface SuggestedFixes {
  readonly facts: ReadonlyMap<CodedVerdict, SettlesFact>;
  readonly verdicts: readonly CodedVerdict[];
}

/** How many single-cell changes are tried at most: a form that is wrong everywhere has no one cell to blame. */
const MAX_CANDIDATES = 100;
const MAX_ALTERNATIVES = 3;

interface Candidate {
  /** One cell; or the two cells of a figure that the consolidated and the bureau's row both print. */
  readonly cells: readonly [Implied, ...Implied[]];
  /** Failures that hold after the change; nothing else fails because of it. */
  readonly settled: readonly CodedVerdict[];
}

/**
 * Looks for single cells whose change makes several failed rules hold and breaks none. The values tried are those that
 * a failed rule implies. Nothing is repaired: the proposal is reported, the stated value stays.
 */
export function suggestFixes(
  input: CheckInput,
  config: CheckConfig,
  context: CheckContext,
  verdicts: readonly CodedVerdict[],
): SuggestedFixes {
  const facts = new Map<CodedVerdict, SettlesFact>();
  const proposals: CodedVerdict[] = [];
  let open = verdicts.filter((verdict) => isFixable(verdict) && verdict.result === 'fail');
  const candidates = open.length < 2 ? [] : tryCandidates(input, config, context, verdicts, open);
  for (;;) {
    const best = bestOf(candidates, open);
    const [first] = best;
    if (first === undefined) return { facts, verdicts: proposals };
    const proposal = proposalFacts(context, best);
    for (const verdict of first.settled) facts.set(verdict, proposal);
    proposals.push(proposalVerdict(context, proposal, first.cells));
    open = open.filter((verdict) => !first.settled.includes(verdict));
  }
}

/** The changes that settle the most open failures, at least two; several where the form cannot say which of them. */
function bestOf(candidates: readonly Candidate[], open: readonly CodedVerdict[]): readonly Candidate[] {
  const useful = candidates.filter((candidate) => isUseful(candidate, open));
  const most = Math.max(0, ...useful.map(({ settled }) => settled.length));
  const winner = useful.find(({ settled }) => settled.length === most);
  if (winner === undefined) return [];
  const same = useful.filter(
    ({ settled }) => settled.length === most && settled.every((one) => winner.settled.includes(one)),
  );
  return distinct(same).slice(0, MAX_ALTERNATIVES);
}

/** One proposal for values that differ in their printed digits only: 1283.40 and 1283.4. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const nameOf = ({ cells }: Candidate) =>
    cells.map(({ key, entity, value }) => `${cellName(key, entity)}=${plainDecimal(value)?.toFixed() ?? value}`).join();
  const names = candidates.map(nameOf);
  return candidates.filter((_, i) => names.indexOf(names[i] ?? '') === i);
}

/** One mistake printed in two rows is no news: a change of both has to settle rules of different kinds. */
function isUseful({ cells, settled }: Candidate, open: readonly CodedVerdict[]): boolean {
  if (settled.length < 2 || !settled.every((one) => open.includes(one))) return false;
  return cells.length === 1 || new Set(settled.map(({ code }) => code)).size > 1;
}

function tryCandidates(
  input: CheckInput,
  config: CheckConfig,
  context: CheckContext,
  verdicts: readonly CodedVerdict[],
  open: readonly CodedVerdict[],
): readonly Candidate[] {
  const codes = activeCodes(config).filter((code) => ruleOf(code).fixable);
  const failed = failuresIn(verdicts);
  const single = candidateValues(open);
  return [...single, ...single.flatMap((cells) => inBothRows(context, cells))].map((cells) => {
    const record = cells.reduce<FormRecord | null>(withValue, input.record);
    const after = record === null ? null : failuresAfter({ ...input, record }, config, context, codes);
    const breaks = after === null || [...after].some((name) => !failed.has(name));
    return { cells, settled: breaks ? [] : open.filter((verdict) => !after.has(verdictName(verdict))) };
  });
}

type Cells = Candidate['cells'];

/** A department without sub-agencies prints each figure twice; a wrong one is then wrong in both rows. */
function inBothRows(context: CheckContext, [implied]: Cells): readonly Cells[] {
  const { key, entity, value } = implied;
  if (entity !== 'bureau') return [];
  const stated = ['consolidated', 'bureau'].map((row) => context.cell(key, row)?.value ?? null);
  if (stated[0] === null || stated[0] !== stated[1]) return [];
  return [[implied, { key, entity: 'consolidated', value }]];
}

function candidateValues(open: readonly CodedVerdict[]): readonly Cells[] {
  const found = new Map<string, Implied>();
  for (const { implies } of open) {
    for (const implied of implies ?? []) {
      const key = `${cellName(implied.key, implied.entity)}=${implied.value}`;
      if (found.size < MAX_CANDIDATES && !implied.value.startsWith('-')) found.set(key, implied);
    }
  }
  return [...found.values()].map((implied) => [implied]);
}

function failuresAfter(
  input: CheckInput,
  config: CheckConfig,
  prose: CheckContext,
  codes: readonly CheckCode[],
): ReadonlySet<string> {
  const { sentences, inSentence, figures } = prose;
  return failuresIn(evaluate(buildContext(input, config, { sentences, inSentence, figures }), codes));
}

function failuresIn(verdicts: readonly CodedVerdict[]): ReadonlySet<string> {
  return new Set(verdicts.filter(({ result }) => result === 'fail').map(verdictName));
}

function verdictName({ code, subject }: CodedVerdict): string {
  return `${code} ${subject}`;
}

function isFixable({ code }: CodedVerdict): boolean {
  return code !== 'X1' && ruleOf(code).fixable;
}

/** The record with one cell changed; null where the form has no such cell. */
function withValue(record: FormRecord | null, { key, entity, value }: Implied): FormRecord | null {
  if (record === null) return null;
  const index = record.fields.findIndex(
    (field) => field.key === key && field.entity === entity && field.state !== 'absent',
  );
  const field = record.fields[index];
  if (field === undefined || plainDecimal(value) === null) return null;
  const changed = { ...field, state: 'read' as const, raw: value, value, unit: null };
  return { ...record, fields: record.fields.with(index, changed) };
}

function proposalFacts(context: CheckContext, best: readonly Candidate[]): SettlesFact {
  const cells = best.map(({ cells: [cell, ...others] }) => ({
    key: cell.key,
    entity: cell.entity,
    name: context.label(cell.key),
    row: rowsOf(context, [cell, ...others]),
    stated: context.cell(cell.key, cell.entity)?.value ?? null,
    value: cell.value,
  }));
  const settled = best[0]?.settled ?? [];
  const [first] = cells;
  return {
    key: first?.key ?? '',
    entity: first?.entity ?? null,
    value: first?.value ?? '',
    codes: [...new Set(settled.map(({ code }) => code))],
    subjects: settled.map(verdictName),
    cells,
  };
}

function rowsOf(context: CheckContext, cells: readonly Implied[]): string | null {
  const rows = cells.flatMap(({ entity }) => (entity === null ? [] : [context.rowName(entity)]));
  return rows.length === 0 ? null : rows.join('、');
}

function proposalVerdict(context: CheckContext, facts: SettlesFact, cells: Cells): CodedVerdict {
  const [{ key, entity }] = cells;
  const places = placesOf(...cells.map((cell) => context.cell(cell.key, cell.entity)));
  return { code: 'X1', ...fail(cellName(key, entity), facts, places) };
}
