import type { PrintedLine } from './screen.js';
import { isFull, isNumbered, joined, widest } from './wrapped.js';

/** Paragraphs of prose, each line that was wrapped at the page's width joined to the one above it. */
export function proseLines(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const width = widest(lines.map(({ text }) => ({ text: text.trim() })));
  const paras: PrintedLine[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const last = paras.at(-1);
    const below = line.text.trim();
    const wraps =
      above !== undefined &&
      line.line === above.line + 1 &&
      !isNumbered(below) &&
      isFull(above.text.trim(), below, width - 2);
    if (last !== undefined && wraps) paras[paras.length - 1] = { ...last, text: joined(last.text.trimEnd(), below) };
    else paras.push(line);
  });
  return paras;
}
