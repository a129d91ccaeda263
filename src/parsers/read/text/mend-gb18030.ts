import { decodeChinese } from './decode-chinese.js';
import { characterWeight } from './plausible.js';

/**
 * Decodes GB18030 and mends what was "read one byte off": where a byte is missing or too many in a stretch of Chinese,
 * every character after it is a wrong one, up to the next ASCII byte. A stretch of two-byte characters has an even number
 * of bytes, so an odd one is suspect; it is cut at the one byte without which the rest reads as common Chinese, U+FFFD in
 * its place. Where no cut is clearly better the bytes are read as they stand.
 */
export function mendGb18030(bytes: Uint8Array): string {
  const parts: string[] = [];
  let done = 0;
  let run = 0;
  let oldSet = true;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) {
      // Bytes below A1 or FF: characters of GBK or GB18030 outside GB 2312, whose pairs cannot be told by counting.
      if (byte < 0xa1 || byte === 0xff) oldSet = false;
      run++;
      continue;
    }
    if (run % 2 === 1 && run >= SHORTEST && oldSet) {
      const start = i - run;
      const cut = bestCut(bytes, start, i);
      if (cut !== null) {
        parts.push(decode(bytes, done, start + cut), '\ufffd');
        done = start + cut + 1;
        parts.push(decode(bytes, done, i));
        done = i;
      }
    }
    run = 0;
    oldSet = true;
  }
  parts.push(decode(bytes, done, bytes.length));
  const text = parts.join('');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Three characters and a half: less says nothing. */
const SHORTEST = 7;
/** By how many common characters the mended stretch must beat the one as it stands, and how common all of it must be. */
const MARGIN = 2;
const FLOOR = 0.45;

/** Offset of the byte to drop from the odd stretch, or null. */
function bestCut(bytes: Uint8Array, start: number, end: number): number | null {
  const inStep = decode(bytes, start, end - 1);
  const offStep = decode(bytes, start + 1, end);
  const pairs = (end - start - 1) / 2;
  if (inStep.length !== pairs || offStep.length !== pairs) return null;
  const asItStands = weightOf(inStep);
  let total = weightOf(offStep);
  let best = total;
  let cut = 0;
  for (let pair = 0; pair < pairs; pair++) {
    total += characterWeight(inStep, pair) - characterWeight(offStep, pair);
    if (total > best) {
      best = total;
      cut = pair + 1;
    }
  }
  return best - asItStands >= MARGIN && best >= pairs * FLOOR ? cut * 2 : null;
}

function weightOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += characterWeight(text, i);
  return sum;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return decodeChinese(bytes.subarray(start, end), 'gb18030');
}
