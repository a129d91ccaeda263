import type { Resolve } from './resolver.js';

/**
 * A .rtf: from the anchor's byte on, the characters that follow (`\uN`, `\'xx` in GBK, plain ones) are those of the
 * cell or block, `\par` a line end. Only what can be told without the state before the anchor is looked at.
 */
export function rtfResolver(bytes: Uint8Array): Resolve {
  const source = Buffer.from(bytes).toString('latin1');
  return (place, raw) => {
    if (raw === '') return null;
    if (place.anchor === undefined) return 'no anchor';
    const start = place.start ?? 0;
    const text = charactersFrom(source, place.anchor, start + raw.length);
    const found = text.slice(start, start + raw.length);
    return found === raw ? null : `byte ${place.anchor} gives ${JSON.stringify(found)}, not ${JSON.stringify(raw)}`;
  };
}

const TOKEN = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n])/gi;

/** Words whose group holds no text of the document. */
const DESTINATIONS = new Set(['fldinst', 'deleted', 'listtext', 'pntext', 'shpinst', 'bkmkstart', 'bkmkend']);

function charactersFrom(source: string, from: number, wanted: number): string {
  let text = '';
  let depth = 0;
  let skipBelow: number | null = null;
  let bytes: number[] = [];
  let skip = 0;
  let substitutes = substitutesAt(source, from);
  // Cells of an inner table speak for themselves.
  let nested = false;
  const flush = () => {
    if (bytes.length > 0) text += new TextDecoder('gbk').decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const pattern = new RegExp(TOKEN, TOKEN.flags);
  pattern.lastIndex = from;
  for (let match = pattern.exec(source); match !== null && text.length < wanted; match = pattern.exec(source)) {
    const [, hex, word, number, symbol, brace, plain] = match;
    if (hex === undefined) flush();
    if (brace === '{') depth++;
    else if (brace === '}') {
      if (skipBelow !== null && depth <= skipBelow) skipBelow = null;
      depth--;
    } else if (symbol === '*' || (word !== undefined && DESTINATIONS.has(word))) skipBelow ??= depth;
    else if (word !== 'itap' && word !== 'pard' && (skipBelow !== null || nested)) continue;
    else if (hex !== undefined || plain !== undefined || symbol !== undefined) {
      if (skip > 0) skip--;
      else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
      else if (plain !== undefined) text += plain;
      else if (symbol === '~') text += '\u00a0';
      else if (symbol === '\\' || symbol === '{' || symbol === '}') text += symbol;
    } else if (word === 'u') {
      text += String.fromCharCode(Number(number) & 0xffff);
      skip = substitutes;
    } else if (word === 'uc') substitutes = Number(number);
    else if (word === 'pard') nested = false;
    else if (word === 'itap') nested = Number(number) > 1;
    else if (word === 'par' || word === 'line') text += '\n';
    else if (word === 'tab') text += '\t';
    else text += NAMED[word ?? ''] ?? '';
  }
  flush();
  return text;
}

/** `\\ucN`: how many bytes stand for a `\\uN` where it is not known; the last one said before the anchor holds. */
function substitutesAt(source: string, at: number): number {
  for (let i = source.lastIndexOf('\\uc', at); i > 0; i = source.lastIndexOf('\\uc', i - 1)) {
    const digit = source[i + 3] ?? '';
    if (/\d/.test(digit)) return Number(digit);
  }
  return 1;
}

const NAMED: Readonly<Record<string, string>> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
};
