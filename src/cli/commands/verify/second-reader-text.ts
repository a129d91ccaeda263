import type { FoundDisagreement, SecondReaderReport } from '../../../ingest/reread/second-reader-report.js';
import { type Lang, say } from '../../../messages/index.js';
import type { Template } from '../../../model/template.js';
import { namePlaces, placeText } from '../../../present/place.js';
import { clip } from '../../output/text.js';

/** What the second reader confirms, then each disagreement with both texts. */
export function secondReaderText(
  report: SecondReaderReport,
  templates: readonly Template[],
  lang: Lang,
): readonly string[] {
  const { disagreements, failed } = report;
  return [
    say(lang, 'second-reader-done', { ...report, differ: disagreements.length }),
    ...failed.map(({ item, cause }) => `  ${say(lang, 'second-reader-failed', { name: item.name, cause })}`),
    ...disagreements.flatMap((found) => disagreementLines(found, templates, lang)),
  ];
}

function disagreementLines(
  { item, record, found }: FoundDisagreement,
  templates: readonly Template[],
  lang: Lang,
): readonly string[] {
  const template = templates.find(({ id }) => id === record.form) ?? null;
  const form = `${record.department?.name ?? '?'}@${record.year?.value ?? '?'}`;
  const [named] = namePlaces({ record, template, document: null, lang }, [found.place]);
  const place = named === undefined ? '' : placeText(named, lang);
  const from = Math.max(0, firstDifference(found.first ?? '', found.second ?? '') - 10);
  const shown = (text: string | null) =>
    text === null || text.trim() === ''
      ? say(lang, text === null ? 'second-reader-nothing' : 'cell-blank')
      : clip(`${from > 0 ? '…' : ''}${text.slice(from)}`, 60);
  return [
    `  ${say(lang, 'second-reader-differs', { name: item.name, form, place })}`,
    `    ${say(lang, 'second-reader-first', { text: shown(found.first) })}`,
    `    ${say(lang, 'second-reader-second', { text: shown(found.second) })}`,
  ];
}

function firstDifference(first: string, second: string): number {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  return at;
}

/** Everything, for programs. */
export function secondReaderJson({ disagreements, failed, ...counts }: SecondReaderReport) {
  return {
    ...counts,
    disagreements: disagreements.map(({ item, record, found }) => ({
      submissionId: item.submissionId,
      formId: item.formId,
      name: item.name,
      sha256: item.sha256,
      department: record.department?.name ?? null,
      year: record.year?.value ?? null,
      ...found,
    })),
    failed: failed.map(({ item, cause }) => ({ submissionId: item.submissionId, name: item.name, cause })),
  };
}
