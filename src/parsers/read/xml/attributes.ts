import { decodeEntities } from './entities.js';

const SLASH = 0x2f;
const EQUALS = 0x3d;

const NONE: readonly string[] = [];

/** Names and values by turns of the attributes between two offsets, as written. What does not read `name="value"` is passed over. */
export function readAttributes(text: string, from: number, stop: number): readonly string[] {
  if (from >= stop) return NONE;
  const attributes: string[] = [];
  for (let at = from; at < stop; at++) {
    if (text.charCodeAt(at) !== EQUALS) continue;
    let quote = at + 1;
    while (isSpace(text.charCodeAt(quote))) quote++;
    const mark = text[quote];
    const close = mark === '"' || mark === "'" ? text.indexOf(mark, quote + 1) : -1;
    if (close < 0 || close >= stop) continue;
    const name = nameBefore(text, from, at);
    if (name !== '') attributes.push(name, decodeEntities(text.slice(quote + 1, close)));
    from = close + 1;
    at = close;
  }
  return attributes;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The name that ends before the `=`, spaces between them left out. */
function nameBefore(text: string, from: number, equals: number): string {
  let end = equals;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > from && !isSpace(text.charCodeAt(start - 1)) && text.charCodeAt(start - 1) !== SLASH) start--;
  return text.slice(start, end);
}
