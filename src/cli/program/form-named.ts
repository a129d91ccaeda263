import { effectiveFields } from '../../store/forms/current-form.js';
import type { Store } from '../../store/open-store.js';
import { type FormSummary, readForms } from '../../store/queries/figures.js';
import { readRoster } from '../../store/roster/departments.js';
import { CliError } from './context.js';

const BY_NAME = /^(.+)[@＠](\d{4})$/u;

/** The form somebody means by a number or by `部门@年度`. Names are the form's own or those of the roster, whole ones only. */
export function formNamed(store: Store, ref: string): FormSummary {
  const forms = readForms(store);
  const found = /^\d+$/u.test(ref) ? forms.filter((form) => form.formId === Number(ref)) : byName(store, forms, ref);
  const [only, another] = found;
  if (only === undefined) throw new CliError('form-ref-unknown', { ref });
  if (another !== undefined) throw new CliError('form-ref-ambiguous', { ref, forms: found.map((form) => form.formId) });
  return only;
}

function byName(store: Store, forms: readonly FormSummary[], ref: string): readonly FormSummary[] {
  const match = BY_NAME.exec(ref.trim());
  if (match === null) throw new CliError('form-ref-invalid', { ref });
  const [, name = '', year = ''] = match;
  const known = readRoster(store)
    .filter((one) => [one.name, one.budgetCode, ...one.shortNames, ...one.links].includes(name))
    .map((one) => one.id);
  return forms.filter(
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
