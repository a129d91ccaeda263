import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { type Lang, say } from '../messages/index.js';
import type { CheckReport, ReportedFinding } from './check-report.js';
import type { NamedPlace } from './place.js';
import { visible } from './visible.js';

/**
 * The report as a Word file: `form` is a .docx whose tags are filled in; docs/checks.md lists them. Throws the library's
 * error where the form is no .docx or its tags do not close.
 */
export function reportDocx(report: CheckReport, lang: Lang, day: string, form: Uint8Array): Uint8Array {
  const document = new Docxtemplater(new PizZip(form), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // A tag this version does not fill leaves a blank, not the word "undefined".
    nullGetter: () => '',
  });
  document.render(shown(tagsOf(report, lang, day)));
  return document.toUint8Array();
}

function tagsOf(report: CheckReport, lang: Lang, day: string) {
  const { department, year, file, advice, counts, outcomes, groups } = report;
  return {
    heading: say(lang, 'report-heading'),
    departmentLabel: say(lang, 'report-label-department'),
    department: department ?? say(lang, 'report-no-department'),
    yearLabel: say(lang, 'report-label-year'),
    year: year === null ? say(lang, 'report-no-year') : String(year),
    fileLabel: say(lang, 'report-label-file'),
    file,
    checkedLabel: say(lang, 'report-label-checked'),
    checked: day,
    counts: say(lang, 'report-counts', counts),
    outcomes: say(lang, 'report-outcomes', outcomes),
    advice,
    clean: groups.length === 0 ? say(lang, 'report-clean') : '',
    groups: groups.map(({ kind, findings }) => ({
      title: say(lang, `report-${kind}`, { count: findings.length }),
      findings: findings.map((finding, i) => findingTags(finding, i + 1, lang)),
    })),
    fillerLabel: say(lang, 'report-sign-filler'),
    reviewerLabel: say(lang, 'report-sign-reviewer'),
    dateLabel: say(lang, 'report-sign-date'),
  };
}

function findingTags({ code, sentence, places, more }: ReportedFinding, number: number, lang: Lang) {
  const rest = more > 0 ? [{ where: say(lang, 'report-more-places', { count: more }), quote: [] }] : [];
  return {
    number: String(number),
    code: code === null ? '' : `[${code}] `,
    sentence,
    places: [...places.map(placeTags), ...rest],
  };
}

/** A quotation is pieces in turn: text, and a figure that is marked. */
function placeTags({ path, position, quote }: NamedPlace) {
  const pieces = quote.map(({ text, marked }) => (marked ? { plain: '', figure: text } : { plain: text, figure: '' }));
  const quoted = [{ plain: '：“', figure: '' }, ...pieces, { plain: '”', figure: '' }];
  return {
    where: [path, position].filter((part) => part !== '').join(' · '),
    quote: pieces.length === 0 ? [] : quoted,
  };
}

type Tags = string | readonly Tags[] | { readonly [tag: string]: Tags };

/** Control characters are not allowed in XML. */
function shown(tags: Tags): Tags {
  if (typeof tags === 'string') return visible(tags);
  if (Array.isArray(tags)) return tags.map(shown);
  return Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, shown(value)]));
}
