import { BOM, csvLine } from '../../../export/csv.js';
import { type Lang, oneLine, say } from '../../../messages/index.js';
import type { Outcome } from '../../../model/submission.js';
import type { KeyNames } from '../../../present/key-names.js';
import { conflictLines } from '../../../present/names.js';
import { listConflicts, type OpenConflict } from '../../../store/corrections/conflicts.js';
import type { Store } from '../../../store/open-store.js';
import { type DepartmentStatus, statusByYear, type YearStatus } from '../../../store/queries/status.js';
import { readRoster, unresolvedDepartments } from '../../../store/roster/departments.js';
import { countOutcomes } from '../../../store/submissions/submissions.js';
import { terminalTable } from '../../output/table.js';

export interface StatusReport {
  /** The year that was asked for; null for all. */
  readonly year: number | null;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly years: readonly YearStatus[];
  readonly conflicts: readonly OpenConflict[];
  /** Names the roster does not know; zero where there is no roster. */
  readonly unresolved: number;
  readonly hasRoster: boolean;
}

export function statusReport(store: Store, year: number | null): StatusReport {
  const hasRoster = readRoster(store).length > 0;
  const isAsked = (one: { readonly year: number | null }) => year === null || one.year === year;
  const years = statusByYear(store).filter(isAsked);
  const forms = new Set(years.flatMap(({ departments }) => departments.map(({ formId }) => formId)));
  const unresolved = hasRoster ? unresolvedDepartments(store) : [];
  return {
    year,
    counts: countOutcomes(store, year),
    years,
    conflicts: listConflicts(store).filter(isAsked),
    unresolved: unresolved.filter((one) => one.forms.some((form) => forms.has(form))).length,
    hasRoster,
  };
}

const HEAD = ['year', 'expected', 'received', 'missing', 'unexpected', 'superseded', 'errors', 'person'] as const;
const DETAILS = ['department', 'state', 'error-count', 'warning-count', 'versions'] as const;

export function statusText(
  report: StatusReport,
  db: string,
  keys: KeyNames,
  width: number | null,
  details: boolean,
): string {
  const { lang } = keys;
  const { years, conflicts } = report;
  const rows = years.map((one) => cells(one, report.hasRoster, lang).map(String));
  const missing = years.filter((one) => one.missing.length > 0);
  return [
    say(lang, 'status-title', { db }),
    `  ${filesLine(report, lang)}`,
    ...(rows.length === 0 ? [] : [terminalTable(headOf(lang), rows, 1, width)]),
    ...(report.hasRoster && years.some(({ unexpected }) => unexpected > 0) ? [say(lang, 'status-sum')] : []),
    ...(details
      ? years.flatMap((one) => detailTable(one, report.hasRoster, lang, width))
      : missing.flatMap(({ year, missing: names }) => [
          say(lang, 'status-missing', { year, count: names.length }),
          ...names.map((name) => `  ${oneLine(name)}`),
        ])),
    ...(report.hasRoster ? [] : [say(lang, 'status-no-roster')]),
    ...(report.unresolved > 0 ? [say(lang, 'status-unresolved', { count: report.unresolved })] : []),
    ...(conflicts.length === 0
      ? []
      : [say(lang, 'status-conflicts', { count: conflicts.length }), ...conflictLines(conflicts, keys)]),
  ].join('\n');
}

function filesLine({ year, counts }: StatusReport, lang: Lang): string {
  const seen = seenOf(counts);
  return year === null
    ? say(lang, 'ingest-equation', { seen, ...counts })
    : say(lang, 'status-year-files', { year, seen, ...counts });
}

export function statusJson({ counts, years, conflicts, unresolved }: StatusReport) {
  return { seen: seenOf(counts), ...counts, years, conflicts, unresolvedNames: unresolved };
}

/** A line for each year, below it one for each missing department, with its name in the last column. */
export function statusCsv({ years, hasRoster }: StatusReport, lang: Lang, details: boolean): string {
  if (details) return detailCsv(years, hasRoster, lang);
  const head = csvLine([...headOf(lang), say(lang, 'status-head-missing-names')]);
  const lines = years.flatMap((one) => [
    csvLine([...cells(one, hasRoster, lang), '']),
    ...one.missing.map((name) => csvLine([yearText(one, lang), ...HEAD.slice(1).map(() => ''), name])),
  ]);
  return BOM + head + lines.join('');
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
