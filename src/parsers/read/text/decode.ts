import iconv from 'iconv-lite';
import { plausibility } from './plausible.js';

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly bad: number;
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5';

/**
 * Text of bytes in UTF-8, GB18030 (with GBK and GB 2312), UTF-16 or Big5; null when they are no text. Decided by byte order
 * mark, then validity, then by how much of it is common Chinese; never by a name. Linear in the length.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = byMark(bytes) ?? guess(bytes);
  if (encoding === null) return null;
  const text = decodeAs(bytes, encoding);
  if (isJunk(text)) return null;
  return { text, encoding, bad: countBad(text) };
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (begins(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (begins(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (begins(bytes, [0xfe, 0xff])) return 'utf-16be';
  // U+FEFF as GB18030's four bytes, which LibreOffice writes.
  if (begins(bytes, [0x84, 0x31, 0x95, 0x33])) return 'gb18030';
  return null;
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** How much is decoded to choose; the winner then decodes everything. */
const SAMPLE = 64 * 1024;

function guess(bytes: Uint8Array): Encoding | null {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  if (first < 0) return 'utf-8';
  if (isValidUtf8(bytes) && !bytes.includes(0)) return 'utf-8';
  const from = Math.max(0, first - (first % 2) - 256);
  const sample = bytes.subarray(from, from + SAMPLE);
  const candidates: readonly Encoding[] = bytes.includes(0)
    ? ['utf-8', 'utf-16le', 'utf-16be']
    : ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
  let best: Encoding | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = plausibility(decodeAs(sample, candidate));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function countBad(text: string): number {
  let bad = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) bad++;
  return bad;
}

/** Control characters no text has, or so much unreadable that it is no text. */
function isJunk(text: string): boolean {
  let control = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 ? code < 0x07 || (code > 0x0d && code !== 0x1a && code !== 0x1b) : code === 0x7f) control++;
    else if (code === 0xfffd) bad++;
  }
  return control * 100 > text.length || bad * 3 > text.length;
}
