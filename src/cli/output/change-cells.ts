import { type ChangeCells, changeCells } from '../../present/change-cells.js';
import type { KeyNames } from '../../present/key-names.js';
import type { FieldChange } from '../../store/forms/diff.js';
import { clip } from './text.js';

/** The cells of a change as a line of the terminal has room for them. */
export function clippedChange(change: FieldChange, names: KeyNames): ChangeCells {
  const { kind, cell, before, after } = changeCells(change, names);
  return { kind, cell: clip(cell, 44), before: clip(before, 24), after: clip(after, 24) };
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
