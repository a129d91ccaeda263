import type { Store } from '../../store/open-store.js';
import { type FormSummary, readFormSummary } from '../../store/queries/figures.js';
import type { Correction } from '../../store/records/correction.js';
import type { CheckSetup } from '../check-setup.js';
import { recheckChanged } from './recheck.js';

export interface Rechecked {
  readonly correction: Correction;
  /** The form that was named, as it was before; null where it has no current version. */
  readonly before: FormSummary | null;
  /** The form the correction belongs to now. */
  readonly after: FormSummary | null;
}

/** A change of a form's corrections and the checks over it are one transaction: no form is ever seen corrected and unchecked. */
export function correctAndRecheck(
  store: Store,
  setup: CheckSetup,
  formId: number,
  change: () => Correction,
): Rechecked {
  return store.transaction(() => {
    const before = readFormSummary(store, formId);
    const correction = change();
    recheckChanged(store, setup);
    return { correction, before, after: readFormSummary(store, correction.formId) };
  });
}
