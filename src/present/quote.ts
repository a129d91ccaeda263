import type { Document } from '../model/document.js';
import { lineText } from '../model/locate.js';
import { memoizeByObject } from '../model/memoize-by-object.js';
import type { Place } from '../model/place.js';
import { indexPlaces, textOf } from '../model/place-index.js';

/** A stretch of a quotation; `marked` where it is the very figure meant. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters kept before the first figure, and behind and between the figures. */
const BEFORE = 30;
const BEHIND = 24;
/** A longer stretch is an answer or a part of the prose: its name says more than its beginning. */
const MOST_MARKED = 40;
const SHORT_LINE = 60;

/**
 * What stands at places of one sentence, the figures marked: the sentence of a number in prose, the line of a text
 * source. Nothing for a whole cell of a table, which row and box name already.
 */
export function quoteAt(document: Document, places: readonly Place[]): readonly Piece[] {
  const [first] = places;
  if (first === undefined) return [];
  const text = wholeText(document, first);
  const marks = places
    .map(({ start = 0, end = 0 }) => ({ start, end }))
    .filter(({ start, end }) => end > start && end - start <= MOST_MARKED)
    .sort((one, other) => one.start - other.start);
  if (marks.length > 0 && !isWhole(text, marks)) return markedIn(text, marks);
  const line = first.line === undefined ? '' : lineText(document, first.line);
  return line === '' || line.length > SHORT_LINE ? [] : [{ text: line, marked: false }];
}

/** Offset of the sentence a place stands in; 0 where the place is no stretch of a text. */
export function sentenceStart(document: Document, place: Place): number {
  const { start = 0, end = start } = place;
  return start === 0 ? 0 : sentenceAround(wholeText(document, place), [{ start, end }]).start;
}

const placesIn = memoizeByObject(indexPlaces);

/** The text of the cell or paragraph; empty where the place names none. */
function wholeText(document: Document, place: Place): string {
  const element = placesIn(document).elementOf(place);
  return element === null ? '' : textOf(element);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function isWhole(text: string, [mark]: readonly Stretch[]): boolean {
  return mark !== undefined && text.slice(mark.start, mark.end).trim() === text.trim();
}

function markedIn(text: string, marks: readonly Stretch[]): readonly Piece[] {
  const sentence = sentenceAround(text, marks);
  const pieces: Piece[] = [];
  let at = sentence.start;
  for (const { start, end } of marks) {
    if (start < at) continue;
    const between = text.slice(at, start);
    pieces.push({ text: at === sentence.start ? lastOf(between) : middleOf(between), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: firstOf(text.slice(at, sentence.end)), marked: false });
  return pieces.map((piece) => ({ ...piece, text: joinLines(piece.text) })).filter((piece) => piece.text !== '');
}

/** 。, a blank line, and a line that is a heading: `（一）基本支出` */
const ENDS =
  /[。！？；]|\n\s*\n|(?<=^|\n)\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[、.．])[^\n，。；]*\n/gu;

/** From behind the last end of a sentence before the first figure to the first end behind the last. */
function sentenceAround(text: string, marks: readonly Stretch[]): Stretch {
  const from = marks[0]?.start ?? 0;
  const to = marks.at(-1)?.end ?? text.length;
  const ends = [...text.matchAll(ENDS)].map((end) => end.index + end[0].length);
  return { start: ends.findLast((end) => end <= from) ?? 0, end: ends.find((end) => end >= to) ?? text.length };
}

function lastOf(text: string): string {
  const flat = text.trimStart();
  return flat.length <= BEFORE ? flat : `…${flat.slice(-BEFORE)}`;
}

function firstOf(text: string): string {
  const flat = text.trimEnd();
  return flat.length <= BEHIND ? flat : `${flat.slice(0, BEHIND)}…`;
}

function middleOf(text: string): string {
  return text.length <= BEFORE + BEHIND ? text : `${text.slice(0, BEHIND)}…${text.slice(-BEFORE)}`;
}

/** Between Chinese characters and figures a line end is no blank. */
const LINE_END = /\s*\n\s*/gu;

function joinLines(text: string): string {
  return text.replaceAll(LINE_END, '');
}
