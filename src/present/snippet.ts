import { foldText } from '../store/queries/bigram.js';
import { simplifyHan } from '../text/script.js';
import type { Piece } from './quote.js';

const AROUND = 24;

/** Line ends and what stands around them. */
const LINE_ENDS = /[^\S\n\r]*[\r\n]\s*/gu;

/**
 * The stretch of a text around the first hit in the source's own characters, each hit marked. A hit is found as search finds it:
 * without regard to white space, width, case and script. `lineEnd` stands where the source has a line end; the lines of prose are
 * broken in mid-sentence, those of an indicator are its content and its result.
 */
export function snippetPieces(text: string, words: readonly string[], lineEnd = ''): readonly Piece[] {
  const letters = [...text.trim().replaceAll(LINE_ENDS, lineEnd)];
  const folded = letters.map((letter) => simplifyHan(foldText(letter)));
  const hits = words.flatMap((word) => placesOf(folded, simplifyHan(foldText(word))));
  hits.sort((a, b) => a.start - b.start);
  const [first] = hits;
  const from = Math.max(0, (first?.start ?? 0) - AROUND);
  const to = Math.min(letters.length, (first?.end ?? 0) + 2 * AROUND);
  const pieces: Piece[] = from > 0 ? [{ text: '…', marked: false }] : [];
  const add = (start: number, end: number, marked: boolean) => {
    if (end > start) pieces.push({ text: letters.slice(start, end).join(''), marked });
  };
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return to < letters.length ? [...pieces, { text: '…', marked: false }] : pieces;
}

function placesOf(folded: readonly string[], word: string): { start: number; end: number }[] {
  const ends: number[] = [];
  let length = 0;
  for (const letter of folded) {
    length += letter.length;
    ends.push(length);
  }
  const whole = folded.join('');
  const places: { start: number; end: number }[] = [];
  for (let at = whole.indexOf(word); at >= 0 && word !== ''; at = whole.indexOf(word, at + word.length)) {
    const start = ends.findIndex((end) => end > at);
    places.push({ start, end: ends.findIndex((end) => end >= at + word.length) + 1 });
  }
  return places;
}
