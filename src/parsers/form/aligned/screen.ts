import { displayWidth } from '../../../text/display-width.js';
import type { Stance } from './stance.js';

/** A line of the text as printed. */
export interface PrintedLine {
  readonly text: string;
  /** 1-based line of the source; numbers left out are blank lines. */
  readonly line: number;
}

/** A text between blanks, by the columns of the screen it takes: `[from, to)`. */
export interface Segment {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** How many columns a text takes. */
export type Measure = (text: string) => number;

/** Programs count columns of the screen, a Chinese character two wide, or characters. */
const characters: Measure = (text) => [...text].length;
const MEASURES: readonly Measure[] = [(text) => displayWidth(text), (text) => displayWidth(text, 2), characters];

export interface Screen {
  readonly lines: readonly PrintedLine[];
  readonly measure: Measure;
  /** Columns are counted in characters, so that one blank between two texts may be a space within one. */
  readonly byCharacters: boolean;
  /** Behind the longest line. */
  readonly right: number;
  /** Blank lines part the paragraphs, so that lines without one between them are one paragraph. */
  readonly parted: boolean;
  /** How the cells of a row may stand beside each other. */
  readonly stances: readonly Stance[];
}

/** The lines with the measure by which most texts stand below another. */
export function screenOf(lines: readonly PrintedLine[]): Screen {
  const scores = MEASURES.map((measure) => aligned(lines, measure));
  const measure = MEASURES[scores.indexOf(Math.max(...scores))] ?? characters;
  const gaps = lines.filter(({ line }, i) => i > 0 && line - (lines[i - 1]?.line ?? 0) > 1).length;
  return {
    ...{ lines, measure, byCharacters: measure === characters, stances: ['middle', 'top'] },
    ...{ right: Math.max(...lines.map(({ text }) => measure(text.trimEnd()))), parted: gaps * 4 > lines.length },
  };
}

/** How far up a text may stand that another is aligned with. */
const NEAR = 6;

function aligned(lines: readonly PrintedLine[], measure: Measure): number {
  const starts = lines.map((line) => textsOf(line, measure).flatMap(({ from }, i) => (i > 0 ? [from] : [])));
  const above = (i: number) => new Set(starts.slice(Math.max(0, i - NEAR), i).flat());
  return starts.reduce((sum, own, i) => sum + own.filter((from) => above(i).has(from)).length, 0);
}

/** Texts parted by two blanks or more. */
const TEXTS = /[^ ]+(?: [^ ]+)*/gu;

function textsOf({ text, line }: PrintedLine, measure: Measure): readonly Segment[] {
  return Array.from(text.matchAll(TEXTS), ({ index, 0: words }) => {
    const from = measure(text.slice(0, index));
    return { text: words, line, from, to: from + measure(words) };
  });
}

/** The texts of some lines of the screen, those among them that one blank parts where `others` begin in that column too. */
export function segmentsOf(screen: Screen, lines: readonly PrintedLine[], others = 2): readonly Segment[] {
  const segments = lines.flatMap((line) => textsOf(line, screen.measure));
  return segments.flatMap((segment) => partedAt(segment, screen, segments, others));
}

const FIGURE = /^-?\d[\d,]*(?:\.\d*)?$/u;

/** Whether a text is a figure or the first part of one. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

function partedAt(
  segment: Segment,
  { measure, byCharacters }: Screen,
  all: readonly Segment[],
  others: number,
): readonly Segment[] {
  const words = segment.text.split(' ');
  const out: Segment[] = [];
  let open = { ...segment, text: words[0] ?? '' };
  open.to = open.from + measure(open.text);
  for (const word of words.slice(1)) {
    const from = open.to + 1;
    const parts = (isFigure(open.text) && isFigure(word)) || (!byCharacters && isEdge(from, open, all, others));
    if (parts) out.push(open);
    open = parts ? { ...segment, from, text: word, to: 0 } : { ...open, text: `${open.text} ${word}` };
    open.to = open.from + measure(open.text);
  }
  return [...out, open];
}

/** So many other texts begin in this column, and none that begins where this one does runs across. */
function isEdge(column: number, { from, line }: Segment, all: readonly Segment[], enough: number): boolean {
  const others = all.filter((other) => other.line !== line);
  const begins = others.filter((other) => wordStarts(other).includes(column)).length;
  return begins >= enough && !others.some((other) => other.from === from && runsAcross(other, column));
}

/** Whether a text has no blank before this column, but text on both sides. */
function runsAcross(segment: Segment, column: number): boolean {
  return segment.to >= column && !wordStarts(segment).includes(column);
}

function wordStarts({ text, from }: Segment): readonly number[] {
  let at = from;
  return text.split(' ').map((word) => {
    const start = at;
    at += displayWidth(word) + 1;
    return start;
  });
}

/** Texts cut at each blank: labels of columns have none within. */
export function wordsOf(segments: readonly Segment[], { measure }: Screen): readonly Segment[] {
  return segments.flatMap((segment) => {
    let from = segment.from;
    return segment.text.split(' ').map((text) => {
      const word = { ...segment, text, from, to: from + measure(text) };
      from = word.to + 1;
      return word;
    });
  });
}

/** The columns of texts, left to right: between two of them no text of any line stands. */
export function bandsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const bands: Segment[][] = [];
  let end = -1;
  for (const segment of segments.toSorted((a, b) => a.from - b.from)) {
    if (segment.from >= end) bands.push([]);
    bands.at(-1)?.push(segment);
    end = Math.max(end, segment.to);
  }
  return bands.map((band) => band.toSorted((a, b) => a.line - b.line || a.from - b.from));
}
