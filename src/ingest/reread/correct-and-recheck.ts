import type { StoredFinding } from '../../model/finding.js';
import type { Store } from '../../store/open-store.js';
import { type FormSummary, readFormSummary } from '../../store/queries/figures.js';
import { readFindings } from '../../store/queries/form-findings.js';
import type { Correction } from '../../store/records/correction.js';
import type { CheckSetup } from '../check-setup.js';
import { recheckChanged } from './recheck.js';

/** Something a person says of a form. */
type OfForm = Pick<Correction, 'formId'>;

export interface Rechecked<Said extends OfForm = Correction> {
  /** What was said: as a rule a correction. */
  readonly correction: Said;
  /** The form that was named, as it was before; null where it has no current version. */
  readonly before: FormSummary | null;
  /** The form the correction belongs to now. */
  readonly after: FormSummary | null;
  /** Findings that are said no longer, and those that were not said before. */
  readonly gone: readonly StoredFinding[];
  readonly came: readonly StoredFinding[];
}

/** A change of a form's corrections and the checks over it are one transaction: no form is ever seen corrected and unchecked. */
export function correctAndRecheck<Said extends OfForm>(
  store: Store,
  setup: CheckSetup,
  formId: number,
  change: () => Said,
): Rechecked<Said> {
  return store.transaction(() => {
    const before = readFormSummary(store, formId);
    const found = readFindings(store, formId);
    const correction = change();
    recheckChanged(store, setup);
    const now = readFindings(store, correction.formId);
    const after = readFormSummary(store, correction.formId);
    return { correction, before, after, gone: without(found, now), came: without(now, found) };
  });
}

/** The findings that are not among the others. One is the same where it says the same of the same places; its figures may have moved. */
export function without(
  findings: readonly StoredFinding[],
  others: readonly StoredFinding[],
): readonly StoredFinding[] {
  const name = ({ code, places }: StoredFinding) => JSON.stringify([code, places]);
  const known = new Set(others.map(name));
  return findings.filter((finding) => !known.has(name(finding)));
}
