import { BOM, csvLine } from '../../../export/csv.js';
import { type Lang, say } from '../../../messages/index.js';
import type { Outcome } from '../../../model/submission.js';
import { listConflicts, type OpenConflict } from '../../../store/corrections/conflicts.js';
import type { Store } from '../../../store/open-store.js';
import { statusByYear, type YearStatus } from '../../../store/queries/status.js';
import { readRoster, unresolvedDepartments } from '../../../store/roster/departments.js';
import { countOutcomes } from '../../../store/submissions/submissions.js';
import { conflictLines } from '../../output/names.js';
import { terminalTable } from '../../output/table.js';

export interface StatusReport {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly years: readonly YearStatus[];
  readonly conflicts: readonly OpenConflict[];
  /** Names the roster does not know; zero where there is no roster. */
  readonly unresolved: number;
  readonly hasRoster: boolean;
}

export function statusReport(store: Store, year: number | null): StatusReport {
  const hasRoster = readRoster(store).length > 0;
  const years = statusByYear(store);
  const conflicts = listConflicts(store);
  return {
    counts: countOutcomes(store),
    years: year === null ? years : years.filter((one) => one.year === year),
    conflicts: year === null ? conflicts : conflicts.filter((one) => one.year === year),
    unresolved: hasRoster ? unresolvedDepartments(store).length : 0,
    hasRoster,
  };
}

const HEAD = ['year', 'expected', 'received', 'missing', 'superseded', 'errors', 'person'] as const;

export function statusText(report: StatusReport, db: string, lang: Lang, width: number | null): string {
  const { counts, years, conflicts } = report;
  const rows = years.map((one) => cells(one, lang).map(String));
  const missing = years.filter((one) => one.missing.length > 0);
  return [
    say(lang, 'status-title', { db }),
    `  ${say(lang, 'ingest-equation', { seen: seenOf(counts), ...counts })}`,
    ...(rows.length === 0 ? [] : [terminalTable(headOf(lang), rows, 1, width)]),
    ...missing.map(({ year, missing: names }) => say(lang, 'status-missing', { year, names })),
    ...(report.hasRoster ? [] : [say(lang, 'status-no-roster')]),
    ...(report.unresolved > 0 ? [say(lang, 'status-unresolved', { count: report.unresolved })] : []),
    ...(conflicts.length === 0
      ? []
      : [say(lang, 'status-conflicts', { count: conflicts.length }), ...conflictLines(conflicts, lang)]),
  ].join('\n');
}

export function statusJson({ counts, years, conflicts, unresolved }: StatusReport) {
  return { seen: seenOf(counts), ...counts, years, conflicts, unresolvedNames: unresolved };
}

/** A line for each year, and the names of missing departments in the last column. */
export function statusCsv({ years }: StatusReport, lang: Lang): string {
  const head = csvLine([...headOf(lang), say(lang, 'status-head-missing-names')]);
  return BOM + head + years.map((one) => csvLine([...cells(one, lang), one.missing.join('；')])).join('');
}

function headOf(lang: Lang): readonly string[] {
  return HEAD.map((column) => say(lang, `status-head-${column}`));
}

function cells(one: YearStatus, lang: Lang): readonly (string | number)[] {
  const { expected, received, missing, superseded, withErrors, waitingForPerson } = one;
  const year = one.year ?? say(lang, 'status-no-year');
  return [year, expected, received, missing.length, superseded, withErrors, waitingForPerson];
}

function seenOf(counts: StatusReport['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
