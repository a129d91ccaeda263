import { type Lang, say } from '../../messages/index.js';
import type { Severity } from '../../model/finding.js';
import type { GroupKind, ReportedFinding, ReportGroup } from '../../present/check-report.js';
import { placeText } from '../../present/place.js';
import type { Paint } from './colour.js';
import { wrapText } from './text.js';

/** A group's colour. */
const HUES = { error: 'error', warning: 'warning', info: 'info', limits: 'info' } as const satisfies Record<
  GroupKind,
  Severity
>;

/** Findings below the heading of their group, each with its places; null: lines of any length. */
export function reportGroupLines(groups: readonly ReportGroup[], lang: Lang, width: number | null, paint: Paint) {
  const wrap = (text: string, indent: number) => hanging(text, indent, width);
  return groups.flatMap((group) => groupLines(group, lang, wrap, paint));
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
export function hanging(text: string, indent: number, width: number | null): string {
  if (width === null) return text;
  const [first = '', ...others] = wrapText(text, width).split('\n');
  if (others.length === 0) return first;
  const rest = wrapText(text.slice(first.length).trimStart(), width - indent).split('\n');
  return [first, ...rest.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
