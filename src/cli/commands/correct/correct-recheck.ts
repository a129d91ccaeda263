import type { CheckSetup } from '../../../ingest/check-setup.js';
import { recheckChanged } from '../../../ingest/reread/recheck.js';
import type { Store } from '../../../store/open-store.js';
import { type FormSummary, readForms } from '../../../store/queries/figures.js';
import type { Correction } from '../../../store/records/correction.js';

export interface Rechecked {
  readonly correction: Correction;
  /** The form as it was before. */
  readonly before: FormSummary | null;
}

/** What a person says and the checks over it are one transaction: no form is ever seen corrected and unchecked. */
export function correctAndRecheck(store: Store, setup: CheckSetup, said: () => Correction): Rechecked {
  return store.transaction(() => {
    const forms = readForms(store);
    const correction = said();
    recheckChanged(store, setup);
    return { correction, before: forms.find((form) => form.formId === correction.formId) ?? null };
  });
}
