import { decodeChinese } from './decode-chinese.js';
import { mendGb18030 } from './mend-gb18030.js';
import { plausibility } from './plausible.js';

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly bad: number;
}

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5';

/**
 * Text of bytes in UTF-8, GB18030 (with GBK and GB 2312), UTF-16 or Big5; null when they are no text. Decided by byte order
 * mark, then validity, then by how much of it is common Chinese; never by a name. Linear in the length. The text is well-formed
 * UTF-16 whatever the bytes are.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  const strict = marked === null && !bytes.includes(0) ? strictUtf8(bytes) : null;
  if (strict !== null) return judged(strict, 'utf-8');
  const encoding = marked ?? guess(bytes);
  return encoding === null ? null : judged(decodeAs(bytes, encoding), encoding);
}

function judged(text: string, encoding: Encoding): Decoded | null {
  let control = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (isJunk(code)) control++;
  }
  if (control * 100 > text.length || bad * 3 > text.length) return null;
  return { text, encoding, bad };
}

/** Control characters that text does not hold; DOS's end of file (U+001A) and Word's cell mark (U+0007) it may. */
function isJunk(code: number): boolean {
  return code < 0x20 ? code < 0x07 || (code > 0x0d && code !== 0x1a && code !== 0x1b) : code === 0x7f;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (begins(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (begins(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (begins(bytes, [0xfe, 0xff])) return 'utf-16be';
  // U+FEFF in the four bytes of GB18030, which LibreOffice writes.
  if (begins(bytes, [0x84, 0x31, 0x95, 0x33])) return 'gb18030';
  return null;
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How much is decoded to choose; the winner then decodes everything. */
const SAMPLE = 8 * 1024;
/** A text this plausible needs no comparing: Big5 and UTF-16 read as GB18030 stay far below. */
const CLEAR = 0.6;

function guess(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(sampleStart(bytes)).subarray(0, SAMPLE);
  // A byte 0 is a character of its own in all of them but UTF-16, where ASCII has one in every pair.
  const candidates: readonly Encoding[] = sample.includes(0)
    ? ['utf-16le', 'utf-16be', 'utf-8', 'gb18030', 'big5']
    : ['gb18030', 'utf-8', 'big5', 'utf-16le', 'utf-16be'];
  let best: Encoding | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = plausibility(decodeAs(sample, candidate));
    if (score >= CLEAR) return candidate;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** A little before the first byte that is not ASCII, at an even offset so that UTF-16 stays in step. */
function sampleStart(bytes: Uint8Array): number {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80 && bytes[first] !== 0) first++;
  return Math.max(0, first - (first % 2) - 256);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'gb18030') return mendGb18030(bytes);
  return encoding === 'big5' ? decodeChinese(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
}
