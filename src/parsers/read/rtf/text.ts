import { PRIVATE_USE } from '../shared/symbol-font.js';
import { flushBytes, putByte } from './bytes.js';
import type { Context } from './context.js';
import { currentFont, putSymbol, putText } from './put-text.js';

/** A run of plain 7-bit text, bytes `start` … `end`. */
export function putAscii(context: Context, start: number, end: number): void {
  const { bytes } = context.scanner;
  let at = start;
  if (context.skip > 0) {
    const passed = Math.min(context.skip, end - at);
    context.skip -= passed;
    at += passed;
  }
  if (context.state.destination === 'nothing') return;
  const symbol = currentFont(context)?.symbol != null && context.state.destination === 'text';
  while (at < end && (symbol || context.pendingCount > 0)) {
    putByte(context, bytes[at] ?? 0, at);
    at++;
  }
  if (at < end) putText(context, asciiText(bytes, at, end), at);
}

const CHUNK = 4096;

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= CHUNK) return String.fromCharCode(...bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + CHUNK, end)));
  }
  return text;
}

/** `\uN`: a UTF-16 unit written as a signed or unsigned number, or by some writers a whole code point. */
export function putUnicode(context: Context, parameter: number, at: number): void {
  flushBytes(context);
  context.skip = context.state.fallback;
  const unit = parameter < 0 ? parameter + 0x10000 : parameter;
  if (unit < 0x20 || unit > 0x10ffff) {
    if (unit === 0x09 || unit === 0x0a) putText(context, String.fromCharCode(unit), at);
    return;
  }
  const font = unit >= PRIVATE_USE && unit <= PRIVATE_USE + 0xff ? currentFont(context) : undefined;
  if (font?.symbol != null) putSymbol(context, font, unit - PRIVATE_USE, at);
  else putText(context, String.fromCodePoint(unit), at);
}

/** A character that a control word or symbol stands for; one that stands in for a `\u` character is passed over. */
export function putCharacter(context: Context, text: string): void {
  if (context.skip > 0) {
    context.skip--;
    return;
  }
  flushBytes(context);
  putText(context, text, context.scanner.start);
}
