import { visible } from './visible.js';

/** HTML that needs no escaping any more. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

/** A piece of a page: whatever is put into it is text and is escaped, unless it is Html already. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: literals.map((literal, i) => `${literal}${markup(parts[i] ?? '')}`).join('') };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/gu;

function markup(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return visible(part).replaceAll(SPECIAL, (mark) => ENTITIES[mark] ?? '');
  return 'html' in part ? part.html : part.map((one) => one.html).join('\n');
}
