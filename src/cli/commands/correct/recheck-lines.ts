import type { Rechecked } from '../../../ingest/reread/correct-and-recheck.js';
import { type Lang, say } from '../../../messages/index.js';
import type { Paint } from '../../output/colour.js';
import { findingLine } from '../../output/summary.js';

/** What the checks say otherwise after a correction: the counts, the findings that are gone, those that came. */
export function changedFindingLines(
  { before, after, gone, came }: Rechecked,
  lang: Lang,
  paint: Paint,
): readonly string[] {
  if (after === null) return [];
  const { errors, warnings } = after;
  const counts = { errors, warnings, errorsBefore: before?.errors ?? 0, warningsBefore: before?.warnings ?? 0 };
  return [
    say(lang, 'correct-rechecked', counts),
    ...(gone.length === 0 ? [] : [say(lang, 'correct-gone', { count: gone.length })]),
    ...gone.map((finding) => findingLine(finding, lang, paint)),
    ...(came.length === 0 ? [] : [say(lang, 'correct-came', { count: came.length })]),
    ...came.map((finding) => findingLine(finding, lang, paint)),
  ];
}
