import { codePageOfCharset } from './code-page.js';
import type { Context } from './context.js';
import { symbolFontOf } from './symbol-font.js';

/** \fcharset2 marks a symbol font (RTF 1.9.1, "Font Table"). */
const SYMBOL_CHARSET = 2;
const ANSI_CHARSET = 0;

export function beginFont(context: Context, id: number): void {
  context.fontEntry = { id, charset: null, codePage: null, name: '' };
  commitFont(context);
}

/** Enters what is known of the font so far; called again as more of its entry is read. */
export function commitFont(context: Context): void {
  const { id, charset, codePage, name } = context.fontEntry;
  const page = codePage ?? (charset === ANSI_CHARSET ? 1252 : charset === null ? null : codePageOfCharset(charset));
  context.fonts.set(id, { codePage: page, symbol: charset === SYMBOL_CHARSET ? symbolFontOf(name) : null });
}
