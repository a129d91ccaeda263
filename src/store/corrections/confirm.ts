import { readCurrent } from '../forms/current-form.js';
import { canonicalJson } from '../records/canonical.js';
import type { Correction } from '../records/correction.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';
import { noteCorrection, storeCorrection } from './correct.js';
import { baseOf, cellOf, lastOn, requireUnchanged, type SeenCell } from './seen-cell.js';

/** A person looked at a cell, and what was read there is right. */
export interface ConfirmRequest extends SeenCell {
  readonly by: string;
  /** Need not be given: that one looked is reason enough. */
  readonly reason?: string;
}

/**
 * Confirms a cell as read. It is a correction to what was read: it survives re-reading and resubmission, and is in conflict where
 * the cell reads otherwise then. Only what was read, or is blank, can be confirmed, and only where no correction speaks
 * (`nothing-to-confirm`). Confirming twice is confirming once.
 */
export function confirm(store: Store, request: ConfirmRequest): Correction {
  return store.transaction(() => {
    const current = readCurrent(store, request.formId);
    const base = baseOf(current, request);
    requireUnchanged(current, request);
    const field = cellOf(current.effective.fields, request);
    const isRead = base.state === 'read' || base.state === 'blank';
    if (field === undefined || field.corrected || !isRead)
      throw new StoreError('nothing-to-confirm', { key: request.key });
    const said = lastOn(store, current.form.id, request, base);
    if (said?.kind === 'confirm' && canonicalJson(said.base) === canonicalJson(base)) return said;
    const { value, unit } = base;
    const { key, entity = null, by, reason = '' } = request;
    const made = storeCorrection(store, current, { key, entity, value, unit, kind: 'confirm', reason, by, base });
    noteCorrection(store, 'confirm', made);
    return made;
  });
}
