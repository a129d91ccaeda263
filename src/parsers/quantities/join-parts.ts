import type { PassagePart } from '../../model/passage.js';
import type { Place } from '../../model/place.js';

/** A passage as one text, sentences whole again where a paragraph broke them, and the way back to the source. */
export interface JoinedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

interface Segment {
  readonly start: number;
  readonly part: PassagePart;
}

/** Where a stretch of the joined text stands in the source. */
export interface Located {
  readonly surface: string;
  readonly place: Place;
  /** Place of the last character, where the stretch begins in one part and ends in another; null within one. */
  readonly until: Place | null;
  /** False where it runs from one cell or block into another, so that one place cannot hold it. */
  readonly whole: boolean;
}

const SENTENCE_END = /[。！？；：!?;:]\s*$/;
/** What begins a new item, so that the line before it is complete whatever it ends with. */
const ITEM_START =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]\d{1,2}[）)]|\d{1,2}(?:[）)、．]|\.(?!\d))|[①-⑳]|第[一二三四五六七八九十]+[，、:：]|(?:任务|目标|附件|其[一二三四])\s*\d*[:：]?|(?:19|20)\d{2}\s*年)/;
const BROKEN_LINE = 10;
/** A numbered line up to this long with no comma in it is a heading. */
const HEADING = 30;

/**
 * Parts are source paragraphs. One that ends without sentence punctuation goes on in the next (`主要` / `用于…`), unless
 * that begins an item of its own or the line is too short to have been broken.
 */
export function joinParts(parts: readonly PassagePart[]): JoinedText {
  const segments: Segment[] = [];
  const pieces: string[] = [];
  let length = 0;
  let previous: PassagePart | null = null;
  for (const part of parts.flatMap(linesOf)) {
    if (previous !== null && endsSentence(previous.text, part.text)) {
      pieces.push('\n');
      length++;
    }
    segments.push({ start: length, part });
    pieces.push(part.text);
    length += part.text.length;
    previous = part;
  }
  return { text: pieces.join(''), segments };
}

/** The lines of a paragraph that has soft breaks. */
function linesOf(part: PassagePart): readonly PassagePart[] {
  if (!part.text.includes('\n')) return [part];
  let offset = part.offset;
  return part.text.split('\n').map((text) => {
    const line = { ...part, text, offset };
    offset += text.length + 1;
    return line;
  });
}

/** What cannot end a sentence, a heading or an item: its number or its object follows. */
const GOES_ON = /[为达共计是约、，,]\s*$/;

const COMMA_OR_DIGIT = /[，,、\d]/u;
const ENDS_IN_DIGIT = /\d\s*$/u;
const BEGINS_WITH_DIGIT = /^\s*\d/u;
/** A cell of a table or a list of figures: `120`, `1,480.60` */
const FIGURE_ALONE = /^\s*[\d,.]+\s*$/u;

function endsSentence(before: string, after: string): boolean {
  const line = before.trim();
  if (GOES_ON.test(line) && !ITEM_START.test(after)) return false;
  if (line === '' || after.trim() === '' || SENTENCE_END.test(before) || ITEM_START.test(after)) return true;
  if (line.length <= HEADING && ITEM_START.test(line) && !COMMA_OR_DIGIT.test(line.replace(ITEM_START, '')))
    return true;
  const isFigure = FIGURE_ALONE.test(line) || FIGURE_ALONE.test(after);
  return isFigure && line.length < BROKEN_LINE && ENDS_IN_DIGIT.test(line) && BEGINS_WITH_DIGIT.test(after);
}

export function locate({ text, segments }: JoinedText, start: number, end: number): Located {
  const first = segmentAt(segments, start);
  const last = segmentAt(segments, end - 1);
  const from = { ...first.part.place, start: first.part.offset + start - first.start };
  const to = last.part.offset + end - last.start;
  if (first === last) return { surface: text.slice(start, end), place: { ...from, end: to }, until: null, whole: true };
  const whole = sameCell(first.part.place, last.part.place);
  const until = { ...last.part.place, start: last.part.offset, end: to };
  const surface = sourceSlice(text, segments, start, end);
  if (whole) return { surface, place: { ...from, end: to }, until, whole };
  const place = { ...from, end: first.part.offset + first.part.text.length };
  // Paragraphs follow each other as lines do; cells do not.
  const lines = first.part.place.table === undefined && last.part.place.table === undefined;
  return lines ? { surface, place: { ...place, last: until }, until, whole: true } : { surface, place, until, whole };
}

/** The source between, line breaks of the cell included. */
function sourceSlice(text: string, segments: readonly Segment[], start: number, end: number): string {
  let surface = '';
  let place = start;
  for (const [at, segment] of segments.entries()) {
    const next = segments[at + 1];
    if (next === undefined || next.start <= start || next.start >= end) continue;
    const gap = next.part.offset - segment.part.offset - segment.part.text.length;
    const finish = segment.start + segment.part.text.length;
    surface +=
      text.slice(place, finish) + '\n'.repeat(sameCell(segment.part.place, next.part.place) ? Math.max(1, gap) : 1);
    place = next.start;
  }
  return surface + text.slice(place, end);
}

/** Binary search: a long passage has as many parts as quantities. */
function segmentAt(segments: readonly Segment[], offset: number): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = segments[low];
  if (found === undefined) throw new Error('a passage without parts has no quantities');
  return found;
}

function sameCell(a: Place, b: Place): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column && a.block === b.block;
}
