import { effectiveFields } from '../../store/forms/current-form.js';
import type { Store } from '../../store/open-store.js';
import { type FormSummary, readFormSummary, readForms } from '../../store/queries/figures.js';
import { readRoster } from '../../store/roster/departments.js';
import { CliError } from './context.js';

const FORM_NUMBER = /^\d+$/u;
const BY_NAME = /^(.+)[@＠](\d{4})$/u;

/** The form somebody means by a number or by `部门@年度`. Names are the form's own or those of the roster, whole ones only. */
export function formNamed(store: Store, ref: string): FormSummary {
  const found = FORM_NUMBER.test(ref) ? [readFormSummary(store, Number(ref))] : byName(store, ref);
  const [only, another] = found;
  if (only == null) throw new CliError('form-ref-unknown', { ref });
  if (another != null)
    throw new CliError('form-ref-ambiguous', { ref, forms: found.flatMap((form) => form?.formId ?? []) });
  return only;
}

function byName(store: Store, ref: string): readonly FormSummary[] {
  const match = BY_NAME.exec(ref.trim());
  if (match === null) throw new CliError('form-ref-invalid', { ref });
  const [, name = '', year = ''] = match;
  const known = readRoster(store)
    .filter((one) => [one.name, one.budgetCode, ...one.shortNames, ...one.links].includes(name))
    .map((one) => one.id);
  return readForms(store).filter(
    (form) =>
      form.year === Number(year) &&
      (form.department === name || (form.departmentId !== null && known.includes(form.departmentId))),
  );
}

/** Refuses to choose between cells printed with one key. */
export function requireOneCell(
  store: Store,
  formId: number,
  key: string,
  entity: string | null,
  occurrence: number | undefined,
): void {
  if (occurrence !== undefined) return;
  const cells = effectiveFields(store, formId).filter((field) => field.key === key && field.entity === entity);
  if (cells.length < 2) return;
  throw new CliError('correct-which', { key, values: cells.map((cell) => cell.value ?? cell.raw ?? '') });
}
