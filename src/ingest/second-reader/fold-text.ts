import { isBlank } from '../../model/document.js';

/** Stands for a character of a symbol font, which mammoth gives as the code that was typed. */
export const ANY_SYMBOL = '\uFFFC';

const SYMBOL_FONT = /^(?:wingdings|webdings|symbol)/iu;
/** The codes of a symbol font, as bytes or as the private-use characters Word writes for them. */
const SYMBOL_CODE = /[!-~\u00A1-\u00FF\uF021-\uF0FF]/gu;

/** Text as mammoth gives it, with the codes of a symbol font made wildcards. */
export function foldSymbols(text: string, font: string | null): string {
  return font !== null && SYMBOL_FONT.test(font) ? text.replaceAll(SYMBOL_CODE, ANY_SYMBOL) : text;
}

const OPTIONAL_HYPHEN = 0xad;
/** Boxes with a mark in them, boxes without: each reader has a character of its own for one shape. */
const TICKED = /[☑✓✔\u{1F5F8}\u{1F5F9}]/gu;
const CROSSED = /[☒✗✘⌧⮽\u{1F5D9}\u{1F5F4}-\u{1F5F7}]/gu;
const EMPTY = /[☐□▢◻◽⬜❏-❒\u{1F78E}-\u{1F795}]/gu;
const OTHER_SYMBOL = /(?![☑☒☐])[\p{So}\p{Co}●○■◼◾•·∙⦁⦿]/gu;

/** Arrows in other styles, eight directions a style: 🡨 is ←. */
const STYLED_ARROW = /[\u{1F850}-\u{1F887}]/gu;
const ARROWS = '←↑→↓↖↗↘↙';
/** Further signs that have one character for each style; what a sign says stays: ➀ is ①, but not ②. */
const STYLED = '🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍➎➏➐➑➒➓∍*~';
const PLAIN = '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿∋∗∼';
const PLAIN_OF: ReadonlyMap<string, string> = new Map(Array.from(STYLED, (sign, i) => [sign, [...PLAIN][i] ?? sign]));

/** What two readers must agree on: the characters, blanks and optional hyphens aside, shapes by their kind. */
export function foldText(text: string): string {
  let solid = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!isBlank(code) && code !== OPTIONAL_HYPHEN) solid += PLAIN_OF.get(character) ?? character;
  }
  const arrows = solid.replaceAll(STYLED_ARROW, (arrow) => ARROWS.charAt((arrow.codePointAt(0) ?? 0) % ARROWS.length));
  return arrows.replaceAll(TICKED, '☑').replaceAll(CROSSED, '☒').replaceAll(EMPTY, '☐').replaceAll(OTHER_SYMBOL, '◆');
}

const SYMBOLS = /[☑☒☐◆\uFFFC]/gu;

export function withoutSymbols(folded: string): string {
  return folded.replaceAll(SYMBOLS, '');
}

/** Both texts folded; a wildcard of the second stands for any one character. */
export function isSameText(first: string, second: string): boolean {
  if (first === second) return true;
  if (!second.includes(ANY_SYMBOL)) return false;
  const [own, other] = [Array.from(first), Array.from(second)];
  return own.length === other.length && other.every((character, i) => character === ANY_SYMBOL || character === own[i]);
}

/** Whether the characters of `part` stand in `whole` in their order. */
export function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
