import { symbolFontOf } from '../shared/symbol-font.js';
import { codePageOfCharset } from './code-page.js';
import type { Context } from './context.js';

/** \fcharset2 marks a symbol font (RTF 1.9.1, "Font Table"). */
const SYMBOL_CHARSET = 2;
const ANSI_CHARSET = 0;
/** More fonts than any system has. */
const MAX_FONTS = 10_000;

export function beginFont(context: Context, id: number): void {
  commitFont(context);
  context.fontEntry = { id, charset: null, codePage: null, name: '' };
}

/** Enters what is known of the font whose entry is being read. */
export function commitFont(context: Context): void {
  if (context.fontEntry === null) return;
  const { id, charset, codePage, name } = context.fontEntry;
  const page = codePage ?? (charset === ANSI_CHARSET ? 1252 : charset === null ? null : codePageOfCharset(charset));
  const symbol = charset === SYMBOL_CHARSET ? (symbolFontOf(name) ?? 'other') : null;
  if (context.fonts.size < MAX_FONTS) context.fonts.set(id, { codePage: page, symbol });
}
