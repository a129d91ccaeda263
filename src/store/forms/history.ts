import type { Connection } from '../connection.js';
import { readCorrections } from '../records/correction-rows.js';
import { readForm } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
import { applyCorrections, type Effective } from './effective.js';

/**
 * What a form was at a past moment: the observation that spoke for it then, and the corrections made and not yet undone
 * by then. Null where the store did not have the form yet.
 */
export function effectiveAsOf(conn: Connection, formId: number, moment: string): Effective | null {
  const form = readForm(conn, formId);
  const at = Date.parse(moment);
  if (Number.isNaN(at)) throw new RangeError(`not a moment: ${moment}`);
  const tenure = conn
    .all<{ observation_id: number; since: string }>(
      'SELECT observation_id, since FROM tenures WHERE form_id = ? ORDER BY id',
      form.id,
    )
    .findLast((one) => Date.parse(one.since) <= at);
  if (tenure === undefined) return null;
  const corrections = readCorrections(conn, form.id).filter(
    (one) => Date.parse(one.at) <= at && (one.undoneAt === null || Date.parse(one.undoneAt) > at),
  );
  return applyCorrections(readObservation(conn, tenure.observation_id).record, corrections);
}
