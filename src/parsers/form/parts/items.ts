import { keyOf } from '../../../text/label-key.js';
import { readChineseNumeral } from '../../../text/numerals/numeral.js';
import { simplifyHan } from '../../../text/script.js';
import { halfWidth } from '../../../text/width.js';
import { paragraphSpans, type Span, spanText, trimSpan } from '../layout/slot.js';
import { ITEMS, wordMarker } from './patterns.js';

/** One numbered item of a list cell. `number` is the printed number, null where none is printed. */
export interface Item {
  readonly number: number | null;
  /** The text behind the number and its mark, over one or more stretches. */
  readonly spans: readonly Span[];
  /** The printed number with its word and mark: `任务1：`. */
  readonly marker: Span | null;
}

interface OpenItem extends Item {
  readonly spans: Span[];
}

interface Mark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts spans into items by the printed numbers: by their words (任务1) if any is there, else by list marks that count
 * up from 1, else by automatic numbers of the paragraphs, else the whole as one item without number.
 */
export function splitItems(spans: readonly Span[], words: readonly string[]): readonly Item[] {
  const byWord = splitBy(spans, (text) =>
    [...simplifyHan(text).matchAll(wordMarker(words))].map((match) => markOf(match, match[1] ?? match[2])),
  );
  if (byWord.some((item) => item.marker !== null)) return byWord;
  const byList = splitBy(spans, listMarks);
  if (byList.some((item) => item.marker !== null)) return byList;
  return splitByAutoNumber(spans);
}

function markOf(match: RegExpMatchArray, number: string | undefined): Mark {
  const start = match.index ?? 0;
  return { number: readItemNumber(number ?? ''), start, end: start + match[0].length };
}

/** List marks of the style that comes first; other styles inside are sub-lists and stay in their item. */
function listMarks(text: string): readonly Mark[] {
  const matches = [...text.matchAll(ITEMS.listMarker.pattern)];
  const styleOf = (match: RegExpMatchArray) => [1, 2, 3, 4].find((group) => match[group] !== undefined) ?? 0;
  const [first] = matches;
  if (first === undefined) return [];
  const style = styleOf(first);
  return matches.filter((match) => styleOf(match) === style).map((match) => markOf(match, match[style]));
}

function splitBy(spans: readonly Span[], marksOf: (text: string) => readonly Mark[]): readonly Item[] {
  const items: OpenItem[] = [];
  for (const span of spans) {
    const { slot, start, end } = span;
    const marks = marksOf(spanText(span));
    const lead: Span = { slot, start, end: start + (marks[0]?.start ?? end - start) };
    if (spanText(lead).trim() !== '') pushTo(items, lead);
    marks.forEach((mark, i) => {
      const to = start + (marks[i + 1]?.start ?? end - start);
      const marker = trimSpan({ slot, start: start + mark.start, end: start + mark.end });
      items.push({ number: mark.number, marker, spans: [{ slot, start: start + mark.end, end: to }] });
    });
  }
  return items.map((item) => ({ ...item, spans: item.spans.map(trimSpan) }));
}

/** Text before the first mark of a stretch belongs to the item before it, if there is one. */
function pushTo(items: OpenItem[], span: Span): void {
  const last = items.at(-1);
  if (last === undefined) items.push({ number: null, marker: null, spans: [span] });
  else last.spans.push(span);
}

/** Paragraphs whose number the word processor prints: `listLabel` is not in the text. */
function splitByAutoNumber(spans: readonly Span[]): readonly Item[] {
  const items: OpenItem[] = [];
  for (const span of spans.flatMap(paragraphSpans)) {
    if (spanText(span).trim() === '') continue;
    const { listLabel } = span.paragraph;
    if (listLabel === null) pushTo(items, trimSpan(span));
    else items.push({ number: readItemNumber(keyOf(listLabel)), spans: [trimSpan(span)], marker: null });
  }
  return items;
}

/** `8`, `８`, `八`, `十二`, `⑧`; 0 when it is none of these. */
function readItemNumber(text: string): number {
  const circled = text.charCodeAt(0) - 0x2460 + 1;
  if (circled >= 1 && circled <= 20) return circled;
  const folded = halfWidth(text);
  return Number(ITEMS.digits.pattern.test(folded) ? folded : (readChineseNumeral(folded) ?? 0));
}
