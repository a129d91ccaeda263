import { utf16, window } from './file/bytes.js';
import type { Piece } from './file/clx.js';

/**
 * All the text, one UTF-16 code unit per CP, so that a CP is an index into it. Where a piece points outside the stream,
 * its characters are U+FFFD and `missing` counts them.
 */
export function readText(
  main: Uint8Array,
  pieces: readonly Piece[],
): { readonly text: string; readonly missing: number } {
  const parts: string[] = [];
  let missing = 0;
  for (const piece of pieces) {
    const wanted = piece.end - piece.start;
    const part = piece.width === 1 ? eightBit(window(main, piece.offset, wanted)) : utf16(main, piece.offset, wanted);
    parts.push(part);
    if (part.length < wanted) {
      missing += wanted - part.length;
      parts.push('\ufffd'.repeat(wanted - part.length));
    }
  }
  return { text: parts.join(''), missing };
}

/** 8-bit text: Latin-1, but 0x80–0x9F as [MS-DOC] 2.9.73 maps them. */
function eightBit(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return HIGH.test(text) ? text.replace(ALL_HIGH, (c) => MAPPED[c.charCodeAt(0) - 0x80] ?? c) : text;
}

const HIGH = /[\u0080-\u009f]/;
const ALL_HIGH = /[\u0080-\u009f]/g;

/**
 * 0x80–0x9F. The specification leaves 0x80, 0x8E and 0x9E as control characters; real files mean what code page 1252
 * has there (€, Ž, ž).
 */
const MAPPED = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f', ...'\u0090‘’“”•–—˜™š›œ\u009džŸ'];
