import { type Lang, say } from '../../messages/index.js';
import type { KeyNames } from '../../present/key-names.js';
import { cellName, shownField } from '../../present/names.js';
import type { FieldChange } from '../../store/forms/diff.js';
import { clip } from './text.js';

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
    cell: clip(cellName(change.key, change.entity, names), 44),
    before: clip(beforeOf(change, lang), 24),
    after: clip(shownField(change.after, lang), 24),
  };
}

/** A conflict shows what the person said, on what ground. */
function beforeOf({ before, correction }: FieldChange, lang: Lang): string {
  if (before !== null || correction === null) return shownField(before, lang);
  const { key, entity, base, value } = correction;
  const ground = shownField({ key, entity, place: null, confidence: 1, ...base }, lang);
  return `${ground} → ${value ?? say(lang, 'cell-blank')}`;
}

/** For programs. */
export function changeJson(change: FieldChange) {
  return {
    class: change.class,
    key: change.key,
    entity: change.entity,
    before: cellJson(change.before),
    after: cellJson(change.after),
    correction: change.correction === null ? null : { id: change.correction.id, value: change.correction.value },
  };
}

function cellJson(field: FieldChange['before']) {
  return field === null ? null : { state: field.state, raw: field.raw, value: field.value, unit: field.unit };
}
