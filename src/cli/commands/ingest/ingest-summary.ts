import { isAbsolute, relative } from 'node:path';
import type { JunkKind } from '../../../ingest/intake/arrival.js';
import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { junkTotal } from '../../../ingest/intake/tally.js';
import type { IngestReport } from '../../../ingest/run-ingest.js';
import { findingName, type Lang, oneLine, say, sayFinding } from '../../../messages/index.js';
import type { Replacement } from '../../../store/queries/replacement.js';
import { replacementLines } from '../../output/replacement.js';

/** A summary names so many refused files; the rest is in the database. */
const SHOWN = 50;

/** What a summary names one by one. */
export interface Named {
  readonly refused: readonly IntakeResult[];
  readonly replaced: readonly Replacement[];
}

/** The end of a bulk run: the conservation equation, what was skipped, which file replaced which, every refusal with what to do. */
export function ingestSummary(report: IngestReport, { refused, replaced }: Named, db: string, lang: Lang): string {
  const { tally, left } = report;
  const lines = [
    say(lang, 'ingest-title', { db }),
    `  ${say(lang, 'ingest-equation', { seen: tally.seen, ...tally.outcomes, unchanged: tally.unchanged })}`,
  ];
  if (tally.unchanged > 0) lines.push(`  ${say(lang, 'ingest-unchanged', { count: tally.unchanged })}`);
  const junk = junkTotal(tally);
  if (junk > 0) lines.push(`  ${say(lang, 'ingest-junk', { count: junk, kinds: junkKinds(report, lang) })}`);
  if (tally.needPerson > 0) lines.push(`  ${say(lang, 'ingest-person', { count: tally.needPerson })}`);
  if (replaced.length > 0) {
    lines.push(say(lang, 'ingest-replaced', { count: replaced.length }));
    for (const one of replaced.slice(0, SHOWN)) lines.push(...replacementLines(one, lang).map((line) => `  ${line}`));
    if (replaced.length > SHOWN) lines.push(`  ${say(lang, 'ingest-more', { count: replaced.length - SHOWN })}`);
  }
  if (refused.length > 0) {
    lines.push(say(lang, 'ingest-rejected', { count: refused.length }));
    for (const commit of refused.slice(0, SHOWN)) lines.push(...refusalLines(commit, lang));
    if (refused.length > SHOWN) lines.push(`  ${say(lang, 'ingest-more', { count: refused.length - SHOWN })}`);
  }
  if (left > 0) lines.push(say(lang, 'ingest-left', { left }));
  return lines.join('\n');
}

/** The same for programs. */
export function ingestJson(report: IngestReport, { refused, replaced }: Named, lang: Lang) {
  return {
    seen: report.tally.seen,
    ...report.tally.outcomes,
    unchanged: report.tally.unchanged,
    skipped: report.tally.junk,
    needPerson: report.tally.needPerson,
    left: report.left,
    replacements: replaced,
    refusals: refused.map(({ submission, rejected }) => ({
      submission: submission.id,
      name: submission.name,
      code: submission.reason,
      message: rejected === null ? null : sayFinding(lang, rejected),
    })),
  };
}

export function isRoomFor(kept: number): boolean {
  return kept < 10_000;
}

function refusalLines({ arrival, submission, rejected }: IntakeResult, lang: Lang): readonly string[] {
  if (rejected === null) return [];
  const isAgain =
    submission.outcome === 'duplicate' || (arrival.submission !== undefined && submission.sha256 !== null);
  const again = isAgain ? say(lang, 'ingest-again') : '';
  return [
    `  ${oneLine(shownPath(arrival))}${again}`,
    `    [${findingName(lang, rejected.code)}] ${oneLine(sayFinding(lang, rejected))}`,
  ];
}

function junkKinds({ tally }: IngestReport, lang: Lang): string {
  const junk = Object.entries(tally.junk) as [JunkKind, number][];
  const kinds = junk.map(([why, count]) => `${say(lang, `junk-${why}`)} ${count}`);
  return kinds.join(lang === 'zh' ? '，' : ', ');
}

/** Where the file is, as short as the user could have typed it. */
function shownPath({ name, path }: IntakeResult['arrival']): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? (isAbsolute(path) ? path : name) : short;
}
