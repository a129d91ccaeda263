import { Buffer } from 'node:buffer';
import { decodeText } from '../text/decode.js';

export interface DecodedHtml {
  readonly text: string;
  readonly encoding: string;
  /** Characters that could not be read. */
  readonly bad: number;
}

/**
 * Bytes of a page as text: by byte order mark, then the charset the transport names (`declared`) or the page's own `meta`, and
 * where that does not fit the bytes, by what they look like. Null when they are no text.
 */
export function decodeHtml(bytes: Uint8Array, declared: string | null = null): DecodedHtml | null {
  const label = markOf(bytes) ?? usable(declared) ?? usable(metaCharset(bytes));
  if (label !== null) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: label, bad: 0 };
    } catch {
      // What the page says of itself is not so, or it is damaged: judge by the bytes.
    }
  }
  const guessed = decodeText(bytes);
  if (guessed !== null) return { text: guessed.text, encoding: guessed.encoding, bad: guessed.bad };
  if (label === null) return null;
  const text = new TextDecoder(label).decode(bytes);
  return { text, encoding: label, bad: text.split('\uFFFD').length - 1 };
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

const DECLARED_CHARSET = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu;

/** A `meta charset` or its `http-equiv` form within the first bytes (HTML Standard, 13.2.3.2, with more room for Office). */
function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4_096, bytes.length)).toString('latin1');
  return DECLARED_CHARSET.exec(head)?.[1] ?? null;
}

/** The decoder's name for a label; GB 2312 and GBK are read as their superset. A page that says UTF-16 in ASCII does not mean it. */
function usable(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith('utf-16')) return null;
    return encoding === 'gbk' || encoding === 'gb2312' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}
