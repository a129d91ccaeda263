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
  const byWord = splitBy(spans, (text) => wordMarks(simplifyHan(text), words));
  if (byWord.some((item) => item.marker !== null)) return byWord;
  const byList = splitBy(spans, listMarks);
  if (byList.some((item) => item.marker !== null)) return byList;
  return splitByAutoNumber(spans);
}

/** `任务2` behind one space and without a mark of its own begins an item where it counts on from the one before. */
function wordMarks(text: string, words: readonly string[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(wordMarker(words))) {
    const mark = markOf(match, match[1] ?? match[2] ?? match[3]);
    if (match[3] === undefined || mark.number === (marks.at(-1)?.number ?? 0) + 1) marks.push(mark);
  }
  return marks;
}

function markOf(match: RegExpMatchArray, number: string | undefined): Mark {
  const start = match.index ?? 0;
  return { number: readItemNumber(number ?? ''), start, end: start + match[0].length };
}

/**
 * List marks of the style that comes first; other styles inside are sub-lists and stay in their item. Inside a line a
 * mark begins an item too where it counts on from the one before: 1.修渠 2.护林.
 */
function listMarks(text: string): readonly Mark[] {
  const styleOf = (match: RegExpMatchArray) => [1, 2, 3, 4].find((group) => match[group] !== undefined) ?? 0;
  const marks: Mark[] = [];
  let style = 0;
  for (const match of text.matchAll(ITEMS.listMarker.pattern)) {
    if (style !== 0 && styleOf(match) !== style) continue;
    const mark = markOf(match, match[styleOf(match)]);
    const last = marks.at(-1);
    const begins = beginsItem(text, match);
    if (
      !begins &&
      (last === undefined || mark.number !== last.number + 1 || !ITEMS.words.pattern.test(text.slice(mark.end)))
    )
      continue;
    style = styleOf(match);
    marks.push(mark);
  }
  return marks;
}

function beginsItem(text: string, { index = 0, 0: mark }: RegExpMatchArray): boolean {
  const start = index + mark.length - mark.trimStart().length;
  return ITEMS.itemBefore.pattern.test(text.slice(Math.max(0, start - 12), start)) || start === 0;
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
