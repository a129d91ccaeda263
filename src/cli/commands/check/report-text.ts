import { type Lang, say } from '../../../messages/index.js';
import type { CheckReport } from '../../../present/check-report.js';
import { type Paint, PLAIN } from '../../output/colour.js';
import { hanging, reportGroupLines } from '../../output/report-groups.js';

/** The report for a terminal of so many columns; null: lines of any length. */
export function reportText(report: CheckReport, lang: Lang, width: number | null = null, paint: Paint = PLAIN): string {
  const wrap = (text: string) => hanging(text, 0, width);
  return [
    ...headLines(report, lang),
    '',
    ...reportGroupLines(report.groups, lang, width, paint),
    ...(report.groups.length === 0 ? [say(lang, 'report-clean'), ''] : []),
    wrap(say(lang, 'report-counts', report.counts)),
    wrap(say(lang, 'report-outcomes', report.outcomes)),
    wrap(report.advice),
  ].join('\n');
}

function headLines({ file, department, year }: CheckReport, lang: Lang): readonly string[] {
  const who = department ?? say(lang, 'report-no-department');
  const when = year === null ? say(lang, 'report-no-year') : say(lang, 'report-year', { year });
  return [say(lang, 'report-title', { file }), `${who} · ${when}`];
}
