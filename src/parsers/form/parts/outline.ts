import type { NarrativePart } from '../../../model/form-record.js';
import type { Passage } from '../../../model/passage.js';
import type { NarrativeSection } from '../../../model/template.js';
import { keyOf, labelKey } from '../../../text/label-key.js';
import { passageOf } from '../layout/field.js';
import { type PartReader, type PartResult, type PartScope, resultOf } from '../layout/part.js';
import { placeOfSpans, type SlotParagraph, type Span, trimSpan } from '../layout/slot.js';
import { cleanText } from '../values/value.js';
import { HEADING_STYLES, PROSE } from './patterns.js';

/** The prose of a section, read only behind the section's own heading. */
export const narrativeReader: PartReader<NarrativeSection> = {
  labels: () => [],
  read: (scope, part) => (scope.heading === null ? resultOf({}) : readOutline(scope, part)),
};

interface Heading {
  readonly rank: number;
  /** Where in the paragraph the heading's words begin and end. */
  readonly start: number;
  readonly end: number;
}

interface Draft {
  readonly path: string;
  readonly heading: Span | null;
  readonly spans: Span[];
}

/** Headings with the text below each, and the passages numbers are looked for in. */
function readOutline(scope: PartScope, part: NarrativeSection): PartResult {
  const drafts: Draft[] = [];
  const open: { rank: number; count: number }[] = [];
  for (const slot of scope.slots) {
    if (!slot.body) continue;
    for (const paragraph of slot.paragraphs) {
      if (paragraph.text.trim() === '') continue;
      const heading = headingOf(paragraph, part);
      const whole: Span = { slot, start: paragraph.offset, end: paragraph.offset + paragraph.text.length };
      if (heading === null) {
        if (drafts.length === 0) drafts.push({ path: '0', heading: null, spans: [] });
        drafts.at(-1)?.spans.push(trimSpan(whole));
        continue;
      }
      drafts.push(beginPart(drafts, open, heading, whole));
    }
  }
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
  return { path, heading: { slot, start, end: start + heading.end }, spans: rest.end > rest.start ? [rest] : [] };
}

/** Parts on the outermost level so far: an outer style that comes late continues the count. */
function rootsOf(drafts: readonly Draft[]): number {
  return new Set(drafts.filter(({ heading }) => heading !== null).map(({ path }) => path.split('.')[0])).size;
}

const MAX_HEADING = 45;
const MAX_RUN_IN = 30;

/**
 * A heading is a numbered line short enough to be one and without a sentence in it; or a numbered line whose first
 * sentence is short (`（一）基本支出。2020年…`), the rest being its text; or, without number, one of the usual headings.
 */
function headingOf(paragraph: SlotParagraph, part: NarrativeSection): Heading | null {
  const { text, listLabel } = paragraph;
  const usual = slugOf(part, text) !== null;
  const style = HEADING_STYLES.findIndex(({ pattern }) => pattern.test(text));
  const auto = listLabel === null ? -1 : HEADING_STYLES.findIndex(({ pattern }) => pattern.test(listLabel));
  if (style === -1 && auto === -1) return usual ? { rank: 0, start: 0, end: text.length } : null;
  const rank = style === -1 ? auto : style;
  const start = style === -1 ? 0 : (HEADING_STYLES[style]?.pattern.exec(text)?.[0].length ?? 0);
  const words = text.slice(start).trimEnd();
  if (words.length <= MAX_HEADING && !PROSE.sentenceMark.pattern.test(words.replace(PROSE.headingEnd.pattern, '')))
    return { rank, start, end: start + words.length };
  const sentence = PROSE.runIn.pattern.exec(words)?.[0];
  if (rank <= 1 && sentence !== undefined && sentence.length <= MAX_RUN_IN)
    return { rank, start, end: start + sentence.length };
  return null;
}

function slugOf(part: NarrativeSection, heading: string): string | null {
  if (heading.length > MAX_HEADING) return null;
  const { key } = labelKey(heading.replace(HEADING_STYLES[0].pattern, '').replace(HEADING_STYLES[1].pattern, ''));
  return part.slugs.find(({ headings }) => headings.some((words) => keyOf(words) === key))?.slug ?? null;
}

function finish(scope: PartScope, part: NarrativeSection, drafts: readonly Draft[]): PartResult {
  const narrative: NarrativePart[] = [];
  const passages: Passage[] = [];
  for (const { path, heading, spans } of drafts) {
    if (heading !== null) scope.claims.take([trimSpan(heading)]);
    scope.claims.take(spans);
    const printed =
      heading === null ? '' : cleanText(heading.slot.text.slice(heading.start, heading.end), scope.script);
    const words = HEADING_STYLES.reduce(
      (text, { pattern }) => (text === printed ? text.replace(pattern, '') : text),
      printed,
    );
    const place = placeOfSpans(heading === null ? spans : [trimSpan(heading), ...spans]);
    const text = joinBroken(spans.map(({ slot, start, end }) => cleanText(slot.text.slice(start, end), scope.script)));
    narrative.push({
      path,
      heading: words.replace(PROSE.headingEnd.pattern, ''),
      slug: path.includes('.') ? null : slugOf(part, printed),
      text,
      place,
    });
    if (spans.length > 0) passages.push(passageOf(scope.section, null, spans));
  }
  return resultOf({ narrative, passages });
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
