import type { NarrativePart } from '../../../model/form-record.js';
import type { Passage } from '../../../model/passage.js';
import type { NarrativeSection } from '../../../model/template.js';
import { passageOf } from '../layout/field.js';
import { type PartReader, type PartResult, type PartScope, resultOf } from '../layout/part.js';
import { placeOfSpans, type Span, spanText, trimSpan } from '../layout/slot.js';
import { cleanText } from '../values/value.js';
import { type Heading, headingsOf, isBrokenHeading, slugOf } from './outline-headings.js';
import { HEADING_STYLES, PROSE } from './patterns.js';

/** The prose of a section, read only behind the section's own heading. */
export const narrativeReader: PartReader<NarrativeSection> = {
  labels: () => [],
  read: (scope, part) => (scope.heading === null ? resultOf({}) : readOutline(scope, part)),
};

interface Draft {
  readonly path: string;
  /** The lines of the heading; none above the first one. */
  readonly heading: Span[];
  readonly spans: Span[];
  /** Numbers the word processor prints before the spans. */
  readonly labels: (string | null)[];
}

/** Headings with the text below each, and the passages numbers are looked for in. */
function readOutline(scope: PartScope, part: NarrativeSection): PartResult {
  const drafts: Draft[] = [];
  const open: { rank: number; count: number }[] = [];
  const lines = scope.slots
    .filter(({ body }) => body)
    .flatMap((slot) => slot.paragraphs.map((paragraph) => ({ slot, paragraph })))
    .filter(({ paragraph }) => paragraph.text.trim() !== '');
  const headings = headingsOf(
    lines.map(({ paragraph }) => paragraph),
    part,
  );
  lines.forEach(({ slot, paragraph }, i) => {
    const whole: Span = { slot, start: paragraph.offset, end: paragraph.offset + paragraph.text.length };
    const heading = headings[i] ?? null;
    const before = lines[i - 1];
    if (heading !== null) {
      drafts.push(beginPart(drafts, open, heading, whole));
      return;
    }
    if (before !== undefined && headings[i - 1] != null && isBrokenHeading(before.paragraph, paragraph, part)) {
      drafts.at(-1)?.heading.push(whole);
      return;
    }
    if (drafts.length === 0) drafts.push({ path: '0', heading: [], spans: [], labels: [] });
    drafts.at(-1)?.spans.push(trimSpan(whole));
    drafts.at(-1)?.labels.push(paragraph.listLabel);
  });
  return finish(scope, part, drafts);
}

/** Counts the heading in: deeper styles nest, the same style continues, an outer one closes what is inside. */
function beginPart(
  drafts: readonly Draft[],
  open: { rank: number; count: number }[],
  heading: Heading,
  whole: Span,
): Draft {
  while ((open.at(-1)?.rank ?? -1) > heading.rank) open.pop();
  const last = open.at(-1);
  if (last?.rank === heading.rank) last.count++;
  else open.push({ rank: heading.rank, count: open.length === 0 ? rootsOf(drafts) + 1 : 1 });
  const path = open.map(({ count }) => count).join('.');
  const { slot, start } = whole;
  const rest = trimSpan({ slot, start: start + heading.end, end: whole.end });
  const spans = rest.end > rest.start ? [rest] : [];
  return { path, heading: [{ slot, start, end: start + heading.end }], spans, labels: spans.map(() => null) };
}

/** Parts on the outermost level so far: an outer style that comes late continues the count. */
function rootsOf(drafts: readonly Draft[]): number {
  return new Set(drafts.filter(({ heading }) => heading.length > 0).map(({ path }) => path.split('.')[0])).size;
}

function finish(scope: PartScope, part: NarrativeSection, drafts: readonly Draft[]): PartResult {
  const narrative: NarrativePart[] = [];
  const passages: Passage[] = [];
  for (const { path, heading, spans, labels } of drafts) {
    scope.claims.take(heading.map(trimSpan));
    scope.claims.take(spans);
    const printed = heading.map((span) => cleanText(spanText(span), scope.script)).join('');
    const words = HEADING_STYLES.reduce(
      (text, { pattern }) => (text === printed ? text.replace(pattern, '') : text),
      printed,
    );
    const place = placeOfSpans([...heading.map(trimSpan), ...spans]);
    const text = joinBroken(
      spans.map((span, i) => printedNumber(labels[i] ?? null) + cleanText(spanText(span), scope.script)),
    );
    narrative.push({
      path,
      heading: words.replace(PROSE.headingEnd.pattern, ''),
      slug: path.includes('.') ? null : slugOf(part, printed),
      text,
      place,
    });
    const [first, ...rest] = heading;
    if (first !== undefined && words !== '') passages.push(passageOf(scope.section, null, [wordsOf(first), ...rest]));
    if (spans.length > 0) passages.push(passageOf(scope.section, null, spans));
  }
  return resultOf({ narrative, passages });
}

/** The words of a heading without its number. */
function wordsOf(heading: Span): Span {
  const text = spanText(heading);
  const number = HEADING_STYLES.find(({ pattern }) => pattern.test(text))?.pattern.exec(text)?.[0] ?? '';
  return trimSpan({ ...heading, start: heading.start + number.length });
}

/** A number of a list that the word processor prints, as it stands in a file that has it in the text. */
function printedNumber(listLabel: string | null): string {
  return listLabel !== null && HEADING_STYLES.some(({ pattern }) => pattern.test(listLabel)) ? listLabel : '';
}

/** Lines of one paragraph that a converter broke in mid-sentence are one again; real paragraphs stay apart. */
export function joinBroken(paragraphs: readonly string[]): string {
  let text = '';
  for (const paragraph of paragraphs) {
    const goesOn =
      text !== '' &&
      !PROSE.sentenceEnd.pattern.test(text) &&
      !HEADING_STYLES.some(({ pattern }) => pattern.test(paragraph));
    text += text === '' ? paragraph : `${goesOn ? '' : '\n'}${paragraph}`;
  }
  return text;
}
