import { symbolCharacter, symbolFontOf } from './symbol-font.js';

/** No instruction that stands for text of its own is longer. */
export const MAX_INSTRUCTION = 500;

/**
 * What Word shows for a field apart from its result (ECMA-376 Part 1, 17.16): the state of a form field, which
 * `formField` reads from the data beside the field, or words that stand in its instruction. Null: the result, if there is one.
 */
export function fieldText(
  instruction: string,
  hasResult: boolean,
  formField: (kind: 'check-box' | 'drop-down') => string | null,
): string | null {
  if (instruction.length > MAX_INSTRUCTION) return null;
  const name = FIELD_NAME.exec(instruction)?.[1]?.toUpperCase();
  // A check box says its state nowhere else; its result is a picture.
  if (name === 'FORMCHECKBOX') return formField('check-box');
  if (hasResult) return null;
  switch (name) {
    case 'FORMDROPDOWN':
      return formField('drop-down');
    case 'SYMBOL':
      return symbolField(instruction);
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return BUTTON_WORDS.exec(instruction)?.[1] ?? null;
    case 'EQ':
      return enclosedText(instruction) ?? equationText(instruction);
    default:
      return null;
  }
}

export function checkBox(checked: boolean): string {
  return checked ? '☑' : '☐';
}

const FIELD_NAME = /^\s*([a-z]+)/iu;
/** `MACROBUTTON NoMacro [点此输入]` */
const BUTTON_WORDS = /^\s*\S+\s+\S+\s?(.*)$/su;
/** `SYMBOL 254 \f "Wingdings" \s 12` */
const SYMBOL_CODE = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)/iu;
const FONT_SWITCH = /\\f\s*(?:"([^"]*)"|(\S+))/iu;

function symbolField(instruction: string): string | null {
  const code = Number(SYMBOL_CODE.exec(instruction)?.[1] ?? Number.NaN);
  if (!(code >= 0x20 && code <= 0xffff)) return null;
  const font = FONT_SWITCH.exec(instruction);
  return symbolCharacter(symbolFontOf(font?.[1] ?? font?.[2] ?? ''), code);
}

/** `eq \o\ac(□,√)`: characters drawn one over the other. */
const OVERSTRIKE = /\\o[^(]*\(([^()]*)\)/iu;
const SEPARATOR = /[,;，；]/u;
const QUOTES = /^"|"$/gu;
const BOX = /^[□☐◻]$/u;
const TICK = /^[√✓✔Vv]$/u;
const CROSS = /^[×✗✘xX]$/u;
const CIRCLE = /^[○◯〇]$/u;

/**
 * Word's enclosed characters. A ticked or crossed square becomes that character, a number in a circle the circled number,
 * anything else its arguments one after another.
 */
function enclosedText(instruction: string): string | null {
  const list = OVERSTRIKE.exec(instruction)?.[1];
  if (list === undefined) return null;
  const parts = list.split(SEPARATOR).map((part) => part.replaceAll(QUOTES, '').trim());
  const [outer = '', inner = ''] = parts;
  if (BOX.test(outer) && TICK.test(inner)) return '☑';
  if (BOX.test(outer) && CROSS.test(inner)) return '☒';
  const number = Number(inner);
  if (CIRCLE.test(outer) && Number.isInteger(number) && number >= 1 && number <= 20)
    return String.fromCharCode(0x2460 + number - 1);
  return parts.join('');
}

/** `\f(1,2)`, a fraction. */
const FRACTION = /\\f\s*\(([^(),;]*)[,;]([^(),;]*)\)/giu;

/** \o, \s1 */
const SWITCH = /\\[a-z]+\d*/giu;
const PUNCTUATION = /[(),;]/gu;

/** Other equations without result: a fraction as `a/b`, of the rest the words without the switches. */
function equationText(instruction: string): string {
  return instruction
    .replace(/^\s*EQ\s*/iu, '')
    .replaceAll(FRACTION, '$1/$2')
    .replaceAll(SWITCH, '')
    .replaceAll(PUNCTUATION, '')
    .trim();
}
