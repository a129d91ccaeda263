import { checkBox, fieldText } from '../shared/field-text.js';

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
export function shownWithoutResult({ instruction, result, defaultResult, choices }: Field): string | null {
  const chosen = result === null || result === UNTOUCHED ? (defaultResult ?? 0) : result;
  return fieldText(instruction, false, (kind) =>
    kind === 'check-box' ? checkBox(chosen === 1) : (choices[chosen] ?? null),
  );
}
