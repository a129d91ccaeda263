import { foldText } from '../../../store/queries/bigram.js';

const AROUND = 24;

/**
 * The stretch of a text around the first hit, each hit in 【】. A hit is found as search finds it: without regard to white
 * space, width and case.
 */
export function snippet(text: string, words: readonly string[]): string {
  const letters = [...text.normalize('NFKC')].filter((letter) => letter.trim() !== '');
  const folded = letters.map((letter) => foldText(letter));
  const hits = words.flatMap((word) => placesOf(folded, foldText(word)));
  hits.sort((a, b) => a.start - b.start);
  const [first] = hits;
  const from = Math.max(0, (first?.start ?? 0) - AROUND);
  const to = Math.min(letters.length, (first?.end ?? 0) + 2 * AROUND);
  let [shown, at] = ['', from];
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    shown += `${letters.slice(at, start).join('')}【${letters.slice(start, end).join('')}】`;
    at = end;
  }
  shown += letters.slice(at, to).join('');
  return `${from > 0 ? '…' : ''}${shown}${to < letters.length ? '…' : ''}`;
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
