import { attribute, child, children } from '../xml/xml.js';
import { toggle } from './styles.js';
import type { Field } from './walk.js';

/** What a form field shows that its result does not say: the state of a check box, the chosen entry of a list (17.16). */
export function fieldResult(field: Field): string | null {
  const name = field.code.trim().split(/\s/, 1)[0]?.toUpperCase();
  if (name === 'FORMCHECKBOX') {
    const box = child(field.data, 'w:checkBox');
    const checked = toggle(child(box, 'w:checked')) ?? toggle(child(box, 'w:default')) ?? false;
    return checked ? '☑' : '☐';
  }
  if (name === 'FORMDROPDOWN' && field.phase === 'code') {
    const list = child(field.data, 'w:ddList');
    const chosen = attribute(child(list, 'w:result'), 'w:val') ?? attribute(child(list, 'w:default'), 'w:val') ?? '0';
    return attribute(children(list, 'w:listEntry')[Number(chosen)] ?? null, 'w:val');
  }
  return null;
}
