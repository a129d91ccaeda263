import { type Lang, oneLine, say, sayFinding } from '../../../messages/index.js';
import type { CheckOutcome, CheckResult } from '../../../model/check.js';
import type { Finding, Severity } from '../../../model/finding.js';
import type { FormRecord } from '../../../model/form-record.js';
import { isReaderLimit } from '../../../model/reader-limits.js';
import type { Template } from '../../../model/template.js';
import { type Paint, PLAIN } from '../../output/colour.js';
import { placeText } from '../../output/place.js';

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const HUES = {
  'report-error': 'error',
  'report-warning': 'warning',
  'report-info': 'info',
  'report-limits': 'info',
} as const satisfies Readonly<Record<string, Severity>>;
type GroupTitle = keyof typeof HUES;

/** Places named under one finding; a signature page has more than anyone reads. */
const MAX_PLACES = 6;

/**
 * What a department reads before it sends its form: the reader's findings and those of the checks, by severity, each
 * with its places, and the counts. With a template, cells bear their printed names.
 */
export function renderReport(
  record: FormRecord,
  outcomes: readonly CheckOutcome[],
  lang: Lang,
  template: Template | null = null,
  paint: Paint = PLAIN,
): string {
  const findings = [...record.findings, ...outcomes.flatMap(({ finding }) => (finding === null ? [] : [finding]))];
  const limits = findings.filter(isReaderLimit);
  const own = findings.filter((finding) => !isReaderLimit(finding));
  const group = (title: GroupTitle, found: readonly Finding[]) =>
    groupLines(record, title, found, lang, template, paint);
  const groups = SEVERITIES.flatMap((severity) =>
    group(
      `report-${severity}`,
      own.filter((finding) => finding.severity === severity),
    ),
  );
  return [
    ...headLines(record, lang),
    '',
    ...(findings.length === 0 ? [say(lang, 'report-clean'), ''] : [...groups, ...group('report-limits', limits)]),
    ...countLines(own, limits.length, outcomes, lang),
  ].join('\n');
}

function headLines(record: FormRecord, lang: Lang): readonly string[] {
  const head = say(lang, 'report-title', { file: record.source.name });
  const who = record.department?.name ?? say(lang, 'report-no-department');
  const year =
    record.year === null ? say(lang, 'report-no-year') : say(lang, 'report-year', { year: record.year.value });
  return [head, `${oneLine(who)} · ${year}`];
}

function groupLines(
  record: FormRecord,
  title: GroupTitle,
  own: readonly Finding[],
  lang: Lang,
  template: Template | null,
  paint: Paint,
): readonly string[] {
  if (own.length === 0) return [];
  const lines = own.flatMap((finding, index) => [
    `  ${index + 1}. [${finding.code}] ${oneLine(sayFinding(lang, finding))}`,
    ...placeLines(record, finding, lang, template),
  ]);
  return [paint(HUES[title], say(lang, title, { count: own.length })), ...lines, ''];
}

function placeLines(record: FormRecord, finding: Finding, lang: Lang, template: Template | null): readonly string[] {
  const texts = [...new Set(finding.places.map((place) => placeText(record, place, lang, template)))];
  const more = texts.length - MAX_PLACES;
  const shown = texts.slice(0, MAX_PLACES).map((text) => `     → ${oneLine(text)}`);
  return more > 0 ? [...shown, `     → ${say(lang, 'report-more-places', { count: more })}`] : shown;
}

function countLines(
  findings: readonly Finding[],
  limits: number,
  outcomes: readonly CheckOutcome[],
  lang: Lang,
): readonly string[] {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const checks = outcomes.filter((one) => one.code !== 'X1');
  const that = (result: CheckResult) => checks.filter((one) => one.result === result).length;
  return [
    say(lang, 'report-counts', { errors: of('error'), warnings: of('warning'), infos: of('info'), limits }),
    say(lang, 'report-outcomes', {
      checked: checks.length,
      passed: that('pass'),
      failed: that('fail'),
      missing: that('missing'),
      notApplicable: that('not-applicable'),
    }),
  ];
}
