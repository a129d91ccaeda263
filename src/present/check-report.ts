import { type Lang, oneLine, say, sayFinding } from '../messages/index.js';
import type { CheckOutcome, CheckResult } from '../model/check.js';
import type { Severity, StoredFinding } from '../model/finding.js';
import { isReaderLimit } from '../model/reader-limits.js';
import { type NamedPlace, namePlaces, type Shown } from './place.js';

/** What a department reads before it sends its form; printed, put on a page or into a letter by the files beside this one. */
export interface CheckReport {
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
  /** What to do now, in one sentence. */
  readonly advice: string;
  /** Only those that hold something, worst first. */
  readonly groups: readonly ReportGroup[];
  readonly counts: ReportCounts;
  readonly outcomes: OutcomeCounts;
}

/** `limits`: what the reader could not do, which is for the bureau. */
export type GroupKind = Severity | 'limits';

export interface ReportGroup {
  readonly kind: GroupKind;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  /** `T1` of a check; null for what the reader says, which has no number in docs/checks.md. */
  readonly code: string | null;
  readonly sentence: string;
  readonly places: readonly NamedPlace[];
  /** Places left out. */
  readonly more: number;
}

export interface ReportCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly limits: number;
}

export interface OutcomeCounts {
  readonly checked: number;
  readonly passed: number;
  readonly failed: number;
  readonly missing: number;
  readonly notApplicable: number;
}

const KINDS = ['error', 'warning', 'info', 'limits'] as const satisfies readonly GroupKind[];

/** The findings of the reader and of the checks, each once, with its places as a person finds them. */
export function checkReport(shown: Shown, outcomes: readonly CheckOutcome[]): CheckReport {
  const { record, lang } = shown;
  const findings = [...record.findings, ...outcomes.flatMap(({ finding }) => finding ?? [])];
  const groups = reportGroups(shown, findings);
  const count = (kind: GroupKind) => groups.find((group) => group.kind === kind)?.findings.length ?? 0;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info'), limits: count('limits') };
  return {
    file: oneLine(record.source.name),
    department: record.department === null ? null : oneLine(record.department.name),
    year: record.year?.value ?? null,
    advice: adviceFor(counts, record.form !== null, lang),
    groups,
    counts,
    outcomes: outcomeCounts(outcomes),
  };
}

/** Findings by what they ask for, worst first; groups that hold none are left out. */
export function reportGroups(shown: Shown, findings: readonly StoredFinding[]): readonly ReportGroup[] {
  return KINDS.map((kind) => ({ kind, found: findings.filter((finding) => groupOf(finding) === kind) }))
    .filter(({ found }) => found.length > 0)
    .map(({ kind, found }) => ({ kind, findings: found.map((finding) => reported(finding, shown)) }));
}

function groupOf(finding: StoredFinding): GroupKind {
  return isReaderLimit(finding) ? 'limits' : finding.severity;
}

function adviceFor({ errors, limits }: ReportCounts, isForm: boolean, lang: Lang): string {
  if (!isForm) return say(lang, 'report-not-read');
  if (errors > 0) return say(lang, 'report-mend', { errors, limits });
  return limits > 0 ? say(lang, 'report-sendable-but', { limits }) : say(lang, 'report-sendable');
}

/** Places under one finding; more than anyone looks up. */
const MAX_PLACES = 6;
const RULE = /^[A-Z]\d+$/u;
/** Its sentence names every cell. */
const NAMES_ITS_CELLS = 'F4';

function reported(finding: StoredFinding, shown: Shown): ReportedFinding {
  const places = finding.code === NAMES_ITS_CELLS ? [] : namePlaces(shown, finding.places);
  return {
    code: RULE.test(finding.code) ? finding.code : null,
    sentence: oneLine(sayFinding(shown.lang, finding)),
    places: places.slice(0, MAX_PLACES),
    more: Math.max(0, places.length - MAX_PLACES),
  };
}

/** X1 proposes; it checks nothing. */
function outcomeCounts(outcomes: readonly CheckOutcome[]): OutcomeCounts {
  const checks = outcomes.filter(({ code }) => code !== 'X1');
  const that = (result: CheckResult) => checks.filter((one) => one.result === result).length;
  return {
    checked: checks.length,
    passed: that('pass'),
    failed: that('fail'),
    missing: that('missing'),
    notApplicable: that('not-applicable'),
  };
}
