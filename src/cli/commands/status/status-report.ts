import { BOM, csvLine } from '../../../export/csv.js';
import { type Lang, say } from '../../../messages/index.js';
import type { Outcome } from '../../../model/submission.js';
import { listConflicts, type OpenConflict } from '../../../store/corrections/conflicts.js';
import type { Store } from '../../../store/open-store.js';
import { type DepartmentStatus, statusByYear, type YearStatus } from '../../../store/queries/status.js';
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

const HEAD = ['year', 'expected', 'received', 'missing', 'unexpected', 'superseded', 'errors', 'person'] as const;
const DETAILS = ['department', 'state', 'error-count', 'warning-count', 'versions'] as const;

export function statusText(
  report: StatusReport,
  db: string,
  lang: Lang,
  width: number | null,
  details: boolean,
): string {
  const { counts, years, conflicts } = report;
  const rows = years.map((one) => cells(one, report.hasRoster, lang).map(String));
  const missing = years.filter((one) => one.missing.length > 0);
  return [
    say(lang, 'status-title', { db }),
    `  ${say(lang, 'ingest-equation', { seen: seenOf(counts), ...counts })}`,
    ...(rows.length === 0 ? [] : [terminalTable(headOf(lang), rows, 1, width)]),
    ...(report.hasRoster && years.some(({ unexpected }) => unexpected > 0) ? [say(lang, 'status-sum')] : []),
    ...(details
      ? years.flatMap((one) => detailTable(one, report.hasRoster, lang, width))
      : missing.map(({ year, missing: names }) => say(lang, 'status-missing', { year, names }))),
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
export function statusCsv({ years, hasRoster }: StatusReport, lang: Lang, details: boolean): string {
  if (details) return detailCsv(years, hasRoster, lang);
  const head = csvLine([...headOf(lang), say(lang, 'status-head-missing-names')]);
  return BOM + head + years.map((one) => csvLine([...cells(one, hasRoster, lang), one.missing.join('；')])).join('');
}

function headOf(lang: Lang): readonly string[] {
  return HEAD.map((column) => say(lang, `status-head-${column}`));
}

/** A row for each department. */
function detailTable(one: YearStatus, hasRoster: boolean, lang: Lang, width: number | null): readonly string[] {
  const head = DETAILS.map((column) => say(lang, `status-head-${column}`));
  const rows = one.departments.map((line) => detailCells(line, hasRoster, lang).map(String));
  return [yearText(one, lang), terminalTable(head, rows, 2, width)];
}

function detailCsv(years: readonly YearStatus[], hasRoster: boolean, lang: Lang): string {
  const head = csvLine((['year', ...DETAILS] as const).map((column) => say(lang, `status-head-${column}`)));
  const lines = years.flatMap((one) =>
    one.departments.map((line) => csvLine([yearText(one, lang), ...detailCells(line, hasRoster, lang)])),
  );
  return BOM + head + lines.join('');
}

function detailCells(line: DepartmentStatus, hasRoster: boolean, lang: Lang): readonly (string | number)[] {
  const { department, state, formId, errors, warnings, versions } = line;
  const name = department ?? say(lang, 'compare-unknown-department', { form: formId ?? 0 });
  const said = say(lang, `status-state-${hasRoster ? state : 'received'}`);
  return formId === null ? [name, said, '', '', ''] : [name, said, errors, warnings, versions];
}

function yearText({ year }: YearStatus, lang: Lang): string {
  return year === null ? say(lang, 'status-no-year') : String(year);
}

/** Where nobody is expected, nobody is missing: a dash says that it is not known. */
function cells(one: YearStatus, hasRoster: boolean, lang: Lang): readonly (string | number)[] {
  const { expected, received, missing, unexpected, superseded, withErrors, waitingForPerson } = one;
  const known = (count: number) => (hasRoster ? count : '—');
  const who = [known(expected), received, known(missing.length), known(unexpected)];
  return [yearText(one, lang), ...who, superseded, withErrors, waitingForPerson];
}

function seenOf(counts: StatusReport['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
