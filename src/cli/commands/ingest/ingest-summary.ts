import { isAbsolute, relative } from 'node:path';
import type { JunkKind } from '../../../ingest/intake/arrival.js';
import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { junkTotal } from '../../../ingest/intake/tally.js';
import type { IngestReport } from '../../../ingest/run-ingest.js';
import { findingName, type Lang, oneLine, say, sayFinding } from '../../../messages/index.js';
import type { Replacement } from '../../../store/queries/replacement.js';
import { replacementLines } from '../../output/replacement.js';
import { fileTable, type ListedFile } from './file-table.js';

/** A summary names so many refused files; the rest is in the database. */
const SHOWN = 50;

/** What a summary names one by one. */
export interface Named {
  readonly refused: readonly IntakeResult[];
  readonly replaced: readonly Replacement[];
  /** Every file, where they are wanted; null where refusals and replacements are enough. */
  readonly files: readonly ListedFile[] | null;
}

/** The end of a bulk run: the conservation equation, what was skipped, which file replaced which, every refusal with what to do. */
export function ingestSummary(report: IngestReport, named: Named, db: string, lang: Lang, width: number | null = null) {
  const { tally, left, needPerson } = report;
  const { replaced, files } = named;
  const junk = junkTotal(tally);
  return [
    say(lang, 'ingest-title', { db }),
    `  ${say(lang, 'ingest-equation', { seen: tally.seen, ...tally.outcomes, unchanged: tally.unchanged })}`,
    ...(tally.unchanged > 0 ? [`  ${say(lang, 'ingest-unchanged', { count: tally.unchanged })}`] : []),
    ...(junk > 0 ? [`  ${say(lang, 'ingest-junk', { count: junk, kinds: junkKinds(report, lang) })}`] : []),
    ...(needPerson > 0 ? [`  ${say(lang, 'ingest-person', { count: needPerson })}`] : []),
    ...(replaced.length > 0 ? [say(lang, 'ingest-replaced', { count: replaced.length })] : []),
    ...firstOf(replaced, lang, (one) => replacementLines(one, lang).map((line) => `  ${line}`)),
    ...(files === null ? refusedLines(named.refused, tally.outcomes.rejected, lang) : [fileTable(files, lang, width)]),
    ...(left > 0 ? [say(lang, 'ingest-left', { left })] : []),
  ].join('\n');
}

/** Files refused now, and apart from them copies of files that were refused: those count as duplicates. */
function refusedLines(refused: readonly IntakeResult[], rejected: number, lang: Lang): readonly string[] {
  const isCopy = ({ submission }: IntakeResult) => submission.outcome === 'duplicate';
  const copies = refused.filter(isCopy);
  return [
    ...(rejected > 0 ? [say(lang, 'ingest-rejected', { count: rejected })] : []),
    ...firstOf(
      refused.filter((one) => !isCopy(one)),
      lang,
      (one) => refusalLines(one, lang),
    ),
    ...(copies.length > 0 ? [say(lang, 'ingest-rejected-copies', { count: copies.length })] : []),
    ...firstOf(copies, lang, (one) => refusalLines(one, lang)),
  ];
}

function firstOf<T>(all: readonly T[], lang: Lang, lines: (one: T) => readonly string[]): readonly string[] {
  const more = all.length - SHOWN;
  const shown = all.slice(0, SHOWN).flatMap(lines);
  return more > 0 ? [...shown, `  ${say(lang, 'ingest-more', { count: more })}`] : shown;
}

/** The same for programs. */
export function ingestJson(report: IngestReport, { refused, replaced, files }: Named, lang: Lang) {
  return {
    seen: report.tally.seen,
    ...report.tally.outcomes,
    unchanged: report.tally.unchanged,
    skipped: report.tally.junk,
    needPerson: report.needPerson,
    left: report.left,
    replacements: replaced,
    refusals: refused.map(({ submission, rejected }) => ({
      submission: submission.id,
      name: submission.name,
      code: submission.reason,
      message: rejected === null ? null : sayFinding(lang, rejected),
    })),
    files: files ?? [],
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
