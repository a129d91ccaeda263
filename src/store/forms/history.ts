import { readCorrections } from '../records/correction.js';
import { readForm } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
import type { Store } from '../store.js';
import { applyCorrections, type Effective } from './effective.js';

/**
 * What a form was at a past moment: the observation that was current then, and the corrections made and not yet undone
 * by then. Null where the store did not have the form yet.
 */
export function effectiveAsOf(store: Store, formId: number, moment: string): Effective | null {
  return store.snapshot(() => readAsOf(store, formId, moment));
}

function readAsOf(store: Store, formId: number, moment: string): Effective | null {
  const form = readForm(store, formId);
  const at = Date.parse(moment);
  if (Number.isNaN(at)) throw new RangeError(`not a moment: ${moment}`);
  const current = store
    .all<{ observation_id: number; since: string }>(
      'SELECT observation_id, since FROM tenures WHERE form_id = ? ORDER BY id',
      form.id,
    )
    .findLast((one) => Date.parse(one.since) <= at);
  if (current === undefined) return null;
  const corrections = readCorrections(store, form.id).filter(
    (one) => Date.parse(one.at) <= at && (one.undoneAt === null || Date.parse(one.undoneAt) > at),
  );
  return applyCorrections(readObservation(store, current.observation_id).record, corrections);
}
