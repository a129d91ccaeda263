import { leaveOut } from '../shared/budget.js';
import { PRIVATE_USE, symbolCharacter } from '../shared/symbol-font.js';
import type { Context, Font } from './context.js';
import { DEFAULT_FONT } from './state.js';
import { appendText } from './story.js';

/** Decoded text whose first character stands at byte `at` goes where the current destination says. */
export function putText(context: Context, text: string, at: number): void {
  const { state } = context;
  if (state.destination === 'text') {
    if (state.deleted) leaveOut(context.budget, 'deleted', text);
    else if (state.hidden) leaveOut(context.budget, 'hidden', text);
    else appendText(state.story, text, at);
  } else if (state.destination === 'label') {
    if (!state.deleted && !state.hidden) state.story.label += text;
  } else if (state.destination === 'instruction') {
    if (state.field !== null) state.field.instruction += text;
  } else if (state.destination === 'choice') {
    const choices = state.field?.choices;
    choices?.push((choices.pop() ?? '') + text);
  } else if (state.destination === 'font-table' && context.fontEntry !== null) context.fontEntry.name += text;
}

/** A byte in a symbol font; of one without a table, ASCII stays and the rest is the private-use character Word writes. */
export function putSymbol(context: Context, font: Font, byte: number, at: number): void {
  const { symbol } = font;
  const code = symbol === 'other' && byte >= 0x80 ? PRIVATE_USE + byte : byte;
  putText(context, symbolCharacter(symbol === 'other' ? null : symbol, code), at);
}

/** The font of the current run: that of its kind where one was given, else the plain one, else the document's. */
export function currentFont(context: Context): Font | undefined {
  const { fonts, run } = context.state;
  const id = fonts[run] === DEFAULT_FONT ? fonts.plain : fonts[run];
  return context.fonts.get(id === DEFAULT_FONT ? context.defaultFont : id);
}
