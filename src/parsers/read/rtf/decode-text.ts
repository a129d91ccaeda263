import { PRIVATE_USE } from '../shared/symbol-font.js';
import { assumeCodePage, WINDOWS_LATIN } from './assume-code-page.js';
import { byteAt, type CodePage, codePage, isDoubleByte } from './code-page.js';
import type { Context, Font } from './context.js';
import { currentFont, putSymbol, putText } from './emit.js';
import { DEFAULT_FONT } from './state.js';
import { judgeRun } from './wide-run.js';

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
  if (at < end) putText(context, asciiText(bytes.subarray(at, end)), at);
}

/** Most runs are short, for which this is twice as fast as making a buffer. */
function asciiText(run: Uint8Array): string {
  if (run.length <= 1024) return String.fromCharCode(...run);
  return Buffer.from(run.buffer, run.byteOffset, run.length).toString('latin1');
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

/** One byte of text: raw, or written `\'xx`. Bytes of a character may come in any mixture of the two. */
export function putByte(context: Context, byte: number, at: number): void {
  if (context.skip > 0) {
    context.skip--;
    return;
  }
  if (context.state.destination === 'nothing') return;
  if (byte < 0x20 && context.pendingCount === 0) {
    putText(context, CONTROL_CHARACTERS[byte] ?? '', at);
    return;
  }
  const font = byte < 0x80 ? currentFont(context) : fontOfHighByte(context);
  if (font?.symbol != null && context.pendingCount === 0) {
    putSymbol(context, font, byte, at);
    return;
  }
  const page = codePage(pageOfByte(context, font, byte, at));
  if (context.pendingCount > 0 && page !== context.pendingPage) flushBytes(context);
  context.pendingPage = page;
  feedByte(context, page, byte, at);
}

/** What is left of control characters written as text. */
const CONTROL_CHARACTERS: Readonly<Record<number, string>> = { 9: '\t', 10: '\n', 11: '\n' };

/**
 * `\loch` text has 7-bit characters only (RTF 1.9.1, "Associated Character Properties"). Two high bytes together in it are a
 * character of the double-byte font, where one is given; some writers name the kinds of run in any order.
 */
function fontOfHighByte(context: Context): Font | undefined {
  const { run, fonts } = context.state;
  const font = currentFont(context);
  if (run !== 'loch' || fonts.dbch === DEFAULT_FONT) return font;
  const wide = context.fonts.get(fonts.dbch);
  if (wide?.codePage == null || !isDoubleByte(wide.codePage)) return font;
  const second = context.pendingCount > 0 && context.pendingPage === codePage(wide.codePage);
  return second || isHighByteNext(context) ? wide : font;
}

function isHighByteNext({ scanner: { bytes, position } }: Context): boolean {
  const next = bytes[position] ?? 0;
  return next >= 0x80 || (next === 0x5c && bytes[position + 1] === 0x27 && (bytes[position + 2] ?? 0) >= 0x38);
}

function pageOfByte(context: Context, font: Font | undefined, byte: number, at: number): number {
  const own = font?.codePage ?? context.codePage ?? assumedCodePage(context, byte);
  const declared = context.codePage;
  if (own !== WINDOWS_LATIN || declared === null || !isDoubleByte(declared)) return own;
  if (byte < 0x80) return context.pendingCount > 0 ? declared : own;
  if (at >= context.judgedTo) {
    const { wide, end } = judgeRun(context.scanner.bytes, at, declared);
    context.judgedWide = wide;
    context.judgedTo = end;
    if (wide) context.assumed ??= declared;
  }
  return context.judgedWide ? declared : own;
}

/** Plain 7-bit text needs no assumption: it is the same in all code pages. */
function assumedCodePage(context: Context, byte: number): number {
  if (context.assumed === null && byte < 0x80) return WINDOWS_LATIN;
  context.assumed ??= assumeCodePage(context.scanner.bytes, context.language);
  return context.assumed;
}

/** A byte that begins no character becomes U+FFFD, and the bytes after it are read again: there are three at most. */
function feedByte(context: Context, page: CodePage, byte: number, at: number): void {
  if (context.pendingCount === 0) context.pendingAt = at;
  context.pending = context.pending * 256 + byte;
  context.pendingCount++;
  const decoded = page.decode(context.pending, context.pendingCount);
  if (decoded === 'wait') return;
  if (decoded === null) giveUp(context, page);
  else {
    clearPending(context);
    putText(context, decoded, context.pendingAt);
  }
}

/** Bytes that wait for more get none. */
export function flushBytes(context: Context): void {
  while (context.pendingCount > 0 && context.pendingPage !== null) giveUp(context, context.pendingPage);
}

function giveUp(context: Context, page: CodePage): void {
  const { pending, pendingCount, pendingAt } = context;
  clearPending(context);
  context.budget.unreadable++;
  context.doubtful ??= page.name;
  putText(context, '\ufffd', pendingAt);
  for (let i = 1; i < pendingCount; i++) feedByte(context, page, byteAt(pending, pendingCount, i), pendingAt);
}

function clearPending(context: Context): void {
  context.pending = 0;
  context.pendingCount = 0;
}
