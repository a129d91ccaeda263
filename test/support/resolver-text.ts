import type { Resolve } from './resolver.js';

/**
 * A text source: the raw text begins on the place's line, and its further lines follow on lines below, in order, with
 * nothing but blank lines and layout between. A blank raw text needs only its line.
 */
export function textResolver(bytes: Uint8Array, encoding: string): Resolve {
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n|\n|\r/);
  return (place, raw) => {
    const { line } = place;
    if (line === undefined || line < 1 || line > lines.length) return `no line ${line}`;
    const pieces = raw.split('\n').filter((piece) => piece.trim() !== '');
    if (pieces.length === 0) return null;
    let at = line - 1;
    for (const [i, piece] of pieces.entries()) {
      const limit = i === 0 ? at + 1 : Math.min(lines.length, at + SPREAD);
      const found = lines.findIndex((text, k) => k >= at && k < limit && holds(text, piece.trim()));
      if (found === -1) return `line ${at + 1} does not hold ${JSON.stringify(piece.slice(0, 60))}`;
      at = found + (i === 0 || pieces.length > 1 ? 1 : 0);
    }
    return null;
  };
}

/** A figure is not a part of another one: 0 does not stand in 106.00. */
function holds(line: string, piece: string): boolean {
  if (!/^[\d.,]+$/.test(piece)) return line.includes(piece);
  return line.split(/[^\d.,]+/).includes(piece);
}

/** Lines between two paragraphs of one text: blank ones, pipes, other cells of a drawn row. */
const SPREAD = 12;
