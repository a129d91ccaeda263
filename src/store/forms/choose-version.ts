import { readForm } from '../records/form-row.js';
import { noteInJournal } from '../records/journal.js';
import { chosenVersion, insertChoice } from '../records/version-choice.js';
import type { Store } from '../store.js';
import { invalidateChecks } from './checking.js';
import { refreshForm } from './refresh-form.js';
import { hasOpenDoubt } from './version-doubts.js';

export interface ChoiceRequest {
  readonly formId: number;
  readonly versionId: number;
  readonly by: string;
  readonly reason: string | null;
}

/**
 * Makes a version of a form the one that counts, until somebody chooses again. Corrections stand, or wait as conflicts where this
 * version reads otherwise. Saying the same once more (a command run again after a crash) adds nothing.
 */
export function chooseVersion(store: Store, { formId, versionId, by, reason }: ChoiceRequest): void {
  store.transaction(() => {
    const form = readForm(store, formId);
    const isSaid = chosenVersion(store, form.id)?.id === versionId && !hasOpenDoubt(store, form.id);
    if (isSaid) return;
    insertChoice(store, { versionId, by, at: store.now(), reason });
    noteInJournal(store, { action: 'choose-version', formId: form.id, by, detail: { version: versionId, reason } });
    refreshForm(store, form.id);
    if (form.current_version !== versionId) invalidateChecks(store, form.id, 'both');
  });
}
