import type { Field } from '../model/form-record.js';
import type { Template } from '../model/template.js';

/** sub-agency-2 */
const FINAL_NUMBER = /\d+$/u;

/** The name the form gives a row, else the template's first wording. */
export function rowNameOf(template: Template, named: Field | undefined, entity: string): string {
  if (named?.state === 'read' && named.value !== null && named.value !== '') return named.value;
  const { consolidated, bureau, subAgency } = template.entities;
  if (entity === 'consolidated') return consolidated[0] ?? entity;
  if (entity === 'bureau') return bureau[0] ?? entity;
  return `${subAgency[0] ?? ''}${FINAL_NUMBER.exec(entity)?.[0] ?? entity}`;
}
