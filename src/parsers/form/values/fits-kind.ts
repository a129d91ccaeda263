import type { ValueKind } from '../../../model/template.js';
import { VALUE } from './patterns.js';
import { readValue, type Script } from './value.js';

/** Whether a text, alone in its line, is worded like a value of this kind; every text is like a `text`. */
export function fitsKind(text: string, kind: ValueKind, script: Script): boolean {
  if (kind === 'phone') return VALUE.phone.pattern.test(text);
  if (kind === 'name') return VALUE.name.pattern.test(text.trim());
  return readValue(text, kind, script).state === 'read';
}
