import type { Verdict } from './judge.js';
import type { Batch } from './plan.js';
import { isBad, mutantName } from './run-batch.js';
import type { SeedKind } from './seeds.js';

/** How a mutant ended that ended at all, or that its process did not. */
export type Ending = Verdict | 'hung' | 'died';

interface Row {
  mutants: number;
  parsed: number;
  uncaught: number;
  hung: number;
  slow: number;
  large: number;
  coverage: number;
  misshapen: number;
  slowest: number;
  largest: number;
  readonly outcomes: Map<string, number>;
}

/** Counts endings by the format of the seed. */
export class Tally {
  readonly failures: string[] = [];
  readonly #rows = new Map<SeedKind, Row>();

  add(kind: SeedKind, batch: Batch, number: number, ending: Ending): void {
    const row = this.#rows.get(kind) ?? emptyRow();
    this.#rows.set(kind, row);
    row.mutants++;
    if (ending === 'hung' || ending === 'died') {
      row.hung++;
      count(row.outcomes, ending);
      this.failures.push(`${mutantName(batch, number)}: ${ending}`);
      return;
    }
    addVerdict(row, ending);
    if (isBad(ending)) this.failures.push(`${mutantName(batch, number)}: ${describeVerdict(ending)}`);
  }

  get mutants(): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + row.mutants, 0);
  }

  /** A line for each format, and one for all. */
  table(): string {
    const lines = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, row]) => line(kind, row));
    return [HEAD, ...lines, line('all', total([...this.#rows.values()]))].join('\n');
  }
}

function emptyRow(): Row {
  const zero = { mutants: 0, parsed: 0, uncaught: 0, hung: 0, slow: 0, large: 0, coverage: 0, misshapen: 0 };
  return { ...zero, slowest: 0, largest: 0, outcomes: new Map() };
}

function addVerdict(row: Row, verdict: Verdict): void {
  const { wrong, seconds, grownMb } = verdict;
  if (verdict.parsed) row.parsed++;
  if (wrong?.startsWith('uncaught')) row.uncaught++;
  else if (wrong?.startsWith('coverage')) row.coverage++;
  else if (wrong !== null) row.misshapen++;
  if (seconds > 2) row.slow++;
  if (grownMb > 256) row.large++;
  row.slowest = Math.max(row.slowest, seconds);
  row.largest = Math.max(row.largest, grownMb);
  count(row.outcomes, verdict.outcome);
}

function describeVerdict({ wrong, outcome, seconds, grownMb }: Verdict): string {
  return `${wrong ?? outcome}, ${seconds.toFixed(2)} s, ${grownMb.toFixed(0)} MB`;
}

function count(outcomes: Map<string, number>, outcome: string, by = 1): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + by);
}

function total(rows: readonly Row[]): Row {
  const all = emptyRow();
  for (const row of rows) {
    for (const key of ['mutants', 'parsed', 'uncaught', 'hung', 'slow', 'large', 'coverage', 'misshapen'] as const)
      all[key] += row[key];
    all.slowest = Math.max(all.slowest, row.slowest);
    all.largest = Math.max(all.largest, row.largest);
    for (const [outcome, times] of row.outcomes) count(all.outcomes, outcome, times);
  }
  return all;
}

const HEAD =
  'format | mutants | of them parsed | uncaught | hung | over 2 s | over 256 MB | coverage broken | misshapen | slowest s | most MB | outcomes';

function line(name: string, row: Row): string {
  const outcomes = [...row.outcomes].sort(([, a], [, b]) => b - a).map(([outcome, times]) => `${outcome} ${times}`);
  const { mutants, parsed, uncaught, hung, slow, large, coverage, misshapen, slowest, largest } = row;
  const figures = [
    mutants,
    parsed,
    uncaught,
    hung,
    slow,
    large,
    coverage,
    misshapen,
    slowest.toFixed(2),
    largest.toFixed(0),
  ];
  return [name, ...figures, outcomes.join(' · ')].join(' | ');
}
