/** Stretches whose numerals belong to a name: 《titles》 of any length, “quotations” as short as names are. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const TITLE = /[《〈][^《》〈〉\n]{0,120}(?:[《〈][^《》〈〉\n]{0,60}[》〉][^《》〈〉\n]{0,60})?[》〉]/g;
const QUOTED = /[“‘「『"][^“”‘’「」『』"\n。；]{1,24}[”’」』"]/g;

/** In order, not overlapping. */
export function quotedSpans(text: string): readonly Span[] {
  const titles = spansOf(TITLE, text);
  const quoted = spansOf(QUOTED, text);
  const all = [...titles, ...quoted].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const span of all) if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  return spans;
}

function spansOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
