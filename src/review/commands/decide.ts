import { type Store, StoreError } from '../../store/open-store.js';
import { approveForm, reopenForm, returnForm, undoReviews } from '../../store/reviews/review-form.js';
import type { CommandAnswer, DeskCommand, RefusedForm } from './command.js';

/** A decision of forms, or taking one back. */
export type Deciding = Extract<DeskCommand, { readonly kind: 'accept' | 'return' | 'reopen' | 'undo-review' }>;

const DECIDING: ReadonlySet<string> = new Set<Deciding['kind']>(['accept', 'return', 'reopen', 'undo-review']);

export function isDeciding(command: DeskCommand): command is Deciding {
  return DECIDING.has(command.kind);
}

/** Decides of forms. Of one form, what stands in the way is thrown; of several, each that cannot be is named and the others are. */
export function decide(store: Store, command: Deciding, recheck: (formId: number) => void): CommandAnswer {
  if (command.kind === 'accept') return accept(store, command, recheck);
  if (command.kind === 'undo-review') return decided(null, undoReviews(store, command.batch, command.by));
  const decideOf = command.kind === 'return' ? returnForm : reopenForm;
  return decided(decideOf(store, command), [command.formId]);
}

/** Each form is a transaction of its own: what is accepted stays so, whatever comes of the others. */
function accept(
  store: Store,
  { formIds, by, note }: Extract<Deciding, { readonly kind: 'accept' }>,
  recheck: (formId: number) => void,
): CommandAnswer {
  const accepted: number[] = [];
  const refused: RefusedForm[] = [];
  let batch: number | null = null;
  for (const formId of new Set(formIds)) {
    try {
      batch = store.transaction(() => {
        recheck(formId);
        return approveForm(store, { formId, by, note, batch }) ?? batch;
      });
      accepted.push(formId);
    } catch (error) {
      if (!(error instanceof StoreError) || formIds.length === 1) throw error;
      refused.push({ formId, code: error.code, facts: error.facts });
    }
  }
  return decided(batch, accepted, refused);
}

function decided(
  batch: number | null,
  forms: readonly number[],
  refused: readonly RefusedForm[] = [],
): CommandAnswer & { readonly ok: true } {
  return { ok: true, formId: forms[0] ?? refused[0]?.formId ?? 0, batch, decided: forms, refused };
}
