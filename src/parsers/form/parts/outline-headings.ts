import type { NarrativeSection } from '../../../model/template.js';
import { keyOf, labelKey } from '../../../text/label-key.js';
import type { SlotParagraph } from '../layout/slot.js';
import { HEADING_STYLES, PROSE } from './patterns.js';

export interface Heading {
  readonly rank: number;
  /** Where in the paragraph the heading's words begin and end. */
  readonly start: number;
  readonly end: number;
}

type Line = Pick<SlotParagraph, 'text' | 'listLabel'>;

const MAX_HEADING = 45;
const MAX_RUN_IN = 30;

/** For each paragraph of the prose the heading it begins with, or null. */
export function headingsOf(lines: readonly Line[], part: NarrativeSection): readonly (Heading | null)[] {
  const found: (Heading | null)[] = [];
  // Some programs number every level alike, 1.: then only its words tell the level of a usual heading.
  const alike = lines.every((line) => ![0, 1].includes(styleOf(line)));
  /** Style of the items that a sentence ending in a colon introduced. */
  let listed: number | null = null;
  lines.forEach((line, i) => {
    const style = styleOf(line);
    const before = lines[i - 1];
    const introduced = before !== undefined && found[i - 1] === null && PROSE.introduces.pattern.test(before.text);
    if (introduced && style >= ITEM_RANK) listed = style;
    else if (style !== -1 && style !== listed) listed = null;
    const heading = style === listed && style !== -1 ? null : numbered(line, style, lines[i + 1], part);
    const known = alike && heading !== null ? usualRank(line.text.slice(heading.start, heading.end), part) : null;
    if (heading !== null) found.push({ ...heading, rank: known ?? heading.rank });
    else found.push(style === -1 ? usual(line, part, found) : null);
  });
  return found;
}

/**
 * Whether two lines are one of the usual headings, broken within it: `（二）部门（单位）整体支出规模、使用方向和主要内` /
 * `容、涉及范围等`.
 */
export function isBrokenHeading(line: Line, next: Line | undefined, part: NarrativeSection): boolean {
  const style = styleOf(line);
  if (next === undefined || styleOf(next) !== -1) return false;
  const words = style === -1 ? line.text : line.text.replace(HEADING_STYLES[style]?.pattern ?? '', '');
  return usualRank(words, part) === null && usualRank(words.trimEnd() + next.text.trim(), part) !== null;
}

/** From here on numbers count items as often as they head parts: 1、 (1) ①. */
const ITEM_RANK = 2;

/**
 * A numbered line is a heading where it is short and holds no sentence, or where its first sentence is short and the
 * rest its text (`（一）基本支出。2020年…`). A sentence that counts something is none (`2、新增商贸单位19家。`).
 */
function numbered(line: Line, style: number, next: Line | undefined, part: NarrativeSection): Heading | null {
  if (style === -1) return null;
  const { text } = line;
  const start = HEADING_STYLES[style]?.pattern.exec(text)?.[0].length ?? 0;
  const words = text.slice(start).trimEnd();
  const plain = words.replace(PROSE.headingEnd.pattern, '');
  if (words.length <= MAX_HEADING && !PROSE.sentenceMark.pattern.test(plain)) {
    const sentence = words.endsWith('。') && !headsText(next, style, part);
    if (sentence || (style >= ITEM_RANK && countsAlone(plain, next, style, part))) return null;
    return { rank: style, start, end: start + words.length };
  }
  const sentence = PROSE.runIn.pattern.exec(words)?.[0];
  if (sentence === undefined || sentence.length > MAX_RUN_IN) return null;
  if (style >= ITEM_RANK && PROSE.counts.pattern.test(sentence)) return null;
  return { rank: style, start, end: start + sentence.length };
}

/** 1、新增企业19家 with nothing below it. */
function countsAlone(words: string, next: Line | undefined, style: number, part: NarrativeSection): boolean {
  return PROSE.counts.pattern.test(words) && !headsText(next, style, part);
}

/** True where what follows is text or a heading further in. */
function headsText(next: Line | undefined, style: number, part: NarrativeSection): boolean {
  if (next === undefined) return false;
  const following = styleOf(next);
  return following === -1 ? slugOf(part, next.text) === null : following > style;
}

/** The level of one of the usual headings; null of any other. */
function usualRank(words: string, part: NarrativeSection): number | null {
  const key = keyOf(words);
  const below = part.subheadings.find(({ headings }) => headings.some((one) => keyOf(one) === key));
  return below?.rank ?? (slugOf(part, words) === null ? null : 0);
}

/** One of the usual headings, printed without its number. */
function usual({ text }: Line, part: NarrativeSection, before: readonly (Heading | null)[]): Heading | null {
  const whole = { start: 0, end: text.length };
  if (text.length > MAX_HEADING) return null;
  const rank = usualRank(text, part);
  if (rank === null) return null;
  // 部门（单位）基本情况 may head the first part as well as stand under it.
  const first = before.every((heading) => heading === null);
  return first && slugOf(part, text) !== null ? { rank: 0, ...whole } : { rank, ...whole };
}

/** Index of the style of the number a paragraph begins with, printed by the word processor or typed; -1 without one. */
function styleOf({ text, listLabel }: Line): number {
  const typed = HEADING_STYLES.findIndex(({ pattern }) => pattern.test(text));
  return typed !== -1 || listLabel === null
    ? typed
    : HEADING_STYLES.findIndex(({ pattern }) => pattern.test(listLabel));
}

/** The short name of a usual heading of the outermost level. */
export function slugOf(part: NarrativeSection, heading: string): string | null {
  if (heading.length > MAX_HEADING) return null;
  const { key } = labelKey(heading.replace(HEADING_STYLES[0].pattern, '').replace(HEADING_STYLES[1].pattern, ''));
  return part.slugs.find(({ headings }) => headings.some((words) => keyOf(words) === key))?.slug ?? null;
}
