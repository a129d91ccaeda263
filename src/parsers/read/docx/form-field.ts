import { checkBox, fieldText } from '../shared/field-text.js';
import { attribute, child, children } from '../xml/xml.js';
import { toggle } from './styles.js';
import type { Field } from './walk.js';

/** What a field shows that its result does not say: see `fieldText`; form fields have their data beside them (17.16). */
export function fieldResult(field: Field): string | null {
  return fieldText(field.code, field.shown, (kind) => {
    if (kind === 'drop-down') return chosenEntry(field);
    const box = child(field.data, 'w:checkBox');
    return checkBox(toggle(child(box, 'w:checked')) ?? toggle(child(box, 'w:default')) ?? false);
  });
}

function chosenEntry({ data }: Field): string | null {
  const list = child(data, 'w:ddList');
  const chosen = attribute(child(list, 'w:result'), 'w:val') ?? attribute(child(list, 'w:default'), 'w:val') ?? '0';
  return attribute(children(list, 'w:listEntry')[Number(chosen)] ?? null, 'w:val');
}
