import { type Lang, oneLine, say, sentenceOf } from '../messages/index.js';
import type { Field } from '../model/form-record.js';
import type { OpenConflict } from '../store/corrections/conflicts.js';
import type { KeyNames } from './key-names.js';

const SUB_AGENCY = /^sub_agency_(\d+)$/u;

export function entityLabel(entity: string, lang: Lang): string {
  const number = SUB_AGENCY.exec(entity)?.[1];
  if (number !== undefined) return say(lang, 'entity-sub-agency', { number });
  return sentenceOf(lang, `entity-${entity}`) ?? entity;
}

/** The printed name of a row of the money tables. */
export function rowLabel(fields: readonly Field[], entity: string, lang: Lang): string {
  const name = fields.find((field) => field.key === 'finance.entity_name' && field.entity === entity);
  return name?.value ?? name?.raw ?? entityLabel(entity, lang);
}

/** `支出合计（局机关）`, in English `expenditure.total (bureau)`: a cell as commands take it. */
export function cellName(key: string, entity: string | null, { lang, label }: KeyNames): string {
  if (lang === 'en') return entity === null ? key : `${key} (${entityLabel(entity, lang)})`;
  return entity === null ? label(key) : `${label(key)}（${entityLabel(entity, lang)}）`;
}

export function formName(
  form: { readonly formId: number; readonly department: string | null; readonly year: number | null },
  lang: Lang,
): string {
  const name =
    form.department !== null
      ? oneLine(form.department)
      : say(lang, 'compare-unknown-department', { form: form.formId });
  return form.year === null ? name : `${name} ${form.year}`;
}

export function shownValue(value: string | null, unit: string | null, lang: Lang): string {
  return value === null ? say(lang, 'cell-blank') : `${value}${unit ?? ''}`;
}

/** A cell as it was read: its value, blank, nothing there, or `?` before what cannot be read. */
export function shownField(field: Field | null, lang: Lang): string {
  if (field === null || field.state === 'absent') return say(lang, 'cell-absent');
  if (field.state === 'unreadable') return `? ${field.raw ?? ''}`;
  return shownValue(field.value, field.unit, lang);
}

/** What a cell under a correction reads now. */
export function shownObserved({ observedState, observed }: OpenConflict, lang: Lang): string {
  if (observedState === 'absent') return say(lang, 'cell-absent');
  return observedState === 'unreadable' ? `? ${observed ?? ''}` : shownValue(observed, null, lang);
}

/** One line for each conflict: whose, which cell, what a person said, what was read then and now. */
export function conflictLines(conflicts: readonly OpenConflict[], names: KeyNames): readonly string[] {
  const { lang } = names;
  return conflicts.map((one) =>
    say(lang, 'conflicts-line', {
      id: one.correctionId,
      department: formName(one, lang),
      cell: cellName(one.key, one.entity, names),
      to: shownValue(one.correctedTo, null, lang),
      base: shownValue(one.basedOn, null, lang),
      now: shownObserved(one, lang),
      why: say(lang, `why-${one.why}`),
    }),
  );
}
