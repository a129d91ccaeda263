import { symbolCharacter, symbolFontOf } from '../shared/symbol-font.js';

/** RTF 1.9.1, "Fields" and "Form Fields". A field's instruction is dropped and its result kept; some fields have none. */
export interface Field {
  instruction: string;
  /** Characters of the story before the field, to see whether its result gave any. */
  readonly before: number;
  /** `\ffresN`, `\ffdefresN`: state of a check box or index of a list's entry. */
  result: number | null;
  defaultResult: number | null;
  choices: string[];
}

/** `\ffres25` says that the user has not touched the field. */
const UNTOUCHED = 25;

export function fieldAt(before: number): Field {
  return { instruction: '', before, result: null, defaultResult: null, choices: [] };
}

/** What Word shows for a field whose result group is empty; null where that is nothing. */
export function shownWithoutResult(field: Field): string | null {
  const [name = ''] = field.instruction.trim().split(/\s+/);
  const chosen = field.result === null || field.result === UNTOUCHED ? (field.defaultResult ?? 0) : field.result;
  switch (name.toUpperCase()) {
    case 'FORMCHECKBOX':
      return chosen === 1 ? '☑' : '☐';
    case 'FORMDROPDOWN':
      return field.choices[chosen] ?? null;
    case 'SYMBOL':
      return symbolOfInstruction(field.instruction);
    default:
      return null;
  }
}

/** `SYMBOL 254 \f "Wingdings" \s 12`: a character of a font by its number. */
const SYMBOL_INSTRUCTION = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)/i;
const FONT_SWITCH = /\\f\s*"?([^"\\]+)/i;

function symbolOfInstruction(instruction: string): string | null {
  const number = Number(SYMBOL_INSTRUCTION.exec(instruction)?.[1] ?? Number.NaN);
  if (!(number >= 0x20 && number <= 0xffff)) return null;
  return symbolCharacter(symbolFontOf(FONT_SWITCH.exec(instruction)?.[1] ?? ''), number);
}
