import { createHash } from 'node:crypto';
import type { CurrentForm } from './current-form.js';

const SPACES = /\s+/gu;

/**
 * One hash over what a reviewer accepts: department and year, the effective values, the words of the report. Where it moved, the form
 * is another one than was accepted. A confirmation, and a value found in another place, leave it alone.
 */
export function effectiveHash({ form, observation, effective }: CurrentForm): string {
  const values = effective.fields.map(({ key, entity, state, value, unit }) => [key, entity, state, value, unit]);
  const prose = observation.record.narrative.map(({ heading, text }) => `${heading}${text}`.replace(SPACES, ''));
  const content = JSON.stringify([form.department_written, form.year, values, prose]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
