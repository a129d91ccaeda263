import { type Lang, say } from '../../../messages/index.js';
import type { Severity } from '../../../model/finding.js';
import type { CheckReport, GroupKind, ReportedFinding, ReportGroup } from '../../../present/check-report.js';
import { placeText } from '../../../present/place.js';
import { type Paint, PLAIN } from '../../output/colour.js';
import { wrapText } from '../../output/text.js';

/** A group's colour. */
const HUES = { error: 'error', warning: 'warning', info: 'info', limits: 'info' } as const satisfies Record<
  GroupKind,
  Severity
>;

/** The report for a terminal of so many columns; null: lines of any length. */
export function reportText(report: CheckReport, lang: Lang, width: number | null = null, paint: Paint = PLAIN): string {
  const wrap = (text: string, indent: number) => hanging(text, indent, width);
  return [
    ...headLines(report, lang),
    '',
    ...report.groups.flatMap((group) => groupLines(group, lang, wrap, paint)),
    ...(report.groups.length === 0 ? [say(lang, 'report-clean'), ''] : []),
    wrap(say(lang, 'report-counts', report.counts), 0),
    wrap(say(lang, 'report-outcomes', report.outcomes), 0),
    wrap(report.advice, 0),
  ].join('\n');
}

function headLines({ file, department, year }: CheckReport, lang: Lang): readonly string[] {
  const who = department ?? say(lang, 'report-no-department');
  const when = year === null ? say(lang, 'report-no-year') : say(lang, 'report-year', { year });
  return [say(lang, 'report-title', { file }), `${who} · ${when}`];
}

type Wrap = (text: string, indent: number) => string;

function groupLines({ kind, findings }: ReportGroup, lang: Lang, wrap: Wrap, paint: Paint): readonly string[] {
  const title = paint(HUES[kind], wrap(say(lang, `report-${kind}`, { count: findings.length }), 0));
  return [title, ...findings.flatMap((finding, i) => findingLines(finding, i + 1, lang, wrap)), ''];
}

function findingLines({ code, sentence, places, more }: ReportedFinding, number: number, lang: Lang, wrap: Wrap) {
  const named = code === null ? '' : `[${code}] `;
  return [
    wrap(`  ${number}. ${named}${sentence}`, 5),
    ...places.map((place) => wrap(`     → ${placeText(place, lang)}`, 7)),
    ...(more > 0 ? [`     → ${say(lang, 'report-more-places', { count: more })}`] : []),
  ];
}

/** Wrapped with the lines after the first indented. */
function hanging(text: string, indent: number, width: number | null): string {
  if (width === null) return text;
  const [first = '', ...others] = wrapText(text, width).split('\n');
  if (others.length === 0) return first;
  const rest = wrapText(text.slice(first.length).trimStart(), width - indent).split('\n');
  return [first, ...rest.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
