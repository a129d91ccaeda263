import { Buffer } from 'node:buffer';
import { detectMarkup } from './detect-markup.js';
import { detectOle } from './detect-ole.js';
import { detectZip } from './detect-zip.js';
import type { Detected } from './detected.js';
import { knownType } from './known-types.js';

/** Garbage in front of a signature that still counts (download headers, blank lines, a byte order mark). */
const HEAD = 4_096;

/**
 * Tells what a file is by its content alone. What no signature claims is `text`; whether it really is, the text reader says.
 */
export function detect(bytes: Uint8Array): Detected {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  if (isBlankFile(bytes)) return { kind: 'empty' };
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0) return detectOle(bytes);
  if (isRawWord(head)) return { kind: 'doc' };
  if (head.toString('latin1', 0, 2) === 'PK' && (head[2] ?? 9) < 9) return detectZip(bytes);
  const type = knownType(head);
  if (type !== null) return type === 'encrypted' ? { kind: 'encrypted' } : { kind: 'unsupported', type };
  return detectMarkup(bytes) ?? { kind: head.every((byte) => byte === 0) ? 'binary' : 'text' };
}

/** Nothing but white space, with or without a byte order mark. */
function isBlankFile(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : hasUtf16Mark(bytes) ? 2 : 0;
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    const blank = byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || (start === 2 && byte === 0);
    if (!blank) return false;
  }
  return true;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/**
 * Word files from before OLE: `wIdent` stands at the very beginning. 0xA59B Word 1, 0xA5DB Word 2, 0xA5DC Word 6/95 and later
 * streams saved bare ([MS-DOC] 2.5.2 gives 0xA5EC for Word 97), 0xFE32 to 0xFE37 Word for Macintosh.
 */
function isRawWord(head: Buffer): boolean {
  if (head.length < 32) return false;
  const ident = head.readUInt16LE(0);
  return (
    [0xa59b, 0xa5db, 0xa5dc, 0xa5ec].includes(ident) ||
    [0xfe320000, 0xfe340000, 0xfe37001c, 0xfe370023].includes(head.readUInt32BE(0))
  );
}
