import { type Lang, say } from '../messages/index.js';
import type { FieldChange } from '../store/forms/diff.js';
import type { KeyNames } from './key-names.js';
import { cellName, shownField } from './names.js';

/** A field that reads otherwise, in the cells of a table: its class, its name, what it was, what it is. */
export interface ChangeCells {
  readonly kind: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What matters most stands first. */
export const CHANGE_ORDER: readonly FieldChange['class'][] = ['conflict', 'lost', 'changed', 'fixed', 'new'];

export function changeCells(change: FieldChange, names: KeyNames): ChangeCells {
  const { lang } = names;
  return {
    kind: say(lang, `change-${change.class}`),
    cell: cellName(change.key, change.entity, names),
    before: beforeOf(change, lang),
    after: shownField(change.after, lang),
  };
}

/** A conflict shows what the person said, on what ground. */
function beforeOf({ before, correction }: FieldChange, lang: Lang): string {
  if (before !== null || correction === null) return shownField(before, lang);
  const { key, entity, base, value } = correction;
  const ground = shownField({ key, entity, place: null, confidence: 1, ...base }, lang);
  return `${ground} → ${value ?? say(lang, 'cell-blank')}`;
}
